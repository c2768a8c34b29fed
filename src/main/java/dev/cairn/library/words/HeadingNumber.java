package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import dev.cairn.library.text.Printed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number without a word in front of a title: "1.", "1.1", "1)", "II.", "一、", "（一）", "#1", "①", "1 基础".
 *
 * @param end where the title begins
 */
record HeadingNumber(String number, int end) {
    private static final Pattern OPENING = Pattern.compile("^[#(\\[]\\s*");

    /** What must stand behind a number so that it counts the title and is no part of it. */
    private static final Pattern CLOSING =
            Pattern.compile("\\s*[)\\]]\\s*[-:.]?\\s*|[.:]\\s+|[.](?=\\D)|\\s*、\\s*|\\s*[|:]\\s+|\\s+[-/]\\s+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The number that a title begins with, or null. */
    static @Nullable HeadingNumber of(Printed text) {
        Matcher opening = OPENING.matcher(text.alike());
        int start = opening.find() ? opening.end() : 0;
        Numeral number = Numeral.single(text, start);
        if (number == null || (number.word() && !mayCount(text, start, number))) {
            return null;
        }
        if (start > 0 && text.at(0) != '#' && !isClosed(text, number.end())) {
            return null;
        }
        boolean sure = start > 0 || number.text().contains(".") || isSign(text, start, number);
        int end = endOfClosing(text, number.end(), sure && !number.word());
        return end < 0 || end >= text.length() ? null : new HeadingNumber(number.text(), end);
    }

    /** "①" needs nothing behind it. */
    private static boolean isSign(Printed text, int start, Numeral number) {
        return number.end() == start + 1 && text.at(start) > '9';
    }

    private static boolean isClosed(Printed text, int from) {
        char sign = text.at(text.skipBlanks(from));
        return sign == ')' || sign == ']';
    }

    private static int endOfClosing(Printed text, int from, boolean sure) {
        Matcher closing = CLOSING.matcher(text.alike()).region(from, text.length());
        if (closing.lookingAt()) {
            return closing.end();
        }
        Matcher blanks = BLANKS.matcher(text.alike()).region(from, text.length());
        if (sure && blanks.lookingAt()) {
            return blanks.end();
        }
        if (sure && Letters.isUnspaced(text.at(from))) {
            return from;
        }
        return blanks.lookingAt() && isTitleInUnspacedScript(text, blanks.end()) ? blanks.end() : -1;
    }

    /** "1 基础" counts, "3 个项目" says how many. */
    private static boolean isTitleInUnspacedScript(Printed text, int from) {
        return Letters.isUnspaced(text.at(from))
                && Vocabulary.MEASURES.at(text.alike(), from) == null
                && Vocabulary.UNITS.at(text.alike(), from) == null;
    }

    /** "II." and "一、" count; "One" and "i" are words. */
    private static boolean mayCount(Printed text, int start, Numeral number) {
        char first = text.text().charAt(start);
        return Letters.isUnspaced(first)
                || (first >= 'I'
                        && first <= 'X'
                        && "IVX".indexOf(first) >= 0
                        && number.text().chars().allMatch(letter -> "IVX".indexOf(letter) >= 0));
    }
}
