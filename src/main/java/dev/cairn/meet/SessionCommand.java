package dev.cairn.meet;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Suggestions;
import dev.cairn.lookup.WhenOption;
import dev.cairn.member.Zoning;
import dev.cairn.view.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /session schedule | list | show | edit | skip | move | cancel}: when a study group meets. */
final class SessionCommand implements Command {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Hosts hosts;
    private final Groups groups;
    private final SessionOptions options;
    private final Drafting drafting;
    private final Revising revising;
    private final SessionPanels panels;
    private final SessionLists lists;
    private final Meetings meetings;
    private final Zoning zones;
    private final Suggestions topics;

    SessionCommand(
            Hosts hosts,
            Groups groups,
            SessionOptions options,
            Drafting drafting,
            Revising revising,
            SessionPanels panels,
            SessionLists lists,
            Meetings meetings,
            Zoning zones,
            Suggestions topics) {
        this.hosts = hosts;
        this.groups = groups;
        this.options = options;
        this.drafting = drafting;
        this.revising = revising;
        this.panels = panels;
        this.lists = lists;
        this.meetings = meetings;
        this.zones = zones;
        this.topics = topics;
    }

    @Override
    public SlashCommandData shape() {
        return SessionShape.shape();
    }

    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        return switch (call.subcommand()) {
            case "schedule" -> drafting.preview(call);
            case "list" -> lists.list(visit, group(call), 0);
            case "show" -> panels.show(named(call), visit, "");
            case "edit" -> edit(call);
            case "skip" -> panels.skip(hosted(call), visit);
            case "move" -> move(call);
            case "cancel" -> panels.ask(hosted(call), visit);
            default -> throw new Refusal("/session is followed by schedule, list, show, edit, skip, move or cancel.");
        };
    }

    private long group(Call call) {
        return call.text(SessionShape.GROUP)
                .map(text -> groups.named(call.visit(), text))
                .map(Group::number)
                .orElse(0L);
    }

    private Session named(Call call) {
        return hosts.named(call.visit(), call.text(SessionShape.SESSION).orElse(""));
    }

    private Session hosted(Call call) {
        return hosts.hosted(call.visit(), named(call).number());
    }

    private Reply edit(Call call) {
        Visit visit = call.visit();
        Session before = hosted(call);
        Session after = options.change(call, before, hosts.group(visit, before));
        if (after.equals(before)) {
            return panels.show(before, visit, "This is how it is set; nothing was changed.");
        }
        return switch (revising.change(before, after)) {
            case CHANGED -> panels.show(after, visit, "It is changed." + SessionView.told(after, before));
            case BEGUN ->
                throw new Refusal("It has begun, so nothing was changed. Once it is over, it can be changed.");
            case OUTDATED ->
                throw new Refusal("Somebody else has just changed it, so nothing was changed. Look, then try again.");
        };
    }

    private Reply move(Call call) {
        Visit visit = call.visit();
        Session session = hosted(call);
        Instant to = WhenOption.moment(call.text(SessionShape.TO).orElse(""), visit.at(), zones.of(visit), EVENING);
        Meeting meeting = panels.ahead(session);
        if (!meetings.move(session, meeting, to)) {
            throw SessionPanels.nothingAhead();
        }
        return panels.show(
                session,
                visit,
                "The next one is moved, and <#" + session.channel().channel() + "> is told.");
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        Visit visit = typing.call().visit();
        return switch (typing.option()) {
            case SessionShape.GROUP -> groups.suggest(typing);
            case SessionShape.WHEN, SessionShape.TO -> WhenOption.suggest(typing.text(), visit.at(), zones.of(visit));
            case SessionShape.TOPIC -> topics.topics(typing);
            default -> sessions(visit, typing.text());
        };
    }

    private List<Choice> sessions(Visit visit, String text) {
        if (visit.server().isEmpty()) {
            return List.of();
        }
        return hosts.found(visit, text).stream()
                .limit(MOST_CHOICES)
                .map(session -> new Choice(
                        Text.cut(hosts.name(session) + " · " + session.rhythm().words(), 100),
                        Long.toString(session.number())))
                .toList();
    }
}
