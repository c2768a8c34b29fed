package dev.cairn.library.markdown;

import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.outline.RichText.Span;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a text together of words and of the markup between them. */
final class RichTextBuilder {
    /** Soft hyphens, zero-width spaces and marks of direction. */
    private static final String INVISIBLE =
            "\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    /** No character before it is changed by being composed. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final char FIRST_INVISIBLE = '\u00AD';

    private static final Pattern BARE_URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]'*_]");

    private final StringBuilder text = new StringBuilder();
    private final List<Span> bold = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private int boldFrom = -1;
    private int linkFrom = -1;
    private @Nullable String address;

    int length() {
        return text.length();
    }

    RichText text() {
        bold.sort(Comparator.comparingInt(Span::from));
        links.sort(Comparator.comparingInt(link -> link.span().from()));
        return LooseBold.in(new RichText(text.toString(), bold, links)).from(0);
    }

    void boldFrom(int from) {
        if (text.length() > from) {
            bold.add(new Span(from, text.length()));
        }
    }

    /** Makes a link of what was added since. An address that is its own link's text is no second link. */
    void linkFrom(int from, String url) {
        links.removeIf(link -> link.span().from() >= from);
        int last = text.length() - 1;
        if (last > from && text.charAt(from) == '[' && text.charAt(last) == ']') { // "[[pdf]](address)"
            text.deleteCharAt(last).deleteCharAt(from);
        }
        if (text.length() > from) {
            links.add(new Link(new Span(from, text.length()), url));
        }
    }

    /** A tag between words; those that are no markup are words. */
    void tag(CharSequence written) {
        HtmlTag tag = HtmlTag.of(written).orElse(null);
        if (tag == null || !tag.isMarkup()) {
            append(written);
            return;
        }
        switch (tag.name()) {
            case "br" -> newLine();
            case "b", "strong" -> bold(tag);
            case "a" -> link(tag);
            default -> {}
        }
    }

    private void bold(HtmlTag tag) {
        if (!tag.closing()) {
            boldFrom = text.length();
        } else if (boldFrom >= 0) {
            boldFrom(boldFrom);
            boldFrom = -1;
        }
    }

    private void link(HtmlTag tag) {
        if (!tag.closing()) {
            linkFrom = text.length();
            address = tag.address().orElse(null);
        } else if (linkFrom >= 0 && address != null) {
            linkFrom(linkFrom, address);
            linkFrom = -1;
        }
    }

    /** Words, in which a bare address counts as a link. */
    void words(String words) {
        if (!words.contains("://")) {
            append(words);
            return;
        }
        Matcher url = BARE_URL.matcher(words);
        int done = 0;
        while (url.find()) {
            append(words.substring(done, url.start()));
            url(url.group());
            done = url.end();
        }
        append(words.substring(done));
    }

    void url(String url) {
        int from = text.length();
        append(url);
        links.add(new Link(new Span(from, text.length()), url));
    }

    void append(CharSequence written) {
        String raw = written.toString();
        String words = isComposed(raw) ? raw : Normalizer.normalize(raw, Form.NFC);
        for (int at = 0; at < words.length(); at++) {
            char next = words.charAt(at);
            if (Character.isWhitespace(next)) {
                space();
            } else if (next < FIRST_INVISIBLE || INVISIBLE.indexOf(next) < 0) {
                text.append(next);
            }
        }
    }

    private static boolean isComposed(String written) {
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }
}
