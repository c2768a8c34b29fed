package dev.cairn.meet;

import dev.cairn.chat.Address;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Together;
import dev.cairn.meet.Meeting.State;
import dev.cairn.meet.MeetingStore.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of sessions: each has one meeting that is open; it is announced, reminded of and is over, and the next one is opened.
 * What is changed and what the ledger is to do for it are one transaction.
 */
final class Meetings {
    /** What the ledger calls all that is done for sessions. */
    static final String KIND = "session";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(15);

    /** A reminder a day before tells nothing new as long as the announcement is fresher than that. */
    private static final Duration FRESH = Duration.ofHours(6);

    /** Until the message is there that a thread is begun from. */
    private static final Duration MESSAGE_IS_THERE = Duration.ofMinutes(1);

    private static final List<Task> AHEAD = List.of(Task.CALL, Task.DAY, Task.SOON, Task.AFTER, Task.THREAD);

    private final Ledger ledger;
    private final GroupStore groups;
    private final SessionStore sessions;
    private final MeetingStore meetings;
    private final Topics topics;
    private final InstantSource time;

    Meetings(
            Ledger ledger,
            GroupStore groups,
            SessionStore sessions,
            MeetingStore meetings,
            Topics topics,
            InstantSource time) {
        this.ledger = ledger;
        this.groups = groups;
        this.sessions = sessions;
        this.meetings = meetings;
        this.topics = topics;
        this.time = time;
    }

    /** What became of a session that should begin. */
    enum Beginning {
        RUNNING,
        /** It is no draft any more. */
        GONE,
        /** Nothing of it lies ahead any more. */
        PASSED,
        /** The group has as many as it may. */
        FULL
    }

    Beginning begin(Session draft) {
        Instant now = time.instant();
        Optional<Opening> first = next(draft, now);
        if (first.isEmpty()) {
            return Beginning.PASSED;
        }
        return ledger.together(both -> {
            if (SessionStore.count(both.db(), draft.group()) >= Session.MOST_OF_GROUP) {
                return Beginning.FULL;
            }
            if (!SessionStore.bring(both.db(), draft.number(), Session.State.DRAFT, Session.State.ACTIVE)) {
                return Beginning.GONE;
            }
            open(both, draft, first.get(), now);
            return Beginning.RUNNING;
        });
    }

    /** Ends what is over and opens what comes next; called at each ring. */
    void look() {
        Instant now = time.instant();
        meetings.ended(now).forEach(this::end);
        meetings.orphaned().forEach(this::drop);
        for (Session session : sessions.withoutMeeting()) {
            next(session, now)
                    .ifPresentOrElse(
                            next -> ledger.together(both -> open(both, session, next, now)),
                            () -> sessions.bring(session.number(), Session.State.ACTIVE, Session.State.OVER));
        }
    }

    /** A meeting that may be opened; what it takes to know it is not read in the transaction that opens it. */
    private record Opening(Instant begins, OptionalLong topic) {}

    /** The next one, if its group is still there. */
    private Optional<Opening> next(Session session, Instant now) {
        Instant from = meetings.last(session.number())
                .map(last -> last.instant().plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
        return session.rhythm()
                .next(from)
                .filter(any -> groups.findAnywhere(session.group()).isPresent())
                .map(begins -> new Opening(begins, topics.of(session, begins)));
    }

    /** False if one is open already. */
    private boolean open(Together both, Session session, Opening next, Instant now) {
        if (MeetingStore.open(both.db(), session.number()).isPresent()) {
            return false;
        }
        Instant begins = next.begins();
        Meeting meeting = MeetingStore.insert(
                both.db(),
                new Meeting(
                        0, session.number(), begins, begins, begins.plus(session.lasts()), next.topic(), State.OPEN));
        tell(both, session, meeting, Task.CALL, 0);
        prepare(both, session, meeting, now);
        return true;
    }

    private void prepare(Together both, Session session, Meeting meeting, Instant now) {
        Instant begins = meeting.begins();
        if (begins.minus(DAY).isAfter(now.plus(FRESH))) {
            entrust(both, session, new Errand(meeting.number(), Task.DAY, 0), begins.minus(DAY), begins);
        }
        if (begins.minus(SOON).isAfter(now)) {
            entrust(both, session, new Errand(meeting.number(), Task.SOON, 0), begins.minus(SOON), begins);
        }
        if (session.thread()) {
            thread(both, session, meeting, now.plus(MESSAGE_IS_THERE));
            thread(both, session, meeting, begins.minus(SOON)); // should the message have been late
        }
        Instant ends = meeting.ends();
        entrust(both, session, new Errand(meeting.number(), Task.AFTER, 0), ends, ends.plus(DAY));
        mirror(both, session, meeting);
    }

    private void thread(Together both, Session session, Meeting meeting, Instant at) {
        entrust(both, session, new Errand(meeting.number(), Task.THREAD, 0), at, meeting.begins());
    }

    /** Has Discord's event brought to how the meeting is by then. */
    private void mirror(Together both, Session session, Meeting meeting) {
        Address events = new Address.Events(session.server());
        Instant now = time.instant();
        begin(both, session, new Errand(meeting.number(), Task.EVENT, 0), events, now, meeting.begins());
    }

    private void tell(Together both, Session session, Meeting meeting, Task task, long detail) {
        Instant now = time.instant();
        Instant until = meeting.begins().isAfter(now) ? meeting.begins() : now.plus(DAY);
        entrust(both, session, new Errand(meeting.number(), task, detail), now, until);
    }

    private void entrust(Together both, Session session, Errand errand, Instant due, Instant goodUntil) {
        begin(both, session, errand, session.channel(), due, goodUntil);
    }

    private void begin(Together both, Session session, Errand errand, Address where, Instant due, Instant goodUntil) {
        Duration goodFor = Duration.between(due, goodUntil);
        Plan plan = new Plan(
                KIND,
                where,
                session.host(),
                name(session),
                Ledger.onceAt(due),
                goodFor.isNegative() ? Duration.ZERO : goodFor);
        OptionalLong schedule = both.begin(plan);
        schedule.ifPresent(number -> MeetingStore.put(both.db(), number, errand));
    }

    /** What a session is called: its title, else its group. Not inert. */
    String name(Session session) {
        return session.title().isEmpty()
                ? groups.findAnywhere(session.group()).map(Group::name).orElse("Study session")
                : session.title();
    }

    /** It is over. If nobody came to this one and nobody was at the one before, the session rests and its host is asked. */
    private void end(Meeting meeting) {
        boolean unused = ledger.together(both -> {
            if (!MeetingStore.close(both.db(), meeting.number(), State.OVER)) {
                return false;
            }
            Session session = SessionStore.find(both.db(), meeting.session()).orElseThrow();
            boolean deserted = RollStore.wasEmpty(both.db(), meeting.number())
                    && MeetingStore.before(both.db(), meeting)
                            .filter(before -> RollStore.hadNobody(both.db(), before.number()))
                            .isPresent();
            if (deserted
                    && SessionStore.bring(both.db(), session.number(), Session.State.ACTIVE, Session.State.PAUSED)) {
                tell(both, session, meeting, Task.ASKED, 0);
            }
            return deserted;
        });
    }

    /** Its group is there no more, and nobody to be told; Discord's event goes. */
    private void drop(Meeting meeting) {
        boolean unused = ledger.together(both -> {
            Session session = SessionStore.find(both.db(), meeting.session()).orElseThrow();
            if (MeetingStore.close(both.db(), meeting.number(), State.CANCELLED)) {
                mirror(both, session, meeting);
            }
            return SessionStore.bring(both.db(), session.number(), Session.State.ACTIVE, Session.State.OVER);
        });
    }

    /** This time it does not take place, of which everybody is told; the next is opened. False if it has begun, or is open no more. */
    boolean cancel(Session session, Meeting meeting) {
        if (!meeting.begins().isAfter(time.instant())) {
            return false;
        }
        List<Long> inVain = new ArrayList<>();
        boolean cancelled = ledger.together(both -> cancel(both, session, meeting, inVain));
        inVain.stream().flatMap(number -> ledger.find(number).stream()).forEach(ledger::cancel);
        look();
        return cancelled;
    }

    private boolean cancel(Together both, Session session, Meeting meeting, List<Long> inVain) {
        if (!MeetingStore.close(both.db(), meeting.number(), State.CANCELLED)) {
            return false;
        }
        inVain.addAll(dropped(both, meeting));
        tell(both, session, meeting, Task.CANCELLED, 0);
        mirror(both, session, meeting);
        return true;
    }

    /** What was to be done for it is done no more, but for the announcement that is there already. */
    private static List<Long> dropped(Together both, Meeting meeting) {
        List<Long> schedules = new ArrayList<>();
        for (Task task : AHEAD) {
            schedules.addAll(MeetingStore.schedules(both.db(), meeting.number(), task));
            if (task != Task.CALL) {
                MeetingStore.drop(both.db(), meeting.number(), task);
            }
        }
        return schedules;
    }

    /** This time it takes place at another moment, of which everybody is told. False if it has begun, or is open no more. */
    boolean move(Session session, Meeting meeting, Instant begins) {
        Instant now = time.instant();
        List<Long> inVain = new ArrayList<>();
        boolean moved = ledger.together(both -> {
            if (!MeetingStore.move(both.db(), meeting, begins, begins.plus(session.lasts()), now)) {
                return false;
            }
            List<Long> calls = MeetingStore.schedules(both.db(), meeting.number(), Task.CALL);
            inVain.addAll(dropped(both, meeting));
            inVain.removeAll(calls);
            Meeting then = MeetingStore.find(both.db(), meeting.number()).orElseThrow();
            tell(both, session, then, Task.MOVED, meeting.begins().toEpochMilli());
            prepare(both, session, then, now);
            return true;
        });
        inVain.stream().flatMap(number -> ledger.find(number).stream()).forEach(ledger::cancel);
        return moved;
    }

    /** Ends a session for good, with the meeting that lies ahead. False if it was over already. */
    boolean end(Session session) {
        List<Long> inVain = new ArrayList<>();
        boolean ended = ledger.together(both -> {
            boolean any = SessionStore.bring(both.db(), session.number(), Session.State.ACTIVE, Session.State.OVER)
                    || SessionStore.bring(both.db(), session.number(), Session.State.PAUSED, Session.State.OVER);
            MeetingStore.open(both.db(), session.number())
                    .filter(meeting -> meeting.begins().isAfter(time.instant()))
                    .ifPresent(meeting -> cancel(both, session, meeting, inVain));
            return any;
        });
        inVain.stream().flatMap(number -> ledger.find(number).stream()).forEach(ledger::cancel);
        return ended;
    }

    /** One that rests goes on. False if it does not rest. */
    boolean resume(Session session) {
        boolean resumed = sessions.bring(session.number(), Session.State.PAUSED, Session.State.ACTIVE);
        look();
        return resumed;
    }

    /** Somebody says whether they come. False if it has begun, or is open no more. */
    boolean say(Session session, Meeting meeting, Visit visit, Answer answer) {
        return ledger.together(both -> {
            boolean open = MeetingStore.find(both.db(), meeting.number())
                    .filter(now -> now.isOpen() && now.begins().isAfter(visit.at()))
                    .isPresent();
            if (open) {
                Roll before = RollStore.roll(both.db(), meeting.number(), session.seats());
                boolean unused =
                        RollStore.say(both.db(), meeting.number(), visit.member(), answer, visit.interaction());
                RollStore.roll(both.db(), meeting.number(), session.seats()).coming().stream()
                        .filter(before.waiting()::contains)
                        .forEach(member -> tell(both, session, meeting, Task.SEAT, member));
            }
            return open;
        });
    }

    /** Discord's event of a meeting; empty as long as none was made. */
    OptionalLong event(Meeting meeting) {
        return meetings.schedules(meeting.number(), Task.EVENT).stream()
                .map(ledger::messageOf)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }

    /** Whether nothing is on its way that would change Discord's event. */
    boolean eventIsSettled(Meeting meeting) {
        List<Long> all = meetings.schedules(meeting.number(), Task.EVENT);
        return !all.isEmpty() && ledger.messageOf(all.getFirst()).isPresent();
    }

    /** The message that announces a meeting; empty as long as it is not posted. */
    OptionalLong call(Meeting meeting) {
        return meetings.schedules(meeting.number(), Task.CALL).stream()
                .map(ledger::messageOf)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }
}
