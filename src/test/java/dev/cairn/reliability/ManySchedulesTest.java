package dev.cairn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.ledger.Ledger;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What many schedules with a history cost: starting, memory, and a ring at which nothing or little is due.
 * {@code mvn test -Dtest=ManySchedulesTest -Dcairn.schedules=100000} has as many as a large host might.
 */
class ManySchedulesTest {
    private static final int SCHEDULES = Integer.getInteger("cairn.schedules", 20_000);
    private static final int DUE = 50;
    private static final Duration LONGEST_START = Duration.ofSeconds(5);
    private static final long MOST_MEMORY = 60L << 20;

    @TempDir
    private Path folder;

    private Instant now = Station.MONDAY;

    @Test
    void startingAndRingingCostWhatIsDueAndNotWhatThereIs() {
        double none = cost("none.db", 0);
        double many = cost("many.db", SCHEDULES);
        assertThat(many).as("a ring with nothing due, in ms").isLessThan(5 * none + 5);
    }

    private double cost(String file, int schedules) {
        fill(folder.resolve(file), schedules);
        now = Station.MONDAY;
        long memory = memory();
        long before = System.nanoTime();
        try (Database database = Database.open(folder.resolve(file))) {
            Ledger ledger = ledger(database);
            ledger.ring();
            Duration start = since(before);
            long more = memory() - memory;
            double idle = milliseconds(() -> ledger.ring());
            now = Station.THURSDAY;
            double due = milliseconds(() -> ledger.ring());
            System.out.printf(
                    "%d schedules: start %d ms, memory %.1f MiB, a ring with nothing due %.2f ms, with %d due %.0f ms%n",
                    schedules, start.toMillis(), more / 1_048_576.0, idle, Math.min(schedules, DUE), due);
            assertThat(start).isLessThan(LONGEST_START);
            assertThat(more).isLessThan(MOST_MEMORY);
            return idle;
        }
    }

    private Ledger ledger(Database database) {
        Ledger ledger = new Ledger(database, () -> now, () -> now, schedule -> Optional.empty());
        ledger.openHere(new Taking(), List.of(new TitleAnnouncer(Station.KIND)));
        return ledger;
    }

    /** Straight into the table, in one transaction; {@value #DUE} of them on Thursday, the others on Sundays. */
    private void fill(Path file, int schedules) {
        String thursdays = rule(DayOfWeek.THURSDAY);
        String sundays = rule(DayOfWeek.SUNDAY);
        try (Database database = Database.open(file)) {
            database.write(db -> {
                var batch = db.prepareBatch("""
                        insert into schedule (kind, server, channel, member, title, rhythm, zone, good_for, state, next_at, made_at)
                        values ('test', ?, ?, 1, 'Paper night', ?, 'Z', 3600000, 'active', ?, 0)
                        """);
                for (int i = 0; i < schedules; i++) {
                    boolean due = i < DUE;
                    Instant next = due ? Station.THURSDAY : Station.THURSDAY.plus(Duration.ofDays(3));
                    batch.add(i / 100, i, due ? thursdays : sundays, next.toEpochMilli());
                }
                return schedules == 0 ? 0 : batch.execute().length + addHistory(db);
            });
        }
    }

    /** What each has posted before, so that a question that reads all of the ledger is felt. */
    private static int addHistory(Handle db) {
        return db.execute("""
                insert into occurrence (schedule, instant, due_at, state, settled_at, channel, message)
                with recursive week(n) as (select 1 union all select n + 1 from week where n < 10)
                select s.id, s.next_at - n * 604800000, s.next_at - n * 604800000, 'posted', 0, s.channel, n from schedule s, week
                """);
    }

    private static String rule(DayOfWeek day) {
        return new Rhythm(
                        new Recurrence.Weekly(1, Set.of(day)),
                        LocalTime.of(18, 0),
                        ZoneOffset.UTC,
                        Rhythm.ALWAYS,
                        new End.Never())
                .rule();
    }

    private static double milliseconds(Runnable work) {
        long before = System.nanoTime();
        int times = 20;
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return since(before).toNanos() / 1e6 / times;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Takes everything. */
    private static final class Taking implements Postbox {
        @Override
        public boolean isReachable(Address address) {
            return true;
        }

        @Override
        public Delivery send(Address address, Errand errand, Seal seal) {
            return new Delivery.Sent(1, seal.mark(), true);
        }

        @Override
        public Search find(Address address, Seal seal, Instant since) {
            return new Search.Absent();
        }

        @Override
        public Set<String> missing(Address address) {
            return Set.of();
        }

        @Override
        public Set<String> missingForThread(Address.InServer place) {
            return Set.of();
        }
    }
}
