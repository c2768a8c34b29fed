package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Visit;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever members say, take back, and whatever is delivered twice: the states agree with the log, read by itself. */
class LogReplayTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int STEPS = 400;
    private static final int TOPICS = 15;
    private static final List<Long> MEMBERS = List.of(7L, 8L, 9L);

    @TempDir
    private Path folder;

    private final List<Visit> visits = new ArrayList<>();
    private Random random = new Random(0);

    /** A row of the log, as it is stored. */
    private record Row(long id, long member, long topic, String state, long takesBack) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theStatesAreThoseThatTheLogRebuilds(long seed) {
        random = new Random(seed);
        try (Database database = Database.open(folder.resolve("log.db"))) {
            enterTopics(database);
            ProgressStore progress = new ProgressStore(database, () -> {});
            for (int step = 0; step < STEPS; step++) {
                act(progress, step);
                if (step % 20 == 0) {
                    agrees(database, progress);
                }
            }
            agrees(database, progress);
            assertThat(rows(database)).extracting(Row::takesBack).anyMatch(id -> id > 0);
        }
    }

    private static void enterTopics(Database database) {
        database.write(db -> {
            db.execute("insert into roadmap (id, key) values (1, 'r')");
            LongStream.rangeClosed(1, TOPICS)
                    .forEach(topic -> db.execute(
                            "insert into topic (id, roadmap, key, title) values (?, 1, ?, 't')", topic, "" + topic));
            return true;
        });
    }

    /** Mostly something new; at times what was delivered before, once more. */
    private void act(ProgressStore progress, int step) {
        boolean again = !visits.isEmpty() && random.nextInt(10) == 0;
        Visit visit = again
                ? visits.get(random.nextInt(visits.size()))
                : new Visit(1_000 + step, any(MEMBERS), OptionalLong.empty(), NOON.plusSeconds(step));
        visits.add(visit);
        switch (random.nextInt(6)) {
            case 0 -> progress.takeBackLast(visit, any -> true);
            case 1 -> progress.takeBackLast(visit, someTopics()::contains);
            case 2 -> progress.takeBack(visit, any(visits).interaction());
            case 3 -> progress.set(visit, someTopics(), any(List.of(State.values())), someTopics());
            default -> progress.set(visit, someTopics(), any(List.of(State.values())));
        }
    }

    private Set<Long> someTopics() {
        Set<Long> topics = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            topics.add(1L + random.nextInt(TOPICS));
        }
        return topics;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void agrees(Database database, ProgressStore progress) {
        Map<Long, Map<Long, String>> rebuilt = rebuilt(rows(database));
        for (long member : MEMBERS) {
            Map<Long, String> states = progress.standing(member).said().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().state().stored()));
            assertThat(states).isEqualTo(rebuilt.getOrDefault(member, Map.of()));
        }
    }

    /** Replays the log from its first row: who says something lays it on a pile, who takes back lifts the uppermost off. */
    private static Map<Long, Map<Long, String>> rebuilt(List<Row> rows) {
        Map<String, Deque<Row>> piles = new HashMap<>();
        Map<Long, Map<Long, String>> states = new HashMap<>();
        Set<Long> lifted = new HashSet<>();
        for (Row row : rows) {
            Deque<Row> pile = piles.computeIfAbsent(row.member() + "/" + row.topic(), any -> new ArrayDeque<>());
            if (row.takesBack() == 0) {
                pile.push(row);
            } else {
                assertThat(pile.pop().id())
                        .as("only the uppermost is taken back")
                        .isEqualTo(row.takesBack());
                assertThat(lifted.add(row.takesBack())).as("once").isTrue();
            }
            String state = pile.isEmpty() ? "open" : pile.peek().state();
            assertThat(row.state()).as("the newest row carries the state").isEqualTo(state);
            Map<Long, String> ofMember = states.computeIfAbsent(row.member(), any -> new HashMap<>());
            ofMember.put(row.topic(), state);
            ofMember.values().removeIf("open"::equals);
        }
        return states;
    }

    private static List<Row> rows(Database database) {
        return database.read(db -> db.createQuery("select * from progress_event order by id")
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getLong("member"),
                        row.getLong("topic"),
                        row.getString("state"),
                        row.getLong("takes_back")))
                .list());
    }
}
