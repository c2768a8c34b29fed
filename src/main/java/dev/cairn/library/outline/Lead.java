package dev.cairn.library.outline;

import dev.cairn.library.outline.RichText.Span;
import dev.cairn.library.text.Letters;
import dev.cairn.library.words.Ordinal;
import dev.cairn.library.words.Times;
import dev.cairn.library.words.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a name and what is said about it: "**Regression**: linear, Lasso" is Regression, linear, Lasso.
 *
 * @param rest empty where the text is only a name
 * @param label whether a list may hang below it: nothing but a name that is bold as a whole or ends in a colon
 */
public record Lead(RichText name, RichText rest, boolean label) {
    /** Longer than this, words before a colon are a clause and no name. */
    private static final int MAX_PLAIN_NAME = 60;

    private static final Pattern LEADING_EMOJI = Pattern.compile(
            "^[\\p{IsExtended_Pictographic}\\p{IsEmoji_Presentation}\\p{IsEmoji_Modifier}\\uFE0F\\u200D\\s]+");
    private static final Pattern BETWEEN_BOLD = Pattern.compile("[/&,+、]?");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(\\s*(?:\\([^()]*\\)|（[^（）]*）)?)\\s*[:：]|()\\s+[-\\u2010-\\u2015|→]+(?=\\s)|()\\s*[\\u2014\\u2015]+");
    /** A colon between letters that stand without blanks needs none either. */
    private static final Pattern COLON = Pattern.compile(":(?=\\s)|：(?=.)|(?<=[\\u3040-\\u9FFF\\uAC00-\\uD7AF]):(?=.)");

    public static Lead of(RichText markedUp) {
        RichText text = withoutLeadingEmoji(markedUp);
        int end = Math.max(endOfLeadingBold(text), endOfLeadingLink(text));
        return end > 0 ? marked(text, end) : plain(text);
    }

    private static RichText withoutLeadingEmoji(RichText text) {
        if (text.text().isEmpty() || Character.isLetter(text.text().charAt(0))) { // most do
            return text;
        }
        Matcher emoji = LEADING_EMOJI.matcher(text.text());
        return emoji.find() ? text.from(emoji.end()) : text;
    }

    /** A name in bold or with a link, up to a colon or a dash. */
    private static Lead marked(RichText text, int end) {
        String words = text.text();
        if (isColon(words.charAt(end - 1))) {
            return split(text, end - 1, end);
        }
        Matcher after = AFTER_NAME.matcher(words).region(end, words.length()).useTransparentBounds(true);
        if (after.lookingAt()) {
            return split(text, endOfName(after), after.end());
        }
        return endOfLeadingBold(text) == words.length() ? new Lead(text, RichText.EMPTY, true) : plain(text);
    }

    /** Parentheses behind a name belong to it. */
    private static int endOfName(Matcher after) {
        return after.group(1) == null ? after.start() : after.end(1);
    }

    private static Lead plain(RichText text) {
        String words = text.text();
        if (words.indexOf(':') < 0 && words.indexOf('：') < 0) {
            return whole(text);
        }
        Matcher colon = COLON.matcher(words);
        if (colon.find() && isName(words.substring(0, colon.start())) && !isInLink(text, colon.start())) {
            return split(text, colon.start(), colon.end());
        }
        return isColon(words.charAt(words.length() - 1))
                ? split(text, words.length() - 1, words.length())
                : whole(text);
    }

    private static boolean isColon(char sign) {
        return sign == ':' || sign == '：';
    }

    private static boolean isName(String words) {
        return words.length() <= MAX_PLAIN_NAME
                && !words.contains(". ")
                && !words.contains("。")
                && isClosed(words, '(', ')')
                && isClosed(words, '（', '）')
                && isClosed(words, '{', '}');
    }

    private static boolean isClosed(String words, char opening, char closing) {
        return words.lastIndexOf(opening) <= words.lastIndexOf(closing);
    }

    private static boolean isInLink(RichText text, int place) {
        return text.links().stream()
                .map(RichText.Link::span)
                .anyMatch(link -> link.from() <= place && place < link.to());
    }

    private static Lead split(RichText text, int nameEnd, int restStart) {
        RichText name = text.part(0, nameEnd);
        RichText rest = text.from(restStart);
        return name.line().isBlank() ? whole(text) : new Lead(name, rest, rest.isEmpty());
    }

    /** The end of the bold words that a text starts with, also of several: "**Matplotlib** / **Seaborn**"; else 0. */
    private static int endOfLeadingBold(RichText text) {
        int end = 0;
        for (Span span : text.bold()) {
            boolean continues = end > 0
                    && span.from() >= end
                    && joins(text.text().substring(end, span.from()).strip());
            if (span.from() > 0 && !continues) {
                return end;
            }
            end = Math.max(end, span.to());
        }
        return end;
    }

    private static boolean joins(String between) {
        return BETWEEN_BOLD.matcher(between).matches() || Vocabulary.CONJUNCTIONS.contains(Letters.alike(between));
    }

    private static int endOfLeadingLink(RichText text) {
        for (RichText.Link link : text.links()) {
            if (link.span().from() == 0) {
                return link.span().to();
            }
        }
        return 0;
    }

    /** The text as one name, for where its parts would be misleading. */
    public static Lead whole(RichText text) {
        return new Lead(text, RichText.EMPTY, false);
    }

    /** With name and rest exchanged where the name only says when or which: "**Day 1-2**: Vectors" is about vectors. */
    public Lead aboutTheMatter() {
        boolean onlyCounts = !rest.isEmpty() && (Times.isWhen(name.line()) || Ordinal.isWhole(name.line()));
        return onlyCounts ? new Lead(/* name= */ rest, /* rest= */ name, false) : this;
    }
}
