package dev.cairn.library;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cairn.library.RichText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inline nodes of one flexmark block. */
final class RichTextReader {
    /** Only these are markup. Of "Option&lt;T&gt;" flexmark also makes a tag, but there it is what the author wrote. */
    private static final Pattern HTML_TAG = Pattern.compile(
            "(?i)</?(?:a|abbr|b|big|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre"
                    + "|s|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul)\\b[^>]*>");

    private static final Pattern LINE_BREAK_TAG = Pattern.compile("(?i)</?br\\b[^>]*>");

    /** Soft hyphens, zero-width spaces and marks of direction. */
    private static final String INVISIBLE =
            "\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    private static final Pattern BARE_URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]'*_]");

    private final Document document;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> bold = new ArrayList<>();
    private final List<RichText.Link> links = new ArrayList<>();

    private RichTextReader(Document document) {
        this.document = document;
    }

    static RichText read(Node block) {
        RichTextReader reader = new RichTextReader(block.getDocument());
        reader.children(block);
        return reader.result();
    }

    /** The words of a block of HTML. */
    static RichText readHtml(Node block) {
        RichTextReader reader = new RichTextReader(block.getDocument());
        reader.append(Escaping.unescapeString(HTML_TAG.matcher(block.getChars()).replaceAll(" ")));
        return reader.result();
    }

    private RichText result() {
        return new RichText(text.toString(), bold, links).from(0);
    }

    private void children(Node parent) {
        for (Node child : parent.getChildren()) {
            visit(child);
        }
    }

    private void visit(Node node) {
        switch (node) {
            case StrongEmphasis strong -> {
                int from = text.length();
                children(strong);
                bold.add(new Span(from, text.length()));
            }
            case Link link -> link(link, Escaping.unescapeString(link.getUrl()));
            case LinkRef reference -> reference(reference);
            case AutoLink link -> appendLink(link.getText().toString());
            case MailLink mail -> append(mail.getText());
            case Code code -> append(code.getText());
            case SoftLineBreak line -> newLine();
            case HardLineBreak line -> newLine();
            case Image image -> {}
            case ImageRef image -> {}
            case HtmlInlineComment comment -> {}
            case HtmlInline html -> html(html.getChars());
            default -> {
                if (node.hasChildren()) {
                    children(node);
                } else {
                    words(Escaping.unescapeString(node.getChars()));
                }
            }
        }
    }

    private void link(Node node, String url) {
        int from = text.length();
        int outer = links.size();
        children(node);
        links.subList(outer, links.size()).clear(); // an address that is its own link's text is no second link
        if (text.length() > from) {
            links.add(new RichText.Link(new Span(from, text.length()), url));
        }
    }

    private void reference(LinkRef link) {
        Reference definition = link.getReferenceNode(document);
        if (definition == null) {
            append(link.getChars()); // "[[Notes]]" and "[a] [b]" are no links
        } else {
            link(link, Escaping.unescapeString(definition.getUrl()));
        }
    }

    private void html(CharSequence tag) {
        if (LINE_BREAK_TAG.matcher(tag).matches()) {
            newLine();
        } else if (!HTML_TAG.matcher(tag).matches()) {
            append(tag);
        }
    }

    /** Words, in which a bare address counts as a link. */
    private void words(String words) {
        Matcher url = BARE_URL.matcher(words);
        int done = 0;
        while (url.find()) {
            append(words.substring(done, url.start()));
            appendLink(url.group());
            done = url.end();
        }
        append(words.substring(done));
    }

    private void appendLink(String url) {
        int from = text.length();
        append(url);
        links.add(new RichText.Link(new Span(from, text.length()), url));
    }

    private void append(CharSequence words) {
        for (int at = 0; at < words.length(); at++) {
            char next = words.charAt(at);
            if (Character.isWhitespace(next)) {
                space();
            } else if (INVISIBLE.indexOf(next) < 0) {
                text.append(next);
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }
}
