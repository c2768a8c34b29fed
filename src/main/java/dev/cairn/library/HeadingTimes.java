package dev.cairn.library;

import dev.cairn.library.HeadingTitle.Mark;
import java.util.List;
import java.util.regex.MatchResult;
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

    private static final Pattern DASH = Pattern.compile("(?<=\\S)(?: [-|·:/]|[:|,·]) (?=\\S)");

    private static final Pattern SEPARATOR = Pattern.compile("^[.)]?\\s*(?:[-:|>·•、,/~→]+\\s*)*");

    static HeadingTimes of(Printed heading) {
        HeadingTimes found = new HeadingTimes(heading, null, null);
        if (Times.isWhen(heading.text())) {
            return found;
        }
        HeadingTimes before = null;
        for (int more = 0; more < MOST && !found.equals(before); more++) {
            before = found;
            found = found.withoutParentheses().withoutWordsBehindDash().withoutWordsBehindParentheses();
        }
        return found;
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
        List<MatchResult> dashes = DASH.matcher(text.alike()).results().toList();
        for (MatchResult dash : dashes.subList(Math.max(0, dashes.size() - MOST_DASHES), dashes.size())) {
            String behind = text.text().substring(dash.end()).strip();
            HeadingTimes rest = without(dash.start(), behind, Times.isOnlyDuration(behind));
            if (!rest.equals(this)) {
                return rest;
            }
        }
        return this;
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
