package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the benchmarks measure is a roadmap of the size they speak of. */
class GeneratedRoadmapTest {
    @Test
    void itHasAHundredTopicsInTenPhasesAndNoProblem() {
        byte[] text = GeneratedRoadmap.of(1).getBytes(StandardCharsets.UTF_8);
        Reading reading = RoadmapReader.read("generated.md", text);

        assertThat(reading.problems()).isEmpty();
        List<Phase> phases = Objects.requireNonNull(reading.roadmap()).phases();
        assertThat(phases)
                .hasSize(10)
                .allSatisfy(phase -> assertThat(topics(phase.topics())).isEqualTo(10));
        assertThat(text.length).isBetween(5_500, 6_500);
    }

    private static int topics(List<Topic> topics) {
        return topics.stream().mapToInt(topic -> 1 + topics(topic.topics())).sum();
    }
}
