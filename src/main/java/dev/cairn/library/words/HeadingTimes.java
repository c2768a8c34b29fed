package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import dev.cairn.library.text.Printed;
import dev.cairn.library.words.HeadingTitle.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading without what stands behind its title: times, in parentheses or behind a dash, and whether it is done.
 *
 * @param text the rest; never empty unless the heading is
 * @param when its place in a timetable
 * @param duration as printed
 */
record HeadingTimes(
        Printed text, @Nullable String when, @Nullable String duration) {
    /** Times in parentheses, behind a dash, and the author's state: no heading has more behind its title. */
    private static final int MOST = 4;

    /** A dash also stands within times, as in "4 - 6 weeks". */
    private static final int MOST_DASHES = 3;

    /** Signs that part a heading with a blank on both sides, and those that do with one behind. */
    private static final String DASHES = "-|·:/";

    private static final String COMMAS = ":|,·";
    private static final String SIGNS_OF_TIMES = DASHES + COMMAS + ")]";

    private static final Pattern SEPARATOR = Pattern.compile("^[.)]?\\s*(?:[-:|>·•、,/~→]+\\s*)*");

    static HeadingTimes of(Printed heading) {
        HeadingTimes found = new HeadingTimes(heading, null, null);
        if (!mayHoldTimes(heading.alike()) || Times.isWhen(heading.text())) {
            return found;
        }
        HeadingTimes before = null;
        for (int more = 0; more < MOST && !found.equals(before); more++) {
            before = found;
            found = found.withoutParentheses().withoutWordsBehindDash().withoutWordsBehindParentheses();
        }
        return found;
    }

    /** Whether there is a sign that could part a time from a title. */
    private static boolean mayHoldTimes(String heading) {
        for (int at = 0; at < heading.length(); at++) {
            if (SIGNS_OF_TIMES.indexOf(heading.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "Week 1-4: Basics" behind a phase's number says when, and the title follows. */
    HeadingTimes withoutTimeBefore() {
        Ordinal time = Ordinal.at(text, 0);
        if (time == null || time.mark() != Mark.TIME || when != null) {
            return this;
        }
        Printed title = withoutSeparator(text.from(time.end()));
        return new HeadingTimes(title, text.text().substring(0, time.end()), duration);
    }

    static Printed withoutSeparator(Printed text) {
        Matcher separator = SEPARATOR.matcher(text.alike());
        return separator.find() ? text.from(separator.end()) : text;
    }

    private HeadingTimes withoutParentheses() {
        String words = text.alike();
        if (!words.endsWith(")") && !words.endsWith("]")) {
            return this;
        }
        int open = Math.max(words.lastIndexOf('('), words.lastIndexOf('['));
        String inside = open < 0
                ? ""
                : text.text().substring(open + 1, words.length() - 1).strip();
        return open <= 0 ? this : without(open, inside, Times.isDuration(inside));
    }

    private HeadingTimes withoutWordsBehindDash() {
        HeadingTimes rest = this;
        int dashes = 0;
        for (int blank = blankBehindDash(text.length()); blank > 0 && dashes < MOST_DASHES; dashes++) {
            String behind = text.text().substring(blank).strip();
            HeadingTimes shorter = without(startOfDash(blank), behind, Times.isOnlyDuration(behind));
            rest = shorter.equals(this) ? rest : shorter; // the longest stretch of time
            blank = blankBehindDash(blank);
        }
        return rest;
    }

    /** The last blank before a place that stands behind a dash and in front of a word, or -1. */
    private int blankBehindDash(int end) {
        int blank = text.alike().lastIndexOf(' ', end - 1);
        while (blank > 0 && (text.at(blank + 1) == ' ' || startOfDash(blank) < 0)) {
            blank = text.alike().lastIndexOf(' ', blank - 1);
        }
        return blank;
    }

    /** Where the dash in front of a blank begins, with the blank before it, or -1 if there is none. */
    private int startOfDash(int blank) {
        char sign = blank < 2 ? ' ' : text.at(blank - 1);
        boolean apart = sign != ' ' && text.at(blank - 2) == ' ';
        if (apart) {
            return DASHES.indexOf(sign) >= 0 && blank > 2 && text.at(blank - 3) != ' ' ? blank - 2 : -1;
        }
        return COMMAS.indexOf(sign) >= 0 ? blank - 1 : -1;
    }

    /** "Basics (4 weeks) 40 hours" is what is left of a clock between them. */
    private HeadingTimes withoutWordsBehindParentheses() {
        int close = Math.max(text.alike().lastIndexOf(')'), text.alike().lastIndexOf(']')) + 1;
        String behind = text.text().substring(close).strip();
        return close == 0 ? this : without(close, behind, Times.isOnlyDuration(behind));
    }

    /** The heading up to a place, if what stands behind it is a time or a state. */
    private HeadingTimes without(int end, String behind, boolean howLong) {
        Printed rest =
                text.part(0, text.text().substring(0, end).stripTrailing().length());
        if (Times.isWhen(behind)) {
            return new HeadingTimes(rest, joined(behind, when), duration);
        }
        if (howLong) {
            return new HeadingTimes(rest, when, joined(behind, duration));
        }
        return Vocabulary.STATES.contains(Letters.words(behind)) ? new HeadingTimes(rest, when, duration) : this;
    }

    private static String joined(String first, @Nullable String second) {
        return second == null ? first : first + ", " + second;
    }
}
