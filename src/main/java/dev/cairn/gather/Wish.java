package dev.cairn.gather;

import dev.cairn.chat.Address;
import java.util.Set;

/**
 * Something that a host wants to have made for a group.
 *
 * @param missing what Discord would have to grant for it there; empty if it lets the bot do it
 */
record Wish(Thing thing, Address where, Set<String> missing) {
    /** What became of it. */
    enum Fate {
        BEGUN,
        /** It was begun before, and is not there yet. */
        UNDER_WAY,
        /** It is there already. */
        THERE,
        /** Those whom Discord did not let have it get it now. */
        RESUMED,
        /** Discord would have to grant something first. */
        NOT_PERMITTED,
        /** As many were made in this server within a day as may be. */
        TOO_MANY;

        boolean isDone() {
            return this == BEGUN || this == RESUMED;
        }
    }

    /** A wish, and what became of it. */
    record Outcome(Wish wish, Fate fate) {}
}
