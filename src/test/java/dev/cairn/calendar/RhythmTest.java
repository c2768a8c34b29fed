package dev.cairn.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.End.Times;
import dev.cairn.calendar.End.Until;
import dev.cairn.calendar.Recurrence.MonthlyDate;
import dev.cairn.calendar.Recurrence.MonthlyWeekday;
import dev.cairn.calendar.Recurrence.Once;
import dev.cairn.calendar.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RhythmTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Test
    void onceIsOnce() {
        Rhythm once = new Rhythm(new Once(LocalDate.of(2027, 3, 1)), SIX, BERLIN, START, new Never());

        assertThat(once.from(Instant.EPOCH)).containsExactly(Instant.parse("2027-03-01T17:00:00Z"));
        assertThat(once.isOnce()).isTrue();
    }

    @Test
    void theMomentItselfStillCounts() {
        Rhythm thursdays = weekly(1, THURSDAY);
        Instant thursday = Instant.parse("2026-12-03T18:00:00Z");

        assertThat(thursdays.next(thursday)).contains(thursday);
        assertThat(thursdays.next(thursday.plusNanos(1))).contains(Instant.parse("2026-12-10T18:00:00Z"));
        assertThat(thursdays.next(thursday.minusNanos(1))).contains(thursday);
        assertThat(thursdays.isOnce()).isFalse();
    }

    @Test
    void daysComeInTheOrderOfTheWeekAndOverTheYearsEnd() {
        assertThat(firstDays(5, weekly(1, FRIDAY, MONDAY), "2026-12-26"))
                .containsExactly("2026-12-28", "2027-01-01", "2027-01-04", "2027-01-08", "2027-01-11");
    }

    @Test
    void everySecondWeekIsCountedFromMondayOfTheFirst() {
        Rhythm rhythm = weekly(2, MONDAY, SUNDAY); // starts on a Tuesday

        assertThat(firstDays(5, rhythm, "2026-11-01"))
                .containsExactly("2026-12-06", "2026-12-14", "2026-12-20", "2026-12-28", "2027-01-03");
        assertThat(firstDays(2, rhythm, "2027-01-04")).containsExactly("2027-01-11", "2027-01-17");
    }

    @Test
    void everyFiftyTwoWeeks() {
        assertThat(firstDays(3, weekly(52, THURSDAY), "2026-12-01"))
                .containsExactly("2026-12-03", "2027-12-02", "2028-11-30");
    }

    @Test
    void aDateThatAMonthDoesNotHaveIsItsLastDay() {
        assertThat(firstDays(5, rhythm(new MonthlyDate(1, 31)), "2026-12-31"))
                .containsExactly("2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
        assertThat(firstDays(3, rhythm(new MonthlyDate(1, 30)), "2028-01-31"))
                .containsExactly("2028-02-29", "2028-03-30", "2028-04-30");
        assertThat(firstDays(2, rhythm(new MonthlyDate(12, 29)), "2027-01-01"))
                .containsExactly("2027-12-29", "2028-12-29");
    }

    @Test
    void theMonthOfAStartWhoseDayHasPassedIsSkippedButCounts() {
        Rhythm everyThird = new Rhythm(new MonthlyDate(3, 1), SIX, UTC, LocalDate.of(2026, 12, 2), new Never());

        assertThat(firstDays(2, everyThird, "2026-12-01")).containsExactly("2027-03-01", "2027-06-01");
    }

    @Test
    void nthAndLastWeekdays() {
        assertThat(firstDays(4, rhythm(new MonthlyWeekday(1, -1, FRIDAY)), "2026-12-01"))
                .containsExactly("2026-12-25", "2027-01-29", "2027-02-26", "2027-03-26");
        assertThat(firstDays(3, rhythm(new MonthlyWeekday(1, 4, SUNDAY)), "2026-12-01"))
                .containsExactly("2026-12-27", "2027-01-24", "2027-02-28");
        assertThat(firstDays(3, rhythm(new MonthlyWeekday(2, 1, THURSDAY)), "2026-12-04"))
                .containsExactly("2027-02-04", "2027-04-01", "2027-06-03");
    }

    @Test
    void theLastDayStillBelongsToIt() {
        Rhythm until = with(new Until(LocalDate.of(2026, 12, 17)));

        assertThat(firstDays(9, until, "2026-12-01")).containsExactly("2026-12-03", "2026-12-10", "2026-12-17");
        assertThat(until.next(Instant.parse("2026-12-17T18:00:00.001Z"))).isEmpty();
    }

    @Test
    void timesAreCountedFromTheStartWhereverOneAsks() {
        Rhythm threeTimes = with(new Times(3));

        assertThat(firstDays(9, threeTimes, "2026-12-01")).containsExactly("2026-12-03", "2026-12-10", "2026-12-17");
        assertThat(firstDays(9, threeTimes, "2026-12-12")).containsExactly("2026-12-17");
        assertThat(with(new Times(1000)).from(Instant.EPOCH)).hasSize(1000);
        assertThat(threeTimes.next(Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void aTimeThatTheClocksSkipComesLaterAndOneThatComesTwiceAtFirst() {
        Rhythm atNight = new Rhythm(
                new Weekly(1, Set.of(SUNDAY)), LocalTime.of(2, 30), BERLIN, LocalDate.of(2026, 3, 20), new Never());

        assertThat(atNight.from(Instant.parse("2026-03-20T00:00:00Z")).limit(3).map(Instant::toString))
                .containsExactly("2026-03-22T01:30:00Z", "2026-03-29T01:30:00Z", "2026-04-05T00:30:00Z");
        assertThat(atNight.from(Instant.parse("2026-10-24T00:00:00Z")).limit(2).map(Instant::toString))
                .containsExactly("2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z");
        // asked between the two half past two, the first has passed
        assertThat(atNight.next(Instant.parse("2026-10-25T01:00:00Z"))).contains(Instant.parse("2026-11-01T01:30:00Z"));
        // asked between the hour that is skipped and the moment that stands for it
        assertThat(atNight.next(Instant.parse("2026-03-29T01:10:00Z"))).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void aDayThatItsZoneLeavesOutDoesNotMakeTwoOfOne() {
        Rhythm daily = new Rhythm(
                new Weekly(1, EnumSet.allOf(DayOfWeek.class)),
                SIX,
                ZoneId.of("Pacific/Apia"),
                LocalDate.of(2011, 12, 1),
                new Until(LocalDate.of(2012, 1, 1)));

        assertThat(daily.from(Instant.parse("2011-12-29T00:00:00Z")).map(Instant::toString))
                .containsExactly(
                        "2011-12-29T04:00:00Z", "2011-12-30T04:00:00Z", "2011-12-31T04:00:00Z", "2012-01-01T04:00:00Z");
    }

    @Test
    void farAheadIsAsNearAsTomorrow() {
        Rhythm rhythm = new Rhythm(
                new Weekly(3, EnumSet.of(MONDAY, THURSDAY)), SIX, UTC, LocalDate.of(2026, 12, 1), new Never());
        Instant late = Instant.parse("9999-06-01T00:00:00Z");
        Instant byWalking = Stream.iterate(
                        LocalDate.of(2026, 12, 3), day -> day.plusDays(day.getDayOfWeek() == MONDAY ? 3 : 18))
                .map(day -> day.atTime(SIX).atZone(UTC).toInstant())
                .dropWhile(each -> each.isBefore(late))
                .findFirst()
                .orElseThrow();

        assertThat(rhythm.next(late)).contains(byWalking);
        assertThat(rhythm.next(Instant.parse("9999-12-31T23:59:59Z"))).isEmpty();
        assertThat(rhythm.next(Instant.MAX)).isEmpty();
        assertThat(rhythm.next(Instant.MIN)).contains(Instant.parse("2026-12-03T18:00:00Z"));
    }

    /** Each number is found as it is by counting every day one by one. */
    @ParameterizedTest
    @MethodSource("recurrences")
    void jumpingFindsWhatWalkingFinds(Recurrence recurrence) {
        for (int start = 0; start < 40; start += 3) {
            LocalDate from = LocalDate.of(2027, 12, 20).plusDays(start);
            Days days = Days.of(recurrence, from);
            LocalDate last = days.get(0).minusDays(1);
            assertThat(days.get(0)).isAfterOrEqualTo(from);
            for (int number = 0; number < 30; number++) {
                LocalDate day = days.get(number);
                assertThat(day).isAfter(last);
                assertThat(days.atOrAfter(day)).isEqualTo(number);
                assertThat(days.atOrAfter(last.plusDays(1))).isEqualTo(number);
                assertThat(days.atOrAfter(day.plusDays(1))).isEqualTo(number + 1);
                last = day;
            }
        }
    }

    static List<Recurrence> recurrences() {
        return List.of(
                new Weekly(1, EnumSet.allOf(DayOfWeek.class)),
                new Weekly(1, Set.of(THURSDAY)),
                new Weekly(2, Set.of(MONDAY, THURSDAY)),
                new Weekly(5, Set.of(SUNDAY, FRIDAY, MONDAY)),
                new MonthlyDate(1, 1),
                new MonthlyDate(1, 31),
                new MonthlyDate(3, 30),
                new MonthlyDate(12, 15),
                new MonthlyWeekday(1, -1, FRIDAY),
                new MonthlyWeekday(2, 1, SUNDAY),
                new MonthlyWeekday(7, 4, MONDAY));
    }

    @Test
    void limitsAreKeptAtTheLastAndTheFirstBeyond() {
        assertThat(new Weekly(52, Set.of(MONDAY)).every()).isEqualTo(52);
        assertThat(new MonthlyDate(12, 31).day()).isEqualTo(31);
        assertThat(new Times(1000).count()).isEqualTo(1000);
        assertRefused(() -> new Weekly(53, Set.of(MONDAY)));
        assertRefused(() -> new Weekly(0, Set.of(MONDAY)));
        assertRefused(() -> new Weekly(1, Set.of()));
        assertRefused(() -> new MonthlyDate(13, 1));
        assertRefused(() -> new MonthlyDate(0, 1));
        assertRefused(() -> new MonthlyDate(1, 32));
        assertRefused(() -> new MonthlyDate(1, 0));
        assertRefused(() -> new MonthlyWeekday(13, 1, MONDAY));
        assertRefused(() -> new MonthlyWeekday(1, 5, MONDAY));
        assertRefused(() -> new MonthlyWeekday(1, 0, MONDAY));
        assertRefused(() -> new Times(1001));
        assertRefused(() -> new Times(0));
        assertRefused(() -> new Rhythm(new Once(START), LocalTime.of(18, 0, 1), UTC, START, new Never()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DTSTART=2027-03-01T18:00                                                 | 2027-03-01 at 18:00
                    DTSTART=1970-01-01T08:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR,SA,SU | every day at 08:00
                    DTSTART=1970-01-01T08:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR     | every weekday at 08:00
                    DTSTART=1970-01-01T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=TH                 | every Thursday at 18:00
                    DTSTART=1970-01-01T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=SA,SU              | every Saturday and Sunday at 18:00
                    DTSTART=1970-01-01T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR           | every Monday, Wednesday and Friday at 18:00
                    DTSTART=1970-01-01T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH        | every Monday to Thursday at 18:00
                    DTSTART=1970-01-01T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,TH,SU        | every Mon, Tue, Thu and Sun at 18:00
                    DTSTART=2026-12-03T19:00;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH              | every 2 weeks on Monday and Thursday at 19:00 from 2026-12-03
                    DTSTART=1970-01-01T09:00;FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31           | the last day of every month at 09:00
                    DTSTART=1970-01-01T09:00;FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=29           | the 29th (or last day) of every month at 09:00
                    DTSTART=1970-01-01T09:00;FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28           | the 28th of every month at 09:00
                    DTSTART=1970-01-01T09:00;FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=11           | the 11th of every month at 09:00
                    DTSTART=1970-01-01T09:00;FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=22           | the 22nd of every month at 09:00
                    DTSTART=2026-12-03T09:00;FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=3            | the 3rd of every 3 months at 09:00 from 2026-12-03
                    DTSTART=1970-01-01T17:30;FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR              | the last Friday of every month at 17:30
                    DTSTART=1970-01-01T17:30;FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU               | the second Tuesday of every month at 17:30
                    DTSTART=1970-01-01T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;UNTIL=2027-06-30 | every Thursday at 18:00 until 2027-06-30
                    DTSTART=2026-12-03T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;COUNT=10        | every Thursday at 18:00 10 times from 2026-12-03
                    DTSTART=2026-12-03T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;COUNT=1         | every Thursday at 18:00 1 time from 2026-12-03
                    """)
    void aRuleIsReadAsItWasWritten(String rule, String words) {
        Rhythm rhythm = Rhythm.ofRule(rule, BERLIN);

        assertThat(rhythm.rule()).isEqualTo(rule);
        assertThat(rhythm.words()).isEqualTo(words);
        assertThat(rhythm.zone()).isEqualTo(BERLIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''
                    nonsense
                    FREQ=WEEKLY;INTERVAL=1;BYDAY=TH
                    DTSTART=2026-12-03T18:00;FREQ=DAILY
                    DTSTART=2026-12-03T18:00;FREQ=WEEKLY;INTERVAL=1;BYDAY=XX
                    DTSTART=2026-12-03T18:00;FREQ=WEEKLY;INTERVAL=53;BYDAY=TH
                    DTSTART=2026-12-03T18:00;FREQ=WEEKLY;BYDAY=TH
                    """)
    void whatIsNoRuleIsSaidToBeNone(String rule) {
        assertThatThrownBy(() -> Rhythm.ofRule(rule, UTC)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rhythm rhythm(Recurrence recurrence) {
        return new Rhythm(recurrence, SIX, UTC, START, new Never());
    }

    private static Rhythm weekly(int every, DayOfWeek... days) {
        return rhythm(new Weekly(every, Set.of(days)));
    }

    private static Rhythm with(End end) {
        return new Rhythm(new Weekly(1, Set.of(THURSDAY)), SIX, UTC, START, end);
    }

    private static List<String> firstDays(int many, Rhythm rhythm, String from) {
        return rhythm.from(LocalDate.parse(from).atStartOfDay(UTC).toInstant())
                .limit(many)
                .map(each -> each.atZone(UTC))
                .peek(each -> assertThat(each.toLocalTime()).isEqualTo(SIX))
                .map(each -> each.toLocalDate().toString())
                .toList();
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }
}
