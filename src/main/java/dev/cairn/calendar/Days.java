package dev.cairn.calendar;

import dev.cairn.calendar.Recurrence.MonthlyDate;
import dev.cairn.calendar.Recurrence.MonthlyWeekday;
import dev.cairn.calendar.Recurrence.Once;
import dev.cairn.calendar.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;

/** The days of a recurrence in their order, each found by its number, without walking through those before it. */
interface Days {
    /** The day of that number, from 0. */
    LocalDate get(long number);

    /** The number of the first day that is not before that one. */
    long atOrAfter(LocalDate day);

    /** The days of a recurrence that are not before its start. */
    static Days of(Recurrence recurrence, LocalDate start) {
        return switch (recurrence) {
            case Once once -> new One(once.date());
            case Weekly weekly -> from(start, new Weeks(weekly, monday(start)));
            case MonthlyDate monthly ->
                from(start, new Months(monthly.every(), YearMonth.from(start), month -> date(month, monthly.day())));
            case MonthlyWeekday monthly ->
                from(start, new Months(monthly.every(), YearMonth.from(start), month -> weekday(month, monthly)));
        };
    }

    private static Days from(LocalDate start, Days days) {
        long skipped = days.atOrAfter(start);
        return skipped == 0 ? days : new Later(days, skipped);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate date(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate weekday(YearMonth month, MonthlyWeekday wanted) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(wanted.nth(), wanted.day()));
    }

    /** Only that day. */
    record One(LocalDate day) implements Days {
        @Override
        public LocalDate get(long number) {
            return number == 0 ? day : LocalDate.MAX;
        }

        @Override
        public long atOrAfter(LocalDate other) {
            return other.isAfter(day) ? 1 : 0;
        }
    }

    /** Some days of every n-th week. */
    record Weeks(int every, List<DayOfWeek> days, LocalDate monday) implements Days {
        Weeks(Weekly weekly, LocalDate monday) {
            this(weekly.every(), List.copyOf(weekly.days()), monday);
        }

        @Override
        public LocalDate get(long number) {
            DayOfWeek day = days.get((int) (number % days.size()));
            return monday.plusWeeks(number / days.size() * every).with(TemporalAdjusters.nextOrSame(day));
        }

        @Override
        public long atOrAfter(LocalDate day) {
            long week = Math.max(0, ChronoUnit.DAYS.between(monday, day)) / 7;
            boolean takesPlace = week % every == 0;
            return takesPlace ? week / every * days.size() + before(day) : (week / every + 1) * days.size();
        }

        private int before(LocalDate day) {
            int passed = 0;
            while (!day.isBefore(monday)
                    && passed < days.size()
                    && days.get(passed).compareTo(day.getDayOfWeek()) < 0) {
                passed++;
            }
            return passed;
        }
    }

    /** One day of every n-th month. */
    record Months(int every, YearMonth first, Function<YearMonth, LocalDate> day) implements Days {
        @Override
        public LocalDate get(long number) {
            return day.apply(first.plusMonths(number * every));
        }

        @Override
        public long atOrAfter(LocalDate other) {
            long month = Math.max(0, first.until(YearMonth.from(other), ChronoUnit.MONTHS));
            long number = (month + every - 1) / every;
            return get(number).isBefore(other) ? number + 1 : number;
        }
    }

    /** Without the first few. */
    record Later(Days days, long skipped) implements Days {
        @Override
        public LocalDate get(long number) {
            return days.get(number + skipped);
        }

        @Override
        public long atOrAfter(LocalDate day) {
            return Math.max(0, days.atOrAfter(day) - skipped);
        }
    }
}
