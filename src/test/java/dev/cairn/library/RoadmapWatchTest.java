package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.cairn.roadmap.Roadmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RoadmapWatchTest {
    private static final String BROKEN = "---\nid: [\n---\n# Broken\n## Phase 1: A\n";

    @TempDir
    private Path folder;

    private final List<Shelf> told = new ArrayList<>();
    private RoadmapWatch watch;

    @BeforeEach
    void open() throws IOException {
        write("ml.md", "# Machine Learning\n## Phase 1: A\n- Trees\n");
        write("maths.md", "# Mathematics\n## Phase 1: A\n- Sets\n");
        watch = new RoadmapWatch(folder);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void whatStaysAsItIsIsNotReadAgain() throws IOException {
        write("notes.txt", "no roadmap");

        looks(3);

        assertThat(told).isEmpty();
    }

    @Test
    void aSavedFileIsReadAnewOnceAndWhenItIsQuiet() throws IOException {
        write("ml.md", "# Machine Learning, mended\n## Phase 1: A\n");
        looks(1);
        write("ml.md", "# Machine Learning, mended again\n## Phase 1: A\n");
        looks(1);

        assertThat(told).isEmpty();
        looks(3);
        assertThat(told).hasSize(1);
        assertThat(titles()).containsExactly("Machine Learning, mended again", "Mathematics");
    }

    @Test
    void filesMayComeGoAndChangeTheirNames() throws IOException {
        write("physics.md", "# Physics\n## Phase 1: A\n");
        looks(2);
        assertThat(titles()).containsExactly("Machine Learning", "Mathematics", "Physics");

        Files.delete(folder.resolve("ml.md"));
        looks(2);
        assertThat(titles()).containsExactly("Mathematics", "Physics");

        Files.move(folder.resolve("physics.md"), folder.resolve("nature.md"));
        looks(2);
        assertThat(watch.shelf().files()).containsOnlyKeys("maths.md", "nature.md");
        assertThat(watch.shelf().roadmaps()).extracting(Roadmap::id).containsExactly("maths", "nature");
    }

    @Test
    void aFileThatBreaksIsServedAsItWasUntilItIsMended() throws IOException {
        write("ml.md", BROKEN);
        looks(2);
        assertThat(titles()).containsExactly("Machine Learning", "Mathematics");
        assertThat(watch.shelf().problems()).singleElement().asString().matches("ml\\.md:\\d+:\\d+ broken .*");

        write("maths.md", "# Mathematics, second edition\n## Phase 1: A\n");
        looks(2);
        assertThat(titles()).containsExactly("Machine Learning", "Mathematics, second edition");

        write("ml.md", "# ML\n## Phase 1: A\n");
        looks(2);
        assertThat(titles()).containsExactly("ML", "Mathematics, second edition");
        assertThat(watch.shelf().problems()).isEmpty();
    }

    @Test
    void aFileThatLosesItsPhasesIsServedAsItWas() throws IOException {
        write("ml.md", "# Machine Learning, later\n");
        looks(2);

        assertThat(titles()).containsExactly("Machine Learning", "Mathematics");
        assertThat(watch.shelf().problems())
                .extracting(Object::toString)
                .contains("ml.md:1:1 has no phases any more; the version before is served");
    }

    @Test
    void aFileThatTakesAnotherOnesIdIsServedAsItWas() throws IOException {
        write("maths.md", "---\nid: ml\n---\n# A usurper\n## Phase 1: A\n");
        looks(2);

        assertThat(titles()).containsExactly("Machine Learning", "Mathematics");
        assertThat(watch.shelf().problems()).singleElement().asString().startsWith("maths.md:1:1 its id \"ml\"");
    }

    @Test
    void aBrokenFileWhoseIdAnotherHasTakenMeanwhileIsGone() throws IOException {
        write("ml.md", BROKEN);
        write("new.md", "---\nid: ml\n---\n# The new one\n## Phase 1: A\n");
        looks(2);

        assertThat(titles()).containsExactly("Mathematics", "The new one");
    }

    @Test
    void anEmptiedOrLostFolderKeepsEverythingAndSaysSo() throws IOException {
        Files.delete(folder.resolve("ml.md"));
        Files.delete(folder.resolve("maths.md"));
        looks(2);
        assertThat(titles()).containsExactly("Machine Learning", "Mathematics");
        assertThat(watch.shelf().problems())
                .singleElement()
                .asString()
                .endsWith("has no readable roadmap any more; those read before are kept");

        write("new.md", BROKEN);
        looks(2);
        assertThat(titles()).containsExactly("Machine Learning", "Mathematics");

        write("new.md", "# New\n## Phase 1: A\n");
        looks(2);
        assertThat(titles()).containsExactly("New");
    }

    @Test
    void whatCouldNotBePassedOnIsPassedOnAgain() throws IOException {
        write("ml.md", "# ML\n## Phase 1: A\n");
        looks(1);
        assertThatThrownBy(() -> watch.look(shelf -> {
                    throw new IllegalStateException("the database is locked");
                }))
                .hasMessage("the database is locked");

        looks(1);

        assertThat(titles()).containsExactly("ML", "Mathematics");
    }

    @Test
    void troubleIsLoggedWhenItBeginsChangesAndEnds() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(RoadmapWatch.class);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        log.addAppender(logged);
        log.setLevel(Level.INFO);
        write("ml.md", "# ML\n## Phase 1: A\n");
        looks(1);
        for (String trouble : List.of("locked", "locked", "full", "full")) {
            watch.lookAgainWhateverHappens(shelf -> {
                throw new IllegalStateException(trouble);
            });
        }
        watch.lookAgainWhateverHappens(told::add);
        watch.lookAgainWhateverHappens(told::add);
        log.setLevel(null);
        log.detachAppender(logged);

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("The roadmaps"))
                .containsExactly(
                        "The roadmaps in " + folder + " could not be read anew; trying every second",
                        "The roadmaps in " + folder + " could not be read anew; trying every second",
                        "The roadmaps in " + folder + " can be read anew again");
    }

    private void looks(int times) {
        for (int i = 0; i < times; i++) {
            watch.look(told::add);
        }
    }

    private List<String> titles() {
        return watch.shelf().roadmaps().stream().map(Roadmap::title).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
