package dev.cairn.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.credit.Period.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-11-29, 2026-W48, 2026-11-23, 2026-11-29",
        "WEEK, 2026-11-30, 2026-W49, 2026-11-30, 2026-12-06",
        "WEEK, 2027-01-01, 2026-W53, 2026-12-28, 2027-01-03",
        "MONTH, 2026-11-30, 2026-11, 2026-11-01, 2026-11-30",
        "MONTH, 2028-02-29, 2028-02, 2028-02-01, 2028-02-29",
        "SEASON, 2026-11-29, 2026-Q4, 2026-10-01, 2026-12-31",
        "SEASON, 2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
    })
    void aDayBelongsToOneOfEach(Span span, LocalDate day, String key, LocalDate first, LocalDate last) {
        Period period = Period.of(span, day);
        assertThat(period.key()).isEqualTo(key);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @Test
    void oneEndsWithItsLastDayByTheClocksOfTheZone() {
        Period october = Period.of(Span.MONTH, LocalDate.of(2026, 10, 25));
        assertThat(october.end(ZoneId.of("Europe/Berlin"))).contains(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(october.end(ZoneId.of("Asia/Kolkata"))).contains(Instant.parse("2026-10-31T18:30:00Z"));
    }

    @Test
    void allTimeNeverEnds() {
        Period all = Period.of(Span.ALL, LocalDate.of(2026, 11, 29));
        assertThat(all).isEqualTo(Period.of(Span.ALL, LocalDate.of(1999, 1, 1))).isEqualTo(all.next());
        assertThat(all.end(ZoneId.of("UTC"))).isEmpty();
        assertThat(all.key()).isEqualTo("all");
    }
}
