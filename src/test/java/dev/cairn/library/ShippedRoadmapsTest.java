package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.roadmap.Roadmap;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The roadmaps that the bot ships with are read without a guess. */
class ShippedRoadmapsTest {
    @Test
    void theyHaveNoProblems() {
        Path folder = Path.of("roadmaps");
        assumeTrue(Files.isDirectory(folder), "no folder roadmaps here");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.problems()).isEmpty();
        assertThat(shelf.roadmaps()).isNotEmpty().allSatisfy(roadmap -> {
            assertThat(roadmap.phases()).isNotEmpty();
            assertThat(roadmap.order()).isLessThan(Integer.MAX_VALUE);
        });
        assertThat(shelf.roadmaps()).extracting(Roadmap::order).doesNotHaveDuplicates();
    }
}
