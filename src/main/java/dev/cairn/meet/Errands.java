package dev.cairn.meet;

import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Together;
import dev.cairn.meet.MeetingStore.Errand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** What the ledger is to do for meetings, and what it has done. */
final class Errands {
    /** What the ledger calls all that is done for sessions. */
    static final String KIND = "session";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(15);

    /** A reminder a day before tells nothing new as long as the announcement is fresher than that. */
    private static final Duration FRESH = Duration.ofHours(6);

    /** Until the message is there that a thread is begun from. */
    private static final Duration MESSAGE_IS_THERE = Duration.ofMinutes(1);

    /** The detail of an announcement that is made once more. */
    static final long AGAIN = 1;

    /** What is to be done anew when a meeting is at another time, and not at all when there is none. */
    private static final List<Task> AHEAD = List.of(Task.DAY, Task.SOON, Task.AFTER, Task.THREAD);

    private final Ledger ledger;
    private final GroupStore groups;
    private final MeetingStore meetings;
    private final InstantSource time;

    Errands(Ledger ledger, GroupStore groups, MeetingStore meetings, InstantSource time) {
        this.ledger = ledger;
        this.groups = groups;
        this.meetings = meetings;
        this.time = time;
    }

    /** All that is done for a meeting up to its end, but for telling of it. */
    void prepare(Together both, Session session, Meeting meeting) {
        Instant now = time.instant();
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
    void mirror(Together both, Session session, Meeting meeting) {
        Address events = new Address.Events(session.server());
        Instant now = time.instant();
        begin(both, session, new Errand(meeting.number(), Task.EVENT, 0), events, now, meeting.begins());
    }

    /** Has something said of it now. */
    void tell(Together both, Session session, Meeting meeting, Task task, long detail) {
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
                session.called(group(session)),
                Ledger.onceAt(due),
                goodFor.isNegative() ? Duration.ZERO : goodFor);
        OptionalLong schedule = both.begin(plan);
        schedule.ifPresent(number -> MeetingStore.put(both.db(), number, errand));
    }

    private String group(Session session) {
        return groups.findAnywhere(session.group()).map(Group::name).orElse("a group");
    }

    /** What was to be done for it is done no more; its announcement stays known, be it out or not. */
    void callOff(Together both, Meeting meeting) {
        AHEAD.forEach(task -> callOff(both, meeting, task));
    }

    private static void callOff(Together both, Meeting meeting, Task task) {
        MeetingStore.schedules(both.db(), meeting.number(), task).forEach(both::cancel);
        MeetingStore.drop(both.db(), meeting.number(), task);
    }

    /** It is announced once more, and those who have answered are told. */
    void callAgain(Together both, Session session, Meeting meeting) {
        callOff(both, meeting, Task.CALL);
        tell(both, session, meeting, Task.CALL, AGAIN);
    }

    /**
     * Something could not be done, nor will it be. Where nothing can be posted, the session rests; where no threads can be begun,
     * it has none from now on; without an event everything else goes on.
     */
    static void refused(Together both, Schedule schedule, Trouble why) {
        MeetingStore.errand(both.db(), schedule.number()).ifPresent(errand -> {
            Session session = SessionStore.of(both.db(), errand.meeting());
            if (isOnlyOfThreads(errand.task(), why)) {
                SessionStore.endThreads(both.db(), session.number());
            } else if (schedule.plan().address().equals(session.channel())) {
                boolean unused = SessionStore.rest(both.db(), session.number(), why);
            }
        });
    }

    static boolean isOnlyOfThreads(Task task, Trouble why) {
        return task == Task.THREAD && (why == Trouble.NO_WRITING || why == Trouble.REFUSED);
    }

    /** Whether something of this is still to be done for a meeting. */
    boolean isPending(long meeting, Task task) {
        return meetings.schedules(meeting, task).stream().anyMatch(ledger::isPending);
    }

    /** Discord's event of a meeting; empty as long as none was made. */
    OptionalLong event(Meeting meeting) {
        return done(meeting, Task.EVENT);
    }

    /** The message that announces a meeting; empty as long as it is not posted. */
    OptionalLong call(Meeting meeting) {
        return done(meeting, Task.CALL);
    }

    private OptionalLong done(Meeting meeting, Task task) {
        return meetings.schedules(meeting.number(), task).stream()
                .map(ledger::messageOf)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }

    /** Whether nothing is on its way that would change Discord's event. */
    boolean eventIsSettled(Meeting meeting) {
        return !isPending(meeting.number(), Task.EVENT);
    }
}
