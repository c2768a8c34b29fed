package dev.cairn.calendar;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.End.Times;
import dev.cairn.calendar.End.Until;
import dev.cairn.calendar.Recurrence.MonthlyDate;
import dev.cairn.calendar.Recurrence.MonthlyWeekday;
import dev.cairn.calendar.Recurrence.Once;
import dev.cairn.calendar.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rhythms in plain language. */
final class RhythmWords {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<String> NTH = List.of("first", "second", "third", "fourth");

    private RhythmWords() {}

    static String of(Rhythm rhythm) {
        return days(rhythm.recurrence()) + " at " + rhythm.time() + bounds(rhythm);
    }

    private static String days(Recurrence recurrence) {
        return switch (recurrence) {
            case Once once -> once.date().toString();
            case Weekly weekly -> weekly(weekly.every(), weekly.days());
            case MonthlyDate monthly -> "the " + date(monthly.day()) + ofEvery(monthly.every());
            case MonthlyWeekday monthly -> "the " + nth(monthly) + " " + name(monthly.day()) + ofEvery(monthly.every());
        };
    }

    private static String weekly(int every, Set<DayOfWeek> days) {
        if (every > 1) {
            return "every " + every + " weeks on " + names(days);
        } else if (days.size() == DayOfWeek.values().length) {
            return "every day";
        }
        return "every " + (days.equals(WEEKDAYS) ? "weekday" : names(days));
    }

    /** Short enough, even if it is six of them. */
    private static String names(Set<DayOfWeek> days) {
        List<DayOfWeek> inOrder = List.copyOf(days);
        DayOfWeek first = inOrder.getFirst();
        DayOfWeek last = inOrder.getLast();
        if (days.size() > 2 && days.equals(EnumSet.range(first, last))) {
            return name(first) + " to " + name(last);
        }
        return listed(inOrder.stream()
                .map(days.size() > 3 ? RhythmWords::shortName : RhythmWords::name)
                .toList());
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String shortName(DayOfWeek day) {
        return name(day).substring(0, 3);
    }

    private static String nth(MonthlyWeekday monthly) {
        return monthly.nth() == -1 ? "last" : NTH.get(monthly.nth() - 1);
    }

    private static String date(int day) {
        return day == 31 ? "last day" : ordinal(day) + (day > 28 ? " (or last day)" : "");
    }

    private static String ordinal(int day) {
        boolean isTeen = day / 10 == 1;
        return day
                + switch (isTeen ? 0 : day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static String ofEvery(int months) {
        return months == 1 ? " of every month" : " of every " + months + " months";
    }

    private static String bounds(Rhythm rhythm) {
        boolean starts = !rhythm.isOnce() && !rhythm.from().equals(Rhythm.ALWAYS);
        String start =
                starts ? " from " + Days.of(rhythm.recurrence(), rhythm.from()).get(0) : "";
        return switch (rhythm.end()) {
            case Never never -> start;
            case Until until -> start + " until " + until.lastDay();
            case Times times -> " " + times.count() + (times.count() == 1 ? " time" : " times") + start;
        };
    }
}
