package dev.cairn.meet;

import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Together;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes what a session is about, where it is and how many may come, also for the meeting that lies ahead. */
final class Revising {
    private final Ledger ledger;
    private final MeetingStore meetings;
    private final Errands errands;
    private final Seating seating;
    private final Topics topics;
    private final InstantSource time;

    Revising(
            Ledger ledger, MeetingStore meetings, Errands errands, Seating seating, Topics topics, InstantSource time) {
        this.ledger = ledger;
        this.meetings = meetings;
        this.errands = errands;
        this.seating = seating;
        this.topics = topics;
        this.time = time;
    }

    /** What became of a change. */
    enum Outcome {
        CHANGED,
        /** People are there by now. */
        BEGUN,
        /** Somebody else has changed it meanwhile. */
        OUTDATED
    }

    /** Those who have answered are told, and whoever waits for a seat has it if there are more. */
    Outcome change(Session before, Session after) {
        Optional<Meeting> ahead = meetings.open(before.number());
        if (ahead.filter(meeting -> !meeting.begins().isAfter(time.instant())).isPresent()) {
            return Outcome.BEGUN;
        }
        Optional<Meeting> revised = ahead.map(meeting -> revised(meeting, before, after));
        return ledger.together(both -> {
            boolean asBefore = MeetingStore.open(both.db(), before.number()).equals(ahead)
                    && SessionStore.change(both.db(), before, after);
            if (asBefore) {
                revised.ifPresent(meeting -> carryOut(both, before, after, meeting));
            }
            return asBefore ? Outcome.CHANGED : Outcome.OUTDATED;
        });
    }

    private Meeting revised(Meeting meeting, Session before, Session after) {
        OptionalLong topic =
                after.topic().equals(before.topic()) ? meeting.topic() : topics.of(after, meeting.begins());
        return meeting.revised(topic, after.lasts());
    }

    private void carryOut(Together both, Session before, Session after, Meeting meeting) {
        MeetingStore.revise(both.db(), meeting);
        errands.callOff(both, meeting);
        errands.prepare(both, after, meeting);
        if (!after.channel().equals(before.channel())) {
            errands.callAgain(both, after, meeting);
        } else if (!after.looksLike(before)) {
            errands.tell(both, after, meeting, Task.CHANGED, 0);
        }
        seating.fill(both, after, meeting);
    }
}
