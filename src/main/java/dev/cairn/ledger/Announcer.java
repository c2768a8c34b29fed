package dev.cairn.ledger;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Trouble;
import java.time.Instant;
import java.util.Optional;

/** Says what is done for one kind of schedule, mostly a post. */
public interface Announcer {
    /**
     * What is due, at the moment of being done.
     *
     * @param late whether it says so, because it comes later than people would expect
     * @param following when the next one is due; empty if none is
     */
    record Due(Schedule schedule, Occurrence occurrence, boolean late, Optional<Instant> following) {}

    /** The {@link Plan#kind()} it speaks for. */
    String kind();

    /** What is to be done; empty if there is nothing to do any more. */
    Optional<? extends Errand> write(Due due);

    /**
     * Begins what follows once it is done, in the transaction that writes this down.
     *
     * @param made the message, thread, channel, event or role
     */
    default void done(Together both, Schedule schedule, long made) {}

    /** The same once it was refused for good, and its schedule stops. */
    default void refused(Together both, Schedule schedule, Trouble why) {}
}
