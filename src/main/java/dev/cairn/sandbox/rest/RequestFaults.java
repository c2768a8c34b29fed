package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is to go wrong with requests, and with the delivery of interactions. */
final class RequestFaults {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST_SERVER_ERROR = 599;

    private Duration latency = Duration.ZERO;
    private int status;
    private int times;
    private int resets;
    private @Nullable AfterAccepting then;
    private int thens;
    private boolean twice;
    private boolean down;

    synchronized void latency(Duration held) {
        latency = held;
    }

    synchronized Duration latency() {
        return latency;
    }

    /** @throws IllegalArgumentException for a status that is no fault's */
    synchronized void answerNext(int requests, int answered) {
        if (!isStatus(answered)) {
            throw new IllegalArgumentException("The status of a fault is 429 or 500 to 599, not " + answered + ".");
        }
        times = requests;
        status = answered;
    }

    static boolean isStatus(int status) {
        return status == TOO_MANY_REQUESTS || (status >= FIRST_SERVER_ERROR && status <= LAST_SERVER_ERROR);
    }

    /** The status that this request is to be answered with; uses the fault up, unless Discord is down altogether. */
    synchronized OptionalInt takeStatus() {
        if (down) {
            return OptionalInt.of(UNAVAILABLE);
        }
        return times > 0 && times-- > 0 ? OptionalInt.of(status) : OptionalInt.empty();
    }

    synchronized void resetNext(int requests) {
        resets = requests;
    }

    /** Whether the connection of this request is to be cut; uses the fault up. */
    synchronized boolean takeReset() {
        return resets > 0 && resets-- > 0;
    }

    synchronized void acceptThen(AfterAccepting how, int requests) {
        then = how;
        thens = requests;
    }

    /** What is to become of a post that has been carried out; uses the fault up. */
    synchronized Optional<AfterAccepting> takeAfterAccepting() {
        return thens > 0 && thens-- > 0 ? Optional.ofNullable(then) : Optional.empty();
    }

    synchronized void deliverTwice(boolean on) {
        twice = on;
    }

    synchronized boolean isTwice() {
        return twice;
    }

    synchronized void down(boolean on) {
        down = on;
    }

    synchronized void clear() {
        latency = Duration.ZERO;
        status = 0;
        times = 0;
        resets = 0;
        thens = 0;
        twice = false;
        down = false;
    }

    synchronized void writeTo(ObjectNode view) {
        view.put("latency_ms", latency.toMillis())
                .put("status", times > 0 ? status : 0)
                .put("times", times)
                .put("reset", resets)
                .put("accept_then", thens > 0 && then != null ? then.word() : null)
                .put("posts", thens)
                .put("twice", twice)
                .put("down", down);
    }
}
