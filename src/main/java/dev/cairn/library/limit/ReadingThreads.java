package dev.cairn.library.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The threads on which files are read, one for each processor: with the stack that deep nesting takes, and with a limit of
 * time, so that no file can hold up who asked for it. They end when nothing is read for a while.
 */
public final class ReadingThreads {
    /**
     * In processor time, so that a machine that is busy with other work makes no file late. Of the 5 s that a file may
     * take, the rest is for what comes before and after.
     */
    static final Duration LIMIT = Duration.ofSeconds(4);

    /** By the clock; reached only where a machine is busy indeed. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long STACK = 16L << 20;
    private static final int IDLE_SECONDS = 2;

    private static final ThreadMXBean PROCESSOR_TIME = ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<Begun> BEGUN = new ThreadLocal<>();
    private static final ThreadPoolExecutor THREADS = open();

    private ReadingThreads() {}

    /** When work began, by the clock and in processor time, both in nanoseconds. */
    private record Begun(long clock, long processor) {
        static Begun now() {
            return new Begun(System.nanoTime(), PROCESSOR_TIME.getCurrentThreadCpuTime());
        }

        /** Asks for the processor time, which takes long, only where the clock says that it may be too late. */
        boolean isTooLate() {
            return System.nanoTime() - clock > LIMIT.toNanos()
                    && PROCESSOR_TIME.getCurrentThreadCpuTime() - processor > LIMIT.toNanos();
        }
    }

    /** What was asked takes longer than {@link #LIMIT}. */
    public static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLate(Duration limit) {
            super("takes longer than " + limit.toSeconds() + " s");
        }
    }

    /**
     * Does some work there and waits for it; what went wrong is the cause of the exception. Work that takes too long ends
     * itself with {@link TooLate}.
     */
    public static <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        Future<T> result = THREADS.submit(() -> {
            BEGUN.set(Begun.now());
            return work.call();
        });
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new ExecutionException(new TooLate(PATIENCE));
        } finally {
            result.cancel(true);
        }
    }

    /** Asked by long work between its steps. */
    public static void endIfTooLate() {
        Begun begun = BEGUN.get();
        if ((begun != null && begun.isTooLate()) || Thread.currentThread().isInterrupted()) {
            throw new TooLate(LIMIT);
        }
    }

    private static ThreadPoolExecutor open() {
        int threads = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ReadingThreads::thread);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("reading").stackSize(STACK).unstarted(work);
    }
}
