package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.RoadmapReader;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a file, a text keeps its number as long as it is there, and gets it back when it returns. */
class RandomEditsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int EDITS = 40;
    private static final List<String> WORDS = List.of(
            "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heath", "islet", "joust", "knoll", "lemma",
            "marsh", "nexus", "ocean", "pearl", "quartz", "ridge", "stone", "tulip");

    @TempDir
    private Path folder;

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private Random random = new Random();
    private int next;

    /** A phase as the test edits it. */
    private record Chapter(String title, List<List<String>> sections) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noTickIsLostOrGivenToTwo(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            chapters.add(chapter());
        }
        Map<String, Long> numbers = new HashMap<>();
        try (Database database = Database.open(folder.resolve("edits.db"))) {
            TopicStore topics = new TopicStore(database);
            for (int i = 0; i < EDITS; i++) {
                Map<String, Long> now = entered(topics, read());
                String when = "seed " + seed + ", edit " + i;
                now.forEach((title, number) ->
                        assertThat(number).as(when + ": " + title).isEqualTo(numbers.getOrDefault(title, number)));
                numbers.putAll(now);
                assertThat(new HashSet<>(numbers.values()))
                        .as("one number, one text")
                        .hasSize(numbers.size());
                edit();
            }
        }
    }

    /** The numbers by title, of titles that are used once; those of all topics are different. */
    private static Map<String, Long> entered(TopicStore topics, Roadmap roadmap) {
        Catalogue catalogue =
                Catalogue.of(List.of(roadmap), topics.enter(OptionalLong.empty(), List.of(roadmap), NOON));
        List<Place> places = catalogue.entries().get(0).places();
        Set<Long> all = new HashSet<>();
        Map<String, Long> byTitle = new HashMap<>();
        for (Place place : places) {
            assertThat(all.add(place.number())).isTrue();
            if (!place.topic().title().equals("Practice")) {
                byTitle.put(place.topic().title(), place.number());
            }
        }
        return byTitle;
    }

    private Chapter chapter() {
        List<List<String>> sections = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> titles = new ArrayList<>();
            for (int j = random.nextInt(5); j >= 0; j--) {
                titles.add(title());
            }
            titles.add("Practice");
            sections.add(titles);
        }
        return new Chapter(title(), sections);
    }

    /** Never used before, and like none that was. */
    private String title() {
        next++;
        return WORDS.get(random.nextInt(WORDS.size())) + " " + next + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    private void edit() {
        List<String> somewhere = section();
        switch (random.nextInt(10)) {
            case 0 -> chapters.add(random.nextInt(chapters.size() + 1), chapter());
            case 1 -> Collections.shuffle(chapters, random);
            case 2 -> Collections.shuffle(somewhere, random);
            case 3 -> somewhere.add(title());
            case 4, 5 -> take(somewhere).ifPresent(gone::add);
            case 6, 7 -> take(somewhere).ifPresent(section()::add);
            case 8 -> bringBack();
            default ->
                Collections.reverse(
                        chapters.get(random.nextInt(chapters.size())).sections());
        }
    }

    private List<String> section() {
        List<List<String>> sections =
                chapters.get(random.nextInt(chapters.size())).sections();
        return sections.get(random.nextInt(sections.size()));
    }

    private Optional<String> take(List<String> titles) {
        return titles.stream()
                .filter(title -> !title.equals("Practice"))
                .findFirst()
                .filter(titles::remove);
    }

    private void bringBack() {
        if (!gone.isEmpty()) {
            section().add(gone.remove(random.nextInt(gone.size())));
        }
    }

    private Roadmap read() {
        StringBuilder text = new StringBuilder("# R\n");
        for (int i = 0; i < chapters.size(); i++) {
            text.append("## Phase ")
                    .append(i + 1)
                    .append(": ")
                    .append(chapters.get(i).title())
                    .append('\n');
            for (List<String> section : chapters.get(i).sections()) {
                text.append("### ").append("Section ").append(section.size()).append('\n');
                section.forEach(title -> text.append(random.nextBoolean() ? "- [x] " : "- ")
                        .append(title)
                        .append('\n'));
            }
        }
        return Objects.requireNonNull(RoadmapReader.read("r.md", text.toString().getBytes(StandardCharsets.UTF_8))
                .roadmap());
    }
}
