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

    /** Waits for a turn. */
    void await() {
        long turn = turn();
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for a turn");
            }
        }
    }

    private synchronized long turn() {
        long turn = Math.max(next, System.nanoTime());
        next = turn + gap;
        return turn;
    }
}
