package dev.cairn.library.markdown;

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
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cairn.library.outline.RichText;

/** Reads the inline nodes of one flexmark block. */
final class RichTextReader {
    private final Document document;
    private final RichTextBuilder text = new RichTextBuilder();

    private RichTextReader(Document document) {
        this.document = document;
    }

    static RichText read(Node block) {
        RichTextReader reader = new RichTextReader(block.getDocument());
        reader.children(block);
        return reader.text.text();
    }

    /** A text that is bold as a whole, as that of a heading. */
    static RichText readBold(Node block) {
        RichTextReader reader = new RichTextReader(block.getDocument());
        reader.children(block);
        reader.text.boldFrom(0);
        return reader.text.text();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void visit(Node node) {
        switch (node) {
            case StrongEmphasis strong -> {
                int from = text.length();
                children(strong);
                text.boldFrom(from);
            }
            case Link link -> link(link, unescaped(link.getUrl()));
            case LinkRef reference -> reference(reference);
            case AutoLink link -> text.url(link.getText().toString());
            case MailLink mail -> text.append(mail.getText());
            case Code code -> text.append(code.getText());
            case SoftLineBreak line -> text.newLine();
            case HardLineBreak line -> text.newLine();
            case Image image -> {}
            case ImageRef image -> {}
            case HtmlInlineComment comment -> {}
            case HtmlInline html -> text.tag(html.getChars());
            default -> {
                if (node.hasChildren()) {
                    children(node);
                } else {
                    text.words(unescaped(node.getChars()));
                }
            }
        }
    }

    private static String unescaped(BasedSequence written) {
        String text = written.toString();
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }

    private void link(Node node, String url) {
        int from = text.length();
        children(node);
        text.linkFrom(from, url);
    }

    private void reference(LinkRef link) {
        Reference definition = link.getReferenceNode(document);
        if (definition == null) {
            text.append(link.getChars()); // "[[Notes]]" and "[a] [b]" are no links
        } else {
            link(link, unescaped(definition.getUrl()));
        }
    }
}
