package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that are made to cost a parser its time, its stack or its memory: each ends in time and says what was wrong. */
class HostileInputTest {
    /** Quick by default; {@code -Dcairn.hostile=1048576} tries the largest file. */
    private static final int SIZE = Integer.getInteger("cairn.hostile", RoadmapReader.MAX_BYTES / 16);

    @ParameterizedTest
    @MethodSource
    void endsInTimeAndIsSaid(String name, String text) throws Exception {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        long begun = processorTime();

        Reading reading =
                RoadmapReader.read("a.md", Arrays.copyOf(file, Math.min(file.length, RoadmapReader.MAX_BYTES)));

        assertThat(Duration.ofNanos(processorTime() - begun)).isLessThan(Duration.ofSeconds(5)); // of all threads
        assertThat(reading.problems())
                .isNotEmpty()
                .extracting(Problem::message)
                .noneMatch(problem -> problem.contains("could not be read"));
        assertThat(new JsonMapper().readTree(OutlineJson.of(reading)).isObject())
                .isTrue();
    }

    static Stream<Arguments> endsInTimeAndIsSaid() {
        return Stream.concat(
                Stream.of(
                                "- ",
                                "> ",
                                "[a](",
                                "[[",
                                "![",
                                "`",
                                "*",
                                "_",
                                "**a* ",
                                "a**b c* ",
                                "[\\",
                                "<",
                                "<!--",
                                "<a ",
                                "&",
                                "|-")
                        .map(part -> Arguments.of("one line of " + part, part.repeat(SIZE / part.length()))),
                Stream.of(
                        lines("[a](", 2_000),
                        lines("`", 2_000),
                        lines("*", 2_000),
                        lines("[", 2_000),
                        lines("<a x=\"", 2_000),
                        lines("[a]:", 1),
                        lines("[a]: b", 1),
                        lines("- a", 1),
                        lines("# a", 1),
                        lines("> - a", 1),
                        lines("+++", 1),
                        lines("**a**: b", 1),
                        lines("|a|b|", 1),
                        lines("- - - a", 1),
                        lines("```", 1),
                        lines("<details>", 1),
                        lines("---", 1),
                        Arguments.of("asterisks around a letter", "*".repeat(15_000) + "x" + "*".repeat(15_000)),
                        Arguments.of("a ladder of backticks", ladder()),
                        Arguments.of("a list within a list within ...", stairs()),
                        Arguments.of("references and their uses", references()),
                        Arguments.of("a heading with a gap", "## a" + " ".repeat(60_000) + "b"),
                        Arguments.of("accents", "a" + "\u0301\u0327\u0316".repeat(SIZE / 6)),
                        Arguments.of(
                                "a table as wide as a line", "|a".repeat(30_000) + "|\n" + "|-".repeat(30_000) + "|"),
                        Arguments.of("an address that never ends", "[a](<" + "x".repeat(60_000)),
                        Arguments.of("front matter in brackets", "---\na: " + "[".repeat(60_000) + "\n---\n"),
                        Arguments.of("front matter of aliases", "---\na: &a [x, x]\nb: [*a, *a]\n---\n")));
    }

    private static Arguments lines(String part, int times) {
        String line = part.repeat(times) + "\n";
        return Arguments.of("lines of " + part, line.repeat(Math.max(1, SIZE / line.length())));
    }

    private static String ladder() {
        StringBuilder ladder = new StringBuilder();
        for (int rung = 1; ladder.length() < 60_000; rung++) {
            ladder.append("`".repeat(rung)).append('a');
        }
        return ladder.toString();
    }

    private static String stairs() {
        StringBuilder stairs = new StringBuilder();
        for (int step = 0; stairs.length() < SIZE; step++) {
            stairs.append("  ".repeat(step)).append("- a\n");
        }
        return stairs.toString();
    }

    private static String references() {
        StringBuilder references = new StringBuilder();
        for (int at = 0; at < 10_000; at++) {
            references
                    .append("[r")
                    .append(at)
                    .append("]: https://a.example/")
                    .append(at)
                    .append("\n\n[r")
                    .append(at)
                    .append("]\n\n");
        }
        return references.toString();
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
