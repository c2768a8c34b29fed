package dev.cairn.library;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which files are read, one at a time: with the stack that deep nesting takes, and with a limit of time, so
 * that no file can hold up who asked for it. It ends when nothing is read for a while.
 */
final class ReadingThread {
    /** Of the 5 s that a file may take all in all, the rest is for what comes before and after. */
    static final Duration LIMIT = Duration.ofSeconds(4);

    private static final long STACK = 16L << 20;
    private static final int IDLE_SECONDS = 2;

    private static ThreadPoolExecutor thread = open();
    private static @Nullable ThreadPoolExecutor leftBehind;

    private ReadingThread() {}

    /** What was asked takes longer than {@link #LIMIT}. */
    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLate() {
            super("takes longer than " + LIMIT.toSeconds() + " s");
        }
    }

    /**
     * Does some work there and waits for it.
     *
     * @throws TooLate if it took too long; it is told to end, and a thread that does not listen is left behind
     */
    static synchronized <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        Future<T> result = thread.submit(work);
        try {
            return result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            leaveBehind();
            throw new TooLate();
        } finally {
            result.cancel(true);
        }
    }

    /** At most one: while that is still at work, nothing is begun beside it and a second one's thread. */
    private static void leaveBehind() {
        if (leftBehind == null || leftBehind.isTerminated()) {
            thread.shutdown();
            leftBehind = thread;
            thread = open();
        }
    }

    /** Asked by long work between its steps. */
    static void endIfTooLate() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TooLate();
        }
    }

    private static ThreadPoolExecutor open() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReadingThread::thread);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("reading")
                .priority(Thread.NORM_PRIORITY - 1)
                .stackSize(STACK)
                .unstarted(work);
    }
}
