package dev.cairn.discord;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps requests apart. Discord takes 50 a second of a bot (docs, "Rate Limits"); what the bot does of itself leaves some of
 * them to what its members ask for.
 */
final class Pace {
    private final long gap;
    private long next = System.nanoTime();

    Pace(Duration gap) {
        this.gap = gap.toNanos();
    }

    /** Waits for a turn. Turns are counted from when the last one was really taken: what was held up is not made up for. */
    synchronized void await() {
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for a turn");
            }
        }
        next = System.nanoTime() + gap;
    }
}
