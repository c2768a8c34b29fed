package dev.cairn.ledger;

import dev.cairn.chat.Post;
import java.time.Instant;
import java.util.Optional;

/** Writes the posts of one kind of schedule. */
public interface Announcer {
    /**
     * What is due, at the moment of being sent.
     *
     * @param late whether it says so, because it comes later than people would expect
     * @param following when the next one is due; empty if none is
     */
    record Due(Schedule schedule, Occurrence occurrence, boolean late, Optional<Instant> following) {}

    /** The {@link Plan#kind()} it writes for. */
    String kind();

    /** The post; empty if there is nothing to say any more. */
    Optional<Post> write(Due due);
}
