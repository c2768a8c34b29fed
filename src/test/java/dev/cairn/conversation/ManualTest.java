package dev.cairn.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps docs/manual true: its pages are what these conversations say today. */
class ManualTest {
    private static final Path FOLDER = Path.of("docs", "manual");

    @TempDir
    private static Path folder;

    private static Manual manual;

    @BeforeAll
    static void tell() {
        manual = Manual.told(folder);
    }

    @Test
    void thePagesAreWhatTheBotSaysToday() throws IOException {
        Pages pages = new Pages(FOLDER, manual.pages());
        if ("renew".equals(System.getProperty("manual"))) {
            pages.renew();
        }
        assertThat(pages.problems())
                .as("docs/manual; mvn -Dtest=ManualTest -Dmanual=renew test renews it")
                .isEmpty();
    }

    @Test
    void everyCommandHasAPage() {
        assertThat(manual.commandsLeftOut())
                .as("commands without a conversation in ManualScenes")
                .isEmpty();
    }

    @Test
    void everyControlIsUsedOnAPage() {
        assertThat(manual.verbsLeftOut())
                .as("verbs of controls that nobody uses in ManualScenes")
                .isEmpty();
    }

    @Test
    void whatWasSeenIsThereForOtherTests() {
        assertThat(manual.messages()).hasSizeGreaterThan(50).allMatch(message -> message.has("components"));
        assertThat(manual.forms()).isNotEmpty().allMatch(form -> form.has("title"));
    }

    @Test
    void missingStaleAndSurplusPagesAreNamedAndRenewed(@TempDir Path docs) throws IOException {
        Pages pages = new Pages(docs, Map.of("a.md", "A", "b.md", "B", "c.md", "C"));
        Files.writeString(docs.resolve("a.md"), "A");
        Files.writeString(docs.resolve("b.md"), "other");
        Files.writeString(docs.resolve("d.md"), "D");
        assertThat(pages.problems()).containsExactlyInAnyOrder("b.md is stale", "c.md is missing", "d.md is surplus");
        pages.renew();
        assertThat(pages.problems()).isEmpty();
    }
}
