package dev.cairn.library;

import dev.cairn.roadmap.Fold;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Makes letters, digits and signs the same that people write for one another, so that words can be compared. */
final class Letters {
    /** Arabic ends here; of the scripts behind it, only Vietnamese vowels and full-width signs need a table. */
    private static final int SMALL = 0x0700;

    private static final int VIETNAMESE = 0x1E00;
    private static final int VIETNAMESE_END = 0x1F00;
    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;

    /** Signs that are written for one another, each with what it becomes. */
    private static final String SIGNS =
            "\u3000 \u2010-\u2011-\u2012-\u2013-\u2014-\u2015-\u2212-\u301C~\u223C~\u30FB\u00B7【[】]。.｡.";

    /** Letters that are written for one another although Unicode does not relate them. */
    private static final String LETTERS = "\u00A0 ıiىيةهیيکكھه";

    private static final char[] TABLE = new char[SMALL];
    private static final char[] VIETNAMESE_TABLE = new char[VIETNAMESE_END - VIETNAMESE];

    static {
        for (char letter = 0; letter < SMALL; letter++) {
            TABLE[letter] = withoutMarks(letter);
        }
        for (char letter = VIETNAMESE; letter < VIETNAMESE_END; letter++) {
            VIETNAMESE_TABLE[letter - VIETNAMESE] = withoutMarks(letter);
        }
        for (int at = 0; at < LETTERS.length(); at += 2) {
            TABLE[LETTERS.charAt(at)] = LETTERS.charAt(at + 1);
        }
    }

    private Letters() {}

    /** The text in small letters without accents, with plain digits and signs; place for place as long as before. */
    static String alike(String text) {
        StringBuilder alike = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            alike.append(alike(text.charAt(at)));
        }
        return alike.toString();
    }

    /** The words of a text, alike, with one blank between them and no punctuation. */
    static String words(String text) {
        return alike(Fold.of(text).replace('-', ' '));
    }

    /** Whether words of this letter's script stand without blanks between them. */
    static boolean isUnspaced(char letter) {
        return (letter >= 0x3005 && letter <= 0x30FF) || (letter >= 0x3400 && letter <= 0x9FFF);
    }

    private static char alike(char letter) {
        if (letter < SMALL) {
            return TABLE[letter];
        }
        if (letter >= VIETNAMESE && letter < VIETNAMESE_END) {
            return VIETNAMESE_TABLE[letter - VIETNAMESE];
        }
        if (letter >= FULL_WIDTH && letter <= FULL_WIDTH_END) {
            return TABLE[letter - FULL_WIDTH + '!'];
        }
        int digit = Character.digit(letter, 10);
        return digit >= 0 ? (char) ('0' + digit) : sign(letter);
    }

    private static char sign(char sign) {
        for (int at = 0; at < SIGNS.length(); at += 2) {
            if (SIGNS.charAt(at) == sign) {
                return SIGNS.charAt(at + 1);
            }
        }
        return sign;
    }

    private static char withoutMarks(char letter) {
        int digit = Character.digit(letter, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        char small = Character.toLowerCase(letter);
        String parts = Normalizer.normalize(String.valueOf(small), Form.NFD);
        boolean marked = parts.chars().skip(1).allMatch(part -> Character.getType(part) == Character.NON_SPACING_MARK);
        return marked ? parts.charAt(0) : small;
    }
}
