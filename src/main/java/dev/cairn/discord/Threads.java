package dev.cairn.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the live side. Platform threads throughout: the database's native calls would pin virtual ones.
 *
 * @param gateway heartbeats, and the alarm that acknowledges slow answers
 * @param events takes interactions off the gateway's own thread, in order; never waits
 * @param workers works answers out; may wait for the database
 * @param suggestions answers typing, so that waiting workers do not hold it up
 * @param senders sends answers; as many as are needed, because JDA sleeps in them while Discord hiccups
 * @param notes notes who was met, so that a busy database does not hold up those who wait for an answer
 * @param greetings says the first words in servers, so that a slow Discord does not hold up the notes
 * @param callbacks tells that a request has ended; JDA's own is the common pool, which is one thread on two cores, and whoever
 *     waits there would wait for ever
 */
record Threads(
        ScheduledThreadPoolExecutor gateway,
        ExecutorService events,
        ExecutorService workers,
        ExecutorService suggestions,
        ExecutorService senders,
        ExecutorService notes,
        ExecutorService greetings,
        ExecutorService callbacks)
        implements AutoCloseable {
    private static final Duration FOR_WORK = Duration.ofMillis(1_500);
    private static final Duration FOR_DELIVERY = Duration.ofMillis(900);
    private static final Duration FOR_APOLOGIES = Duration.ofMillis(100);

    static Threads start() {
        ScheduledThreadPoolExecutor gateway = new ScheduledThreadPoolExecutor(2, named("gateway-"));
        gateway.setRemoveOnCancelPolicy(true); // else every answered interaction's timeout stays for its full length
        return new Threads(
                gateway,
                Executors.newSingleThreadExecutor(named("events-")),
                Executors.newFixedThreadPool(8, named("worker-")),
                Executors.newFixedThreadPool(2, named("suggestion-")),
                Executors.newCachedThreadPool(named("sender-")),
                Executors.newSingleThreadExecutor(named("notes-")),
                Executors.newSingleThreadExecutor(named("greeting-")),
                Executors.newCachedThreadPool(named("callback-")));
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 1).factory();
    }

    /**
     * Takes no new work, and lets what has begun finish, for 3 s at most: 1.5 s for working out and 0.9 s for sending and
     * noting what came of it, which stuck work cannot use up, and 0.1 s more for each of the six that is cut short.
     */
    void finishAnswers() {
        finish(List.of(events, suggestions, workers), FOR_WORK);
        finish(List.of(senders, notes, greetings), FOR_DELIVERY);
    }

    @Override
    public void close() {
        List.of(events, suggestions, workers, senders, notes, greetings, callbacks, gateway)
                .forEach(ExecutorService::shutdownNow);
    }

    /** One after the other, because each hands work on to those after it; they share the time. */
    private static void finish(List<ExecutorService> executors, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        executors.forEach(executor -> finish(executor, deadline));
    }

    private static void finish(ExecutorService executor, long deadline) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                executor.shutdownNow();
                executor.awaitTermination(FOR_APOLOGIES.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            executor.shutdownNow();
        }
    }
}
