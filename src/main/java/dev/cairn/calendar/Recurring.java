package dev.cairn.calendar;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.End.Times;
import dev.cairn.calendar.End.Until;
import dev.cairn.calendar.Recurrence.MonthlyDate;
import dev.cairn.calendar.Recurrence.MonthlyWeekday;
import dev.cairn.calendar.Recurrence.Once;
import dev.cairn.calendar.Recurrence.Weekly;
import dev.cairn.calendar.Said.Day;
import dev.cairn.calendar.Said.Nth;
import dev.cairn.calendar.Vocabulary.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a text means that says a rhythm. */
final class Recurring {
    private final Said said;
    private final String text;
    private final Optional<LocalDate> start;

    Recurring(Said said, String text) {
        this.said = said;
        this.text = text;
        said.day.get().ifPresent(said.start::set); // "every week, 2027-01-14" starts on that day
        this.start = said.start.get().map(Day::soonest);
    }

    Rhythm rhythm(Optional<LocalTime> time) {
        Recurrence recurrence = recurrence();
        Rhythm plain = new Rhythm(
                everyTime(recurrence), time.orElseThrow(Doubt::noTime), said.zone, Rhythm.ALWAYS, new Never());
        LocalDate first = start.map(from -> Days.of(plain.recurrence(), from).get(0))
                .orElseGet(() -> plain.nextDay(said.now).orElseThrow(Doubt::tooFar));
        End end = end(first);
        boolean startMatters = !recurrence.equals(plain.recurrence())
                || end instanceof Times
                || plain.nextDay(said.now).filter(first::isAfter).isPresent();
        Rhythm rhythm = new Rhythm(recurrence, plain.time(), said.zone, startMatters ? first : Rhythm.ALWAYS, end);
        return rhythm.next(said.now).map(ahead -> rhythm).orElseThrow(Doubt::over);
    }

    /** The same in every week or month: with the first of its days begins what takes place in every n-th. */
    private static Recurrence everyTime(Recurrence recurrence) {
        return switch (recurrence) {
            case Once once -> once;
            case Weekly weekly -> new Weekly(1, weekly.days());
            case MonthlyDate monthly -> new MonthlyDate(1, monthly.day());
            case MonthlyWeekday monthly -> new MonthlyWeekday(1, monthly.nth(), monthly.day());
        };
    }

    private Recurrence recurrence() {
        int every = said.every.get().orElse(1);
        Unit unit = said.unit.get().orElseGet(this::usualUnit);
        return switch (unit) {
            case MINUTE, HOUR -> throw Doubt.tooOften();
            case DAY -> daily(every);
            case WEEK, FORTNIGHT -> weekly(within(every, Recurrence.MOST_WEEKS, "weeks"));
            case MONTH -> monthly(within(every, Recurrence.MOST_MONTHS, "months"));
            case YEAR -> yearly(every);
        };
    }

    /** "Every second Friday" without a month is every other one; "every third Friday" is one of the month. */
    private Unit usualUnit() {
        boolean isEveryOther = said.isRecurring
                && said.nth.get().filter(nth -> nth.number() == 2).isPresent();
        if (isEveryOther) {
            return Unit.WEEK;
        }
        return said.nth.isSaid() || said.dayOfMonth.isSaid() ? Unit.MONTH : Unit.WEEK;
    }

    private Recurrence daily(int every) {
        if (every != 1) {
            throw every == 0 ? Doubt.outside(Recurrence.MOST_WEEKS, "weeks", "0") : Doubt.everySomeDays();
        }
        refuse(said.nth.isSaid() || said.dayOfMonth.isSaid());
        return new Weekly(1, said.weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : said.weekdays);
    }

    private Recurrence weekly(int every) {
        refuse(said.dayOfMonth.isSaid());
        if (said.nth.isSaid()) {
            return everyOther(said.nth.get().orElseThrow().day());
        } else if (!said.weekdays.isEmpty()) {
            return new Weekly(every, said.weekdays);
        }
        LocalDate day = start.filter(from -> said.unit.isSaid()).orElseThrow(Doubt::noDay);
        return new Weekly(every, Set.of(day.getDayOfWeek()));
    }

    private Recurrence everyOther(DayOfWeek day) {
        refuse(said.unit.isSaid() || !said.weekdays.isEmpty());
        return new Weekly(2, Set.of(day));
    }

    private Recurrence monthly(int every) {
        if (said.nth.isSaid()) {
            refuse(said.dayOfMonth.isSaid() || !said.weekdays.isEmpty());
            return weekdayOfMonth(every, said.nth.get().orElseThrow());
        }
        refuse(said.dayOfMonth.isSaid() && !said.weekdays.isEmpty());
        said.weekdays.stream().findFirst().ifPresent(day -> {
            throw Doubt.whichOfTheMonth(RhythmWords.name(day));
        });
        int day = said.dayOfMonth
                .get()
                .orElseGet(() -> start.orElseThrow(Doubt::noDay).getDayOfMonth());
        if (day < 1 || day > 31) {
            throw Doubt.noSuchDay(Integer.toString(day));
        }
        return new MonthlyDate(every, day);
    }

    private static Recurrence weekdayOfMonth(int every, Nth nth) {
        if (nth.number() == 5) {
            throw Doubt.fifth();
        } else if (nth.number() < -1 || nth.number() == 0 || nth.number() > 5) {
            throw Doubt.noSuchDay(nth.number() + ". " + RhythmWords.name(nth.day()));
        }
        return new MonthlyWeekday(every, nth.number(), nth.day());
    }

    private Recurrence yearly(int every) {
        if (every != 1) {
            throw Doubt.everySomeYears();
        }
        refuse(said.nth.isSaid() || said.dayOfMonth.isSaid() || !said.weekdays.isEmpty());
        return new MonthlyDate(12, start.orElseThrow(Doubt::noDay).getDayOfMonth());
    }

    private End end(LocalDate first) {
        if (Stream.of(said.lastDay, said.times, said.length)
                        .filter(Said.Once::isSaid)
                        .count()
                > 1) {
            throw Doubt.two("ends");
        }
        return said.times
                .get()
                .<End>map(times -> new Times(within(times, End.MOST_TIMES, "times")))
                .or(() -> said.lastDay.get().map(day -> new Until(day.soonest())))
                .or(() -> said.length
                        .get()
                        .map(length -> new Until(DayRules.later(first, length).minusDays(1))))
                .orElseGet(Never::new);
    }

    private static int within(int number, int most, String what) {
        if (number < 1 || number > most) {
            throw Doubt.outside(most, what, Integer.toString(number));
        }
        return number;
    }

    private void refuse(boolean isSenseless) {
        if (isSenseless) {
            throw Doubt.notUnderstood(text);
        }
    }
}
