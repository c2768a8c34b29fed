package dev.cairn.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.RoadmapReader;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FormerNamesTest {
    private static final String TOPICS =
            "## Phase 1: Basics\n- Loops\n- Notes\n- Notes\n### Lists\n- Group\n  - Arrays\n";

    private static Reading read(String frontMatter) {
        return RoadmapReader.read(
                "python.md", ("---\n" + frontMatter + "---\n" + TOPICS).getBytes(StandardCharsets.UTF_8));
    }

    private static Roadmap roadmap(String frontMatter) {
        return Objects.requireNonNull(read(frontMatter).roadmap());
    }

    private static List<String> problems(String frontMatter) {
        return read(frontMatter).problems().stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    @Test
    void aListHasFormerIdsOfTheRoadmap() {
        assertThat(roadmap("aliases: [snakes, Python 3]\n").aliases()).containsExactly("snakes", "python-3");
        assertThat(roadmap("aliases: snakes, py\n").aliases()).containsExactly("snakes", "py");
    }

    @Test
    void addressesOfOtherProgramsDoNoHarm() {
        assertThat(roadmap("aliases:\n  - /roads/python/\n  - python\n").aliases())
                .containsExactly("roads-python");
    }

    @Test
    void aTableHasFormerNamesOfTopics() {
        Roadmap roadmap = roadmap("aliases:\n  Iteration: Loops\n  1/repeating: 1/loops\n  \"Vectors\": arrays\n");
        Topic loops = roadmap.phases().getFirst().topics().getFirst();
        Topic group = roadmap.phases().getFirst().sections().getFirst().topics().getFirst();

        assertThat(loops.aliases()).containsExactly("Iteration", "1/repeating");
        assertThat(group.topics().getFirst().aliases()).containsExactly("Vectors");
        assertThat(roadmap.aliases()).isEmpty();
    }

    @Test
    void aNameThatNoTopicHasOrSeveralHaveIsSaidOnItsLine() {
        assertThat(problems("aliases:\n  Iteration: Lops\n"))
                .containsExactly("3: no topic is called \"Lops\"; the former name \"Iteration\" was left out");
        assertThat(problems("aliases:\n  Remarks: Notes\n"))
                .containsExactly("3: several topics are called \"Notes\"; the former name \"Remarks\" was left out");
        assertThat(problems("aliases:\n  Remarks: 1/notes-2\n")).isEmpty();
    }
}
