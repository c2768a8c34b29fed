package dev.cairn.calendar;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.End.Times;
import dev.cairn.calendar.End.Until;
import dev.cairn.calendar.Recurrence.MonthlyDate;
import dev.cairn.calendar.Recurrence.MonthlyWeekday;
import dev.cairn.calendar.Recurrence.Once;
import dev.cairn.calendar.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Rhythms as the database keeps them: {@code DTSTART=2026-12-03T18:00;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10}. */
final class RhythmRule {
    private RhythmRule() {}

    static String of(Rhythm rhythm) {
        Map<String, Object> parts = new LinkedHashMap<>();
        LocalDate start = rhythm.recurrence() instanceof Once once ? once.date() : rhythm.from();
        parts.put("DTSTART", start.atTime(rhythm.time()));
        switch (rhythm.recurrence()) {
            case Once once -> {}
            case Weekly weekly -> put(parts, "WEEKLY", weekly.every(), "BYDAY", days(weekly));
            case MonthlyDate monthly -> put(parts, "MONTHLY", monthly.every(), "BYMONTHDAY", monthly.day());
            case MonthlyWeekday monthly ->
                put(parts, "MONTHLY", monthly.every(), "BYDAY", monthly.nth() + code(monthly.day()));
        }
        switch (rhythm.end()) {
            case Never never -> {}
            case Until until -> parts.put("UNTIL", until.lastDay());
            case Times times -> parts.put("COUNT", times.count());
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    static Rhythm read(String rule, ZoneId zone) {
        Map<String, String> parts = Arrays.stream(rule.split(";", -1))
                .collect(Collectors.toMap(
                        part -> part.replaceFirst("=.*", ""), part -> part.replaceFirst("[^=]*=?", "")));
        LocalDateTime start = LocalDateTime.parse(part(parts, "DTSTART"));
        Recurrence recurrence = recurrence(parts, start.toLocalDate());
        return new Rhythm(recurrence, start.toLocalTime(), zone, start.toLocalDate(), end(parts));
    }

    private static Recurrence recurrence(Map<String, String> parts, LocalDate start) {
        return switch (parts.getOrDefault("FREQ", "")) {
            case "" -> new Once(start);
            case "WEEKLY" ->
                new Weekly(
                        number(parts, "INTERVAL"),
                        Arrays.stream(part(parts, "BYDAY").split(",", -1))
                                .map(RhythmRule::day)
                                .collect(Collectors.toSet()));
            case "MONTHLY" ->
                parts.containsKey("BYMONTHDAY")
                        ? new MonthlyDate(number(parts, "INTERVAL"), number(parts, "BYMONTHDAY"))
                        : weekday(number(parts, "INTERVAL"), part(parts, "BYDAY"));
            default -> throw new IllegalArgumentException("No such rhythm: " + parts);
        };
    }

    private static MonthlyWeekday weekday(int every, String nthDay) {
        int letters = nthDay.length() - 2;
        return new MonthlyWeekday(
                every, Integer.parseInt(nthDay.substring(0, letters)), day(nthDay.substring(letters)));
    }

    private static End end(Map<String, String> parts) {
        if (parts.containsKey("UNTIL")) {
            return new Until(LocalDate.parse(part(parts, "UNTIL")));
        }
        return parts.containsKey("COUNT") ? new Times(number(parts, "COUNT")) : new Never();
    }

    private static void put(Map<String, Object> parts, String frequency, int every, String name, Object days) {
        parts.put("FREQ", frequency);
        parts.put("INTERVAL", every);
        parts.put(name, days);
    }

    private static int number(Map<String, String> parts, String name) {
        return Integer.parseInt(part(parts, name));
    }

    private static String part(Map<String, String> parts, String name) {
        String value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A rhythm without " + name + ": " + parts);
        }
        return value;
    }

    private static String days(Weekly weekly) {
        return weekly.days().stream().map(RhythmRule::code).collect(Collectors.joining(","));
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static DayOfWeek day(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such day: " + code));
    }
}
