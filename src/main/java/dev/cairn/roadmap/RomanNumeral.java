package dev.cairn.roadmap;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as chapters bear them, up to XXXIX. */
final class RomanNumeral {
    private static final Pattern FORM = Pattern.compile("(?=.)X{0,3}(?:IX|IV|V?I{0,3})");

    private RomanNumeral() {}

    /** In digits; empty for anything else. */
    static Optional<String> value(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int value = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = digit(text.charAt(at));
            boolean isTakenAway = at + 1 < text.length() && digit < digit(text.charAt(at + 1));
            value += isTakenAway ? -digit : digit;
        }
        return Optional.of(Integer.toString(value));
    }

    private static int digit(char letter) {
        return switch (letter) {
            case 'X' -> 10;
            case 'V' -> 5;
            default -> 1;
        };
    }
}
