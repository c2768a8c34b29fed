package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits that change nothing about what there is to learn keep every key; and keys are unique and the same on every load. */
class KeysThatLastTest {
    private static final List<String> NAMES = List.of(
            "Loops",
            "C++",
            "C#",
            "K-means clustering",
            "Bases de données",
            "Списки",
            "配列",
            "Reading, writing",
            "Notes");

    /** What somebody may do to the entries of one section without another thing to learn. */
    enum Edit {
        NONE(entries -> entries),
        TICKED(entries -> each(entries, entry -> "[x] " + entry)),
        OPENED(entries -> each(entries, entry -> "[ ] " + entry)),
        WITH_EMOJI(entries -> each(entries, entry -> "🚀 " + entry)),
        LINKED(entries -> each(entries, entry -> "[" + entry + "](https://example.org/x)")),
        BOLD(entries -> each(entries, entry -> "**" + entry + "**")),
        WITH_DETAILS(entries -> each(entries, entry -> "**" + entry + "**: all about it")),
        WITH_A_POINT(entries -> each(entries, entry -> entry + ".")),
        IN_CAPITALS(entries -> each(entries, entry -> entry.toUpperCase(Locale.ROOT))),
        SHUFFLED(entries -> {
            List<String> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(7));
            return shuffled;
        });

        @SuppressWarnings("ImmutableEnumChecker") // the functions here hold nothing
        private final UnaryOperator<List<String>> change;

        Edit(UnaryOperator<List<String>> change) {
            this.change = change;
        }

        private static List<String> each(List<String> entries, UnaryOperator<String> change) {
            return entries.stream().map(change).toList();
        }
    }

    private static String file(String section, Edit edit) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(phase -> "## Phase " + phase + ": " + section + " " + phase + "\n### " + section + "\n"
                        + edit.change.apply(NAMES).stream()
                                .map(entry -> "- " + entry + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> keys(byte[] bytes) {
        Roadmap roadmap =
                Objects.requireNonNull(RoadmapReader.read("x.md", bytes).roadmap());
        List<String> keys = new ArrayList<>();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                keys.add(topic.key());
            }
        });
        return keys;
    }

    private static List<String> keys(String markdown) {
        return keys(markdown.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void anEditThatChangesNoTopicKeepsTheKeys(Edit edit) {
        assertThat(keys(file("Basics", edit)))
                .hasSize(3 * NAMES.size())
                .containsExactlyInAnyOrderElementsOf(keys(file("Basics", Edit.NONE)));
    }

    @ParameterizedTest
    @EnumSource
    void titlesOfSectionsAndPhasesAreNoPartOfThem(Edit edit) {
        assertThat(keys(file("Other words", edit))).containsExactlyInAnyOrderElementsOf(keys(file("Basics", edit)));
    }

    static Stream<Path> files() throws IOException {
        return NothingLostTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysAreUniqueAndTheSameOnEveryLoad(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        assertThat(keys(bytes))
                .doesNotHaveDuplicates()
                .isEqualTo(keys(bytes))
                .allMatch(key -> key.length() <= Topic.MAX_KEY);
    }
}
