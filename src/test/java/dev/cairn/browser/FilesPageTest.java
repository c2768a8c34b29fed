package dev.cairn.browser;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Files are sent with a message. */
class FilesPageTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @TempDir
    private Path folder;

    @Test
    void filesArePickedAndSentWithAMessage() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.md"), "# What I have learnt");
        Visitor mira = HALL.enters("mira", "showcase");
        Visitor jonas = HALL.enters("jonas", "showcase");
        mira.attaches(notes).sees("notes.md").types("My notes").reads("My notes", "notes.md", "1 KB");
        jonas.reads("My notes", "notes.md");
    }

    @Test
    void anOrganiserBringsARoadmapByPickingItsFile() throws IOException {
        Path knitting = Files.writeString(
                folder.resolve("knitting.md"), "# Knitting\n## Phase 1: Basics\n- Casting on\n- Knit stitch\n");
        Visitor olga = HALL.enters("olga", "general");
        olga.writes("/roadmaps add ").attaches(knitting).sees("knitting.md");
        olga.hits(Keys.ENTER)
                .reads("Add Knitting?", "Phase 1: Basics · 2 topics")
                .clicks("Add it");
        olga.reads("Added: Knitting");
        HALL.enters("mira", "general").types("/roadmap knitting").reads("Knitting", "0 of 2 done");
        olga.types("/roadmaps export knitting").reads("as it was sent", "knitting.md");
    }

    @Test
    void filesAreDroppedAnywhereAndTakenAway() {
        Visitor priya = HALL.enters("priya", "showcase");
        priya.drops("plan.txt", "First, linear algebra.").sees("plan.txt 1 KB").clicks("Remove plan.txt");
        priya.doesNotSee("plan.txt 1 KB")
                .drops("plan-b.txt", "First, calculus.")
                .sees("plan-b.txt 1 KB");
        priya.hits(Keys.ENTER).reads("Priya", "plan-b.txt");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithASentence() throws IOException {
        Path large = folder.resolve("data.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(11 * MEBIBYTE);
        }
        HALL.enters("jonas", "papers")
                .attaches(large)
                .sees("Your files are too powerful. data.csv has 11 MB; the most is 10 MB.");
    }
}
