package dev.cairn.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksTest {
    @ParameterizedTest
    @CsvSource({
        "4-6 weeks, 5",
        "4–6 weeks, 5",
        "8 weeks, 8",
        "~3 Wochen, 3",
        "1 week - 3 weeks, 2",
        "2 weeks to 1 month, 3.17",
        "'1,5 months', 6.5",
        "2-3 months, 10.83",
        "3 days, 0.43",
        "20 hours, 2",
        "90 minutes, 0.15",
        "1 year, 52",
        "3 Monate, 13",
        "6 meses, 26",
        "2 semaines, 2",
        "4 недели, 4",
        "3个月, 13",
        "2-3 周, 2.5",
        "6週間, 6",
        "6+ weeks, 6",
        "99 years, 104",
    })
    void theMiddleOfTheRangeCounts(String duration, double weeks) {
        assertThat(Weeks.middle(duration).orElseThrow()).isCloseTo(weeks, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ongoing", "", "at your own pace", "0 weeks", "12"})
    void whatSaysNoTimeIsNoTime(String duration) {
        assertThat(Weeks.middle(duration)).isEmpty();
    }
}
