package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.library.text.Characters;
import dev.cairn.library.text.MojibakeRepair;
import dev.cairn.library.text.Problems;
import dev.cairn.library.text.TextDecoder;
import dev.cairn.roadmap.Comparison;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What holds for every file that is small enough to be read, whatever is in it. */
final class LoaderPromises {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    private LoaderPromises() {}

    /** Reads a file without a look at the clock: the first one takes as long as loading the program does. */
    static void warmUp() {
        RoadmapReader.read("file.md", GeneratedRoadmap.of(0).getBytes(StandardCharsets.UTF_8));
    }

    static void areKeptFor(byte[] file) {
        try {
            check(file);
        } catch (AssertionError | RuntimeException | StackOverflowError broken) {
            throw new AssertionError("of this file:\n" + new String(file, StandardCharsets.UTF_8), broken);
        }
    }

    private static void check(byte[] file) {
        long begun = processorTime();
        Reading reading = RoadmapReader.read("file.md", file);
        assertThat(Duration.ofNanos(processorTime() - begun)).isLessThan(MOST);

        Roadmap roadmap = Objects.requireNonNull(
                reading.roadmap(), () -> reading.problems().toString());
        assertThat(RoadmapReader.read("file.md", file)).isEqualTo(reading);
        keysLast(roadmap);
        placesAreInTheFile(reading.problems(), text(file));
        outlinesCanBeWritten(reading);
    }

    private static void keysLast(Roadmap roadmap) {
        List<Known> topics = Known.in(roadmap);
        assertThat(topics)
                .extracting(Known::key)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).isNotBlank().hasSizeLessThanOrEqualTo(Topic.MAX_KEY));
        assertThat(roadmap.id()).isNotBlank().hasSizeLessThanOrEqualTo(Roadmap.MAX_ID);
        assertThat(Comparison.of(topics, roadmap).isEmpty())
                .as("a comparison with itself finds nothing")
                .isTrue();
    }

    private static void placesAreInTheFile(List<Problem> problems, List<String> lines) {
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.line()).isBetween(1, lines.size());
            assertThat(problem.column())
                    .isBetween(1, lines.get(problem.line() - 1).length() + 1);
        });
    }

    private static List<String> text(byte[] file) {
        Problems unused = new Problems();
        String text = MojibakeRepair.repair(TextDecoder.decode(file, unused), unused);
        return List.of(Characters.settled(text).split("\n", -1));
    }

    private static void outlinesCanBeWritten(Reading reading) {
        assertThat(OutlineText.of(reading)).isNotNull();
        try {
            assertThat(JSON.readTree(OutlineJson.of(reading)).isObject()).isTrue();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of all threads; a busy machine changes it less than the clock. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
