package dev.cairn;

import dev.cairn.gather.GatherFeature;
import dev.cairn.ledger.Together;
import dev.cairn.meet.MeetFeature;
import java.time.Instant;
import java.util.Optional;

/** The sessions of study groups, as those who keep groups see them. */
record GroupSessions(MeetFeature meet) implements GatherFeature.Sessions {
    @Override
    public Optional<Instant> next(long group) {
        return meet.next(group);
    }

    @Override
    public void left(Together both, long group, long member) {
        meet.left(both, group, member);
    }
}
