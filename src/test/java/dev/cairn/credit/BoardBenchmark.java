package dev.cairn.credit;

import dev.cairn.chat.Visit;
import dev.cairn.credit.Board.Page;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Sum;
import dev.cairn.credit.Period.Span;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import dev.cairn.store.Database;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a page of a board with one's own rank takes, and a tick, in a server of so many members who have said ten things
 * each in the course of a year: {@code mvn -q test-compile exec:exec@boards}.
 */
public final class BoardBenchmark {
    private static final long SERVER = 900;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int TOPICS = 400;
    private static final int A_SITTING = 10;
    private static final int BATCH = 1_000;

    /** So many members say it themselves; all others are copies of these. */
    private static final int ORIGINALS = 5_000;

    private static final int ROUNDS = 2_000;
    private static final Duration BETWEEN_TICKS = Duration.ofMillis(20);

    private final Database database;
    private final CreditStore credits;
    private final ProgressStore progress;
    private final RankingStore ranking;
    private final int members;
    private final Random random = new Random(2026);
    private long interaction;

    private BoardBenchmark(Path file, int members) {
        this.database = Database.open(file);
        this.credits = new CreditStore(database, ZoneOffset.UTC);
        this.progress = new ProgressStore(database, credits::logged);
        this.ranking = new RankingStore(credits);
        this.members = members;
    }

    /** Of each number of members that is named. */
    public static void main(String... sizes) throws Exception {
        Path folder = Files.createTempDirectory("boards");
        for (String size : sizes) {
            Path file = folder.resolve(size + ".db");
            BoardBenchmark benchmark = new BoardBenchmark(file, Integer.parseInt(size));
            benchmark.fill();
            benchmark.measure(Files.size(file));
            benchmark.database.close();
        }
    }

    private void fill() {
        database.write(db -> {
            db.execute("insert into roadmap (id, key) values (1, 'r')");
            for (int topic = 1; topic <= 2 * TOPICS; topic++) {
                db.execute("insert into topic (id, roadmap, key, title) values (?, 1, ?, 't')", topic, "" + topic);
            }
            for (int topic = 1; topic <= TOPICS; topic++) {
                db.execute(
                        "insert into topic_worth (topic, title, worth) values (?, ?, ?)",
                        topic,
                        "t" + topic,
                        20 + topic % 300);
            }
            return TOPICS;
        });
        Map<Visit, Map<Long, State>> said = new LinkedHashMap<>();
        int days = (int) Duration.between(START, NOW).toDays();
        for (int member = 1; member <= Math.min(members, ORIGINALS); member++) {
            said.put(visit(member, START.plus(Duration.ofDays(random.nextInt(days)))), topics());
            if (said.size() == BATCH) {
                progress.enter(said);
                said.clear();
            }
        }
        progress.enter(said);
        credits.catchUp();
        for (int copies = ORIGINALS; copies < members; copies *= 2) {
            copy(copies, Math.min(copies, members - copies));
        }
    }

    /** Gives so many more members what the first ones have: the same rows as if each had said it. */
    private void copy(int there, int more) {
        database.write(db -> {
            db.execute(
                    "insert into progress_event (member, topic, state, at, server, interaction) select member + ?, topic, state,"
                            + " at, server, interaction + ? from progress_event where member <= ?",
                    there,
                    there,
                    more);
            db.execute(
                    "insert into credit (server, member, kind, subject, topic, roadmap, worth, amount, at, day, state) select server,"
                            + " member + ?, kind, subject, topic, roadmap, worth, amount, at, day, state from credit where member <= ?",
                    there,
                    more);
            db.execute(
                    "insert into board_total select server, roadmap, period, member + ?, amount, shown from board_total"
                            + " where member <= ?",
                    there,
                    more);
            db.execute("update credited set event = (select max(id) from progress_event)");
            db.execute("delete from board_step");
            for (int width : new int[] {256, 1}) {
                db.execute(
                        "insert into board_step select server, roadmap, period, ?, amount / ?, count(*) from board_total"
                                + " where amount > 0 group by server, roadmap, period, amount / ?",
                        width,
                        width,
                        width);
            }
            return more;
        });
        interaction += more;
    }

    private Visit visit(long member, Instant at) {
        return new Visit(++interaction, member, OptionalLong.of(SERVER), at);
    }

    private Map<Long, State> topics() {
        Map<Long, State> topics = new LinkedHashMap<>();
        while (topics.size() < A_SITTING) {
            topics.put(1L + random.nextInt(TOPICS), State.DONE);
        }
        return topics;
    }

    private void measure(long bytes) {
        pages(); // so that what is compiled and cached is
        long[] pages = pages();
        long worked = worked();
        pages();
        double page = (worked() - worked) / 1e6 / ROUNDS;
        ticks(TOPICS);
        worked = worked();
        long[] plain = ticks(TOPICS);
        double plainWork = (worked() - worked) / 1e6 / ROUNDS;
        worked = worked();
        long[] ticks = ticks(0);
        double tickWork = (worked() - worked) / 1e6 / ROUNDS;
        System.out.printf(
                "%,d members, %,d events, %,d MB%n"
                        + "  a page with one's rank: p50 %.2f ms, p99 %.2f ms, processor %.2f ms%n"
                        + "  a tick that earns nothing: p50 %.2f ms, p99 %.2f ms; processor %.2f ms%n"
                        + "  a tick that earns credit: p50 %.2f ms, p99 %.2f ms; processor, with its credit, %.2f ms%n",
                members,
                (long) members * A_SITTING,
                bytes >> 20,
                millis(pages, 50),
                millis(pages, 99),
                page,
                millis(plain, 50),
                millis(plain, 99),
                plainWork,
                millis(ticks, 50),
                millis(ticks, 99),
                tickWork);
    }

    /** The first page, or the one around somebody, of some period, with a rank that is found anew. */
    private long[] pages() {
        List<Board> boards = new ArrayList<>();
        for (Span span : Span.values()) {
            boards.add(new Board(
                    SERVER,
                    Board.ALL,
                    Period.of(span, LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(9))));
        }
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Board board = boards.get(random.nextInt(boards.size()));
            long member = 1L + random.nextInt(members);
            long begin = System.nanoTime();
            Sum sum = ranking.sum(board, member).orElse(new Sum(member, 1));
            int rank = ranking.rank(board, sum);
            Page page = ranking.page(board, i % 2 == 0 ? new Part.Top() : new Part.Around(sum));
            took[i] = System.nanoTime() - begin;
            if (rank < 1 || page.rows().isEmpty() || ranking.count(board) < 1) {
                throw new IllegalStateException("an empty board: " + board);
            }
        }
        return took;
    }

    /** Processor time of the whole program so far, in nanoseconds; on a busy machine it says more than the clock. */
    private static long worked() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /**
     * Fifty a second, which is more than a server ever sees; what they earn is credited in between, and before this ends.
     *
     * @param from the topics behind this one are ticked; those that are worth nothing show what a tick itself takes
     */
    private long[] ticks(int from) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            LockSupport.parkNanos(BETWEEN_TICKS.toNanos());
            Visit visit = visit(1L + random.nextInt(members), NOW.plusSeconds(i * 60L));
            long begin = System.nanoTime();
            progress.set(visit, List.of(1L + from + random.nextInt(TOPICS)), i % 4 == 0 ? State.OPEN : State.DONE);
            took[i] = System.nanoTime() - begin;
        }
        credits.catchUp();
        return took;
    }

    private static double millis(long[] took, int percentile) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
    }
}
