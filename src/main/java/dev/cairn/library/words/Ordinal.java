package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import dev.cairn.library.text.Printed;
import dev.cairn.library.words.HeadingTitle.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word with its number at the beginning of a text, in any of the orders in which languages put them: "Phase 1", "第一阶段",
 * "1주차", "1st month", "المرحلة الأولى".
 *
 * @param mark whether the word says when
 * @param number of it, in western digits
 * @param end where the text goes on
 */
public record Ordinal(Mark mark, String number, int end) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[#:._]\\s*|-\\s+|-(?=\\d)(?<! -))?");
    private static final Pattern MINUS = Pattern.compile(" -(?=\\d)");
    private static final Pattern OF_ALL =
            Pattern.compile("\\s*/\\s*\\d{1,3}(?!\\d)|\\s+(?:of|de|из)\\s+\\d{1,3}(?!\\d)");
    private static final Pattern TITLE_APART = Pattern.compile("\\s*(?:$|[-:.,()\\[|/·•>→~]|\\s[-–])");
    private static final Pattern LETTER = Pattern.compile("[a-h](?=\\s*(?:$|[-:.)|]))");

    /** The ordinal that begins here, or null. */
    static @Nullable Ordinal at(Printed text, int from) {
        Ordinal found = single(text, from);
        return found == null ? null : found.upTo(text);
    }

    /** Whether a text is nothing but a word with its number: "Step 1". */
    public static boolean isWhole(String text) {
        Printed whole = Printed.of(text);
        Ordinal ordinal = at(whole, 0);
        return ordinal != null && ordinal.end() == whole.length();
    }

    private static @Nullable Ordinal single(Printed text, int from) {
        Ordinal found = wordFirst(text, from);
        return found == null ? numberFirst(text, from) : found;
    }

    /** "Phase 1". */
    private static @Nullable Ordinal wordFirst(Printed text, int from) {
        Words.Found<Mark> word = Vocabulary.ORDINALS.at(text.alike(), from);
        if (word == null) {
            return null;
        }
        Matcher minus = MINUS.matcher(text.alike()).region(word.edge(), text.length());
        boolean negative = word.meaning() == Mark.TIME && minus.lookingAt();
        int start = negative ? minus.end() : startOfNumber(text, word.edge());
        Numeral number = Numeral.orFirst(text, start);
        if (number == null) {
            return lettered(text, word, start);
        }
        return endsWithin(text, number)
                ? null
                : new Ordinal(word.meaning(), (negative ? "-" : "") + number.text(), endOfNumber(text, number));
    }

    private static int startOfNumber(Printed text, int from) {
        Matcher between = BETWEEN.matcher(text.alike()).region(from, text.length());
        between.useTransparentBounds(true);
        int start = between.lookingAt() ? between.end() : from;
        Words.Found<Boolean> sign = Vocabulary.NUMBER_SIGNS.at(text.alike(), start);
        return sign == null ? start : startOfNumber(text, sign.edge());
    }

    /** "Phase A: Basics". */
    private static @Nullable Ordinal lettered(Printed text, Words.Found<Mark> word, int start) {
        Matcher letter = LETTER.matcher(text.alike()).region(start, text.length());
        boolean printed = start > word.edge()
                && letter.lookingAt()
                && Character.isUpperCase(text.text().charAt(start));
        return printed ? new Ordinal(word.meaning(), text.text().substring(start, start + 1), letter.end()) : null;
    }

    /** "Phase 1a" and "Step 3.x" are names. */
    private static boolean endsWithin(Printed text, Numeral number) {
        char next = text.at(number.end());
        boolean letter = Numeral.isLatin(next) && Vocabulary.NUMBER_ENDINGS.at(text.alike(), number.end()) == null;
        return letter || (next == '.' && Numeral.isLatin(text.at(number.end() + 1)));
    }

    private static int endOfNumber(Printed text, Numeral number) {
        Words.Found<Boolean> ending = Vocabulary.NUMBER_ENDINGS.at(text.alike(), number.end());
        int end = ending == null ? number.end() : ending.edge();
        Matcher ofAll = OF_ALL.matcher(text.alike()).region(end, text.length());
        return ofAll.lookingAt() ? ofAll.end() : end;
    }

    /** "第一阶段", "1주차", "1st month", "First month:". */
    private static @Nullable Ordinal numberFirst(Printed text, int from) {
        Words.Found<Boolean> sign = Vocabulary.NUMBER_SIGNS.at(text.alike(), from);
        int start = sign == null ? from : text.skipBlanks(sign.edge());
        Numeral number = Numeral.at(text, start);
        if (number == null) {
            Numeral first = Numeral.first(text, start);
            return first == null ? null : counted(text, first, true);
        }
        Ordinal counter = counter(text, number);
        return counter != null ? counter : counted(text, number, sign != null);
    }

    private static @Nullable Ordinal counter(Printed text, Numeral number) {
        int start = text.skipBlanks(number.end());
        Words.Found<Mark> word = Vocabulary.COUNTERS.at(text.alike(), start);
        return word == null ? null : new Ordinal(word.meaning(), number.text(), word.edge());
    }

    /** A number that says by its form that it is no quantity: "1st", "第1", "first", and "1." right before the word. */
    private static @Nullable Ordinal counted(Printed text, Numeral number, boolean isOrdinal) {
        Words.Found<Boolean> ending = Vocabulary.NUMBER_ENDINGS.at(text.alike(), number.end());
        boolean dot = text.at(number.end()) == '.';
        if (!isOrdinal && ending == null && !dot) {
            return null;
        }
        int end = ending != null ? ending.edge() : number.end() + (dot ? 1 : 0);
        Words.Found<Mark> word = Vocabulary.ORDINALS.at(text.alike(), text.skipBlanks(end));
        if (word == null) {
            return null;
        }
        boolean sure = Letters.isUnspaced(text.at(word.edge() - 1)) || (ending != null && !number.word());
        return sure || isApart(text, word.edge()) ? new Ordinal(word.meaning(), number.text(), word.edge()) : null;
    }

    private static boolean isApart(Printed text, int end) {
        Matcher apart = TITLE_APART.matcher(text.alike()).region(end, text.length());
        return apart.lookingAt();
    }

    /** Together with the one that ends a range: "Month 1 - Month 3". */
    private Ordinal upTo(Printed text) {
        int joint = Numeral.endOfJoint(text, end);
        if (mark != Mark.TIME || joint < 0 || text.alike().substring(end, joint).contains(",")) {
            return this;
        }
        Ordinal last = single(text, joint);
        return last == null || last.mark != mark ? this : new Ordinal(mark, number + "-" + last.number, last.end);
    }
}
