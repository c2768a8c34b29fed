package dev.cairn.library.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text without what is not for its reader: attributes behind it, such as "{#forms .wide}" or "{: #forms }", and the
 * tags and dates of a note-taking program, such as "#todo" and a date behind an emoji.
 *
 * @param id what it is to be known by, null where nothing says so
 */
public record Attributes(RichText text, @Nullable String id) {
    private static final Pattern AT_END =
            Pattern.compile("\\s*\\{:?\\s*((?:[#.][^\\s{}]+|[\\w-]+=(?:\"[^\"]*\"|[^\\s{}]*))(?:\\s+[^{}]*)?)}\\s*$");

    private static final Pattern TAG = Pattern.compile("#(?=[\\w/-]*\\p{L})[\\p{L}\\p{N}_/-]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern EMOJI_OF_A_DATE =
            Pattern.compile("(?:\\u2705|\\u2795|\\u23F3|\\uD83D\\uDCC5|\\uD83D\\uDEEB)\\uFE0F?");

    private static final Pattern ID = Pattern.compile("(?<!\\S)#(\\S+)");

    public static Attributes of(RichText text) {
        if (!text.text().stripTrailing().endsWith("}")) {
            return new Attributes(withoutTags(text), null);
        }
        Matcher attributes = AT_END.matcher(text.text());
        if (!attributes.find()) {
            return new Attributes(text, null);
        }
        Matcher id = ID.matcher(attributes.group(1));
        return new Attributes(text.part(0, attributes.start()), id.find() ? id.group(1) : null);
    }

    private static RichText withoutTags(RichText text) {
        int end = text.text().length();
        int cut = withoutLast(text.text(), end);
        while (cut < end) {
            end = cut;
            cut = withoutLast(text.text(), end);
        }
        return end == text.text().length() ? text : text.part(0, end);
    }

    private static boolean mayBeginTagOrDate(char first) {
        return first == '#' || Character.isDigit(first);
    }

    /** Where a text ends without its last word, if that is a tag or a date. */
    private static int withoutLast(String text, int end) {
        int blank = text.lastIndexOf(' ', end - 1);
        if (blank <= 0 || !mayBeginTagOrDate(text.charAt(Math.min(blank + 1, end - 1)))) {
            return end;
        }
        String last = text.substring(blank + 1, end);
        int before = text.lastIndexOf(' ', blank - 1);
        boolean isDate = DATE.matcher(last).matches()
                && EMOJI_OF_A_DATE.matcher(text.substring(before + 1, blank)).matches();
        if (isDate && before > 0) {
            return before;
        }
        return last.startsWith("#") && TAG.matcher(last).matches() ? blank : end;
    }
}
