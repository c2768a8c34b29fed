package dev.cairn.ledger;

import dev.cairn.chat.Trouble;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is kept.
 *
 * @param trouble why it was stopped, or what should be mended although it goes on; null if all is well
 * @param next the first instant of its rhythm that the ledger has not come to; null if there is none
 * @param resumes when a paused one goes on by itself; null if somebody has to say so
 */
public record Schedule(
        long number,
        Plan plan,
        State state,
        @Nullable Trouble trouble,
        @Nullable Instant next,
        @Nullable Instant resumes) {

    /** Whether it is carried out. */
    public enum State {
        /** Waits for a confirming click. */
        DRAFT,
        ACTIVE,
        /** Somebody has paused it. */
        PAUSED,
        /** Something stands in the way, and has to be mended first. */
        STOPPED,
        CANCELLED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    public Optional<Trouble> troubled() {
        return Optional.ofNullable(trouble);
    }
}
