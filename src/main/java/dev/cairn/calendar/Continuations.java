package dev.cairn.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How people go on in writing after what they have written, the likeliest first. */
final class Continuations {
    private static final List<String> WEEK = Arrays.stream(DayOfWeek.values())
            .map(day -> RhythmWords.name(day).toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> TIMES =
            List.of("18:00", "19:00", "20:00", "17:00", "21:00", "16:00", "12:00", "9:00", "10:00", "8:00");
    private static final List<String> OTHER_WORDS = List.of(
            "every",
            "tomorrow",
            "today",
            "tonight",
            "day",
            "weekday",
            "weekend",
            "month",
            "daily",
            "weekly",
            "monthly",
            "biweekly",
            "fortnightly",
            "last",
            "first",
            "second",
            "third",
            "fourth",
            "noon",
            "midnight",
            "next",
            "this",
            "in",
            "other",
            "of the month",
            "the",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "yearly on 1 january");
    private static final List<String> UNITS = List.of("weeks", "months", "minutes", "hours", "days", "times");
    private static final List<String> WORDS =
            Stream.concat(WEEK.stream(), OTHER_WORDS.stream()).toList();

    /** What stands at the end, and what may follow it; the first that fits counts. */
    private static final List<Following> FOLLOWING = List.of(
            following("(?:every|each) \\d{1,2}", List.of("weeks", "months")),
            following("(?:every|each)", with(WEEK, "", List.of("day", "weekday", "2 weeks", "month"))),
            following("(?:every|each) other", with(WEEK, "", List.of("week"))),
            following("in \\d{1,4}", List.of("minutes", "hours", "days", "weeks")),
            following("in", List.of("10 minutes", "1 hour", "3 days")),
            following("for \\d{1,4}", List.of("weeks", "months", "times")),
            following("last", with(List.of("friday", "day"), " of the month", with(WEEK, " of the month", List.of()))),
            following("(?:first|second|third|fourth)", with(WEEK, " of the month", List.of())),
            following("(?:next|this|on)", WEEK),
            following("(?:until|till|from|starting)", List.of("tomorrow", "next monday")));

    private static final Pattern TIME_BEGUN = Pattern.compile("(.*\\D )(\\d{1,2}(?:[:.]\\d?)?)");
    private static final Pattern LAST_WORD = Pattern.compile("(|.* )(\\p{L}+)");

    private Continuations() {}

    /** After a word that nobody ends with: "every 2" is not a time. */
    static List<String> of(String text) {
        return FOLLOWING.stream()
                .filter(each -> each.end().matcher(text).find())
                .findFirst()
                .map(each -> append(text, each.words()))
                .orElse(List.of());
    }

    static List<String> times(String text) {
        return append(text, TIMES);
    }

    static List<String> days(String text) {
        return text.contains("month")
                ? append(
                        text,
                        List.of(
                                "on the 1st",
                                "on the 15th",
                                "on the last day",
                                "on the first monday",
                                "on the last friday"))
                : append(text, WEEK.stream().map("on "::concat).toList());
    }

    /** The last word, finished. */
    static List<String> words(String text) {
        Matcher last = LAST_WORD.matcher(text);
        return last.matches()
                ? (last.group(1).matches(".*\\d ") ? UNITS : WORDS)
                        .stream()
                                .filter(word -> word.startsWith(last.group(2)) && !word.equals(last.group(2)))
                                .map(last.group(1)::concat)
                                .toList()
                : List.of();
    }

    /** A time that is begun at the end, finished: "every thu 1", "tomorrow 18:". */
    static List<String> timesBegun(String text) {
        Matcher begun = TIME_BEGUN.matcher(text);
        if (!begun.matches() || !of(text).isEmpty()) {
            return List.of();
        }
        String digits = begun.group(2).replace('.', ':');
        return Stream.concat(TIMES.stream(), IntStream.range(0, 48).mapToObj(Continuations::halfHour))
                .filter(time -> time.startsWith(digits) && (digits.length() > 1 || time.length() > 4))
                .distinct()
                .map(begun.group(1)::concat)
                .toList();
    }

    static boolean startsWithWeekday(String text) {
        String first = text.split("[^\\p{L}]", 2)[0];
        return first.length() > 1 && WEEK.stream().anyMatch(day -> day.startsWith(first));
    }

    private static String halfHour(int number) {
        return number / 2 + (number % 2 == 0 ? ":00" : ":30");
    }

    private static List<String> append(String text, List<String> words) {
        return words.stream().map(word -> text + " " + word).toList();
    }

    private static List<String> with(List<String> days, String suffix, List<String> others) {
        return Stream.concat(days.stream().map(day -> day + suffix), others.stream())
                .distinct()
                .toList();
    }

    private static Following following(String end, List<String> words) {
        return new Following(Pattern.compile("(?<![^ ])" + end + "$"), words);
    }

    private record Following(Pattern end, List<String> words) {}
}
