package dev.cairn.library.words;

import dev.cairn.library.text.Printed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or a range of numbers at a place in a text: "3", "三", "three", "III", "1-2", "12+".
 *
 * @param text as printed, but in western digits; a Roman numeral stays one
 * @param end where the text goes on
 * @param word whether it is written as a word
 */
record Numeral(String text, int end, boolean word) {
    private static final char FIRST_CIRCLED = '\u2460';
    private static final char LAST_CIRCLED = '\u2473';

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*");
    private static final Pattern ROMAN = Pattern.compile("(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?![a-z\\d])");
    private static final Pattern JOINT = Pattern.compile("\\s*[-~&,+]\\s*");
    private static final Pattern LOOSE = Pattern.compile("[-,+] ");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");

    /** The number that begins here, or null. */
    static @Nullable Numeral at(Printed text, int from) {
        Numeral first = single(text, from);
        return first == null ? null : range(text, first);
    }

    /** Also "first" and the like. */
    static @Nullable Numeral orFirst(Printed text, int from) {
        Numeral number = at(text, from);
        return number == null ? first(text, from) : number;
    }

    /** Only "first" and the like. */
    static @Nullable Numeral first(Printed text, int from) {
        Words.Found<String> first = Vocabulary.FIRSTS.at(text.alike(), from);
        return first == null ? null : new Numeral(first.meaning(), first.edge(), true);
    }

    /** One number that begins here, or null. */
    static @Nullable Numeral single(Printed text, int from) {
        char first = text.at(from);
        if (first >= '0' && first <= '9') {
            return digits(text, from);
        }
        if (isCircled(first)) {
            return new Numeral(Integer.toString(first - FIRST_CIRCLED + 1), from + 1, false);
        }
        Words.Found<String> word = Vocabulary.NUMBERS.at(text.alike(), from);
        if (word != null) {
            return new Numeral(word.meaning(), word.edge(), true);
        }
        return first == 'i' || first == 'v' || first == 'x' ? roman(text, from) : null;
    }

    private static Numeral digits(Printed text, int from) {
        Matcher digits = DIGITS.matcher(text.alike()).region(from, text.length());
        int end = digits.lookingAt() ? digits.end() : from + 1;
        String number = text.alike().substring(from, end);
        return new Numeral(
                number.charAt(0) == '0' || number.indexOf('.') >= 0
                        ? LEADING_ZEROS.matcher(number).replaceAll("")
                        : number,
                end,
                false);
    }

    private static @Nullable Numeral roman(Printed text, int from) {
        Matcher roman = ROMAN.matcher(text.alike()).region(from, text.length());
        roman.useTransparentBounds(true);
        return roman.lookingAt() ? new Numeral(text.text().substring(from, roman.end()), roman.end(), true) : null;
    }

    private static boolean isCircled(char sign) {
        return sign >= FIRST_CIRCLED && sign <= LAST_CIRCLED;
    }

    private static Numeral range(Printed text, Numeral first) {
        int joint = endOfJoint(text, first.end());
        Numeral last = joint < 0 ? null : single(text, joint);
        if (last != null && last.word() == first.word() && !last.isRoman() && !startsTitle(text, first, joint, last)) {
            String between = text.alike().substring(first.end(), joint).replace('~', '-');
            return range(text, new Numeral(first.text() + between + last.text(), last.end(), last.word()));
        }
        return text.at(first.end()) == '+' ? new Numeral(first.text() + "+", first.end() + 1, false) : first;
    }

    private boolean isRoman() {
        return word && !Character.isDigit(text.charAt(0));
    }

    /** "Step 1, 3D graphics" and "Step 1 - 10 projects" are step 1. */
    private static boolean startsTitle(Printed text, Numeral first, int joint, Numeral last) {
        boolean apart =
                LOOSE.matcher(text.alike().substring(first.end(), joint)).find();
        int next = apart ? text.skipBlanks(last.end()) : last.end();
        return isLatin(text.at(next));
    }

    static boolean isLatin(char letter) {
        return Character.isLetter(letter) && letter < '\u0250';
    }

    /** Where the second number of a range would begin, or -1. */
    static int endOfJoint(Printed text, int from) {
        if (!Character.isLetter(text.at(from))) {
            Matcher sign = JOINT.matcher(text.alike()).region(from, text.length());
            if (sign.lookingAt()) {
                return sign.end();
            }
        }
        Words.Found<Boolean> word = Vocabulary.TO.at(text.alike(), text.skipBlanks(from));
        return word == null ? -1 : text.skipBlanks(word.edge());
    }
}
