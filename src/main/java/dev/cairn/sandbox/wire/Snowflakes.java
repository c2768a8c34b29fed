package dev.cairn.sandbox.wire;

import java.time.Instant;
import java.time.InstantSource;

/** Makes Discord's ids: milliseconds since 2015 in the upper 42 bits, so that an id tells when it was made. */
public final class Snowflakes {
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final InstantSource time;
    private long last;

    public Snowflakes(InstantSource time) {
        this.time = time;
    }

    /** Greater than every one before, also when the clock is set back. */
    public synchronized String next() {
        last = Math.max(last + 1, first(time.millis()));
        return Long.toUnsignedString(last);
    }

    /** The first of all that could have been made at that moment. */
    public static String at(Instant moment) {
        return Long.toUnsignedString(first(moment.toEpochMilli()));
    }

    private static long first(long millis) {
        return (millis - DISCORD_EPOCH) << TIME_SHIFT;
    }

    public static Instant madeAt(String id) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >> TIME_SHIFT) + DISCORD_EPOCH);
    }
}
