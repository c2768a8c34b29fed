package dev.cairn.meet;

import dev.cairn.chat.Visit;
import dev.cairn.group.GroupStore;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Together;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who has a seat at a meeting: those who said so first; when somebody gives theirs up, whoever has waited longest moves up and is told. */
final class Seating {
    private final Ledger ledger;
    private final Errands errands;
    private final InstantSource time;

    Seating(Ledger ledger, Errands errands, InstantSource time) {
        this.ledger = ledger;
        this.errands = errands;
        this.time = time;
    }

    /** Somebody says whether they come. False if it has begun, is open no more, or if they have left its group meanwhile. */
    boolean say(long number, Visit visit, Answer answer) {
        return ledger.together(both -> {
            Optional<Meeting> open = MeetingStore.find(both.db(), number)
                    .filter(meeting -> meeting.isOpen() && meeting.begins().isAfter(visit.at()))
                    .filter(meeting -> GroupStore.isMember(
                            both.db(), session(both, meeting).group(), visit.member()));
            open.ifPresent(meeting -> say(both, meeting, visit, answer));
            return open.isPresent();
        });
    }

    private void say(Together both, Meeting meeting, Visit visit, Answer answer) {
        RollStore.say(both.db(), meeting.number(), visit.member(), answer, visit.interaction());
        Session session = session(both, meeting);
        List<Long> others = RollStore.fill(both.db(), meeting.number(), session.seats()).stream()
                .filter(member -> member != visit.member())
                .toList();
        tell(both, session, meeting, others);
    }

    private static Session session(Together both, Meeting meeting) {
        return SessionStore.find(both.db(), meeting.session()).orElseThrow();
    }

    /** Somebody belongs to a group no more, and comes to no meeting of it. */
    void left(Together both, long group, long member) {
        for (Meeting meeting : MeetingStore.ofGroup(both.db(), group)) {
            if (RollStore.withdraw(both.db(), meeting.number(), member)) {
                fill(both, session(both, meeting), meeting);
            }
        }
    }

    /** Free seats go to those who wait for one; nobody loses theirs. */
    void fill(Together both, Session session, Meeting meeting) {
        if (meeting.begins().isAfter(time.instant())) {
            tell(both, session, meeting, RollStore.fill(both.db(), meeting.number(), session.seats()));
        }
    }

    private void tell(Together both, Session session, Meeting meeting, List<Long> members) {
        members.forEach(member -> errands.tell(both, session, meeting, Task.SEAT, member));
    }
}
