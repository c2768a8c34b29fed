package dev.cairn.meet;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Postbox;
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
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /session schedule | list | show | skip | move | cancel}: when a study group meets. */
final class SessionCommand implements Command {
    static final String GROUP = "group";
    static final String WHEN = "when";
    static final String TOPIC = "topic";
    static final String PLACE = "place";
    static final String VOICE = "voice";
    static final String WEEKLY = "weekly";
    static final String TITLE = "title";
    static final String MINUTES = "minutes";
    static final String SEATS = "seats";
    static final String THREAD = "thread";
    static final String CHANNEL = "channel";

    private static final String SESSION = "session";
    private static final String TO = "to";
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Hosts hosts;
    private final Groups groups;
    private final Drafting drafting;
    private final SessionPanels panels;
    private final SessionLists lists;
    private final Meetings meetings;
    private final Zoning zones;
    private final Suggestions topics;

    SessionCommand(
            Hosts hosts,
            Groups groups,
            Drafting drafting,
            SessionPanels panels,
            SessionLists lists,
            Meetings meetings,
            Zoning zones,
            Suggestions topics) {
        this.hosts = hosts;
        this.groups = groups;
        this.drafting = drafting;
        this.panels = panels;
        this.lists = lists;
        this.meetings = meetings;
        this.zones = zones;
        this.topics = topics;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("session", "When study groups meet")
                .addSubcommands(
                        schedule(),
                        new SubcommandData("list", "What is coming up here")
                                .addOption(OptionType.STRING, GROUP, "Of one group only", false, true),
                        about("show", "One session: when, where, who comes"),
                        about("skip", "Leave out the next time, and tell everybody"),
                        about("move", "Have the next time at another moment, and tell everybody")
                                .addOption(OptionType.STRING, TO, "Such as friday 19:00, tomorrow 6pm", true, true),
                        about("cancel", "End it for good"));
    }

    private static SubcommandData schedule() {
        return new SubcommandData("schedule", "Have a group meet, once or again and again")
                .addOptions(
                        new OptionData(OptionType.STRING, GROUP, "Which group meets", true, true),
                        new OptionData(
                                OptionType.STRING, WHEN, "Such as tomorrow 18:00, every thursday 7pm", true, true),
                        new OptionData(
                                OptionType.STRING,
                                TOPIC,
                                "What it is about; else what the plan has that week",
                                false,
                                true),
                        new OptionData(OptionType.STRING, PLACE, "Where: a link, or words")
                                .setMaxLength(Session.Spot.MOST_WORDS),
                        new OptionData(OptionType.CHANNEL, VOICE, "Where: a voice channel")
                                .setChannelTypes(Postbox.VOICE_CHANNELS),
                        new OptionData(OptionType.BOOLEAN, WEEKLY, "Every week at that time"),
                        new OptionData(OptionType.STRING, TITLE, "What it is called; else as the group is")
                                .setMaxLength(Session.MOST_TITLE),
                        new OptionData(
                                        OptionType.INTEGER,
                                        MINUTES,
                                        "How long it takes; an hour unless you say otherwise")
                                .setRequiredRange(Drafting.LEAST_MINUTES, Session.MOST_MINUTES),
                        new OptionData(OptionType.INTEGER, SEATS, "How many may come; then there is a waiting list")
                                .setRequiredRange(1, Session.MOST_SEATS),
                        new OptionData(OptionType.BOOLEAN, THREAD, "A thread for each time"),
                        new OptionData(OptionType.CHANNEL, CHANNEL, "Where it is announced; else where the group meets")
                                .setChannelTypes(Postbox.CHANNELS));
    }

    private static SubcommandData about(String name, String words) {
        return new SubcommandData(name, words).addOption(OptionType.STRING, SESSION, "Which one", true, true);
    }

    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        return switch (call.subcommand()) {
            case "schedule" -> drafting.preview(call);
            case "list" -> lists.list(visit, group(call), 0);
            case "show" -> panels.show(named(call), visit, "");
            case "skip" -> panels.skip(hosted(call), visit);
            case "move" -> move(call);
            case "cancel" -> panels.ask(hosted(call), visit);
            default -> throw new Refusal("/session is followed by schedule, list, show, skip, move or cancel.");
        };
    }

    private long group(Call call) {
        return call.text(GROUP)
                .map(text -> groups.named(call.visit(), text))
                .map(Group::number)
                .orElse(0L);
    }

    private Session named(Call call) {
        return hosts.named(call.visit(), call.text(SESSION).orElse(""));
    }

    private Session hosted(Call call) {
        return hosts.hosted(call.visit(), named(call).number());
    }

    private Reply move(Call call) {
        Visit visit = call.visit();
        Session session = hosted(call);
        Instant to = WhenOption.moment(call.text(TO).orElse(""), visit.at(), zones.of(visit), EVENING);
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
            case GROUP -> groups.suggest(typing);
            case WHEN, TO -> WhenOption.suggest(typing.text(), visit.at(), zones.of(visit));
            case TOPIC -> topics.topics(typing);
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
