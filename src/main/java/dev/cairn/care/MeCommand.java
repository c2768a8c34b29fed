package dev.cairn.care;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Visibility;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /me visibility | zone | messages}: what a member chooses for themselves. */
final class MeCommand implements Command {
    static final String VISIBILITY = "me-visibility";
    static final String ZONE = "me-zone";
    static final String DROP_ZONE = "me-zone-drop";
    static final String MESSAGES = "me-messages";

    private static final String WHO = "who";
    private static final String ALLOW = "allow";

    private final CareFeature.People people;
    private final MemberStore members;

    MeCommand(CareFeature.People people) {
        this.people = people;
        this.members = people.members();
    }

    @Override
    public SlashCommandData shape() {
        OptionData who = new OptionData(OptionType.STRING, WHO, "Leave this out to see how it is")
                .addChoices(Stream.of(Visibility.values())
                        .map(each -> new Choice(each.words(), each.words()))
                        .toList());
        return Commands.slash("me", "What concerns only you")
                .addSubcommands(
                        new SubcommandData("visibility", "Who may see your progress").addOptions(who),
                        new SubcommandData("zone", "By which clock Cairn reads the times you write")
                                .addOptions(ZoneOption.option()),
                        new SubcommandData("messages", "Whether Cairn may write to you directly")
                                .addOption(OptionType.BOOLEAN, ALLOW, "Leave this out to see how it is"));
    }

    List<Control> controls() {
        return List.of(
                new Control(VISIBILITY, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return show(press.visit().member(), chosen(press.key(0)));
                }),
                new Control(ZONE, Opening.REDRAW, this::take),
                new Control(DROP_ZONE, Opening.REDRAW, this::dropZone),
                new Control(MESSAGES, Opening.REDRAW, press -> {
                    press.onlyFor(1);
                    return allow(press.visit().member(), Boolean.parseBoolean(press.key(0)));
                }));
    }

    @Override
    public Reply answer(Call call) {
        return switch (call.subcommand()) {
            case "visibility" -> visibility(call);
            case "zone" -> zone(call);
            case "messages" -> messages(call);
            default -> throw new Refusal("/me is followed by visibility, zone or messages.");
        };
    }

    private Reply visibility(Call call) {
        long member = call.visit().member();
        return call.text(WHO)
                .map(words -> show(member, chosen(words)))
                .orElseGet(() -> Reply.of(
                        MeView.visibility(members.visibility(member), member).build()));
    }

    private Reply show(long member, Visibility to) {
        members.show(member, to);
        return Reply.of(MeView.visibility(to, member).build());
    }

    private static Visibility chosen(String words) {
        return Stream.of(Visibility.values())
                .filter(each -> each.words().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> new Refusal("Choose one of: only me, my groups, this server."));
    }

    private Reply zone(Call call) {
        Visit visit = call.visit();
        ZoneOption.of(call, taking(visit)).ifPresent(zone -> members.live(visit.member(), zone));
        return zone(visit);
    }

    private Reply take(Press press) {
        press.onlyFor(1);
        Visit visit = press.visit();
        members.live(visit.member(), ZoneOption.read(press.key(0), visit.at(), taking(visit)));
        return zone(visit);
    }

    private static Function<ZoneId, String> taking(Visit visit) {
        return zone -> Press.id(ZONE, zone.getId(), visit.member());
    }

    private Reply dropZone(Press press) {
        press.onlyFor(0);
        members.forgetZone(press.visit().member());
        return zone(press.visit());
    }

    private Reply zone(Visit visit) {
        return Reply.of(members.zone(visit.member())
                .map(zone -> MeView.ownZone(zone, visit.at(), visit.member()))
                .orElseGet(() -> MeView.otherZone(people.zones().of(visit), isZoneOfServer(visit), visit.at()))
                .build());
    }

    private boolean isZoneOfServer(Visit visit) {
        return visit.server().isPresent()
                && people.servers().settings(visit.server().getAsLong()).zone().isPresent();
    }

    private Reply messages(Call call) {
        long member = call.visit().member();
        return call.text(ALLOW)
                .map(said -> allow(member, Boolean.parseBoolean(said)))
                .orElseGet(() -> Reply.of(MeView.messages(members.takesDirectMessages(member), member)
                        .build()));
    }

    private Reply allow(long member, boolean allowed) {
        members.takeDirectMessages(member, allowed);
        return Reply.of(MeView.messages(allowed, member).build());
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return ZoneOption.suggest(typing);
    }
}
