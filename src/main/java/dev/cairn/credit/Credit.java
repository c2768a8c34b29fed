package dev.cairn.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a member has earned credit for in a server.
 *
 * @param subject what it was for: the folded title of a topic, else a number
 * @param topic the one that was ticked; null for other kinds
 * @param worth what it would count without the day's limit
 * @param amount what of it counts, once it does
 * @param day to which it belongs, by the clock that the server had then
 * @param taken since when it is taken back; null: it is not
 */
public record Credit(
        long number,
        long server,
        long member,
        Kind kind,
        String subject,
        @Nullable Long topic,
        @Nullable Long roadmap,
        long worth,
        long amount,
        Instant at,
        LocalDate day,
        State state,
        @Nullable Instant taken) {

    /** What credit is given for. */
    public enum Kind {
        TOPIC,
        ATTENDED,
        HOSTED,
        CORRECTION;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it counts, apart from being taken back. */
    public enum State {
        COUNTS,
        /** Too much came at once: an organiser has to look first. */
        HELD,
        /** An organiser has said that it does not count. */
        VOID;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** What it adds to its member's sum now. */
    public long counted() {
        return state == State.COUNTS && taken == null ? amount : 0;
    }
}
