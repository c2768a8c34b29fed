package dev.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock on the wall is kept, wherever it hangs and wherever the bot runs. */
class ChangeOfClocksTest {
    private static final LocalDate TEN_YEARS = LocalDate.of(2026, 1, 1);
    private static final LocalDate TEN_YEARS_LATER = LocalDate.of(2036, 1, 1);
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(18, 0), LocalTime.of(2, 30), LocalTime.MIDNIGHT);

    /** The zones where a well-known scheduler loses a week of 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Europe/Berlin    | SUNDAY | 02:30 | 2026-03-29T03:30+02:00 | 2026-10-25T02:30+02:00
                    America/Havana   | SUNDAY | 00:00 | 2026-03-08T01:00-04:00 | 2026-11-01T00:00-04:00
                    America/Santiago | SUNDAY | 00:00 | 2026-09-06T01:00-03:00 | 2026-04-05T00:00-04:00
                    Asia/Beirut      | SUNDAY | 00:00 | 2026-03-29T01:00+03:00 | 2026-10-25T00:00+02:00
                    Africa/Cairo     | FRIDAY | 00:00 | 2026-04-24T01:00+03:00 | 2026-10-30T00:00+02:00
                    """)
    void noWeekOf2026IsLost(ZoneId zone, DayOfWeek day, LocalTime time, String forward, String back) {
        Rhythm weekly = weekly(day, time, zone);

        List<String> year = weekly.from(TEN_YEARS.atStartOfDay(zone).toInstant())
                .takeWhile(each -> each.atZone(zone).getYear() == 2026)
                .map(each -> each.atZone(zone).toOffsetDateTime().toString())
                .toList();

        assertThat(year).hasSize(52).contains(forward, back);
        assertThat(year).filteredOn(each -> !each.contains("T" + time)).containsExactly(forward);
    }

    /** Every week of ten years in every zone, once, at its time, unless the clocks skip it: then later by what they skip. */
    @Test
    void theClockOnTheWallIsKeptInEveryZone() {
        Set<String> shifted = new TreeSet<>();
        for (String zone : ZoneId.getAvailableZoneIds()) {
            TIMES.forEach(time -> walk(ZoneId.of(zone), time, shifted));
        }
        assertThat(shifted)
                .contains("America/Santiago 2026-09-06T00:00", "Asia/Beirut 2026-03-29T00:00")
                .noneMatch(each -> each.endsWith("18:00"));
    }

    private static void walk(ZoneId zone, LocalTime time, Set<String> shifted) {
        Iterator<Instant> occurrences = all(zone, time).iterator();
        for (LocalDate day = LocalDate.of(2026, 1, 4); day.isBefore(TEN_YEARS_LATER); day = day.plusWeeks(1)) {
            LocalDateTime wanted = day.atTime(time);
            ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
            LocalDateTime expected = wanted;
            if (change != null && change.isGap()) {
                expected = wanted.plus(change.getDuration());
                shifted.add(zone + " " + wanted);
            }
            Instant found = occurrences.next();
            if (!LocalDateTime.ofInstant(found, zone).equals(expected)
                    || (change != null && isTheSecond(change, found))) {
                throw new AssertionError(zone + ": " + found + " for " + wanted);
            }
        }
        assertThat(occurrences.hasNext()).isFalse();
    }

    private static boolean isTheSecond(ZoneOffsetTransition change, Instant found) {
        return change.isOverlap() && !found.isBefore(change.getInstant());
    }

    @Test
    void theZoneOfTheHostDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        List<Integer> seen = new ArrayList<>();
        try {
            for (String host : List.of("UTC", "Asia/Kolkata", "America/St_Johns")) {
                TimeZone.setDefault(TimeZone.getTimeZone(host));
                assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of(host));
                seen.add(everything());
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(Set.copyOf(seen)).hasSize(1);
    }

    private static int everything() {
        int hash = 0;
        for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            hash = Objects.hash(hash, zone, all(ZoneId.of(zone), TIMES.getFirst()));
        }
        return hash;
    }

    private static List<Instant> all(ZoneId zone, LocalTime time) {
        Instant start = TEN_YEARS.atStartOfDay(zone).toInstant();
        Instant end = TEN_YEARS_LATER.atStartOfDay(zone).toInstant();
        return weekly(DayOfWeek.SUNDAY, time, zone)
                .from(start)
                .takeWhile(end::isAfter)
                .toList();
    }

    /** A start costs one question for each schedule that there is. */
    @Test
    void aHundredThousandAreAskedQuickly() {
        Rhythm old = new Rhythm(
                new Weekly(2, Set.of(DayOfWeek.SUNDAY)),
                TIMES.getFirst(),
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(1926, 1, 1),
                new End.Until(LocalDate.of(2999, 1, 1)));
        Instant start = Instant.parse("2026-12-01T00:00:00Z");
        long before = System.nanoTime();
        for (int asked = 0; asked < 100_000; asked++) {
            assertThat(old.next(start.plusSeconds(asked))).isPresent();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static Rhythm weekly(DayOfWeek day, LocalTime time, ZoneId zone) {
        return new Rhythm(new Weekly(1, Set.of(day)), time, zone, TEN_YEARS, new Never());
    }
}
