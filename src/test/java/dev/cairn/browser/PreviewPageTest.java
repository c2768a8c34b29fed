package dev.cairn.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody writes a roadmap with the page open beside the editor. */
class PreviewPageTest {
    private static final Path FOLDER = Path.of("target", "browser", "roadmaps");

    @RegisterExtension
    private static final Hall HALL = new Hall(FOLDER);

    static {
        save("# Gardening\n\n## Phase 1: Soil\n- Compost\n- Worms\n"); // before the hall opens
    }

    @Test
    void whatIsSavedIsShownAndWhatIsBrokenIsSaid() {
        Visitor mira = HALL.enters("mira");
        mira.types("/roadmap gardening phase 1").reads("Compost", "Worms").clicks("Behind the scenes");
        mira.sees("1 roadmap with 2 topics", "No problems");

        save("# Gardening\n\n## Phase 1: Soil\n- Compost\n- Mulch\n- Clay\n");
        mira.sees("1 roadmap with 3 topics", "The roadmaps were read anew. No problems.");
        mira.types("/roadmap gardening phase 1").reads("Compost", "Mulch").doesNotRead("Worms");

        save("---\nid: [\n---\n# Gardening\n\n## Phase 1: Soil\n");
        mira.sees("The roadmaps were read anew. 1 problem.", "gardening.md:", "error");
        mira.types("/roadmap gardening phase 1").reads("Compost", "Mulch");
    }

    private static void save(String roadmap) {
        try {
            Files.writeString(Files.createDirectories(FOLDER).resolve("gardening.md"), roadmap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
