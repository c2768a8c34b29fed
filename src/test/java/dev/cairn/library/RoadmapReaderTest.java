package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoadmapReaderTest {
    @Test
    void aFileOfOneMebibyteIsReadAndOneByteMoreIsNot() {
        byte[] full = ("## Phase 1: A\n" + "\n".repeat((1 << 20) - 14)).getBytes(StandardCharsets.UTF_8);
        byte[] tooMuch = new byte[full.length + 1];

        assertThat(full).hasSize(1 << 20);
        assertThat(RoadmapReader.read("a.md", full).roadmap()).isNotNull();
        assertThat(RoadmapReader.read("a.md", tooMuch))
                .isEqualTo(new Reading(
                        null, List.of(new Problem(Severity.ERROR, 1, 1, "larger than 1048576 bytes; not read"))));
    }

    @Test
    void nestingThatNobodyCanReadIsReadFlat() {
        Reading reading = read("## Phase 1: A\n" + "- ".repeat(30_000) + "a\n");

        assertThat(keys(Objects.requireNonNull(reading.roadmap()))).containsExactly("1/a");
        assertThat(reading.problems())
                .containsExactly(
                        new Problem(Severity.WARNING, 2, 1, "nested too deeply; read as if it stood further left"));
    }

    @Test
    void aParagraphOfNothingButMarkupIsReadAsPlainText() {
        Reading reading = read("## Phase 1: A\n- b\n\n" + "[a](".repeat(15_000) + "\n");

        assertThat(keys(Objects.requireNonNull(reading.roadmap()))).containsExactly("1/b");
        assertThat(reading.problems())
                .containsExactly(
                        new Problem(Severity.WARNING, 4, 1, "too much markup in one paragraph; read as plain text"));
    }

    @Test
    void aRoadmapHasAtMost5000Topics() {
        assertThat(read("## Phase 1: A\n" + "- b\n".repeat(5_000)).problems()).isEmpty();
        assertThat(read("## Phase 1: A\n" + "- b\n".repeat(5_001)).problems())
                .containsExactly(new Problem(Severity.ERROR, 1, 1, "5001 topics; a roadmap may have 5000"));
    }

    @Test
    void anEmptyFileIsARoadmapWithoutPhases() {
        Reading reading = read("");

        assertThat(Objects.requireNonNull(reading.roadmap()).phases()).isEmpty();
        assertThat(reading.problems())
                .containsExactly(new Problem(
                        Severity.WARNING, 1, 1, "0 phases: no heading like \"## Phase 1: Title\" was found"));
    }

    @Test
    void brokenFrontMatterIsAnErrorAndTheRestIsRead() {
        Reading reading = read("---\nid: [\n---\n# Title\n## Phase 1: A\n- b\n");

        assertThat(reading.hasError()).isTrue();
        assertThat(Objects.requireNonNull(reading.roadmap()).phases()).hasSize(1);
    }

    @Test
    void placesAreThoseOfTheFileDespiteFrontMatterAndCarriageReturns() {
        assertThat(read("---\r\nid: a\r\n---\r\n## Phase 1: A\r\n\r\n- b\r\n- [c](x)\r\n")
                        .problems())
                .singleElement()
                .extracting(Problem::line, Problem::column)
                .containsExactly(7, 1);
    }

    @Test
    void problemsComeInTheOrderOfTheFile() {
        assertThat(read("## Phase 1: A\n- [a](x)\n***\n\n    x = 1;\n\n- [b](y)\n")
                        .problems())
                .extracting(Problem::line)
                .containsExactly(2, 5, 7);
    }

    @Test
    void theSameTextGivesTheSameRoadmapInEveryEncoding() {
        String text = "## Phase 1: Café (4–6 weeks)\n- Géron’s book\n";
        Roadmap expected = roadmap(text);

        assertThat(Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32LE-BOM", "windows-1252")
                        .map(charset -> text.getBytes(Charset.forName(charset.replaceFirst("^UTF-32", "X-UTF-32"))))
                        .map(bytes -> RoadmapReader.read("a.md", bytes).roadmap()))
                .allMatch(expected::equals);
        assertThat(Stream.of(
                                "\uFEFF" + text,
                                text.replace("\n", "\r\n"),
                                text.replace("\n", "\r"),
                                Normalizer.normalize(text, Normalizer.Form.NFD),
                                misread(text, "x-MacRoman"),
                                misread("\uFEFF" + text, "windows-1252"),
                                misread(text, "windows-1254"),
                                misread(text, "windows-1251"),
                                misread(misread(text, "windows-1252"), "windows-1252"),
                                misread(misread(text, "x-MacRoman"), "windows-1252"),
                                halfMisread(text))
                        .map(RoadmapReaderTest::roadmap))
                .allMatch(expected::equals);
    }

    private static String halfMisread(String text) {
        int half = text.indexOf('\n') + 1;
        return text.substring(0, half) + misread(text.substring(half), "windows-1252");
    }

    private static String misread(String text, String charset) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }

    @Test
    void keysAreTheSameOnEveryLoadAndUniqueInTheFile() {
        String text = """
                ## Phase 1: A
                - Notes
                - Notes
                  - Notes
                ### S
                - Notes!
                ### Projects
                - Notes
                ## Phase 1: Again
                - Notes
                ## Careers
                ### Cook
                - Notes
                ## Part of it
                - Notes
                """;

        assertThat(keys(roadmap(text)))
                .containsExactly(
                        "1/notes",
                        "1/notes-2",
                        "1/notes-3",
                        "1/notes-5",
                        "1/notes-4",
                        "1/notes-6",
                        "cook/notes",
                        "part-of-it/notes");
        assertThat(roadmap(text)).isEqualTo(roadmap(text));
    }

    @Test
    void boxesEmojiLinksAndPunctuationDoNotEnterAKey() {
        assertThat(keys(roadmap("## Phase 1: A\n### S\n- [x] 🚀 [Decision  Trees](https://a.example): all of them\n")))
                .isEqualTo(keys(roadmap("## Phase 1: Other\n- decision trees.\n")))
                .containsExactly("1/decision-trees");
    }

    private static List<String> keys(Roadmap roadmap) {
        return Stream.concat(
                        roadmap.phases().stream().flatMap(RoadmapReaderTest::topics),
                        Stream.concat(roadmap.tracks().stream(), roadmap.parts().stream())
                                .flatMap(section -> section.topics().stream()))
                .flatMap(RoadmapReaderTest::withSubtopics)
                .map(Topic::key)
                .toList();
    }

    private static Stream<Topic> topics(Phase phase) {
        Stream<Topic> inSections = phase.sections().stream().flatMap(section -> section.topics().stream());
        return Stream.of(phase.topics().stream(), phase.projects().stream(), inSections)
                .flatMap(stream -> stream);
    }

    private static Stream<Topic> withSubtopics(Topic topic) {
        return Stream.concat(Stream.of(topic), topic.topics().stream().flatMap(RoadmapReaderTest::withSubtopics));
    }

    private static Roadmap roadmap(String text) {
        return Objects.requireNonNull(read(text).roadmap());
    }

    private static Reading read(String text) {
        return RoadmapReader.read("a.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
