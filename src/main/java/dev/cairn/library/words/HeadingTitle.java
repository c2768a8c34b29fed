package dev.cairn.library.words;

import dev.cairn.library.text.Plain;
import dev.cairn.library.text.Printed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading taken apart: "Phase 3: Deep Learning (4-6 weeks)" is phase 3, Deep Learning, of 4-6 weeks.
 *
 * @param mark what makes it one of a row of headings
 * @param number as printed, in western digits; null without one
 * @param label number and word as printed, such as "Phase 3"; null without such a word
 * @param when its place in a timetable, such as "Month 1"
 * @param title without number, duration, emoji and markup; never empty unless the heading is
 * @param duration as printed, null without one
 */
public record HeadingTitle(
        Mark mark,
        @Nullable String number,
        @Nullable String label,
        @Nullable String when,
        String title,
        @Nullable String duration) {

    public enum Mark {
        NONE,
        /** "1. Basics", "2.3 Vectors". */
        NUMBER,
        /** "Beginner Roadmap". */
        LEVEL,
        /** "Phase 3: Basics". */
        WORD,
        /** "Week 1: Basics". */
        TIME
    }

    private static final char COMBINING_KEYCAP = '\u20E3';

    /** A digit that an emoji draws: "1️⃣". */
    private static final Pattern KEYCAP = Pattern.compile("([0-9])\\uFE0F?\\u20E3");

    private static final Pattern AFTER_KEYCAPS = Pattern.compile("^\\s*(\\d+)(?=\\D)");

    private static final Pattern IN_BRACKETS = Pattern.compile("^\\[([^\\[\\]]+)]\\s*");
    private static final Pattern PARENTHESES = Pattern.compile("^\\s*\\(([^()]*)\\)");

    public static HeadingTitle of(String heading) {
        HeadingTimes times = HeadingTimes.of(Printed.of(Plain.title(keycapsAsNumbers(heading))));
        Printed text = withoutBrackets(times.text());
        Ordinal ordinal = Ordinal.at(text, 0);
        if (ordinal != null) {
            return ordered(text, ordinal, times);
        }
        HeadingNumber number = HeadingNumber.of(text);
        if (number == null) {
            Mark mark = Level.of(text) == null ? Mark.NONE : Mark.LEVEL;
            return new HeadingTitle(mark, null, null, times.when(), Plain.title(text.text()), times.duration());
        }
        Printed title = text.from(number.end());
        Ordinal behind = Ordinal.at(title, 0);
        return behind == null
                ? new HeadingTitle(
                        Mark.NUMBER, number.number(), null, times.when(), Plain.title(title.text()), times.duration())
                : ordered(title, behind, times);
    }

    private static HeadingTitle ordered(Printed text, Ordinal ordinal, HeadingTimes times) {
        String printed = text.text().substring(0, ordinal.end());
        HeadingTimes rest = afterOrdinal(text.from(ordinal.end()), times).withoutTimeBefore();
        String title =
                rest.text().length() == 0 ? printed : Plain.title(rest.text().text());
        String when = ordinal.mark() == Mark.TIME ? joined(printed, rest.when()) : rest.when();
        return new HeadingTitle(ordinal.mark(), ordinal.number(), printed, when, title, rest.duration());
    }

    private static String joined(String first, @Nullable String second) {
        return second == null ? first : first + ", " + second;
    }

    /** The title behind a number, without times of its own: "(3 weeks): Basics", "Weeks 1-4: Basics". */
    private static HeadingTimes afterOrdinal(Printed text, HeadingTimes times) {
        Printed rest = text;
        String when = times.when();
        String duration = times.duration();
        Matcher parentheses = PARENTHESES.matcher(text.alike());
        if (parentheses.find()) {
            String inside = text.text()
                    .substring(parentheses.start(1), parentheses.end(1))
                    .strip();
            boolean saysWhen = Times.isWhen(inside);
            boolean saysHowLong = Times.isDuration(inside);
            when = saysWhen && when == null ? inside : when;
            duration = saysHowLong && duration == null ? inside : duration;
            rest = saysWhen || saysHowLong ? text.from(parentheses.end()) : text;
        }
        return new HeadingTimes(HeadingTimes.withoutSeparator(rest), when, duration);
    }

    private static String keycapsAsNumbers(String heading) {
        if (heading.indexOf(COMBINING_KEYCAP) < 0 && !heading.contains("🔟")) {
            return heading;
        }
        String digits = KEYCAP.matcher(heading.replace("🔟", "10")).replaceAll("$1");
        return digits.equals(heading) ? heading : AFTER_KEYCAPS.matcher(digits).replaceFirst("$1. ");
    }

    /** "[Week 1] Basics" as "Week 1 Basics". */
    private static Printed withoutBrackets(Printed text) {
        Matcher brackets = IN_BRACKETS.matcher(text.alike());
        if (!brackets.find() || Ordinal.at(text, brackets.start(1)) == null) {
            return text;
        }
        String inside = text.text().substring(brackets.start(1), brackets.end(1));
        return Printed.of(inside + ": " + text.text().substring(brackets.end()));
    }

    /** What the topics below are known by in their keys: number or level where there is one, for titles are reworded. */
    public String keyName() {
        if (number != null) {
            return number;
        }
        String level = mark == Mark.LEVEL ? Level.of(Printed.of(title)) : null;
        return level == null ? title : level;
    }
}
