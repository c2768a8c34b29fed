package dev.cairn.sandbox.wire;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one lock of a sandbox: whatever it remembers is read and changed by one thread at a time, now or later. What runs
 * under it never waits for anybody.
 */
public final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Lock lock = new ReentrantLock();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("sandbox-timer").daemon().factory());

    public <T extends @Nullable Object> T take(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void run(Runnable work) {
        take(() -> {
            work.run();
            return true;
        });
    }

    public void later(Duration delay, Runnable work) {
        Callable<Boolean> turn = () -> {
            try {
                run(work);
                return true;
            } catch (RuntimeException failed) {
                LOG.error("What was due in the sandbox failed", failed);
                return false;
            }
        };
        var unused = timer.schedule(turn, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is still to come is dropped. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
