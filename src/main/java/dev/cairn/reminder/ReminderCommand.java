package dev.cairn.reminder;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Upcoming;
import dev.cairn.lookup.WhenOption;
import dev.cairn.member.Organisers;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.view.Dates;
import dev.cairn.view.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /reminder add | list | show | edit | pause | resume | skip | move | cancel | test | log}, for organisers. */
final class ReminderCommand implements Command {
    private static final String WHEN = "when";
    private static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String CHANNEL = "channel";
    private static final String PING = "ping";
    private static final String QUIET = "quiet";
    private static final String REMINDER = "reminder";
    private static final String UNTIL = "until";
    private static final String WHICH = "which";
    private static final String TO = "to";
    private static final String FIND = "find";

    private final Reminders reminders;
    private final ReminderPanels panels;
    private final Organisers organisers;
    private final ServerStore servers;
    private final Zoning zones;

    ReminderCommand(
            Reminders reminders, ReminderPanels panels, Organisers organisers, ServerStore servers, Zoning zones) {
        this.reminders = reminders;
        this.panels = panels;
        this.organisers = organisers;
        this.servers = servers;
        this.zones = zones;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("reminder", "Posts at their time in this server, for its organisers")
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        new SubcommandData("add", "Have something posted, once or again and again")
                                .addOptions(
                                        when(true),
                                        text(true),
                                        channel("Where; leave it out for the one set in /settings, or else here"),
                                        ping(),
                                        title()),
                        new SubcommandData("list", "All reminders of this server, and when they are due")
                                .addOption(OptionType.STRING, FIND, "Only those with this in title or text"),
                        picking("show", "One reminder, with its next dates"),
                        picking("edit", "Change a reminder; what you leave out stays")
                                .addOptions(
                                        when(false),
                                        text(false),
                                        channel("Another channel"),
                                        ping(),
                                        title(),
                                        new OptionData(
                                                OptionType.BOOLEAN, QUIET, "True: no role is notified any more")),
                        picking("pause", "Post nothing of it for a while")
                                .addOption(
                                        OptionType.STRING,
                                        UNTIL,
                                        "Such as next monday; leave it out for until you resume it"),
                        picking("resume", "Go on with one that is paused or stopped"),
                        picking("skip", "Leave one of its dates out").addOptions(which()),
                        picking("move", "Post one of its dates at another time")
                                .addOption(OptionType.STRING, TO, "Such as friday 19:00", true)
                                .addOptions(which()),
                        picking("cancel", "End it for good"),
                        picking("test", "See its post as it will look; nobody else does"),
                        new SubcommandData("log", "What was posted, late, missed or has failed"));
    }

    private static SubcommandData picking(String name, String description) {
        return new SubcommandData(name, description)
                .addOption(OptionType.STRING, REMINDER, "Which reminder", true, true);
    }

    private static OptionData when(boolean required) {
        return new OptionData(OptionType.STRING, WHEN, "Such as every Thursday 18:00, or tomorrow 9am", required, true);
    }

    private static OptionData text(boolean required) {
        return new OptionData(OptionType.STRING, TEXT, "What to say", required).setMaxLength(Reminder.MOST_WORDS);
    }

    private static OptionData title() {
        return new OptionData(OptionType.STRING, TITLE, "A heading above it").setMaxLength(Reminder.MOST_TITLE);
    }

    private static OptionData ping() {
        return new OptionData(OptionType.ROLE, PING, "One role to notify; leave it out for nobody");
    }

    private static OptionData channel(String description) {
        return new OptionData(OptionType.CHANNEL, CHANNEL, description).setChannelTypes(Postbox.CHANNELS);
    }

    private static OptionData which() {
        return new OptionData(OptionType.STRING, WHICH, "Which date; leave it out for the next one", false, true);
    }

    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        long server = organisers.server(visit);
        return switch (call.subcommand()) {
            case "add" -> panels.preview(plan(server, call), reminder(server, call));
            case "list" -> panels.list(server, call.text(FIND).orElse(""), 0, visit);
            case "log" -> panels.log(server, 0, visit);
            default ->
                one(call, server, reminders.named(server, call.text(REMINDER).orElse("")));
        };
    }

    private Reply one(Call call, long server, Schedule schedule) {
        Visit visit = call.visit();
        return switch (call.subcommand()) {
            case "show" -> panels.show(schedule, visit, "");
            case "edit" -> edit(call, server, schedule);
            case "pause" -> panels.pause(schedule, until(server, call), visit);
            case "resume" -> panels.resume(schedule, visit);
            case "skip" -> panels.skip(schedule, ahead(server, schedule, call), visit);
            case "move" -> move(call, server, schedule);
            case "cancel" -> panels.askToCancel(schedule, visit);
            case "test" -> panels.test(schedule);
            default ->
                throw new Refusal("/reminder is followed by add, list, show, edit, pause, resume, skip, move, cancel,"
                        + " test or log.");
        };
    }

    private Plan plan(long server, Call call) {
        Visit visit = call.visit();
        OptionalLong usual = servers.settings(server).reminders();
        long channel = channel(call).orElse(usual.orElse(visit.channel()));
        return new Plan(
                ReminderFeature.KIND,
                new Address.InServer(server, channel),
                visit.member(),
                title(call).orElse(""),
                rhythm(call, server).orElseThrow(() -> new Refusal("Say when: such as every Thursday 18:00.")),
                Plan.AN_HOUR);
    }

    private Optional<Rhythm> rhythm(Call call, long server) {
        return call.text(WHEN).map(text -> WhenOption.rhythm(text, call.visit().at(), zones.ofServer(server)));
    }

    private static Optional<String> title(Call call) {
        return call.text(TITLE).map(title -> checked(title, Reminder.MOST_TITLE, "title"));
    }

    private static Optional<String> words(Call call) {
        return call.text(TEXT)
                .map(words -> checked(words, Reminder.MOST_WORDS, "text"))
                .map(ReminderCommand::visible);
    }

    private static String checked(String text, int most, String what) {
        if (text.length() > most) {
            throw new Refusal("The %s has %,d characters; %,d are the most.".formatted(what, text.length(), most));
        }
        return text;
    }

    /** There are signs that nobody sees. */
    private static String visible(String words) {
        if (Text.message(words).isBlank()) {
            throw new Refusal("There is nothing to be seen in that text.");
        }
        return words;
    }

    private static OptionalLong channel(Call call) {
        return call.id(CHANNEL);
    }

    private static Reminder reminder(long server, Call call) {
        String words =
                words(call).orElseThrow(() -> new Refusal("Say what the reminder shall say, in its option \"text\"."));
        return new Reminder(words, ping(server, call));
    }

    private static OptionalLong ping(long server, Call call) {
        OptionalLong role = call.id(PING);
        if (role.isPresent() && role.getAsLong() == server) {
            throw new Refusal(
                    "A reminder can notify one role, but not everyone. Choose a role, or leave \"ping\" out.");
        }
        return role;
    }

    private Reply edit(Call call, long server, Schedule schedule) {
        Plan before = schedule.plan();
        OptionalLong elsewhere = channel(call);
        Plan plan = new Plan(
                before.kind(),
                elsewhere.isPresent() ? new Address.InServer(server, elsewhere.getAsLong()) : before.address(),
                before.member(),
                title(call).orElse(before.title()),
                rhythm(call, server).orElse(before.rhythm()),
                before.goodFor());
        Reminder said = reminders.text(schedule);
        boolean quiet = call.text(QUIET).filter("true"::equalsIgnoreCase).isPresent();
        OptionalLong other = ping(server, call);
        OptionalLong ping = other.isPresent() ? other : quiet ? OptionalLong.empty() : said.ping();
        return panels.edit(schedule, plan, new Reminder(words(call).orElse(said.words()), ping), call.visit());
    }

    private Optional<Instant> until(long server, Call call) {
        return call.text(UNTIL)
                .map(text -> WhenOption.moment(text, call.visit().at(), zones.ofServer(server), LocalTime.MIDNIGHT));
    }

    private Reply move(Call call, long server, Schedule schedule) {
        Upcoming ahead = ahead(server, schedule, call);
        LocalTime usual = schedule.plan().rhythm().time();
        Instant to = WhenOption.moment(call.text(TO).orElse(""), call.visit().at(), zones.ofServer(server), usual);
        return panels.move(schedule, ahead, to, call.visit());
    }

    /** One of its dates: picked by its moment, or written as one; the next if none is named. */
    private Upcoming ahead(long server, Schedule schedule, Call call) {
        List<Upcoming> upcoming = reminders.ledger().upcoming(schedule, MOST_CHOICES);
        if (upcoming.isEmpty()) {
            throw new Refusal("Nothing of it lies ahead.");
        }
        ZoneId zone = zones.ofServer(server);
        return call.text(WHICH)
                .map(text -> upcoming.stream()
                        .filter(each ->
                                Long.toString(each.instant().getEpochSecond()).equals(text)
                                        || Dates.plain(each.due(), zone).equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal("It has no such date ahead. Pick one of those offered while you type.")))
                .orElse(upcoming.getFirst());
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        Visit visit = typing.call().visit();
        if (!organisers.include(visit)) {
            return List.of();
        }
        long server = visit.server().orElseThrow();
        return switch (typing.option()) {
            case WHEN -> WhenOption.suggest(typing.text(), visit.at(), zones.ofServer(server));
            case WHICH -> dates(typing, server);
            default ->
                reminders.found(server, typing.text()).stream()
                        .limit(MOST_CHOICES)
                        .map(each -> new Choice(choice(each), Long.toString(each.number())))
                        .toList();
        };
    }

    private String choice(Schedule schedule) {
        String when = " · " + schedule.plan().rhythm().words();
        return Text.cut(Text.cut(reminders.name(schedule), 95 - Math.min(when.length(), 60)) + when, 100);
    }

    private List<Choice> dates(Typing typing, long server) {
        ZoneId zone = zones.ofServer(server);
        return typing.call().text(REMINDER).stream()
                .flatMap(text -> reminders.ledger().upcoming(reminders.named(server, text), MOST_CHOICES).stream())
                .map(each -> new Choice(
                        Dates.plain(each.due(), zone),
                        Long.toString(each.instant().getEpochSecond())))
                .filter(each -> each.getName()
                        .toLowerCase(Locale.ROOT)
                        .contains(typing.text().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
