package dev.cairn.library.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Brings the characters of a text to the form in which the later steps compare them; its lines stay as they are. */
public final class Characters {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char FIRST_ACCENT = '\u0300';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    /** So many accents may stand on one letter; Unicode's own limit. Sorting thousands of them takes minutes. */
    private static final int MAX_ACCENTS = 30;

    private Characters() {}

    /** Letters and their accents become one character (NFC); control characters and odd line ends become blanks. */
    public static String settled(String text) {
        return Normalizer.normalize(withoutOdd(text), Form.NFC);
    }

    private static String withoutOdd(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder settled = new StringBuilder(text.length());
        int accents = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            accents = isAccent(next) ? accents + 1 : 0;
            if (next != BYTE_ORDER_MARK) { // it may have been garbled
                settled.append(isOdd(next) || accents > MAX_ACCENTS ? ' ' : next);
            }
        }
        return settled.toString();
    }

    /** Whether nothing in it is odd or an accent of its own, as in most texts. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean plain = (next >= ' ' && next < '\u007F')
                    || next == '\n'
                    || next == '\t'
                    || (next > '\u009F' && next != BYTE_ORDER_MARK && !isOdd(next) && !isAccent(next));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccent(char character) {
        return character >= FIRST_ACCENT
                && switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Of the controls only tabs and line feeds are text; regular expressions would take some others for line ends. */
    private static boolean isOdd(char character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || character == LINE_SEPARATOR
                || character == PARAGRAPH_SEPARATOR;
    }
}
