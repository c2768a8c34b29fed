package dev.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is written every 15 s as long as the bot is well, so that whoever watches it needs no more than its age. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_CLOSING = Duration.ofMillis(500);

    private final Path file;
    private final BooleanSupplier well;
    private final InstantSource time;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());

    private Heartbeat(Path file, BooleanSupplier well, InstantSource time) {
        this.file = file;
        this.well = well;
        this.time = time;
    }

    /** Takes away what a run that was killed has left: a start that fails or hangs must not look well. */
    static void clear(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the heartbeat of the last run cannot be taken away: {}", e.toString());
        }
    }

    /** Beats at once, then until it is closed. */
    static Heartbeat start(Path file, BooleanSupplier well, InstantSource time) {
        Heartbeat heartbeat = new Heartbeat(file, well, time);
        Future<?> unused =
                heartbeat.thread.scheduleWithFixedDelay(heartbeat::beat, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        return heartbeat;
    }

    /** Must not throw: the schedule would end. */
    private void beat() {
        try {
            if (well.getAsBoolean()) {
                Files.writeString(file, time.instant() + "\n");
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("no heartbeat: {}", e.toString());
        }
    }

    /** Takes the file away: what has ended is not well. A beat that has begun would bring it back, so that is waited for. */
    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the last heartbeat did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(file);
    }
}
