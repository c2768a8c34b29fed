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

    /** It was refused for good, and its schedule stops: writes down what follows from that, in the same transaction. */
    default void refused(Together both, Schedule schedule, Trouble why) {}
}
