package dev.cairn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process that posts, again and again, and counts what stands in the channel at the end: each occurrence once.
 * {@code mvn test -Dtest=CrashTest -Dcairn.kills=200} kills it so often at each of six points.
 */
class CrashTest {
    static final long CHANNEL = 1302200000000000103L;

    /** Discord takes four times as long for an answer: half until it has accepted, half until that is known. */
    static final Duration ON_ITS_WAY = Duration.ofMillis(60);

    private static final int KILLS = Integer.getInteger("cairn.kills", 2);
    private static final Pattern OCCURRENCE = Pattern.compile(CrashingProcess.WORDS + "(\\d+)\\.");
    private static final List<Point> POINTS = List.of(
            Point.BEFORE_CLAIM,
            Point.AFTER_CLAIM,
            Point.REQUEST_SENT,
            Point.ACCEPTED,
            Point.BEFORE_COMMIT,
            Point.AFTER_COMMIT);

    private static Launch launch;

    @TempDir
    private Path folder;

    private final Map<Integer, Set<String>> messages = new HashMap<>();
    private Duration ahead = Duration.ZERO;
    private Sandbox sandbox;
    private Script mira;
    private int run;

    @BeforeAll
    static void pack(@TempDir Path jars) throws IOException {
        launch = new Launch(jars);
    }

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.open(0, () -> Instant.now().plus(ahead));
        mira = new Script(sandbox, "mira");
        start(Point.NEVER); // so that the others find their classes ready
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void killedAtAnyPointAndStartedAgainItPostsEachOccurrenceOnce() throws Exception {
        killEverywhere(Duration.ZERO);
        start(Point.NEVER);
        report("Restarted at once");
        assertThat(doubled()).as("doubled").isEmpty();
        assertThat(lost()).as("lost").isEmpty();
    }

    @Test
    void startedHalfAnHourLaterItLooksIntoTheHistory() throws Exception {
        killEverywhere(Duration.ofMinutes(30));
        start(Point.NEVER);
        report("Restarted half an hour later");
        assertThat(doubled()).as("doubled").isEmpty();
        assertThat(lost()).as("lost").isEmpty();
    }

    @Test
    void withoutTheHistoryNothingIsDoubledAndWhatIsInDoubtIsTold() throws Exception {
        sandbox.faults().denyInChannel("papers", 1L << 16);
        killEverywhere(Duration.ofMinutes(30));
        start(Point.NEVER);
        assertThat(doubled()).as("doubled").isEmpty();
        report("Restarted half an hour later, without the history");
        Set<Integer> inDoubt = inDoubt();
        assertThat(inDoubt).as("told of, because nobody can know").containsAll(lost());
        assertThat(inDoubt)
                .hasSizeLessThanOrEqualTo(KILLS * 4); // of six points, at four it is in hand and not written down
    }

    private void report(String how) {
        System.out.printf(
                "%s: %d kills, %d posted, %d not posted, %d doubled%n",
                how, run, messages.size(), lost().size(), doubled().size());
    }

    private void killEverywhere(Duration pause) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            for (Point point : POINTS) {
                run++;
                start(point);
                look();
                ahead = ahead.plus(pause);
            }
        }
    }

    private void start(Point point) throws IOException, InterruptedException {
        boolean slow = point == Point.REQUEST_SENT || point == Point.ACCEPTED;
        sandbox.faults().latency(slow ? ON_ITS_WAY.multipliedBy(4) : Duration.ZERO);
        Process process = launch.start(List.of(
                CrashingProcess.class.getName(),
                folder.resolve("crash.db").toString(),
                sandbox.apiUrl(),
                Integer.toString(run),
                point.name(),
                Long.toString(ahead.toSeconds())));
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended at " + point).isTrue();
        assertThat(process.exitValue()).as("how it ended at " + point).isEqualTo(point == Point.NEVER ? 0 : 137);
        if (point == Point.NEVER) {
            look();
        }
    }

    /** The channel forgets old messages, so it is read after each start. */
    private void look() {
        for (JsonNode message : mira.messagesIn("papers")) {
            Matcher matcher = OCCURRENCE.matcher(message.path("components").toString());
            if (matcher.find()) {
                messages.computeIfAbsent(Integer.valueOf(matcher.group(1)), any -> new HashSet<>())
                        .add(message.path("id").asText());
            }
        }
    }

    private Map<Integer, Set<String>> doubled() {
        Map<Integer, Set<String>> doubled = new HashMap<>(messages);
        doubled.values().removeIf(ids -> ids.size() == 1);
        return doubled;
    }

    private Set<Integer> lost() {
        Set<Integer> lost = new HashSet<>();
        for (int i = 1; i <= run; i++) {
            if (!messages.containsKey(i)) {
                lost.add(i);
            }
        }
        return lost;
    }

    /** Those that the ledger says to have failed for this reason. */
    private Set<Integer> inDoubt() {
        try (Database database = Database.open(folder.resolve("crash.db"))) {
            return new HashSet<>(
                    database.read(db -> db.createQuery("""
                            select replace(replace(s.title, 'Occurrence ', ''), '.', '') from occurrence o
                            join schedule s on s.id = o.schedule where o.state = 'failed' and o.reason = 'in_doubt'
                            """).mapTo(Integer.class).list()));
        }
    }
}
