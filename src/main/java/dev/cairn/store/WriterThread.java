package dev.cairn.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one thread that writes: what somebody waits for in the order that it came in, all else when nobody waits. */
final class WriterThread extends ThreadPoolExecutor {
    private final Queue<Runnable> idle = new ConcurrentLinkedQueue<>();

    WriterThread() {
        super(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("writer").factory());
    }

    /**
     * Runs it once nobody waits.
     *
     * @throws java.util.concurrent.RejectedExecutionException if it takes in nothing any more
     */
    void whenIdle(Runnable work) {
        idle.add(work);
        execute(() -> {}); // after which it is looked whether anybody waits
    }

    @Override
    protected void afterExecute(Runnable done, @Nullable Throwable failure) {
        while (getQueue().isEmpty() && !isShutdown()) {
            @Nullable Runnable next = idle.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }
}
