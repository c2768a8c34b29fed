package dev.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a rhythm is, its words and its rule say all of it: what is read from them is the same rhythm. */
class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.MIDNIGHT, LocalTime.of(6, 0), LocalTime.of(12, 0), LocalTime.of(23, 59));
    private static final List<End> ENDS =
            List.of(new Never(), new Until(LocalDate.of(2040, 12, 31)), new Times(1), new Times(2), new Times(1000));

    @ParameterizedTest
    @ValueSource(strings = {"America/Santiago"})
    void wordsAreReadAgainAsTheyWereMeant(ZoneId zone) {
        for (Rhythm rhythm : rhythms(zone)) {
            String words = rhythm.words();
            Rhythm again = When.read(words, NOW, zone);
            assertThat(words.length()).as(words).isLessThanOrEqualTo(100);
            assertThat(again.recurrence()).isEqualTo(rhythm.recurrence());
            assertThat(again.end()).isEqualTo(rhythm.end());
            assertThat(again.from(NOW).limit(5).toList())
                    .as(words)
                    .isEqualTo(rhythm.from(NOW).limit(5).toList());
            assertThat(When.read(again.words(), NOW, zone)).isEqualTo(again);
            assertThat(Rhythm.ofRule(rhythm.rule(), zone)).isEqualTo(rhythm);
        }
    }

    /** Each of the 127 choices of weekdays, dates, nth weekdays, with every start and end. */
    private static List<Rhythm> rhythms(ZoneId zone) {
        List<Rhythm> rhythms = new ArrayList<>();
        int turn = 0;
        for (Recurrence recurrence : recurrences()) {
            for (LocalDate from : List.of(Rhythm.ALWAYS, LocalDate.of(2026, 12, 3), LocalDate.of(2028, 2, 29))) {
                End end = from.equals(Rhythm.ALWAYS) ? new Never() : ENDS.get(turn % ENDS.size());
                if (!from.equals(Rhythm.ALWAYS) || isEveryTime(recurrence)) {
                    rhythms.add(new Rhythm(recurrence, TIMES.get(turn++ % TIMES.size()), zone, from, end));
                }
            }
        }
        LocalDate once = LocalDate.of(2028, 2, 29);
        TIMES.forEach(time -> rhythms.add(new Rhythm(new Once(once), time, zone, once, new Never())));
        return rhythms;
    }

    private static boolean isEveryTime(Recurrence recurrence) {
        return switch (recurrence) {
            case Once once -> true;
            case Weekly weekly -> weekly.every() == 1;
            case MonthlyDate monthly -> monthly.every() == 1;
            case MonthlyWeekday monthly -> monthly.every() == 1;
        };
    }

    private static List<Recurrence> recurrences() {
        Stream<Recurrence> weekly = IntStream.of(1, 2, 3, 52)
                .boxed()
                .flatMap(every -> IntStream.range(1, 128).mapToObj(days -> new Weekly(every, days(days))));
        Stream<Recurrence> dates = IntStream.of(1, 2, 12)
                .boxed()
                .flatMap(every -> IntStream.rangeClosed(1, 31).mapToObj(day -> new MonthlyDate(every, day)));
        Stream<Recurrence> weekdays = IntStream.of(1, 3, 12)
                .boxed()
                .flatMap(every -> IntStream.of(1, 2, 3, 4, -1)
                        .boxed()
                        .flatMap(nth -> Stream.of(DayOfWeek.values()).map(day -> new MonthlyWeekday(every, nth, day))));
        return Stream.of(weekly, dates, weekdays).flatMap(each -> each).toList();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & (1 << (day.getValue() - 1))) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    /** Reading a rhythm's words months later keeps its weeks. */
    @Test
    void wordsKeepTheirMeaningWithTime() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant later = NOW.plusSeconds(100 * 86_400L);
        for (String text : List.of(
                "every 2 weeks on Mon and Thu 7pm", "every 3 months on the 1st 9am", "every thu 18:00 40 times")) {
            Rhythm said = When.read(text, NOW, zone);

            assertThat(When.read(said.words(), later, zone)).isEqualTo(said);
        }
    }
}
