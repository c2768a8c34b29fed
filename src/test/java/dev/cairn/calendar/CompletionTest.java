package dev.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.calendar.When.Unclear;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered while somebody types, on Monday, 30 November 2026, at 10:00 in Berlin. */
class CompletionTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final List<String> TYPED = List.of(
            "every 2 weeks on monday and thursday at 18:30 from 2027-01-10 until 30 june",
            "last friday of the month 17:30",
            "thursdays at 6pm for 10 weeks",
            "2027-03-01T18:00",
            "the day after tomorrow at noon",
            "mon, wed & fri 8:30 12 times",
            "1st of march 18:00",
            "in 3 days at 9");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    every thu          | every Thursday at 18:00; every Thursday at 19:00; every Thursday at 20:00
                    every thu at       | every Thursday at 18:00; every Thursday at 19:00; every Thursday at 20:00
                    every thu 1        | every Thursday at 18:00; every Thursday at 19:00; every Thursday at 17:00
                    every thu 18:      | every Thursday at 18:00; every Thursday at 18:30
                    every thu 9        | every Thursday at 09:00
                    thu                | every Thursday at 18:00; 2026-12-03 at 18:00; every Thursday at 19:00
                    thu 18:00          | 2026-12-03 at 18:00; every Thursday at 18:00
                    every thursday 18:00 | every Thursday at 18:00; every 2 weeks on Thursday at 18:00 from 2026-12-03
                    last               | the last Friday of every month at 18:00; the last day of every month at 18:00
                    last th            | the last Thursday of every month at 18:00
                    ev                 | every Monday at 18:00; every Tuesday at 18:00
                    every 2 w          | every 2 weeks on Monday at 18:00 from 2026-11-30
                    every month        | the 1st of every month at 18:00; the 15th of every month at 18:00
                    every mon          | every Monday at 18:00; every Monday at 19:00
                    tom                | 2026-12-01 at 18:00; 2026-12-01 at 19:00
                    tomorrow n         | 2026-12-01 at 12:00
                    in 2               | 2026-11-30 at 10:02; 2026-11-30 at 12:00; 2026-12-02 at 18:00
                    next m             | 2026-12-07 at 18:00
                    1 mar              | 2027-03-01 at 18:00
                    ''                 | every Thursday at 18:00; every 2 weeks on Monday at 19:00 from 2026-11-30
                    """)
    void whatItMayBecomeIsOffered(String unfinished, String first) {
        List<String> wanted = List.of(first.split("; ", -1));

        assertThat(complete(unfinished, 25)).startsWith(wanted.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"xyz", "every thu 25:00", "@everyone", "2027-02-30"})
    void whereNothingFitsNothingIsOffered(String unfinished) {
        assertThat(complete(unfinished, 25)).isEmpty();
    }

    @Test
    void asManyAsAreWanted() {
        assertThat(complete("every", 25)).hasSize(25).doesNotHaveDuplicates();
        assertThat(complete("every", 1)).hasSize(1);
        assertThat(complete("every", 0)).isEmpty();
        assertThat(complete(" ".repeat(201), 25)).isEmpty();
    }

    /** Whatever is offered is understood when it is picked; at every letter somebody types there is something to pick. */
    @Test
    void everythingOfferedIsUnderstood() {
        for (String typed : TYPED) {
            for (int length = 0; length <= typed.length(); length++) {
                for (Rhythm offered : When.complete(typed.substring(0, length), NOW, BERLIN, 25)) {
                    assertThat(When.read(offered.words(), NOW, BERLIN)).isEqualTo(offered);
                    assertThat(offered.words()).hasSizeLessThanOrEqualTo(100);
                    assertThat(offered.next(NOW)).isPresent();
                }
            }
        }
    }

    /** Words in any order and signs of any kind: an answer or a sentence, never anything else, and soon. */
    @Test
    void nothingIsSlowAndNothingBreaks() {
        Random random = new Random(5);
        String[] pieces =
                ("every each 2 0 999999999 18:00 25:00 6 pm at on the of and month week day mon thu-fri last 1st 32nd - , . / : 3/1"
                                + " 1.3. 2027-03-01 9999-12-31 0000-01-01 until from for in times next end march 31 february tonight ( ) \u00e9 \ud83d\ude00"
                                + " \u0661\u0662 \u0130 ss1800 0x10 1e9 2h 18h30 years yearly fifth 13pm '")
                        .split(" ", -1);
        long before = System.nanoTime();
        for (int round = 0; round < 800; round++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(9); words >= 0; words--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            understand(text.toString());
        }
        for (String piece : pieces) {
            understand((piece + " ").repeat(200).substring(0, 200));
            understand(piece.repeat(200).substring(0, 200));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private static void understand(String text) {
        complete(text, 25);
        try {
            Rhythm rhythm = When.read(text, NOW, BERLIN);
            assertThat(When.read(rhythm.words(), NOW, BERLIN)).as(text).isEqualTo(rhythm);
            assertThat(When.moment(text, NOW, BERLIN, LocalTime.NOON)).isAfter(NOW);
        } catch (Unclear unclear) {
            assertThat(unclear.words()).endsWith(".").hasSizeLessThan(300);
        }
    }

    private static List<String> complete(String unfinished, int most) {
        return When.complete(unfinished, NOW, BERLIN, most).stream()
                .map(Rhythm::words)
                .toList();
    }
}
