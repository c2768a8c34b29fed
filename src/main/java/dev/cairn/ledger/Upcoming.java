package dev.cairn.ledger;

import java.time.Instant;

/**
 * Something that will be due.
 *
 * @param instant when the rhythm has it
 * @param due when it is to be posted, which is another moment if it was moved
 */
public record Upcoming(Instant instant, Instant due) {
    public boolean isMoved() {
        return !due.equals(instant);
    }
}
