package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Ledger.Begun;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.ledger.Share;
import dev.cairn.ledger.Upcoming;
import dev.cairn.member.Organisers;
import dev.cairn.member.Zoning;
import dev.cairn.view.Dates;
import dev.cairn.view.Page;
import dev.cairn.view.TroubleWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What can be done with reminders, whether it was typed or pressed; each ends with the panel that shows how it is now. */
final class ReminderPanels {
    static final String SET = "reminder-set";
    static final String DROP = "reminder-drop";
    static final String SHOW = "reminder-show";
    static final String LIST = "reminder-list";
    static final String LOG = "reminder-log";
    static final String FILE = "reminder-file";
    static final String PAUSE = "reminder-pause";
    static final String RESUME = "reminder-resume";
    static final String SKIP = "reminder-skip";
    static final String TEST = "reminder-test";
    static final String ASK = "reminder-ask";
    static final String CANCEL = "reminder-cancel";

    /** So many reminders a server may have. */
    static final int MOST = 100;

    private static final int A_PAGE = 10;
    private static final int DATES = 3;
    private static final int LOGGED = 100;

    private final Reminders reminders;
    private final Organisers organisers;
    private final Zoning zones;
    private final Postbox postbox;
    private final InstantSource time;

    ReminderPanels(Reminders reminders, Organisers organisers, Zoning zones, Postbox postbox, InstantSource time) {
        this.reminders = reminders;
        this.organisers = organisers;
        this.zones = zones;
        this.postbox = postbox;
        this.time = time;
    }

    List<Control> controls() {
        return List.of(
                new Control(SET, Opening.REDRAW, this::set),
                new Control(DROP, Opening.REDRAW, this::drop),
                new Control(
                        LIST, Opening.REDRAW, press -> list(mine(press), found(press), press.index(0), press.visit())),
                new Control(LOG, Opening.REDRAW, press -> log(mine(press), press.index(0), press.visit())),
                new Control(FILE, Opening.ONLY_YOU, press -> file(mine(press))),
                new Control(SHOW, Opening.REDRAW, this::opened),
                pressed(PAUSE, Opening.REDRAW, (schedule, visit) -> pause(schedule, Optional.empty(), visit)),
                pressed(RESUME, Opening.REDRAW, this::resume),
                pressed(SKIP, Opening.REDRAW, this::skipNext),
                pressed(TEST, Opening.ONLY_YOU, (schedule, visit) -> test(schedule)),
                pressed(ASK, Opening.REDRAW, this::askToCancel),
                pressed(CANCEL, Opening.REDRAW, this::cancel));
    }

    /** What the list was searched for, if it was. */
    private static String found(Press press) {
        return press.keys().size() > 2 ? press.key(2) : "";
    }

    /** The server of a press, judged anew; the last key is whose panel it is. */
    private long mine(Press press) {
        long server = organisers.server(press.visit());
        press.onlyFor(1);
        return server;
    }

    private Control pressed(String verb, Opening opening, BiFunction<Schedule, Visit, Reply> answer) {
        return new Control(verb, opening, press -> {
            long server = mine(press);
            return answer.apply(reminders.numbered(server, press.number(0)), press.visit());
        });
    }

    /** From a menu, whose value is the number, or from a button, whose key is. */
    private Reply opened(Press press) {
        long server = mine(press);
        long number = press.picked().isEmpty() ? press.number(0) : press.onlyPickedNumber();
        return show(reminders.numbered(server, number), press.visit(), "");
    }

    Reply preview(Plan plan, Reminder reminder) {
        checkPlace(plan.address());
        Schedule draft = reminders.ledger().draft(plan);
        reminders.put(draft, reminder);
        return Reply.of(
                ReminderView.preview(draft, reminder, next(plan), plan.member()).build());
    }

    private List<Upcoming> next(Plan plan) {
        return plan.rhythm()
                .from(time.instant())
                .limit(DATES)
                .map(instant -> new Upcoming(instant, instant))
                .toList();
    }

    /** Better now than when it is due. */
    private void checkPlace(Address address) {
        if (address instanceof Address.InServer place) {
            Set<String> missing = postbox.missing(place);
            if (!missing.isEmpty()) {
                throw new Refusal(TroubleWords.missing(place, missing));
            }
        }
    }

    private Reply set(Press press) {
        long server = mine(press);
        Schedule draft = reminders.draft(server, press.number(0));
        Begun begun = reminders.ledger().begin(draft, MOST, Share.OF_SERVER);
        return switch (begun) {
            case Begun.Running(Schedule schedule) -> show(schedule, press.visit(), "It is set.");
            case Begun.Gone() ->
                throw new Refusal("This preview has been used already. /reminder list shows what there is.");
            case Begun.Passed() -> throw new Refusal("That moment has passed by now. Set it again with a later one.");
            case Begun.Full() ->
                throw new Refusal(
                        "This server has %d reminders, and that is the most. End one with /reminder cancel first."
                                .formatted(MOST));
        };
    }

    private Reply drop(Press press) {
        long server = mine(press);
        reminders.ledger().cancel(reminders.draft(server, press.number(0)));
        return Reply.of(ReminderView.dropped().build());
    }

    /** @param done what has just been done; empty if it is only looked at */
    Reply show(Schedule schedule, Visit visit, String done) {
        Ledger ledger = reminders.ledger();
        Schedule now = ledger.find(schedule.number()).orElse(schedule);
        return Reply.of(ReminderView.one(
                        now,
                        reminders.text(now),
                        reminders.name(now),
                        ledger.upcoming(now, DATES),
                        done,
                        visit.member())
                .build());
    }

    Reply list(long server, String find, int page, Visit visit) {
        List<Schedule> found = find.isEmpty() ? reminders.of(server) : reminders.found(server, find);
        Page<Schedule> shown = Page.of(found, A_PAGE, page);
        List<ReminderView.Row> rows = shown.items().stream().map(this::row).toList();
        return Reply.of(ReminderView.list(
                        new Page<>(rows, shown.number(), shown.count()),
                        found.size(),
                        find,
                        zones.ofServer(server),
                        visit.member())
                .build());
    }

    private ReminderView.Row row(Schedule schedule) {
        return new ReminderView.Row(
                schedule,
                reminders.name(schedule),
                reminders.ledger().upcoming(schedule, 1).stream().findFirst());
    }

    private Reply file(long server) {
        return Reply.of(ReminderView.file(DatesAhead.file(reminders, server, time.instant()))
                .build());
    }

    Reply log(long server, int page, Visit visit) {
        var entries = reminders.ledger().log(server, ReminderFeature.KIND, LOGGED);
        return Reply.of(LogView.log(server, Page.of(entries, A_PAGE, page), reminders::name, visit.member())
                .build());
    }

    Reply pause(Schedule schedule, Optional<Instant> until, Visit visit) {
        if (schedule.state() == State.PAUSED && until.isEmpty()) {
            throw new Refusal("It is paused already.");
        }
        if (schedule.state() == State.STOPPED) {
            throw new Refusal(
                    "It has stopped already, because something has to be mended first. /reminder show says what.");
        }
        made(reminders.ledger().pause(schedule, until));
        return show(
                schedule,
                visit,
                until.map(moment -> "It is paused until " + Dates.full(moment) + ".")
                        .orElse("It is paused."));
    }

    Reply resume(Schedule schedule, Visit visit) {
        if (schedule.state() == State.ACTIVE) {
            throw new Refusal("It is running.");
        }
        checkPlace(schedule.plan().address());
        made(reminders.ledger().resume(schedule));
        return show(schedule, visit, "It goes on.");
    }

    private Reply skipNext(Schedule schedule, Visit visit) {
        return reminders.ledger().upcoming(schedule, 1).stream()
                .findFirst()
                .map(ahead -> skip(schedule, ahead, visit))
                .orElseThrow(() -> new Refusal("Nothing of it lies ahead."));
    }

    Reply skip(Schedule schedule, Upcoming ahead, Visit visit) {
        made(reminders.ledger().skip(schedule, ahead));
        return show(schedule, visit, "It is left out on " + Dates.full(ahead.due()) + ".");
    }

    Reply move(Schedule schedule, Upcoming ahead, Instant to, Visit visit) {
        made(reminders.ledger().move(schedule, ahead, to));
        return show(schedule, visit, "What was due " + Dates.brief(ahead.due()) + " comes " + Dates.full(to) + ".");
    }

    Reply edit(Schedule schedule, Plan plan, Reminder reminder, Visit visit) {
        if (reminders.ledger().upcoming(schedule, 1).isEmpty()) {
            throw new Refusal("It is over. /reminder add sets another.");
        }
        if (!plan.address().equals(schedule.plan().address())) {
            checkPlace(plan.address());
        }
        made(reminders.ledger().edit(schedule, plan, () -> reminders.put(schedule, reminder)));
        return show(schedule, visit, "It is changed.");
    }

    /** Somebody else was quicker, or the ledger was. */
    private static void made(boolean change) {
        if (!change) {
            throw new Refusal(
                    "Nothing was changed, because it is not as it was: it was posted, ended or changed meanwhile."
                            + " /reminder list shows how it is.");
        }
    }

    Reply askToCancel(Schedule schedule, Visit visit) {
        return Reply.of(ReminderView.askToCancel(schedule, reminders.name(schedule), visit.member())
                .build());
    }

    private Reply cancel(Schedule schedule, Visit visit) {
        made(reminders.ledger().cancel(schedule));
        return Reply.of(ReminderView.cancelled(reminders.name(schedule)).build());
    }

    Reply test(Schedule schedule) {
        Optional<Instant> next = reminders.ledger().upcoming(schedule, 2).stream()
                .skip(1)
                .findFirst()
                .map(Upcoming::due);
        return Reply.of(
                ReminderView.test(schedule, reminders.text(schedule), next).build());
    }
}
