package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.RoadmapReader;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Numbering.Entered;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    @TempDir
    private Path folder;

    private Database database;
    private TopicStore topics;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("topics.db"));
        topics = new TopicStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void numbersOutliveKeys() {
        Map<String, Long> first = enter("## Phase 1: A\n- Decison trees\n- SVM\n- Vectors\n");
        Map<String, Long> second =
                enter("## Phase 1: Z\n- Setup\n## Phase 2: A\n- Vectors\n- Decision trees\n- SVM (maximum margin)\n");
        assertThat(second)
                .containsEntry("2/decision-trees", first.get("1/decison-trees"))
                .containsEntry("2/svm-maximum-margin", first.get("1/svm"))
                .containsEntry("2/vectors", first.get("1/vectors"))
                .containsKey("1/setup")
                .hasSize(4);
        assertThat(enter("## Phase 1: A\n- Decison trees\n- SVM\n- Vectors\n")).isEqualTo(first);
    }

    @Test
    void keysMayBeSwappedWithinOneEdit() {
        String one = "## Phase 1: A\n- Practice\n- Vectors\n- Matrices\n";
        String other = "## Phase 2: B\n- Practice\n- Trees\n- Graphs\n";
        Map<String, Long> first = enter(one + other);
        Map<String, Long> swapped = enter(other.replace("2", "1") + one.replace("1", "2"));
        assertThat(swapped)
                .containsEntry("1/practice", first.get("2/practice"))
                .containsEntry("2/practice", first.get("1/practice"))
                .hasSize(6);
    }

    @Test
    void aRetiredTopicMakesRoomForOneThatIsCalledAlikeAndStillReturnsAsItself() {
        String both = "## Phase 1: A\n### X\n- Notes\n- Vectors\n### Y\n- Notes\n- Limits\n";
        String withoutTheFirst = both.replaceFirst("- Notes\n", "");
        Map<String, Long> first = enter(both);
        assertThat(enter(withoutTheFirst)).containsEntry("1/notes", first.get("1/notes-2"));
        assertThat(keys()).contains("was " + first.get("1/notes"));
        assertThat(enter(both)).isEqualTo(first);
        assertThat(keys()).noneMatch(key -> key.contains(" "));
    }

    @Test
    void aRoadmapThatTakesAnotherIdKeepsItsNumberIfItSaysWhatItWas() {
        Roadmap before = read("## Phase 1: A\n- Vectors\n");
        long number = number(topics.enter(OptionalLong.empty(), List.of(before), NOON), "r");
        Numbering renamed =
                topics.enter(OptionalLong.empty(), List.of(with(before, "algebra", List.of("unheard", "r"))), LATER);
        assertThat(number(renamed, "algebra")).isEqualTo(number);
        assertThat(renamed.roadmaps()).doesNotContainKey("r");
        assertThat(topics.enter(OptionalLong.of(5), List.of(with(before, "own", List.of("algebra"))), LATER)
                        .roadmaps())
                .as("what all servers see is not a server's own")
                .doesNotContainValue(number);
    }

    @Test
    void anIdThatAnotherRoadmapBearsIsNotTakenFromIt() {
        Roadmap before = read("## Phase 1: A\n- Vectors\n");
        long number = number(topics.enter(OptionalLong.empty(), List.of(before), NOON), "r");
        Numbering both =
                topics.enter(OptionalLong.empty(), List.of(with(before, "algebra", List.of("r")), before), LATER);
        assertThat(number(both, "r")).isEqualTo(number);
        assertThat(number(both, "algebra")).isNotEqualTo(number);
    }

    @Test
    void sinceWhenATopicStandsInItsPhaseIsNoted() {
        enter("## Phase 1: A\n- Vectors\n- Graphs\n## Phase 2: B\n- Trees\n");
        Roadmap edited = read("## Phase 1: Z\n- Setup\n## Phase 2: A\n- Vectors\n## Phase 3: B\n- Trees\n- Graphs\n");
        assertThat(since(edited, LATER))
                .containsEntry("1/setup", LATER)
                .containsEntry("2/vectors", NOON)
                .containsEntry("3/trees", NOON)
                .containsEntry("3/graphs", LATER);
    }

    @Test
    void oneThatReturnsOrIsTickedItselfAgainCountsFromThenOn() {
        enter("## Phase 1: A\n- Vectors\n- Serving\n  - Batch\n");
        enter("## Phase 1: A\n- Serving\n  - Batch\n");
        assertThat(since(read("## Phase 1: A\n- Vectors\n- Serving\n"), LATER))
                .containsEntry("1/vectors", LATER)
                .containsEntry("1/serving", LATER);
    }

    @Test
    void topicsFromBeforeAnythingWasNotedAreFoundByTheirKeys() {
        Map<String, Long> first = enter("## Phase 1: A\n- Notes\n- Vectors\n- Notes\n## Phase 2: B\n- Trees\n");
        database.write(db -> db.execute("update topic set phase = null, trail = null, position = 0, entered_at = 0"));
        assertThat(enter("## Phase 1: A\n- Vectors\n- Notes\n- Notes\n- Trees\n"))
                .containsEntry("1/notes", first.get("1/notes"))
                .containsEntry("1/notes-2", first.get("1/notes-2"))
                .containsEntry("1/trees", first.get("2/trees"));
        assertThat(keys("phase is null")).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        enter("## Phase 1: A\n- Vectors\n");
        database.write(db -> db.execute("""
                create trigger watch before update on topic begin select raise(abort, 'written'); end"""));
        assertThat(enter("## Phase 1: A\n- [x] Vectors: a detail\n")).hasSize(1);
    }

    private Map<String, Long> enter(String phases) {
        return entered(read(phases), NOON, Entered::number);
    }

    private Map<String, Instant> since(Roadmap roadmap, Instant at) {
        return entered(roadmap, at, Entered::since);
    }

    private <T> Map<String, T> entered(Roadmap roadmap, Instant at, Function<Entered, T> told) {
        return topics
                .enter(OptionalLong.empty(), List.of(roadmap), at)
                .topics()
                .getOrDefault("r", Map.of())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, topic -> told.apply(topic.getValue())));
    }

    private static long number(Numbering numbering, String id) {
        return numbering.roadmaps().getOrDefault(id, 0L);
    }

    private List<String> keys(String... conditions) {
        String where = Arrays.stream(conditions)
                .findFirst()
                .map(each -> " where " + each)
                .orElse("");
        return database.read(db -> db.createQuery("select key from topic" + where)
                .mapTo(String.class)
                .list());
    }

    private static Roadmap read(String phases) {
        return Objects.requireNonNull(RoadmapReader.read("r.md", ("# R\n" + phases).getBytes(StandardCharsets.UTF_8))
                .roadmap());
    }

    private static Roadmap with(Roadmap roadmap, String id, List<String> aliases) {
        return new Roadmap(
                id,
                aliases,
                roadmap.order(),
                roadmap.title(),
                roadmap.description(),
                roadmap.difficulty(),
                roadmap.duration(),
                roadmap.prerequisites(),
                roadmap.tags(),
                roadmap.phases(),
                roadmap.tracks(),
                roadmap.parts(),
                roadmap.resources(),
                roadmap.path(),
                roadmap.tips());
    }
}
