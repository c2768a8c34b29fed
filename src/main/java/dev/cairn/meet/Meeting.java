package dev.cairn.meet;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One time that a session takes place.
 *
 * @param instant when its rhythm has it; names it for ever
 * @param begins the same unless it was moved
 * @param topic a topic's number; empty if there is none
 */
record Meeting(
        long number, long session, Instant instant, Instant begins, Instant ends, OptionalLong topic, State state) {

    enum State {
        OPEN,
        CANCELLED,
        OVER;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** The same about another topic, or of another length. */
    Meeting revised(OptionalLong now, Duration lasts) {
        return new Meeting(number, session, instant, begins, begins.plus(lasts), now, state);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
