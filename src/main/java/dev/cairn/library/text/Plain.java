package dev.cairn.library.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings texts to the form in which people read them: one line, no emoji, no punctuation that held a list together. */
public final class Plain {
    /** Pictures, but not the text symbols among them such as arrows, ©, ® and ™. */
    private static final String PICTURE =
            "[\\p{IsEmoji_Presentation}[\\p{IsExtended_Pictographic}&&[^\\u00A9\\u00AE\\u203C\\u2049\\u2122\\u2190-\\u21FF]]]";

    private static final Pattern EMOJI = Pattern.compile(PICTURE + "[\\p{IsEmoji_Modifier}\\uFE0E\\uFE0F\\u200D]*");

    /** What is left of pictures, digits that are drawn as one, and ":snake:". */
    private static final Pattern NEARLY_EMOJI = Pattern.compile(
            "[0-9#*]\\uFE0F?\\u20E3|[\\uFE0E\\uFE0F]|(?<![\\w:]):[a-z][a-z0-9]*(?:[_+-][a-z0-9]+)*:(?![\\w:])");

    /** Soft hyphens, zero-width spaces and marks of direction. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    /** Letters and signs, first and last of each range, that are neither pictures nor combine with others. */
    private static final String PLAIN_RANGES = "!~\u00C0\u02FF\u0400\u0482\u0620\u064A\u2010\u2027\u3001\u3020"
            + "\u3041\u3096\u30A1\u30FE\u4E00\u9FFF\uAC00\uD7A3\uFF01\uFF5E";

    private static final BitSet PLAIN = new BitSet();

    static {
        for (int at = 0; at < PLAIN_RANGES.length(); at += 2) {
            PLAIN.set(PLAIN_RANGES.charAt(at), PLAIN_RANGES.charAt(at + 1) + 1);
        }
    }

    private static final Pattern WHITESPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final String LIST_PUNCTUATION = " \t\n\r\f\u000B:：;；,，、";

    private Plain() {}

    public static String line(String text) {
        if (isSettled(text)) {
            return text;
        }
        String composed = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Form.NFC);
        return WHITESPACE.matcher(composed).replaceAll(" ").strip();
    }

    /** Most texts are one line of plain characters already; to look for anything in them takes most of the time. */
    private static boolean isSettled(String text) {
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean doubled = character == ' ' && blank;
            if (doubled || (character != ' ' && !PLAIN.get(character))) {
                return false;
            }
            blank = character == ' ';
        }
        return text.isEmpty() || !blank;
    }

    static String withoutEmoji(String text) {
        if (isSettled(text) && text.indexOf(':') == text.lastIndexOf(':')) { // ":snake:" has two
            return text;
        }
        return line(NEARLY_EMOJI.matcher(EMOJI.matcher(text).replaceAll(" ")).replaceAll(" "));
    }

    /** The text itself where nothing else would be left. */
    public static String title(String text) {
        String bare = withoutListPunctuation(withoutEmoji(text));
        if (endsWithLoneFullStop(bare)) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isEmpty() ? line(text) : bare;
    }

    private static String withoutListPunctuation(String text) {
        int end = text.length();
        while (end > 0 && isListPunctuation(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isListPunctuation(char sign) {
        return LIST_PUNCTUATION.indexOf(sign) >= 0;
    }

    /** The full stop of "etc." belongs to the word, and where another sentence stands before, it ends prose. */
    private static boolean endsWithLoneFullStop(String text) {
        if (text.endsWith("。")) {
            return text.indexOf('。') == text.length() - 1;
        }
        return text.endsWith(".") && !text.endsWith("etc.") && !text.endsWith("..") && !text.contains(". ");
    }

    /** A text and what belongs to it, with a colon between them unless there is one. */
    public static String join(String text, String more) {
        if (text.isEmpty() || more.isEmpty()) {
            return text + more;
        }
        return text + (isListPunctuation(text.charAt(text.length() - 1)) ? " " : ": ") + more;
    }

    public static Optional<String> firstEmoji(String text) {
        Matcher emoji = EMOJI.matcher(text);
        return emoji.find() ? Optional.of(emoji.group()) : Optional.empty();
    }
}
