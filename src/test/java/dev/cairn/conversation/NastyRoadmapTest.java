package dev.cairn.conversation;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, every panel fits Discord: {@link Answered} checks each against its limits. */
class NastyRoadmapTest {
    private static final String LONG = "a long text with **marks** and [brackets] ".repeat(100);

    @TempDir
    private Path folder;

    static Arguments[] files() {
        return new Arguments[] {
            file("sixty phases", lines(60, i -> "## Phase " + i + ": " + LONG.substring(0, 150) + "\n- Topic " + i)),
            file("three hundred topics", "## Phase 1: A\n### S\n" + lines(300, i -> "- Topic number " + i)),
            file("long titles", "## Phase 1: " + LONG.substring(0, 2_000) + "\n" + lines(9, i -> "- " + i + LONG)),
            file("long details", "## Phase 1: A\n" + lines(9, i -> "- **Topic " + i + "**: " + LONG)),
            file(
                    "long tips",
                    "## Phase 1: A\n" + LONG + "\n\n- Topic 1\n\n### Tips\n- " + LONG + "\n\n## Study tips\n- " + LONG),
            file(
                    "long addresses",
                    "## Phase 1: A\n- Topic 1\n\n### Resources\n"
                            + lines(30, i -> "- [R " + i + "](https://example.org/" + "x".repeat(380) + i + ") (book)")
                            + "\n\n## Resources\n- [Far](https://example.org/" + "y".repeat(3_000) + ") (docs)"),
            file("many subtopics", "## Phase 1: A\n- Topic 1\n" + lines(120, i -> "  - Subtopic with a name " + i)),
            file("fifty lists beside", "## Phase 1: A\n- Topic 1\n\n" + lines(50, i -> "## Beside " + i + "\n- X" + i)),
            file("no phases", "Only words."),
            file("an empty phase", "## Phase 1: A\n\n## Phase 2: B\n- Topic 1"),
        };
    }

    private static Arguments file(String name, String body) {
        return Arguments.of(
                name, "---\nid: x\nprerequisites: [" + LONG.replaceAll("[*\\[\\]]", "") + "]\n---\n# X\n\n" + body);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyPanelFits(String name, String markdown) {
        try (StudyServer server = StudyServer.with(folder, markdown)) {
            Person mira = server.member("Mira");
            Answered overview = mira.types("/roadmap");
            walk(overview.picks(overview.menuLabels().get(0)));
            for (String line : new String[] {
                "/roadmap x phase 1",
                "/roadmap x member Mira",
                "/topic \"topic 1\"",
                "/resources",
                "/resources x",
                "/search topic",
                "/checklist x",
                "/next x",
                "/done \"topic 1\"",
                "/progress",
                "/follow x",
                "/undo \"topic 1\""
            }) {
                Answered answer = mira.types(line);
                while (answer.buttons().contains("Next page")) {
                    answer = answer.clicks("Next page");
                }
            }
        }
    }

    private static void walk(Answered roadmap) {
        while (true) {
            for (String aside : new String[] {"Timetable", "Study tips", "General resources", "Share"}) {
                if (roadmap.buttons().contains(aside)) {
                    roadmap.clicks(aside);
                }
            }
            if (!roadmap.buttons().contains("Next page")) {
                return;
            }
            roadmap = roadmap.clicks("Next page");
            roadmap.sees("page ");
        }
    }
}
