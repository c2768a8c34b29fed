package dev.cairn.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings texts to the form in which people read them: one line, no emoji, no punctuation that held a list together. */
final class Plain {
    /** Pictures, but not the text symbols among them such as arrows, ©, ® and ™. */
    private static final String PICTURE =
            "[\\p{IsEmoji_Presentation}[\\p{IsExtended_Pictographic}&&[^\\u00A9\\u00AE\\u203C\\u2049\\u2122\\u2190-\\u21FF]]]";

    private static final Pattern EMOJI = Pattern.compile(PICTURE + "[\\p{IsEmoji_Modifier}\\uFE0E\\uFE0F\\u200D]*");

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final Pattern LIST_PUNCTUATION = Pattern.compile("[\\s:：;,]+$");

    private Plain() {}

    static String line(String text) {
        return WHITESPACE.matcher(text).replaceAll(" ").strip();
    }

    static String withoutEmoji(String text) {
        return line(EMOJI.matcher(text).replaceAll(" "));
    }

    /** The text itself where nothing else would be left. */
    static String title(String text) {
        String bare = LIST_PUNCTUATION.matcher(withoutEmoji(text)).replaceAll("");
        if (endsWithLoneFullStop(bare)) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isEmpty() ? line(text) : bare;
    }

    /** The full stop of "etc." belongs to the word, and where another sentence stands before, it ends prose. */
    private static boolean endsWithLoneFullStop(String text) {
        return text.endsWith(".") && !text.endsWith("etc.") && !text.endsWith("..") && !text.contains(". ");
    }

    /** A text and what belongs to it, with a colon between them unless there is one. */
    static String join(String text, String more) {
        if (text.isEmpty() || more.isEmpty()) {
            return text + more;
        }
        return text + (LIST_PUNCTUATION.matcher(text).find() ? " " : ": ") + more;
    }

    static Optional<String> firstEmoji(String text) {
        Matcher emoji = EMOJI.matcher(text);
        return emoji.find() ? Optional.of(emoji.group()) : Optional.empty();
    }
}
