package dev.cairn.library.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends in a text what would keep a Markdown parser from seeing what its author sees. Every line stays the line that it
 * was, though not every column.
 */
final class Mending {
    /**
     * Tags of fold-outs, site generators and components, and code, in which tags are what is written about. Without a
     * blank line behind a fold-out's tag, Markdown takes everything up to the next blank line as HTML, lists included.
     */
    private static final Pattern TAG_OR_CODE = Pattern.compile("`[^`]*`"
            + "|</?(?i:details|summary)\\b[^>]*>"
            + "|\\{\\{[<%].*?[>%]}}|\\{%.*?%}"
            + "|(?<!\\w)<[A-Z][\\w.]*(?:\\s[^<>]*[={][^<>]*|\\s*/)>|</[A-Z][\\w.]*>"
            + "|(?<!\\w)<([A-Z][\\w.]*)>(?=.*</\\1>)|^\\s*<[A-Z][\\w.]*>\\s*$");

    /** A link with a blank between its text and its address is none. */
    private static final Pattern BROKEN_LINK = Pattern.compile("(\\[[^\\[\\]]{2,200}]) (\\(https?://[^\\s()]+\\))");

    /** A heading, an entry or a number without the blank behind it that Markdown wants. */
    private static final Pattern MARK_WITHOUT_BLANK = Pattern.compile(
            "(?:#{2,6}(?=[^\\s#])|-(?=[\\p{L}\\[*])|\\d{1,3}(?:[.)](?=[\\p{L}\\[*])|[\\u3001\\uFF0E]))");

    /** Question marks in the place of an emoji that was lost. */
    private static final Pattern LOST_EMOJI = Pattern.compile("^(\\s*(?:(?:#{1,6}|[-*+])\\s+)?)\\?{1,3}\\s+(?=\\S)");

    private static final Pattern HEADING_NUMBER_WITHOUT_BLANK =
            Pattern.compile("^(\\s*#{1,6}\\s+\\d{1,3}(?:\\.\\d{1,3})+)(?=\\p{L})");

    /** A branch of a tree that is drawn with lines. */
    private static final Pattern BRANCH = Pattern.compile("^([\\s│┃|]*)[├└╰┣┗][─━]+\\s*(?=\\S)");

    private static final Pattern STEM = Pattern.compile("^[\\s│┃]*[│┃]\\s*$");
    private static final int WIDTH_OF_BRANCH = 4;
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)(?=[.)])");

    /** Components that lay out a page: one names a tab, the others a step, a card. */
    private static final Pattern COMPONENT =
            Pattern.compile("<(?:(TabItem|Tab)|[A-Z][\\w.]*)\\s[^<>]*?\\b(?:title|label)=[\"']([^\"'<>]+)[\"'][^<>]*>");

    /** Spaces that structure a text for its author, and not for Markdown. */
    private static final String SPACES = "\u00A0\u2002\u2003\u2007\u2009\u202F\u3000";

    private static final String INVISIBLE = "\u200B\u200E\u200F\u202A\u202C\u2060\uFEFF";
    private static final String BOXES = "\u2610\u2611\u2612";
    private static final String BULLETS = "\u2022\u25CF\u25AA\u25E6\u2023\u00B7\u30FB\u25CB\u25A0\u25B8";

    private final StringBuilder mended;

    private Mending(int length) {
        this.mended = new StringBuilder(length + length / 64 + 16);
    }

    static String of(String text) {
        Mending mending = new Mending(text.length());
        text.lines().forEach(mending::line);
        return mending.mended.toString();
    }

    private void line(String raw) {
        String line = withoutTags(withTitles(withBranches(spaced(raw))));
        mark(withLinks(withoutLostEmoji(line)));
        mended.append('\n');
    }

    /** Spaces of any kind as blanks, and nothing invisible in front. */
    private static String spaced(String line) {
        int start = 0;
        while (start < line.length() && INVISIBLE.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        String spaced = line.substring(start);
        for (int at = 0; at < SPACES.length(); at++) {
            spaced = spaced.replace(SPACES.charAt(at), ' ');
        }
        return spaced;
    }

    /** A drawn tree as a nested list. */
    private static String withBranches(String line) {
        if (line.indexOf('─') < 0 && line.indexOf('━') < 0) {
            boolean mayBeStem = line.indexOf('│') >= 0 || line.indexOf('┃') >= 0;
            return mayBeStem && STEM.matcher(line).matches() ? "" : line;
        }
        Matcher branch = BRANCH.matcher(line);
        if (!branch.find()) {
            return line;
        }
        int depth = (branch.group(1).length() + WIDTH_OF_BRANCH / 2) / WIDTH_OF_BRANCH;
        String words = NUMBER.matcher(line.substring(branch.end())).replaceFirst("$1\\\\");
        return "  ".repeat(depth) + "- " + words;
    }

    private static String withTitles(String line) {
        if (line.indexOf('<') < 0) {
            return line;
        }
        Matcher component = COMPONENT.matcher(line);
        if (!component.find()) {
            return line;
        }
        String title = component.group(2);
        String rest = line.substring(component.end());
        return component.group(1) == null
                ? line.substring(0, component.start()) + "- **" + title + "**: " + rest
                : "##### " + title + " " + rest;
    }

    private static String withoutLostEmoji(String line) {
        if (line.indexOf('?') >= 0) {
            return LOST_EMOJI.matcher(line).replaceFirst("$1");
        }
        return line.indexOf('#') >= 0
                ? HEADING_NUMBER_WITHOUT_BLANK.matcher(line).replaceFirst("$1 ")
                : line;
    }

    /** Keeps the words between the tags, at the line's indentation: further right they would become a code block. */
    private static String withoutTags(String line) {
        if (line.indexOf('<') < 0 && line.indexOf('{') < 0) {
            return line;
        }
        String without = TAG_OR_CODE
                .matcher(line)
                .replaceAll(tag -> tag.group().startsWith("`") ? Matcher.quoteReplacement(tag.group()) : " ");
        return without.equals(line) ? line : line.substring(0, indentation(line)) + without.strip();
    }

    private static String withLinks(String line) {
        return line.contains("] (") ? BROKEN_LINK.matcher(line).replaceAll("$1$2") : line;
    }

    private void mark(String line) {
        int start = indentation(line);
        mended.append(line, 0, start);
        char first = start < line.length() ? line.charAt(start) : ' ';
        if (BULLETS.indexOf(first) >= 0) {
            mended.append("- ").append(line, start + 1, line.length());
        } else if (BOXES.indexOf(first) >= 0) {
            mended.append("- ").append(line, start, line.length());
        } else if (first == '#' || (first == '-' && !line.startsWith("- ", start)) || Character.isDigit(first)) {
            markWithBlank(line, start);
        } else {
            mended.append(line, start, line.length());
        }
    }

    private void markWithBlank(String line, int start) {
        Matcher mark = MARK_WITHOUT_BLANK.matcher(line).region(start, line.length());
        if (!mark.lookingAt()) {
            mended.append(line, start, line.length());
            return;
        }
        mended.append(mark.group().replace('\u3001', '.').replace('\uFF0E', '.'))
                .append(' ')
                .append(line, mark.end(), line.length());
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
