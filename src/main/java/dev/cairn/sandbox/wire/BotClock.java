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

    /** How far ahead it is once it has moved by so much, from 0 to {@link #FARTHEST}. */
    public Duration after(Duration by) {
        if (by.isNegative()) {
            throw new PageError("The bot's clock goes ahead only.");
        }
        if (by.compareTo(FARTHEST) > 0) {
            throw new PageError("The bot's clock goes %d days ahead at most, each time.".formatted(FARTHEST.toDays()));
        }
        return ahead.plus(by);
    }

    /** How far ahead it is once something is due next; as far as now if that is past. */
    public Duration next() {
        Instant due = nextDue.get().orElseThrow(() -> new PageError("Nothing is due that one could jump to."));
        Instant now = instant();
        return due.isAfter(now) ? after(Duration.between(now, due)) : ahead;
    }

    /** Moves on to what is due next, but no further ahead than to the goal; whether it has got there. */
    public synchronized boolean stepTowards(Duration goal) {
        Instant now = instant();
        Instant there = real.instant().plus(goal);
        Optional<Instant> stop = nextDue.get().filter(due -> due.isAfter(now) && due.isBefore(there));
        ahead = stop.map(due -> ahead.plus(Duration.between(now, due))).orElse(goal);
        return stop.isEmpty();
    }

    public ObjectNode view() {
        @Nullable String due = nextDue.get().map(Instant::toString).orElse(null);
        return Json.object()
                .put("now", instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("ahead_ms", ahead.toMillis())
                .put("next_due", due);
    }
}
