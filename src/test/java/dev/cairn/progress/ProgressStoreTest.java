package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Visit;
import dev.cairn.library.RoadmapReader;
import dev.cairn.progress.ProgressStore.TakenBack;
import dev.cairn.progress.Standing.Said;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long MIRA = 7;

    @TempDir
    private Path folder;

    private Database database;
    private TopicStore topics;
    private ProgressStore progress;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("progress.db"));
        topics = new TopicStore(database);
        progress = new ProgressStore(database, () -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSameInteractionTwiceLeavesOneEvent() {
        long topic = enter("a").getOrDefault("1/a", 0L);
        assertThat(progress.set(visit(1), List.of(topic), State.DONE)).containsExactly(topic);
        assertThat(progress.set(visit(1), List.of(topic), State.DONE)).isEmpty();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void aRepeatedDeliveryDoesNotBringBackWhatWasTakenBackSince() {
        long topic = enter("a").getOrDefault("1/a", 0L);
        progress.set(visit(1), List.of(topic), State.DONE);
        progress.set(visit(2), List.of(topic), State.OPEN);
        assertThat(progress.set(visit(1), List.of(topic), State.DONE)).isEmpty();
        assertThat(progress.standing(MIRA).said()).isEmpty();
    }

    @Test
    void theStateIsThatOfTheNewestEvent() {
        long topic = enter("a").getOrDefault("1/a", 0L);
        for (int round = 0; round < 50; round++) {
            progress.set(visit(2 * round + 1), List.of(topic), State.DONE);
            assertThat(progress.standing(MIRA).said()).containsOnlyKeys(topic);
            progress.set(visit(2 * round + 2), List.of(topic), State.OPEN);
            assertThat(progress.standing(MIRA).said()).isEmpty();
        }
        assertThat(events()).isEqualTo(100);
    }

    @Test
    void thousandsAreTickedInOneTransaction() {
        Map<String, Long> numbers =
                enter(IntStream.range(0, 3_000).mapToObj(i -> "t" + i).toArray(String[]::new));
        assertThat(progress.set(visit(1), numbers.values(), State.DONE)).hasSize(3_000);
        assertThat(progress.standing(MIRA).said()).hasSize(3_000);
    }

    @Test
    void onlyTheMembersOwnTicksOfAnInteractionAreTold() {
        long topic = enter("a").getOrDefault("1/a", 0L);
        progress.set(visit(1), List.of(topic), State.DONE);
        assertThat(progress.setBy(MIRA, 1, State.DONE)).containsExactly(topic);
        assertThat(progress.setBy(8, 1, State.DONE)).isEmpty();
        assertThat(progress.setBy(MIRA, 2, State.DONE)).isEmpty();
    }

    @Test
    void takingBackBringsTheStateFromBefore() {
        long topic = enter("a").getOrDefault("1/a", 0L);
        progress.set(visit(1), List.of(topic), State.LEARNING);
        progress.set(visit(2), List.of(topic), State.DONE);
        assertThat(progress.takeBackLast(visit(3), any -> true))
                .containsExactly(new TakenBack(topic, State.DONE, State.LEARNING));
        assertThat(state(topic)).isEqualTo(State.LEARNING);
        assertThat(progress.takeBackLast(visit(4), any -> true))
                .containsExactly(new TakenBack(topic, State.LEARNING, State.OPEN));
        assertThat(progress.takeBackLast(visit(5), any -> true)).isEmpty();
        assertThat(events()).isEqualTo(4);
    }

    @Test
    void takingBackDeliveredTwiceTakesBackOnce() {
        Map<String, Long> numbers = enter("a", "b");
        long first = numbers.getOrDefault("1/a", 0L);
        long second = numbers.getOrDefault("1/b", 0L);
        progress.set(visit(1), List.of(first), State.DONE);
        progress.set(visit(2), List.of(second), State.DONE);
        assertThat(progress.takeBackLast(visit(3), any -> true)).hasSize(1);
        assertThat(progress.takeBackLast(visit(3), any -> true)).isEmpty();
        assertThat(state(first)).isEqualTo(State.DONE);
        assertThat(state(second)).isEqualTo(State.OPEN);
    }

    @Test
    void anInteractionIsTakenBackWhereNothingNewerWasSaid() {
        Map<String, Long> numbers = enter("a", "b");
        long first = numbers.getOrDefault("1/a", 0L);
        long second = numbers.getOrDefault("1/b", 0L);
        progress.set(visit(1), List.of(first, second), State.DONE);
        progress.set(visit(2), List.of(second), State.SKIPPED);
        assertThat(progress.takeBack(visit(3), 1)).containsExactly(new TakenBack(first, State.DONE, State.OPEN));
        assertThat(progress.takeBack(visit(4), 1)).isEmpty();
        assertThat(progress.takeBack(visit(5), 2)).containsExactly(new TakenBack(second, State.SKIPPED, State.DONE));
        assertThat(progress.takeBack(visit(6), 1)).containsExactly(new TakenBack(second, State.DONE, State.OPEN));
    }

    @Test
    void anothersInteractionIsNotTakenBack() {
        long topic = enter("a").getOrDefault("1/a", 0L);
        progress.set(visit(1), List.of(topic), State.DONE);
        assertThat(progress.takeBack(new Visit(2, 8, OptionalLong.empty(), NOON), 1))
                .isEmpty();
        assertThat(state(topic)).isEqualTo(State.DONE);
    }

    @Test
    void whatWasKnownBeforeIsToldApartFromWhatWasLearnt() {
        Map<String, Long> numbers = enter("a", "b");
        progress.set(visit(1), List.of(numbers.getOrDefault("1/a", 0L)), State.KNOWN);
        progress.set(visit(2), List.of(numbers.getOrDefault("1/b", 0L)), State.DONE);
        List<String> states = database.read(db -> db.createQuery("select state from progress_event order by id")
                .mapTo(String.class)
                .list());
        assertThat(states).containsExactly("known", "done");
    }

    private State state(long topic) {
        return Optional.ofNullable(progress.standing(MIRA).said().get(topic))
                .map(Said::state)
                .orElse(State.OPEN);
    }

    @Test
    void topicsKeepTheirNumbersThroughRetirementAndReturn() {
        Map<String, Long> first = enter("a", "b");
        Map<String, Long> without = enter("b");
        assertThat(without.get("1/b")).isEqualTo(first.get("1/b"));
        assertThat(retired()).containsExactly("1/a");
        Map<String, Long> again = enter("b", "a", "c");
        assertThat(again).containsAllEntriesOf(first);
        assertThat(retired()).isEmpty();
        assertThat(Set.copyOf(again.values())).hasSize(3);
    }

    private Map<String, Long> enter(String... titles) {
        List<Topic> list = Arrays.stream(titles)
                .map(title -> new Topic("1/" + title, title, List.of(), null, null, false, List.of(), List.of()))
                .toList();
        Roadmap empty = Objects.requireNonNull(
                RoadmapReader.read("r.md", "# R\n## Phase 1: One\n".getBytes(StandardCharsets.UTF_8))
                        .roadmap());
        Phase phase = empty.phases().getFirst().with(list, List.of(), List.of());
        Roadmap roadmap = empty.with(List.of(phase), List.of(), List.of());
        Numbering numbering = topics.enter(OptionalLong.empty(), List.of(roadmap), NOON);
        return numbering.topics().getOrDefault("r", Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, topic -> topic.getValue().number()));
    }

    private static Visit visit(long interaction) {
        return new Visit(interaction, MIRA, OptionalLong.empty(), NOON.plusSeconds(interaction));
    }

    private int events() {
        return database.read(db -> db.createQuery("select count(*) from progress_event")
                .mapTo(Integer.class)
                .one());
    }

    private List<String> retired() {
        return database.read(db -> db.createQuery("select key from topic where retired_at is not null")
                .mapTo(String.class)
                .list());
    }
}
