package dev.cairn.curate;

import dev.cairn.chat.Attachment;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Downloads;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.server.OwnRoadmap;
import dev.cairn.view.Text;
import java.util.List;
import java.util.OptionalLong;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /roadmaps add | replace | remove | export | list}: a server's own roadmaps, for its organisers. */
final class RoadmapsCommand implements Command {
    static final String LIST = "roadmaps-list";

    private static final String FILE = "file";
    private static final String ROADMAP = "roadmap";
    private static final int LONGEST_CHOICE = 100;

    /** Discord's number for the permission Manage Server. */
    private static final long MANAGE_SERVER = 1L << 5;

    private final ServerRoadmaps roadmaps;
    private final DraftControls drafts;
    private final Removal removal;
    private final Downloads downloads;
    private final Intake intake;

    RoadmapsCommand(
            ServerRoadmaps roadmaps, DraftControls drafts, Removal removal, Downloads downloads, Intake intake) {
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.removal = removal;
        this.downloads = downloads;
        this.intake = intake;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("roadmaps", "This server's own roadmaps, for its organisers")
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        new SubcommandData("add", "Bring a roadmap of your own into this server")
                                .addOption(OptionType.ATTACHMENT, FILE, "A Markdown file, 256 KiB at most", true),
                        new SubcommandData("replace", "Put another file in the place of one of this server's own")
                                .addOption(OptionType.STRING, ROADMAP, "Which of this server's own", true, true)
                                .addOption(OptionType.ATTACHMENT, FILE, "A Markdown file, 256 KiB at most", true),
                        new SubcommandData("remove", "Take one of this server's own away; nobody's ticks are lost")
                                .addOption(OptionType.STRING, ROADMAP, "Which of this server's own", true, true),
                        new SubcommandData("export", "Get the file of one of this server's own")
                                .addOption(OptionType.STRING, ROADMAP, "Which of this server's own", true, true),
                        new SubcommandData("list", "This server's own, and what is wrong with the others"));
    }

    List<Control> controls() {
        return List.of(new Control(LIST, Opening.REDRAW, press -> {
            long server = press.visit().managedServer();
            press.onlyFor(1);
            return list(server, press.index(0), press.visit().member());
        }));
    }

    private Reply list(long server, int page, long member) {
        return Reply.of(RoadmapsView.list(roadmaps.own().of(server), roadmaps, page, member)
                .build());
    }

    @Override
    public Reply answer(Call call) {
        long server = call.visit().managedServer();
        return switch (call.subcommand()) {
            case "add" -> preview(server, call, OptionalLong.empty());
            case "replace" -> replace(server, call);
            case "remove" -> removal.ask(named(server, call), call.visit().member());
            case "export" -> export(named(server, call));
            case "list" -> list(server, 0, call.visit().member());
            default -> throw new Refusal("/roadmaps is followed by add, replace, remove, export or list.");
        };
    }

    /** Which one is looked up first, so that a slip in its name costs no download. */
    private Reply replace(long server, Call call) {
        OwnRoadmap replaced = named(server, call);
        return preview(server, call, OptionalLong.of(replaced.number()));
    }

    private Reply preview(long server, Call call, OptionalLong replaces) {
        return intake.one(server, () -> drafts.preview(server, call.visit(), sent(call, replaces)));
    }

    private Draft sent(Call call, OptionalLong replaces) {
        Attachment file = call.attachment(FILE)
                .orElseThrow(() -> new Refusal("Attach a Markdown file to the command, in its option \"file\"."));
        Judge.checkName(file.name(), file.size());
        return new Draft(file.name(), downloads.fetch(file, Judge.MOST_BYTES), replaces);
    }

    private OwnRoadmap named(long server, Call call) {
        return roadmaps.named(server, call.text(ROADMAP).orElse(""));
    }

    private Reply export(OwnRoadmap roadmap) {
        return Reply.of(RoadmapsView.export(
                        roadmap, roadmaps.title(roadmap), roadmaps.own().content(roadmap))
                .build());
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        Visit visit = typing.call().visit();
        if (visit.server().isEmpty() || !visit.managesServer()) {
            return List.of();
        }
        return roadmaps.suggested(visit.server().getAsLong(), typing.text(), MOST_CHOICES).stream()
                .map(roadmap -> new Choice(Text.cut(roadmaps.title(roadmap), LONGEST_CHOICE), roadmap.id()))
                .toList();
    }
}
