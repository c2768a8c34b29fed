package dev.cairn.calendar;

import dev.cairn.calendar.Said.Day;
import dev.cairn.calendar.Token.DayAndMonth;
import dev.cairn.calendar.Token.FullDate;
import dev.cairn.calendar.Token.Numeral;
import dev.cairn.calendar.Token.Ordinal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One day: "2027-03-01", "1 March", "tomorrow", "next Monday", "in 3 days", "the end of June". */
final class DayRules {
    private DayRules() {}

    static boolean day(Cursor cursor, Said said) {
        Optional<Day> day = read(cursor, said);
        day.ifPresent(said.day::set);
        return day.isPresent();
    }

    /** Where only a day can stand, its name or number is enough: "until Friday", "from the 15th". */
    static Optional<Day> bound(Cursor cursor, Said said) {
        cursor.take("on");
        return read(cursor, said)
                .or(() -> cursor.word(Vocabulary::day).map(day -> comingOrToday(said.today(), day)))
                .or(() -> {
                    cursor.take("the");
                    return cursor.take(Ordinal.class, day -> Optional.of(ofMonth(said.today(), day.value())));
                });
    }

    private static Optional<Day> read(Cursor cursor, Said said) {
        LocalDate today = said.today();
        Stream<Supplier<Optional<Day>>> ways = Stream.of(
                () -> cursor.take(FullDate.class, full -> Optional.of(Day.only(full.date()))),
                () -> cursor.take(
                        DayAndMonth.class, day -> Optional.of(yearly(today, day.day(), Month.of(day.month())))),
                () -> named(cursor, said),
                () -> withMonth(cursor, today),
                () -> coming(cursor, today),
                () -> fromNow(cursor, today),
                () -> endOf(cursor, today));
        return ways.flatMap(way -> cursor.all(way).stream()).findFirst();
    }

    private static Optional<Day> named(Cursor cursor, Said said) {
        LocalDate today = said.today();
        cursor.take("the");
        if (cursor.take("day", "after", "tomorrow")) {
            return Optional.of(Day.only(today.plusDays(2)));
        }
        return cursor.word(word -> switch (word) {
            case "today" -> Optional.of(Day.only(today));
            case "tonight" -> {
                said.isLate = true;
                yield Optional.of(Day.only(today));
            }
            case "tomorrow", "tmrw", "tmr" -> Optional.of(Day.only(today.plusDays(1)));
            default -> Optional.empty();
        });
    }

    private static Optional<Day> withMonth(Cursor cursor, LocalDate today) {
        cursor.take("the");
        Optional<Integer> first = number(cursor);
        if (first.isPresent()) {
            cursor.take("of");
        }
        Optional<Month> month = cursor.word(Vocabulary::month);
        Optional<Integer> day = first.isPresent() ? first : month.flatMap(any -> number(cursor));
        return month.flatMap(in -> day.map(on -> dated(cursor, today, on, in)));
    }

    private static Optional<Integer> number(Cursor cursor) {
        return cursor.take(Ordinal.class, ordinal -> Optional.of(ordinal.value()))
                .or(() -> cursor.take(
                        Numeral.class,
                        number -> Optional.of(number.value())
                                .filter(any -> number.digits().length() < 3)));
    }

    private static Day dated(Cursor cursor, LocalDate today, int day, Month month) {
        Optional<Integer> year = cursor.all(() -> {
            cursor.take(",");
            return cursor.take(
                    Numeral.class,
                    number -> Optional.of(number.value())
                            .filter(any -> number.digits().length() == 4)
                            .filter(any -> any > 2000 && any < 2200));
        });
        return year.map(in -> Day.only(date(in, month, day))).orElseGet(() -> yearly(today, day, month));
    }

    private static LocalDate date(int year, Month month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw Doubt.noSuchDay(day + " " + name(month) + " " + year);
        }
    }

    /** The next two years that have this day; a leap day may be eight years away. */
    private static Day yearly(LocalDate today, int day, Month month) {
        if (day < 1 || day > month.maxLength()) {
            throw Doubt.noSuchDay(day + " " + name(month));
        }
        return firstTwo(IntStream.range(today.getYear(), today.getYear() + 20)
                .filter(year -> day <= month.length(Year.isLeap(year)))
                .mapToObj(year -> LocalDate.of(year, month, day))
                .filter(date -> !date.isBefore(today)));
    }

    /** The next two months that have this day. */
    static Day ofMonth(LocalDate today, int day) {
        if (day < 1 || day > 31) {
            throw Doubt.noSuchDay(Integer.toString(day));
        }
        return firstTwo(IntStream.range(0, 6)
                .mapToObj(YearMonth.from(today)::plusMonths)
                .filter(month -> month.isValidDay(day))
                .map(month -> month.atDay(day))
                .filter(date -> !date.isBefore(today)));
    }

    private static Day firstTwo(Stream<LocalDate> days) {
        List<LocalDate> two = days.limit(2).toList();
        return new Day(two.getFirst(), two.getLast());
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Optional<Day> coming(Cursor cursor, LocalDate today) {
        if (cursor.take("next", "week")) {
            return Optional.of(Day.only(today.plusWeeks(1)));
        }
        if (cursor.take("next")) {
            return cursor.word(Vocabulary::day).map(day -> Day.only(today.with(TemporalAdjusters.next(day))));
        }
        return cursor.take("this") || cursor.take("coming")
                ? cursor.word(Vocabulary::day).map(day -> Day.only(today.with(TemporalAdjusters.nextOrSame(day))))
                : Optional.empty();
    }

    static Day comingOrToday(LocalDate today, DayOfWeek day) {
        LocalDate soonest = today.with(TemporalAdjusters.nextOrSame(day));
        return new Day(soonest, soonest.plusWeeks(1));
    }

    private static Optional<Day> fromNow(Cursor cursor, LocalDate today) {
        return cursor.take("in")
                ? Amount.read(cursor).flatMap(Amount::period).map(period -> Day.only(later(today, period)))
                : Optional.empty();
    }

    static LocalDate later(LocalDate day, Period period) {
        LocalDate later = day.plus(period);
        if (later.isAfter(Rhythm.LAST_DAY)) {
            throw Doubt.tooFar();
        }
        return later;
    }

    private static Optional<Day> endOf(Cursor cursor, LocalDate today) {
        cursor.take("the");
        if (!cursor.take("end", "of") && !cursor.take("last", "day", "of")) {
            return Optional.empty();
        }
        return cursor.word(Vocabulary::month).map(month -> {
            YearMonth inThisYear = YearMonth.of(today.getYear(), month);
            boolean isOver = inThisYear.isBefore(YearMonth.from(today));
            return Day.only(inThisYear.plusYears(isOver ? 1 : 0).atEndOfMonth());
        });
    }
}
