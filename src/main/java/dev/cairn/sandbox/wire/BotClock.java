package dev.cairn.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the bot takes for the time: the real one, moved ahead as far as somebody asked for. Only the bot lives by it; ids,
 * deadlines and the times of messages stay real.
 */
public final class BotClock implements InstantSource {
    /** So that a slip of the finger does not land in another century. */
    public static final Duration FARTHEST = Duration.ofDays(366);

    private final InstantSource real;
    private final Supplier<Optional<Instant>> nextDue;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * A clock that shows the real time.
     *
     * @param nextDue when, by this clock, the bot does something of itself next; empty if it has nothing in mind
     */
    public BotClock(InstantSource real, Supplier<Optional<Instant>> nextDue) {
        this.real = real;
        this.nextDue = nextDue;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** The moment that lies so far ahead, from 0 to {@link #FARTHEST}. */
    public Instant after(Duration by) {
        if (by.isNegative()) {
            throw new PageError("The bot's clock goes ahead only.");
        }
        if (by.compareTo(FARTHEST) > 0) {
            throw new PageError("The bot's clock goes %d days ahead at most, each time.".formatted(FARTHEST.toDays()));
        }
        return instant().plus(by);
    }

    /** The moment at which something is due next; now if that is past. */
    public Instant next() {
        Instant due = nextDue.get().orElseThrow(() -> new PageError("Nothing is due that one could jump to."));
        Instant now = instant();
        return due.isAfter(now) ? after(Duration.between(now, due)) : now;
    }

    /** Moves on to what is due next, but not beyond the goal; whether it has got there. */
    public synchronized boolean stepTowards(Instant goal) {
        Instant now = instant();
        Instant stop = nextDue.get()
                .filter(due -> due.isAfter(now) && due.isBefore(goal))
                .orElse(goal);
        if (stop.isAfter(now)) {
            ahead = ahead.plus(Duration.between(now, stop));
        }
        return stop.equals(goal);
    }

    public ObjectNode view() {
        @Nullable String due = nextDue.get().map(Instant::toString).orElse(null);
        return Json.object()
                .put("now", instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("ahead_ms", ahead.toMillis())
                .put("next_due", due);
    }
}
