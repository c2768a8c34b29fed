package dev.cairn.library.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.cairn.library.text.LineIndex;
import dev.cairn.library.text.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Parses Markdown with flexmark, and once more where that took an author's words for code. */
final class MarkdownTree {
    /** The CommonMark profile: GitHub's would take "- a" with "---" below for a heading. */
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TaskListExtension.create(), TablesExtension.create()))
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1))
            .customBlockParserFactory(LineWatch.factory())
            .customInlineParserFactory(CautiousInlineParser::new)
            .paragraphPreProcessorFactory(
                    new ReferencePreProcessorFactory()) // a default only beside its own inline parser
            .build();

    /** How often a text is mended and parsed again; what is hidden deeper is left out and said. */
    private static final int MOST_REPAIRS = 3;

    /** What a fence or a comment that was never closed has swallowed: a heading, or two entries of a list. */
    private static final Pattern STRUCTURE =
            Pattern.compile("(?m)^#{2,6}\\s|(?s:^\\s*(?:[-*+]|\\d+[.)])\\s.*?\\n\\s*(?:[-*+]|\\d+[.)])\\s)");

    private static final Pattern BEGINS_LIKE_TEXT = Pattern.compile(
            "\\s*(?:(?:[-*+]|\\d+[.)])\\s|#{1,6}\\s|\\[|\\*\\*|<|\\p{Lu}[\\p{L}\\p{M}'’-]*[\\s:,.].*|[^\\x00-\\x7F]"
                    + "|[^/#;]*[\\u0400-\\u06FF\\u3040-\\u9FFF\\uAC00-\\uD7AF]).*");

    private static final Pattern LIST = Pattern.compile("(?:\\s*-\\s[^\\n]*(?:\\n|$)|[ \\t]*\\n)+");
    private static final Pattern FILE = Pattern.compile("(?m)/\\s*(?:#.*)?$|\\w\\.(?:\\w{1,5})\\s*(?:#.*)?$");
    static final String DIAGRAM = "mermaid";

    private MarkdownTree() {}

    /** The tree of a text whose lines are those of the text. */
    static Document parse(String text, Problems problems) {
        Document tree = PARSER.parse(Mending.of(text));
        for (int repairs = 0; repairs < MOST_REPAIRS && holdsCode(tree); repairs++) {
            String mended = withoutFalseCode(tree, problems);
            if (mended.contentEquals(tree.getChars())) {
                break;
            }
            tree = PARSER.parse(mended);
        }
        reunite(tree);
        return tree;
    }

    private static boolean holdsCode(Document tree) {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof IndentedCodeBlock
                    || node instanceof FencedCodeBlock
                    || node instanceof HtmlCommentBlock) {
                return true;
            }
        }
        return false;
    }

    /** Of an entry with a box, flexmark tells only the first and the last child whose they are. */
    private static void reunite(Document tree) {
        Deque<Node> open = new ArrayDeque<>(List.of(tree));
        while (!open.isEmpty()) {
            Node above = open.pop();
            for (Node child = above.getFirstChild(); child != null; child = child.getNext()) {
                if (child.getPrevious() != null && !above.equals(child.getParent())) {
                    child.getPrevious().insertAfter(child);
                }
                if (child instanceof Block) {
                    open.push(child);
                }
            }
        }
    }

    private static String withoutFalseCode(Document tree, Problems problems) {
        StringBuilder text = new StringBuilder(tree.getChars());
        for (Node node = tree.getLastChild(); node != null; node = node.getPrevious()) {
            if (node instanceof IndentedCodeBlock) {
                outdent(text, node);
            } else if (node instanceof FencedCodeBlock code && isList(code)) {
                openList(text, code);
            } else if (isUnclosed(node) && STRUCTURE.matcher(node.getChars()).find()) {
                open(text, node, problems);
            }
        }
        return text.toString();
    }

    /** Moves the lines of a block to the left margin; from its last one up, so that the places of the others stay. */
    private static void outdent(StringBuilder text, Node block) {
        int start = text.lastIndexOf("\n", block.getStartOffset() - 1) + 1;
        int width = indentation(text, start, block.getEndOffset());
        if (!BEGINS_LIKE_TEXT.matcher(firstLine(text, start + width)).matches()) {
            return;
        }
        for (int line = text.lastIndexOf("\n", block.getEndOffset() - 2) + 1; line >= start; ) {
            text.delete(line, line + Math.min(width, indentation(text, line, text.length())));
            line = line == 0 ? -1 : text.lastIndexOf("\n", line - 2) + 1;
        }
    }

    private static int indentation(CharSequence text, int line, int end) {
        int at = line;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at - line;
    }

    private static String firstLine(StringBuilder text, int start) {
        int end = text.indexOf("\n", start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** Whether a fence without a language holds a list, such as a drawn tree, and not one of files. */
    private static boolean isList(FencedCodeBlock code) {
        return (code.getInfo().isBlank() || code.getInfo().toString().equals("text"))
                && !code.getClosingMarker().isEmpty()
                && LIST.matcher(code.getContentChars()).matches()
                && !FILE.matcher(code.getContentChars()).find();
    }

    private static void openList(StringBuilder text, FencedCodeBlock code) {
        text.delete(
                code.getClosingMarker().getStartOffset(),
                code.getClosingMarker().getEndOffset());
        int start = code.getOpeningMarker().getStartOffset();
        text.delete(start, start + firstLine(text, start).length());
    }

    private static boolean isUnclosed(Node node) {
        return switch (node) {
            case FencedCodeBlock code ->
                code.getClosingMarker().isEmpty() && !code.getInfo().toString().equals(DIAGRAM);
            case HtmlCommentBlock comment -> comment.getChars().indexOf("-->") < 0;
            default -> false;
        };
    }

    /** Takes away the mark that opens a block and hides the rest of the file. */
    private static void open(StringBuilder text, Node block, Problems problems) {
        int start = block.getStartOffset();
        int end = block instanceof FencedCodeBlock
                ? start + firstLine(text, start).length()
                : start + "<!--".length();
        problems.warn(
                new LineIndex(text.toString()).at(start), "this is never closed; what stands below was read as text");
        text.delete(start, end);
    }
}
