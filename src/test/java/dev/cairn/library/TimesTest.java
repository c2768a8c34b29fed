package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4-6 weeks",
                "4–6 weeks",
                "~3 months",
                "about 2 to 3 months",
                "3-6 Months",
                "1.5 months",
                "12+ months",
                "1 year",
                "10-15 hours a week",
                "2-week",
                "Ongoing",
                "self-paced"
            })
    void saysHowLong(String text) {
        assertThat(Times.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CNNs", "50 problems", "optional", "2 weeksend", "Weeks 1-3", "hands-on", "", "L2 regularization"
            })
    void doesNotSayHowLong(String text) {
        assertThat(Times.isDuration(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Week 1", "Weeks 1-3", "Month 2", "months 12+", "Day 1 – 2"})
    void saysWhen(String text) {
        assertThat(Times.isWhen(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Week one", "4 weeks", "Phase 1", "Week 1: Basics", ""})
    void doesNotSayWhen(String text) {
        assertThat(Times.isWhen(text)).isFalse();
    }

    @Test
    void theFirstStretchOfTimeInASentence() {
        assertThat(Times.firstSpan("Around 2–3 months, or half a year")).contains("2–3 months");
        assertThat(Times.firstSpan("As long as it takes")).isEmpty();
    }
}
