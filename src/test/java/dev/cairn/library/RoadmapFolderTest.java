package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Roadmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadmapFolderTest {
    @TempDir
    Path folder;

    @Test
    void roadmapsStandInTheirOrderThenByTitle() throws IOException {
        write("a.md", "# Zebra\n## Phase 1: A\n");
        write("b.md", "# Aardvark\n## Phase 1: A\n");
        write("c.md", "---\norder: 2\n---\n# Second\n## Phase 1: A\n");
        write("d.md", "---\norder: 1\n---\n# First\n## Phase 1: A\n");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.roadmaps()).extracting(Roadmap::title).containsExactly("First", "Second", "Aardvark", "Zebra");
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void onlyMarkdownFilesOfTheFolderItselfAreRead() throws IOException {
        write("a.md", "## Phase 1: A\n");
        write("README.md", "no roadmap");
        write("notes.txt", "no roadmap");
        Files.createDirectory(folder.resolve("more.md"));
        write("more.md/b.md", "## Phase 1: A\n");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.roadmaps()).extracting(Roadmap::id).containsExactly("a");
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void aBrokenFileStaysOutAndTheOthersAreRead() throws IOException {
        write("a.md", "---\nid: [\n---\n## Phase 1: A\n");
        write("b.md", "## Phase 1: A\n");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.roadmaps()).extracting(Roadmap::id).containsExactly("b");
        assertThat(shelf.problems()).singleElement().asString().matches("a\\.md:\\d+:\\d+ broken front matter: .*");
    }

    @Test
    void aFileThatIsTooLargeStaysOut() throws IOException {
        Files.write(folder.resolve("a.md"), new byte[(1 << 20) + 1]);

        assertThat(RoadmapFolder.read(folder).problems())
                .singleElement()
                .hasToString("a.md:1:1 larger than 1048576 bytes; not read");
    }

    @Test
    void aFileThatCannotBeOpenedIsAProblem() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.md"), folder.resolve("gone"));
        write("b.md", "## Phase 1: A\n");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.roadmaps()).hasSize(1);
        assertThat(shelf.problems()).singleElement().asString().startsWith("a.md:1:1 cannot be read: ");
    }

    @Test
    void aFileWithOnlyWarningsIsReadAndSaysThem() throws IOException {
        write("a.md", "# A\n");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.roadmaps()).hasSize(1);
        assertThat(shelf.problems()).hasSize(1);
    }

    @Test
    void ofTwoFilesWithOneIdTheOneNamedLikeItStaysAndBothAreNamed() throws IOException {
        write("a-copy.md", "---\nid: same\n---\n# A copy\n## Phase 1: A\n");
        write("same.md", "# The original\n## Phase 1: A\n");

        Shelf shelf = RoadmapFolder.read(folder);

        assertThat(shelf.roadmaps()).extracting(Roadmap::title).containsExactly("The original");
        assertThat(shelf.problems())
                .singleElement()
                .hasToString("a-copy.md:1:1 its id \"same\" is already that of same.md; left out,"
                        + " give one of them another id");
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyShelfWithAProblem() {
        Shelf shelf = RoadmapFolder.read(folder.resolve("gone"));

        assertThat(shelf.roadmaps()).isEmpty();
        assertThat(shelf.problems()).singleElement().asString().contains("gone:1:1 cannot be listed");
    }

    @Test
    void markdownHasSeveralEndingsInAnyCase() throws IOException {
        write("a.MD", "## Phase 1: A\n");
        write("b.markdown", "## Phase 1: A\n");
        write("c.Mdx", "import X from './x'\n\n## Phase 1: A\n");
        write("Readme.markdown", "no roadmap");
        write("CONTRIBUTING.md", "no roadmap");
        write("md", "no roadmap");

        assertThat(RoadmapFolder.read(folder).roadmaps())
                .extracting(Roadmap::id)
                .containsExactly("a", "b", "c");
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("roadmaps"));
        write("secret.md", "## Phase 1: A\n");
        Files.createSymbolicLink(inside.resolve("a.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(inside.resolve("b.md"), Path.of("/dev/zero"));
        Files.writeString(inside.resolve("c.md"), "## Phase 1: A\n");
        Files.createSymbolicLink(inside.resolve("d.md"), inside.resolve("c.md"));

        Shelf shelf = RoadmapFolder.read(inside);

        assertThat(shelf.files()).containsOnlyKeys("c.md", "d.md");
        assertThat(shelf.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "a.md:1:1 leads out of the folder; not read", "b.md:1:1 leads out of the folder; not read");
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        write("a.md", "## Phase 1: A\n");
        write("b.md", "## Phase 1: B\n");
        RoadmapFolder roadmaps = new RoadmapFolder(folder);
        Shelf before = roadmaps.read(Shelf.EMPTY);

        write("b.md", "## Phase 1: Other\n");
        Shelf after = roadmaps.read(before);

        assertThat(after.files().get("a.md")).isSameAs(before.files().get("a.md"));
        assertThat(Objects.requireNonNull(after.files().get("b.md")).phases())
                .extracting(Phase::title)
                .containsExactly("Other");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
