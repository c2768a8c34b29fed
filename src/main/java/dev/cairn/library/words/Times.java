package dev.cairn.library.words;

import dev.cairn.library.text.Printed;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense.Role;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells stretches of time from other texts: how long ("4-6 weeks", "Ongoing") and when ("Months 1-2"). */
public final class Times {
    private static final Pattern LABEL = Pattern.compile("^([^:]{1,40}):\\s*(?=\\S)");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("[\\s~≈<>:*.]*");
    private static final Pattern BEFORE_UNIT = Pattern.compile("[-\\s+]*");
    private static final Pattern BEFORE_MONTH = Pattern.compile("\\.?\\s*(?:de\\s+)?");
    private static final Pattern BEFORE_YEAR = Pattern.compile("\\.?,?\\s*(?:de\\s+)?");
    private static final Pattern BETWEEN_TIMES = Pattern.compile("^\\s*[-~&,/|·+]*\\s*");

    private Times() {}

    /** Whether a text says how long something takes, and begins with it. */
    public static boolean isDuration(String text) {
        Printed stretch = withoutLabel(Printed.of(text.strip()));
        return !startsWithWhen(stretch)
                && (endOfSpan(stretch, afterAbout(stretch)) > 0 || Vocabulary.ENDLESS.contains(stretch.alike()));
    }

    /** Whether a text says how long something takes, and nothing else. */
    static boolean isOnlyDuration(String text) {
        Printed stretch = withoutLabel(Printed.of(text.strip()));
        int end = endOfSpan(stretch, afterAbout(stretch));
        return (end == stretch.length() && end > 0) || Vocabulary.ENDLESS.contains(stretch.alike());
    }

    /** Whether a text is nothing but a place in a timetable. */
    public static boolean isWhen(String text) {
        Printed when = Printed.of(text.strip());
        int end = endOfWhen(when, 0);
        while (end > 0 && end < when.length()) {
            Matcher between = BETWEEN_TIMES.matcher(when.alike()).region(end, when.length());
            int next = between.lookingAt() ? between.end() : end;
            int further = endOfWhen(when, next);
            end = further > next ? further : -1;
        }
        return end > 0;
    }

    private static boolean startsWithWhen(Printed text) {
        Ordinal ordinal = Ordinal.at(text, 0);
        return ordinal != null && ordinal.mark() == Mark.TIME;
    }

    private static int endOfWhen(Printed text, int from) {
        Ordinal ordinal = Ordinal.at(text, from);
        if (ordinal != null && ordinal.mark() == Mark.TIME) {
            return text.at(ordinal.end()) == '+' ? ordinal.end() + 1 : ordinal.end();
        }
        int start = endOfDay(text, from);
        Words.Found<Boolean> date = Vocabulary.DATES.at(text.alike(), start);
        return date == null ? -1 : endOfYear(text, endOfYear(text, date.edge()));
    }

    /** "1-7 January" begins with days. */
    private static int endOfDay(Printed text, int from) {
        Numeral day = Numeral.at(text, from);
        if (day == null || day.word()) {
            return from;
        }
        Matcher between = BEFORE_MONTH.matcher(text.alike()).region(day.end(), text.length());
        return between.lookingAt() ? between.end() : from;
    }

    /** "January 1-7, 2025" ends in days and a year. */
    private static int endOfYear(Printed text, int from) {
        Matcher between = BEFORE_YEAR.matcher(text.alike()).region(from, text.length());
        Numeral year = between.lookingAt() ? Numeral.at(text, between.end()) : null;
        return year == null || year.word() ? from : year.end();
    }

    /** The first stretch of time within a sentence. */
    public static Optional<String> firstSpan(String text) {
        Printed sentence = Printed.of(text);
        for (int from = 0; from < text.length(); from++) {
            int end = startsWord(sentence, from) ? endOfSpan(sentence, from) : -1;
            if (end > 0) {
                return Optional.of(text.substring(from, end));
            }
        }
        return Optional.empty();
    }

    private static boolean startsWord(Printed text, int at) {
        char sign = text.at(at);
        boolean within = at > 0 && (Character.isDigit(text.at(at - 1)) || text.at(at - 1) == '.');
        return !within && (Character.isDigit(sign) || (Character.isLetter(sign) && Words.isEdge(text.alike(), at)));
    }

    private static Printed withoutLabel(Printed text) {
        if (text.alike().indexOf(':') < 0) {
            return text;
        }
        Matcher label = LABEL.matcher(text.alike());
        boolean named = label.find()
                && Sense.of(label.group(1))
                        .filter(sense -> sense.is(Role.DURATION))
                        .isPresent();
        return named ? text.from(label.end()) : text;
    }

    /** Behind words such as "about" and "at least". */
    private static int afterAbout(Printed text) {
        int at = 0;
        Words.Found<Boolean> about = null;
        do {
            Matcher signs = BEFORE_NUMBER.matcher(text.alike()).region(at, text.length());
            at = signs.lookingAt() ? signs.end() : at;
            about = Vocabulary.ABOUT.at(text.alike(), at);
            at = about == null ? at : about.edge();
        } while (about != null);
        return at;
    }

    /** The end of a number with its unit that begins here, or -1. */
    private static int endOfSpan(Printed text, int from) {
        Words.Found<Boolean> whole = Vocabulary.SPANS.at(text.alike(), from);
        if (whole != null) {
            return whole.edge();
        }
        Numeral number = Numeral.at(text, from);
        if (number == null) {
            return -1;
        }
        int unit = endOfUnit(text, number.end());
        int end = upTo(text, Math.max(unit, number.end()));
        return unit < 0 && end == number.end() ? -1 : endOfRate(text, end);
    }

    private static int endOfUnit(Printed text, int from) {
        Matcher between = BEFORE_UNIT.matcher(text.alike()).region(from, text.length());
        Words.Found<Boolean> unit = Vocabulary.UNITS.at(text.alike(), between.lookingAt() ? between.end() : from);
        return unit == null ? -1 : unit.edge();
    }

    /** "1 week to 2 months" and "4 - 6 weeks" are one stretch. */
    private static int upTo(Printed text, int end) {
        int joint = Numeral.endOfJoint(text, end);
        Numeral number = joint < 0 ? null : Numeral.at(text, joint);
        int further = number == null ? -1 : endOfUnit(text, number.end());
        return further < 0 ? end : further;
    }

    /** "10 hours a week" is one stretch. */
    private static int endOfRate(Printed text, int end) {
        int start = text.skipBlanks(end);
        Words.Found<Boolean> per = Vocabulary.PER.at(text.alike(), start);
        if (per == null && text.at(start) != '/') {
            return end;
        }
        int next = text.skipBlanks(per == null ? start + 1 : per.edge());
        Words.Found<Boolean> unit = Vocabulary.UNITS.at(text.alike(), next);
        return unit == null ? end : unit.edge();
    }
}
