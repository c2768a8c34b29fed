package dev.cairn.sandbox.rest;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what the bot asks, and how it is answered. */
public final class Counters {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SECOND = 1000;

    private final InstantSource time;
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private int unauthorized;
    private int forbidden;
    private int limited;
    private int tooEarly;
    private int messages;
    private int busiestSecond;

    public Counters(InstantSource time) {
        this.time = time;
    }

    public synchronized Counts counts() {
        return new Counts(unauthorized, forbidden, limited, tooEarly, messages, busiestSecond);
    }

    synchronized void asked(RestRequest request) {
        if (request.isOfInteraction()) {
            return;
        }
        long now = time.millis();
        lastSecond.removeIf(before -> before <= now - SECOND);
        lastSecond.addLast(now);
        busiestSecond = Math.max(busiestSecond, lastSecond.size());
    }

    synchronized void answered(RestAnswer answer) {
        switch (answer.status()) {
            case UNAUTHORIZED -> unauthorized++;
            case FORBIDDEN -> forbidden++;
            case TOO_MANY_REQUESTS -> limited++;
            default -> {}
        }
    }

    synchronized void cameTooEarly() {
        tooEarly++;
    }

    synchronized void posted() {
        messages++;
    }
}
