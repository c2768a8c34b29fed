package dev.cairn;

import dev.cairn.store.Backups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a backup once a day, in the background; one that was due while the bot was not running is made soon after its start. */
final class DailyBackup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST_CLOSING = Duration.ofMillis(300);

    private final Backups backups;
    private final InstantSource time;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backup").factory());

    private DailyBackup(Backups backups, InstantSource time) {
        this.backups = backups;
        this.time = time;
    }

    static DailyBackup start(Backups backups, InstantSource time) {
        DailyBackup daily = new DailyBackup(backups, time);
        Future<?> unused = daily.thread.scheduleWithFixedDelay(daily::look, 1, 15, TimeUnit.MINUTES);
        return daily;
    }

    /** Must not throw: the schedule would end. */
    void look() {
        try {
            Instant now = time.instant();
            if (backups.newest().filter(last -> last.isAfter(now.minus(DAY))).isEmpty()) {
                backups.make(now);
            }
        } catch (RuntimeException e) {
            LOG.error("no backup could be made; it is tried again in a quarter of an hour", e);
        }
    }

    /** A copy that is being made is given up; it has no name yet. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a backup was being made when the bot ended; the next start makes another");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
