package dev.cairn.meet;

import dev.cairn.group.GroupStore;
import dev.cairn.group.TermsStore;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Together;
import dev.cairn.meet.Meeting.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of sessions: each has one meeting that is open; it is announced, reminded of and is over, and the next one is opened.
 * What is changed and what the ledger is to do for it are one transaction.
 */
final class Meetings {
    private final Ledger ledger;
    private final GroupStore groups;
    private final SessionStore sessions;
    private final MeetingStore meetings;
    private final Errands errands;
    private final Topics topics;
    private final InstantSource time;

    Meetings(
            Ledger ledger,
            GroupStore groups,
            SessionStore sessions,
            MeetingStore meetings,
            Errands errands,
            Topics topics,
            InstantSource time) {
        this.ledger = ledger;
        this.groups = groups;
        this.sessions = sessions;
        this.meetings = meetings;
        this.errands = errands;
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
            open(both, draft, first.get());
            TermsStore.touch(both.db(), draft.group(), now);
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
                            next -> ledger.together(both -> open(both, session, next)),
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
    private boolean open(Together both, Session session, Opening next) {
        if (MeetingStore.open(both.db(), session.number()).isPresent()) {
            return false;
        }
        Instant begins = next.begins();
        Meeting meeting = MeetingStore.insert(
                both.db(),
                new Meeting(
                        0, session.number(), begins, begins, begins.plus(session.lasts()), next.topic(), State.OPEN));
        errands.tell(both, session, meeting, Task.CALL, 0);
        errands.prepare(both, session, meeting);
        return true;
    }

    /** It is over. If nobody came to this one and nobody was at the one before, the session rests and its host is asked. */
    private void end(Meeting meeting) {
        boolean unused = ledger.together(both -> {
            if (!MeetingStore.close(both.db(), meeting.number(), State.OVER)) {
                return false;
            }
            Session session = SessionStore.find(both.db(), meeting.session()).orElseThrow();
            boolean wasEmpty = RollStore.wasEmpty(both.db(), meeting.number());
            if (!wasEmpty) {
                TermsStore.touch(both.db(), session.group(), meeting.ends());
            }
            boolean deserted = wasEmpty
                    && MeetingStore.before(both.db(), meeting)
                            .filter(before -> RollStore.hadNobody(both.db(), before.number()))
                            .isPresent();
            if (deserted
                    && SessionStore.bring(both.db(), session.number(), Session.State.ACTIVE, Session.State.PAUSED)) {
                errands.tell(both, session, meeting, Task.ASKED, 0);
            }
            return deserted;
        });
    }

    /** Its group is there no more, and nobody to be told; Discord's event goes. */
    private void drop(Meeting meeting) {
        boolean unused = ledger.together(both -> {
            Session session = SessionStore.find(both.db(), meeting.session()).orElseThrow();
            if (MeetingStore.close(both.db(), meeting.number(), State.CANCELLED)) {
                errands.mirror(both, session, meeting);
            }
            return SessionStore.bring(both.db(), session.number(), Session.State.ACTIVE, Session.State.OVER);
        });
    }

    /** This time it does not take place, of which everybody is told; the next is opened. False if it has begun, or is open no more. */
    boolean cancel(Session session, Meeting meeting) {
        if (!meeting.begins().isAfter(time.instant())) {
            return false;
        }
        boolean cancelled = ledger.together(both -> cancel(both, session, meeting));
        look();
        return cancelled;
    }

    /** Where nothing can be posted it is not tried either. */
    private boolean cancel(Together both, Session session, Meeting meeting) {
        if (!MeetingStore.close(both.db(), meeting.number(), State.CANCELLED)) {
            return false;
        }
        errands.callOff(both, meeting);
        if (session.troubled().isEmpty()) {
            errands.tell(both, session, meeting, Task.CANCELLED, 0);
        }
        errands.mirror(both, session, meeting);
        return true;
    }

    /** This time it takes place at another moment, of which everybody is told. False if it has begun, or is open no more. */
    boolean move(Session session, Meeting meeting, Instant begins) {
        Instant now = time.instant();
        return ledger.together(both -> {
            if (!MeetingStore.move(both.db(), meeting, begins, begins.plus(session.lasts()), now)) {
                return false;
            }
            errands.callOff(both, meeting);
            Meeting then = MeetingStore.find(both.db(), meeting.number()).orElseThrow();
            errands.tell(both, session, then, Task.MOVED, meeting.begins().toEpochMilli());
            errands.prepare(both, session, then);
            return true;
        });
    }

    /** Ends a session for good, with the meeting that lies ahead. False if it was over already. */
    boolean end(Session session) {
        return ledger.together(both -> {
            boolean any = SessionStore.bring(both.db(), session.number(), Session.State.ACTIVE, Session.State.OVER)
                    || SessionStore.bring(both.db(), session.number(), Session.State.PAUSED, Session.State.OVER);
            MeetingStore.open(both.db(), session.number())
                    .filter(meeting -> meeting.begins().isAfter(time.instant()))
                    .ifPresent(meeting -> cancel(both, session, meeting));
            return any;
        });
    }

    /** One that rests goes on; what lies ahead of it is announced anew. False if it does not rest. */
    boolean resume(Session session) {
        boolean resumed = ledger.together(both -> {
            boolean rested =
                    SessionStore.bring(both.db(), session.number(), Session.State.PAUSED, Session.State.ACTIVE);
            MeetingStore.open(both.db(), session.number())
                    .filter(meeting -> rested && meeting.begins().isAfter(time.instant()))
                    .ifPresent(meeting -> errands.callAgain(both, session, meeting));
            return rested;
        });
        look();
        return resumed;
    }
}
