package dev.cairn.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that stand for days, months, units and numbers. */
final class Vocabulary {
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> NTH =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "last", -1);
    private static final Map<String, DayOfWeek> DAYS = days();
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, Unit> UNITS = units();
    private static final Set<String> PLURAL =
            Set.of("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays");

    private Vocabulary() {}

    /** What can be counted. */
    enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        FORTNIGHT,
        MONTH,
        YEAR
    }

    static Optional<DayOfWeek> day(String word) {
        return Optional.ofNullable(DAYS.get(word));
    }

    /** "Thursdays" are many. */
    static boolean isPlural(String word) {
        return PLURAL.contains(word);
    }

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static Optional<Unit> unit(String word) {
        return Optional.ofNullable(UNITS.get(word));
    }

    static Optional<Integer> number(String word) {
        return Optional.of(NUMBERS.indexOf(word) + 1).filter(number -> number > 0);
    }

    static Optional<Integer> nth(String word) {
        return Optional.ofNullable(NTH.get(word));
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = RhythmWords.name(day).toLowerCase(Locale.ROOT);
            days.put(name, day);
            days.put(name + "s", day);
            days.put(name.substring(0, 3), day);
        }
        days.put("tues", DayOfWeek.TUESDAY);
        days.put("weds", DayOfWeek.WEDNESDAY);
        days.put("thur", DayOfWeek.THURSDAY);
        days.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(days);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (Unit unit : Unit.values()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            units.put(name, unit);
            units.put(name + "s", unit);
        }
        units.putAll(
                Map.of("min", Unit.MINUTE, "mins", Unit.MINUTE, "hr", Unit.HOUR, "hrs", Unit.HOUR, "h", Unit.HOUR));
        units.putAll(Map.of("wk", Unit.WEEK, "wks", Unit.WEEK));
        return Map.copyOf(units);
    }
}
