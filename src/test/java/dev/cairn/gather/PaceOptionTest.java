package dev.cairn.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.chat.Refusal;
import dev.cairn.pace.Pace;
import dev.cairn.pace.Pace.Until;
import dev.cairn.pace.Pace.Weekly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceOptionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static Pace read(String text) {
        return PaceOption.read(text, NOW, ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({
        "3 topics a week, 3",
        "1 topic a week, 1",
        "3 topics per week, 3",
        "3 topics each week, 3",
        "3 topics every week, 3",
        "3 a week, 3",
        "3/week, 3",
        "3 / week, 3",
        "3 topics/week, 3",
        "3 topics, 3",
        "3, 3",
        "  Three   Topics A WEEK , 3",
        "ten a week, 10",
        "50 topics a week, 50",
    })
    void soManyAWeek(String text, int topics) {
        assertThat(read(text)).isEqualTo(new Weekly(topics));
    }

    @ParameterizedTest
    @CsvSource({
        "until 2027-03-01, 2027-03-01",
        "till 2027-03-01, 2027-03-01",
        "by 2027-03-01, 2027-03-01",
        "2027-03-01, 2027-03-01",
        "until 1 March 2027, 2027-03-01",
        "Until March 1, 2027-03-01",
        "by next friday, 2026-11-27",
        "until tomorrow, 2026-11-21",
        "until 2026-11-20, 2026-11-20",
    })
    void byADay(String text, LocalDate day) {
        assertThat(read(text)).isEqualTo(new Until(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 topics a week",
                "51 topics a week",
                "9999",
                "99999999999 a week",
                "-3",
                "3.5 a week",
                "eleventy a week",
                "3 topics a day",
                "3 chapters a week",
                "fast",
                "until",
                "until forever",
                "until 2027-02-30",
                "until 2026-11-19",
                "every week",
                "until every friday",
                "@everyone",
            })
    void whatIsNoneIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.words())
                                .isEqualTo(
                                        "A pace is so many topics a week, 1 to 50, as in \"3 topics a week\"; or a day ahead by"
                                                + " which all are learnt, as in \"until 2027-03-01\"."));
    }

    @Test
    void anEndIsFiveYearsAwayAtMost() {
        assertThat(read("until 2031-11-20")).isEqualTo(new Until(LocalDate.of(2031, 11, 20)));
        assertThatThrownBy(() -> read("until 2031-11-21")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("until " + "x".repeat(100_000))).isInstanceOf(Refusal.class);
    }
}
