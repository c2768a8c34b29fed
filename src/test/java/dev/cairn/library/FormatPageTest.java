package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every example of docs/roadmap-format.md is read, and has to give what stands below it. With {@code -Dformat=renew} what
 * stands there is written anew.
 */
class FormatPageTest {
    private static final Path PAGE = Path.of("docs", "roadmap-format.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```markdown\n(.*?)```\n\n```text\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern MARKDOWN = Pattern.compile("^```markdown$", Pattern.MULTILINE);

    @Test
    void everyExampleGivesWhatThePageSays() throws IOException {
        String page = Files.readString(PAGE);
        String read = EXAMPLE.matcher(page).replaceAll(FormatPageTest::asRead);
        if ("renew".equals(System.getProperty("format"))) {
            Files.writeString(PAGE, read);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(read);
    }

    @Test
    void noExampleIsWithoutWhatItGives() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(EXAMPLE.matcher(page).results().count())
                .isEqualTo(MARKDOWN.matcher(page).results().count())
                .isGreaterThanOrEqualTo(9);
    }

    /** An example that the page offers as the way to write has nothing to be warned of, unless the page shows the warning. */
    @Test
    void theExampleThatHasItAllIsReadWithoutAGuess() throws IOException {
        List<String> problems = new ArrayList<>();
        Matcher first = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(first.find()).isTrue();
        Listing.of(first.group(1)).lines().filter(line -> line.startsWith("?")).forEach(problems::add);

        assertThat(problems).isEmpty();
    }

    private static String asRead(MatchResult example) {
        String text = "```markdown\n" + example.group(1) + "```\n\n```text\n" + Listing.of(example.group(1)) + "```\n";
        return Matcher.quoteReplacement(text);
    }
}
