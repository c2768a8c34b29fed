package dev.cairn.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** On which days something takes place. */
public sealed interface Recurrence {
    int MOST_WEEKS = 52;
    int MOST_MONTHS = 12;

    /** On one day. */
    record Once(LocalDate date) implements Recurrence {}

    /** On the same days of every n-th week, counted in weeks from Monday on, from the week in which the rhythm starts. */
    record Weekly(int every, Set<DayOfWeek> days) implements Recurrence {
        public Weekly {
            within(every, MOST_WEEKS, "weeks");
            if (days.isEmpty()) {
                throw new IllegalArgumentException("On at least one day of the week.");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }
    }

    /**
     * On a date of every n-th month, counted from the month in which the rhythm starts. A month that is too short for the date has
     * it on its last day, so the 31st is the last day of every month.
     */
    record MonthlyDate(int every, int day) implements Recurrence {
        public MonthlyDate {
            within(every, MOST_MONTHS, "months");
            within(day, 31, "day");
        }
    }

    /**
     * On the first to fourth or last such day of the week of every n-th month, counted from the month in which the rhythm starts.
     *
     * @param nth 1 to 4, or -1 for the last
     */
    record MonthlyWeekday(int every, int nth, DayOfWeek day) implements Recurrence {
        public MonthlyWeekday {
            within(every, MOST_MONTHS, "months");
            if (nth != -1) {
                within(nth, 4, "nth");
            }
        }
    }

    private static void within(int number, int most, String what) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(what + " from 1 to " + most + ", not " + number);
        }
    }
}
