package dev.cairn.roadmap;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Brings texts that a person would call the same to the same form, in any script. */
public final class Fold {
    private static final int LAST_ASCII = 0x7F;

    private Fold() {}

    /**
     * "K-Means  Clustering!" becomes "k-means-clustering". Keeps every script, and the endings of C++ and C#, so that
     * these stay apart from C. Empty for a text of punctuation or emoji only.
     */
    public static String of(String text) {
        String composed = composed(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length());
        boolean apart = false;
        int character;
        for (int at = 0; at < composed.length(); at += Character.charCount(character)) {
            character = composed.codePointAt(at);
            if (isNothing(character)) {
                continue;
            }
            boolean kept = isPartOfAWord(character) || (isSign(character) && !apart && !folded.isEmpty());
            if (kept && apart && !folded.isEmpty()) {
                folded.append('-');
            }
            if (kept) {
                folded.appendCodePoint(character);
            }
            apart = !kept;
        }
        return folded.toString();
    }

    /** ASCII is composed as it stands. */
    private static String composed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > LAST_ASCII) {
                return Normalizer.normalize(text, Form.NFKC);
            }
        }
        return text;
    }

    /** Characters that nobody sees, and apostrophes, which do not part a word. */
    private static boolean isNothing(int character) {
        return "'’ʼ`".indexOf(character) >= 0
                || (character > LAST_ASCII
                        && (Character.getType(character) == Character.FORMAT
                                || (character >= 0xFE00 && character <= 0xFE0F)));
    }

    private static boolean isPartOfAWord(int character) {
        if (character <= LAST_ASCII) { // most are; to ask for the type takes longer
            return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        }
        return Character.isLetter(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** A plus or a sharp belongs to the word right before it; elsewhere it is punctuation. */
    private static boolean isSign(int character) {
        return character == '+' || character == '#';
    }
}
