package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What is to go wrong, for tests and for the curious. Everything is well until something is set. */
public final class Faults {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST_SERVER_ERROR = 599;

    /** What the gateway can be made to do, once. */
    public enum GatewayFault {
        DROP,
        RECONNECT,
        INVALID
    }

    private final Consumer<GatewayFault> gateway;
    private Duration latency = Duration.ZERO;
    private int status;
    private int times;
    private int resets;
    private boolean twice;
    private boolean down;

    public Faults(Consumer<GatewayFault> gateway) {
        this.gateway = gateway;
    }

    /** Makes every REST request take so long: half of it until it takes effect, half until its answer is back. */
    public synchronized void latency(Duration held) {
        latency = held;
    }

    /**
     * Answers the next requests to the REST interface with this status, without looking at them.
     *
     * @param answered 429 or 500 to 599
     * @throws IllegalArgumentException for any other status
     */
    public synchronized void answerNext(int requests, int answered) {
        if (!isStatus(answered)) {
            throw new IllegalArgumentException("The status of a fault is 429 or 500 to 599, not " + answered + ".");
        }
        times = requests;
        status = answered;
    }

    public static boolean isStatus(int status) {
        return status == TOO_MANY_REQUESTS || (status >= FIRST_SERVER_ERROR && status <= LAST_SERVER_ERROR);
    }

    /** Cuts the connection of the next requests to the REST interface, without looking at them. */
    public synchronized void resetNext(int requests) {
        resets = requests;
    }

    /** Delivers every interaction twice from now on. */
    public synchronized void deliverTwice() {
        twice = true;
    }

    public synchronized void deliverOnce() {
        twice = false;
    }

    /** Cuts the bot's connection to the gateway with a TCP reset. */
    public void dropGateway() {
        gateway.accept(GatewayFault.DROP);
    }

    /** Asks the bot to reconnect (operation 7). */
    public void reconnectGateway() {
        gateway.accept(GatewayFault.RECONNECT);
    }

    /** Tells the bot that its session is gone and cannot be resumed (operation 9). */
    public void invalidateSession() {
        gateway.accept(GatewayFault.INVALID);
    }

    /** Discord is down: every REST request is answered 503, and the gateway is cut and lets nobody in. */
    public void goDown() {
        refuseRequests();
        dropGateway();
    }

    private synchronized void refuseRequests() {
        down = true;
    }

    public synchronized void comeBack() {
        down = false;
    }

    /** Everything is well again. */
    public synchronized void clear() {
        latency = Duration.ZERO;
        status = 0;
        times = 0;
        resets = 0;
        twice = false;
        down = false;
    }

    synchronized Duration latency() {
        return latency;
    }

    public synchronized boolean isTwice() {
        return twice;
    }

    /** Whether the connection of this request is to be cut; uses the fault up. */
    synchronized boolean takeReset() {
        return resets > 0 && resets-- > 0;
    }

    public synchronized boolean isDown() {
        return down;
    }

    /** The status that this request is to be answered with; uses the fault up, unless Discord is down altogether. */
    synchronized OptionalInt takeStatus() {
        if (down) {
            return OptionalInt.of(UNAVAILABLE);
        }
        return times > 0 && times-- > 0 ? OptionalInt.of(status) : OptionalInt.empty();
    }

    public synchronized ObjectNode view() {
        return Json.object()
                .put("latency_ms", latency.toMillis())
                .put("status", times > 0 ? status : 0)
                .put("times", times)
                .put("reset", resets)
                .put("twice", twice)
                .put("down", down);
    }
}
