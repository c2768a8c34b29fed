package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /follow roadmap} and {@code /unfollow roadmap}: which roadmaps are mine. */
final class FollowCommand implements Command {
    private static final String ROADMAP = "roadmap";

    /** The two directions of the same thing; each is a command and a button's verb. */
    enum Direction {
        FOLLOW("follow", "Make a roadmap yours: /next, /checklist and suggestions keep to those you follow"),
        UNFOLLOW("unfollow", "Let go of a roadmap; what you ticked off stays");

        private final String word;
        private final String help;

        Direction(String word, String help) {
            this.word = word;
            this.help = help;
        }

        Direction other() {
            return this == FOLLOW ? UNFOLLOW : FOLLOW;
        }
    }

    private final Sources sources;
    private final Direction direction;

    FollowCommand(Sources sources, Direction direction) {
        this.sources = sources;
        this.direction = direction;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash(direction.word, direction.help)
                .addOption(OptionType.STRING, ROADMAP, "Which roadmap", true, true);
    }

    List<Control> controls() {
        return List.of(new Control(direction.word, Opening.REDRAW, press -> {
            press.onlyFor(1);
            return turn(sources.entry(press.number(0)), press.visit());
        }));
    }

    @Override
    public Reply answer(Call call) {
        Entry entry = Lookup.roadmap(
                sources.catalogue().get(),
                call.text(ROADMAP).orElse(""),
                near -> Press.id(direction.word, near.number(), call.visit().member()));
        return turn(entry, call.visit());
    }

    private Reply turn(Entry entry, Visit visit) {
        boolean changed = direction == Direction.FOLLOW
                ? sources.follows().follow(visit.member(), entry.number(), visit.at())
                : sources.follows().unfollow(visit.member(), entry.number());
        return Reply.of(panel(entry, visit.member(), changed).build());
    }

    private Panel panel(Entry entry, long member, boolean changed) {
        String title = Text.inert(entry.roadmap().title());
        String words = direction == Direction.FOLLOW
                ? (changed ? "You follow " : "You follow already: ") + title
                : (changed ? "You no longer follow " : "You were not following ") + title;
        Button back = Button.secondary(
                Press.id(direction.other().word, entry.number(), member),
                direction == Direction.FOLLOW ? "Unfollow" : changed ? "Follow again" : "Follow");
        return direction == Direction.FOLLOW
                ? new Panel()
                        .text("## " + words)
                        .buttons(List.of(
                                Button.primary(Press.id(NextCommand.SHOW, entry.number(), member), "What comes first"),
                                back))
                : new Panel()
                        .text("## " + words + (changed ? "\nWhat you ticked off in it stays." : ""))
                        .buttons(List.of(back));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return direction == Direction.FOLLOW
                ? sources.suggestions().roadmaps(typing)
                : sources.suggestions().followed(typing);
    }
}
