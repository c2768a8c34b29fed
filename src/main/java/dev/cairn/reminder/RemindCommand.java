package dev.cairn.reminder;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Ledger.Begun;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.ledger.Share;
import dev.cairn.ledger.Upcoming;
import dev.cairn.lookup.Suggestions;
import dev.cairn.lookup.WhenOption;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Zoning;
import dev.cairn.view.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /remind me | list | cancel}: what a member sets for themselves. */
final class RemindCommand implements Command {
    static final String SET_DIRECT = "remind-direct";
    static final String SET_HERE = "remind-here";
    static final String CANCEL = "remind-cancel";
    static final String SNOOZE = "remind-snooze";
    static final String TOMORROW = "tomorrow";

    /** So many a member may have. */
    static final int MOST = 20;

    private static final String WHEN = "when";
    private static final String TEXT = "text";
    private static final String TOPIC = "topic";
    private static final String REMINDER = "reminder";
    private static final int MOST_TEXT = 500;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Ledger ledger;
    private final ReminderStore texts;
    private final MemberStore members;
    private final Zoning zones;
    private final Postbox postbox;
    private final Suggestions topics;

    RemindCommand(
            Ledger ledger,
            ReminderStore texts,
            MemberStore members,
            Zoning zones,
            Postbox postbox,
            Suggestions topics) {
        this.topics = topics;
        this.postbox = postbox;
        this.ledger = ledger;
        this.texts = texts;
        this.members = members;
        this.zones = zones;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("remind", "Reminders for yourself")
                .addSubcommands(
                        new SubcommandData("me", "Be reminded of something")
                                .addOptions(
                                        new OptionData(
                                                OptionType.STRING,
                                                WHEN,
                                                "Such as tomorrow 9am, in 2 hours, every sunday 18:00",
                                                true,
                                                true),
                                        new OptionData(OptionType.STRING, TEXT, "Of what", true)
                                                .setMaxLength(MOST_TEXT),
                                        new OptionData(
                                                        OptionType.STRING,
                                                        TOPIC,
                                                        "A topic that it is about",
                                                        false,
                                                        true)
                                                .setMaxLength(Reminder.MOST_TITLE)),
                        new SubcommandData("list", "Your reminders"),
                        new SubcommandData("cancel", "End one of yours")
                                .addOption(OptionType.STRING, REMINDER, "Which one", true, true));
    }

    List<Control> controls() {
        return List.of(
                new Control(SET_DIRECT, Opening.REDRAW, press -> set(press, true)),
                new Control(SET_HERE, Opening.REDRAW, press -> set(press, false)),
                new Control(CANCEL, Opening.REDRAW, this::cancel),
                new Control(SNOOZE, Opening.REDRAW, this::snooze));
    }

    @Override
    public Reply answer(Call call) {
        return switch (call.subcommand()) {
            case "me" -> preview(call);
            case "list" -> list(call.visit().member());
            case "cancel" ->
                cancelled(named(call.visit().member(), call.text(REMINDER).orElse("")));
            default -> throw new Refusal("/remind is followed by me, list or cancel.");
        };
    }

    private Reply preview(Call call) {
        Visit visit = call.visit();
        Rhythm rhythm = WhenOption.rhythm(call.text(WHEN).orElse(""), visit.at(), zones.of(visit));
        String text = call.text(TEXT).orElseThrow(() -> new Refusal("Say of what you want to be reminded."));
        if (text.length() > MOST_TEXT) {
            throw new Refusal("The text has %,d characters; %,d are the most.".formatted(text.length(), MOST_TEXT));
        }
        String topic = Text.cut(call.text(TOPIC).orElse(""), Reminder.MOST_TITLE);
        Schedule draft = draft(visit, rhythm, topic, text);
        List<Upcoming> next =
                rhythm.from(visit.at()).limit(3).map(at -> new Upcoming(at, at)).toList();
        return Reply.of(RemindView.preview(
                        draft, text, next, visit.server().isPresent(), members.takesDirectMessages(visit.member()))
                .build());
    }

    private Schedule draft(Visit visit, Rhythm rhythm, String topic, String text) {
        Address here = visit.server().isPresent()
                ? new Address.InServer(visit.server().getAsLong(), visit.channel())
                : new Address.Direct(visit.member());
        Schedule draft =
                ledger.draft(new Plan(ReminderFeature.PERSONAL, here, visit.member(), topic, rhythm, Plan.AN_HOUR));
        texts.put(draft.number(), new Reminder(text, OptionalLong.empty()));
        return draft;
    }

    /** Choosing direct messages allows them. */
    private Reply set(Press press, boolean direct) {
        press.onlyFor(1);
        long member = press.visit().member();
        Schedule draft = mine(member, press.number(0))
                .filter(schedule -> schedule.state() == State.DRAFT)
                .orElseThrow(RemindCommand::used);
        if (direct) {
            Plan plan = elsewhere(draft.plan(), new Address.Direct(member));
            if (!ledger.edit(draft, plan, () -> members.takeDirectMessages(member, true))) {
                throw used();
            }
        } else if (draft.plan().address() instanceof Address.InServer place) {
            checkPlace(place, press.visit());
        }
        return Reply.of(RemindView.set(begun(draft), direct || draft.plan().address() instanceof Address.Direct)
                .build());
    }

    private static Refusal used() {
        return new Refusal("This has been used already, or is too old. /remind list shows what there is.");
    }

    /** What a member could not write there, the bot does not write for them either. */
    private void checkPlace(Address.InServer place, Visit visit) {
        if (!visit.mayWrite()) {
            throw new Refusal(
                    "You may not write in this channel, so Cairn does not either. Let it write to you directly.");
        }
        if (!postbox.missing(place).isEmpty()) {
            throw new Refusal("Cairn cannot write in this channel. Let it write to you directly, or ask where it can.");
        }
    }

    private static Plan elsewhere(Plan plan, Address address) {
        return new Plan(plan.kind(), address, plan.member(), plan.title(), plan.rhythm(), plan.goodFor());
    }

    private List<Upcoming> begun(Schedule draft) {
        return switch (ledger.begin(draft, MOST, Share.OF_MEMBER)) {
            case Begun.Running(Schedule schedule) -> ledger.upcoming(schedule, 3);
            case Begun.Gone() -> throw used();
            case Begun.Passed() -> throw new Refusal("That moment has passed by now. Set it again with a later one.");
            case Begun.Full() ->
                throw new Refusal("You have %d reminders, and that is the most. End one with /remind cancel first."
                        .formatted(MOST));
        };
    }

    private Optional<Schedule> mine(long member, long number) {
        return ledger.find(number)
                .filter(schedule -> schedule.plan().kind().equals(ReminderFeature.PERSONAL)
                        && schedule.plan().member() == member
                        && schedule.state() != State.CANCELLED);
    }

    private Reply list(long member) {
        List<RemindView.Row> rows = ledger.ofMember(member, ReminderFeature.PERSONAL).stream()
                .map(schedule -> new RemindView.Row(
                        schedule,
                        words(schedule),
                        ledger.upcoming(schedule, 1).stream().findFirst()))
                .toList();
        return Reply.of(RemindView.list(rows, member, members.takesDirectMessages(member))
                .build());
    }

    private String words(Schedule schedule) {
        return texts.find(schedule.number()).map(Reminder::words).orElse("");
    }

    private Schedule named(long member, String text) {
        List<Schedule> all = ledger.ofMember(member, ReminderFeature.PERSONAL);
        List<Schedule> found = all.stream()
                .filter(schedule -> Long.toString(schedule.number()).equals(text)
                        || words(schedule).equalsIgnoreCase(text))
                .toList();
        if (found.size() != 1) {
            throw new Refusal(
                    "You have no such reminder. Pick one of those offered while you type, or open /remind list.");
        }
        return found.getFirst();
    }

    private Reply cancel(Press press) {
        press.onlyFor(1);
        return mine(press.visit().member(), press.picked().isEmpty() ? press.number(0) : press.onlyPickedNumber())
                .map(this::cancelled)
                .orElseThrow(() -> new Refusal("That reminder is over already. /remind list shows what there is."));
    }

    private Reply cancelled(Schedule schedule) {
        if (!ledger.cancel(schedule)) {
            throw new Refusal("That reminder is over already. /remind list shows what there is.");
        }
        return Reply.of(RemindView.cancelled(words(schedule)).build());
    }

    /** Says it once more later, where it was said. A post can be snoozed as often as it is pressed. */
    private Reply snooze(Press press) {
        press.onlyFor(1);
        Visit visit = press.visit();
        Schedule said = mine(visit.member(), press.number(0))
                .orElseThrow(() -> new Refusal("That reminder was cancelled. /remind me sets another."));
        Instant then = later(press.key(2), visit.at(), zones.of(visit));
        Plan plan = said.plan();
        Schedule draft = ledger.draft(new Plan(
                plan.kind(),
                plan.address(),
                plan.member(),
                plan.title(),
                Ledger.onceAt(then, zones.of(visit)),
                plan.goodFor()));
        String words = words(said);
        texts.put(draft.number(), new Reminder(words, OptionalLong.empty()));
        return Reply.of(RemindView.snoozed(words, begun(draft)).build());
    }

    private static Instant later(String key, Instant now, ZoneId zone) {
        if (key.equals(TOMORROW)) {
            return now.atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(MORNING)
                    .atZone(zone)
                    .toInstant();
        }
        if (!key.matches("\\d{1,4}")) {
            throw Press.outdated();
        }
        return now.plus(Duration.ofMinutes(Long.parseLong(key)));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        Visit visit = typing.call().visit();
        return switch (typing.option()) {
            case WHEN -> WhenOption.suggest(typing.text(), visit.at(), zones.of(visit));
            case TOPIC ->
                topics.topics(typing).stream()
                        .map(topic -> new Choice(
                                topic.getName(), topic.getName())) // it is a heading, and nothing is ticked by it
                        .toList();
            default -> own(visit.member(), typing.text());
        };
    }

    private List<Choice> own(long member, String text) {
        return ledger.ofMember(member, ReminderFeature.PERSONAL).stream()
                .map(schedule -> new Choice(
                        Text.cut(
                                words(schedule) + " · "
                                        + schedule.plan().rhythm().words(),
                                100),
                        Long.toString(schedule.number())))
                .filter(choice -> choice.getName().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(MOST_CHOICES)
                .toList();
    }
}
