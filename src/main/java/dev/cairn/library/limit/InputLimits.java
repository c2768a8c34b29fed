package dev.cairn.library.limit;

import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import java.util.regex.Pattern;

/**
 * Keeps from the Markdown parser what would cost it more time, memory or stack than a roadmap may. Lines may become
 * shorter or empty, but each stays where it is.
 */
public final class InputLimits {
    static final int MAX_LINE = 64 * 1024;

    /** Lines that are not blank; the largest roadmap seen anywhere has a fifth of it. */
    static final int MAX_LINES = 20_000;

    static final int MAX_REFERENCES = 2_000;

    /** Lines in a row that are not blank and begin no entry, no quotation and no heading: those of one paragraph or table. */
    static final int MAX_RUN = 2_000;

    /** Columns; deeper than that, nobody can tell what belongs to what. */
    static final int MAX_INDENTATION = 80;

    /** Signs of lists and quotations in front of one line. */
    static final int MAX_MARKERS = 30;

    /** Such signs behind the first one of their line, in the whole file: "- - a" is rare, and each is a list of its own. */
    static final int MAX_NESTED_MARKERS = 2_000;

    private static final int MAX_DIGITS = 9;
    private static final int WIDEST_GAP = 99;

    private static final Pattern REFERENCE = Pattern.compile("^[ \\t>]{0,100}\\[[^\\]\\n]{1,1000}]:");

    /** The parser's own expressions take a second for thousands of them. */
    private static final Pattern WIDE_GAP = Pattern.compile("(?<=\\S)[ \\t]{" + (WIDEST_GAP + 1) + ",}+");

    private final Problems problems;
    private final StringBuilder kept;
    private int line;
    private int written;
    private int references;
    private int nestedMarkers;
    private int run;

    private InputLimits(int length, Problems problems) {
        this.kept = new StringBuilder(length);
        this.problems = problems;
    }

    /** The text without what is beyond a limit. */
    public static String keep(String text, Problems problems) {
        InputLimits limits = new InputLimits(text.length(), problems);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            limits.kept.append(limits.within(text.substring(start, end))).append('\n');
            start = end + 1;
        }
        limits.kept.append(limits.within(text.substring(start)));
        return limits.kept.toString();
    }

    private String within(String text) {
        line++;
        if (text.length() > MAX_LINE) {
            return leftOut("this line is longer than " + MAX_LINE + " characters; left out");
        }
        if (!text.isBlank() && ++written > MAX_LINES) {
            return leftOut(written, MAX_LINES, "lines that are not blank");
        }
        run = goesOn(text) ? run + 1 : 0;
        if (run > MAX_RUN) {
            return leftOut(run, MAX_RUN, "lines in one paragraph or table");
        }
        if (text.indexOf('[') >= 0 && REFERENCE.matcher(text).find() && ++references > MAX_REFERENCES) {
            return leftOut(references, MAX_REFERENCES, "definitions of link references");
        }
        return flattened(
                text.length() <= WIDEST_GAP ? text : WIDE_GAP.matcher(text).replaceAll(" "));
    }

    private static boolean goesOn(String text) {
        int start = endOfBlanks(text, 0);
        return start < text.length() && text.charAt(start) != '#' && endOfMarker(text, start) == 0;
    }

    private String leftOut(String why) {
        problems.error(new Place(line, 1), why);
        return "";
    }

    /** Says it once, at the first one too many. */
    private String leftOut(int count, int limit, String what) {
        return count == limit + 1
                ? leftOut("a roadmap may have " + limit + " " + what + "; left out from here on")
                : "";
    }

    private String flattened(String text) {
        int indentation = endOfBlanks(text, 0);
        if (indentation > MAX_INDENTATION && indentation < text.length()) {
            return " ".repeat(MAX_INDENTATION) + tooDeep(text.substring(indentation));
        }
        int lastMarker = lastMarker(text);
        return lastMarker == 0 ? text : tooDeep(text.substring(lastMarker).strip());
    }

    private String tooDeep(String text) {
        problems.warn(new Place(line, 1), "nested too deeply; read as if it stood further left");
        return text;
    }

    private static int endOfBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Where the last of too many signs begins that stand in a row, or 0. */
    private int lastMarker(String text) {
        int markers = 0;
        int last = 0;
        int next = endOfBlanks(text, 0);
        for (int end = endOfMarker(text, next); end > 0; end = endOfMarker(text, next)) {
            markers++;
            last = next;
            next = endOfBlanks(text, end);
        }
        nestedMarkers += Math.max(0, markers - 1);
        return markers > MAX_MARKERS || (markers > 1 && nestedMarkers > MAX_NESTED_MARKERS) ? last : 0;
    }

    /** The end of a sign with a blank or a quotation behind it, or 0. */
    private static int endOfMarker(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        boolean isMarker = end + 1 < text.length()
                && (end > from ? ".)" : "-*+>").indexOf(text.charAt(end)) >= 0
                && " \t>".indexOf(text.charAt(end + 1)) >= 0;
        return isMarker ? end + 1 : 0;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
