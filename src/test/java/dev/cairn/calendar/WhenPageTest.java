package dev.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.calendar.When.Unclear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every line of the tables of docs/when.md is read. With {@code -Dwhen=renew} what they give is written anew. */
class WhenPageTest {
    private static final Path PAGE = Path.of("docs", "when.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (?!you write|---)([^|]+) \\|(?: [^|]*\\|){1,2}$", Pattern.MULTILINE);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    @Test
    void everyLineMeansWhatThePageSays() throws IOException {
        String read = ROW.matcher(Files.readString(PAGE)).replaceAll(WhenPageTest::asRead);
        if ("renew".equals(System.getProperty("when"))) {
            Files.writeString(PAGE, read);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(read);
    }

    @Test
    void thePageShowsEnough() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().count()).isGreaterThanOrEqualTo(30);
    }

    private static String asRead(MatchResult row) {
        return Matcher.quoteReplacement("| " + row.group(1) + " | " + meaning(row.group(1)) + " |");
    }

    private static String meaning(String text) {
        try {
            Rhythm rhythm = When.read(text, NOW, BERLIN);
            Instant first = rhythm.next(NOW).orElseThrow();
            return rhythm.words() + " | " + DAY.format(first.atZone(BERLIN));
        } catch (Unclear unclear) {
            return unclear.words();
        }
    }
}
