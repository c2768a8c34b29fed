package dev.cairn.ledger;

import dev.cairn.chat.Postbox.Seal;
import dev.cairn.chat.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instant of a schedule, and what became of it.
 *
 * @param instant when its rhythm has it; names it for ever
 * @param due when it is to be posted: the same unless it was moved
 * @param tried when it was first sent, by the real clock; null as long as it was not
 * @param doubtful whether an attempt may have arrived although nobody said so
 * @param settled when it became posted, missed, skipped or failed
 * @param channel where its message stands; 0 if it has none
 * @param message its message; 0 if it has none
 */
public record Occurrence(
        long number,
        long schedule,
        Instant instant,
        Instant due,
        State state,
        int attempts,
        @Nullable Instant tried,
        boolean doubtful,
        @Nullable Instant settled,
        long channel,
        long message,
        @Nullable Trouble reason) {

    /** So late is what a reader notices. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** What the bot's other messages never have in their components, which Discord numbers from 1. */
    private static final int MARKS = 1_000_000;

    /** How far it has come. */
    public enum State {
        DUE,
        SENDING,
        POSTED,
        MISSED,
        SKIPPED,
        FAILED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** The same at every attempt, whichever program makes it. */
    Seal seal() {
        String nonce = Long.toString(number, Character.MAX_RADIX) + "-"
                + Long.toString(instant.getEpochSecond() / 60, Character.MAX_RADIX);
        return new Seal(nonce, Math.toIntExact(MARKS + number));
    }

    /** Whether somebody who knows when it was due would wonder, had it been posted at this moment. */
    public boolean isLateAt(Instant moment) {
        return moment.isAfter(due.plus(LATE));
    }

    public Optional<Trouble> why() {
        return Optional.ofNullable(reason);
    }
}
