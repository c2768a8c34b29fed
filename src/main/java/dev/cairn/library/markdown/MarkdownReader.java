package dev.cairn.library.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.cairn.library.limit.ReadingThreads;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.text.LineIndex;
import dev.cairn.library.text.Problems;
import java.util.List;

/** Reads Markdown by way of flexmark's tree; the door of this room. */
public final class MarkdownReader {
    private MarkdownReader() {}

    /** The headings in the order of the file, none of them below another; the first one holds what stands above all. */
    public static List<Heading> read(String markdown, Problems problems) {
        Document tree = MarkdownTree.parse(markdown, problems);
        CautiousInlineParser.leftPlain(tree)
                .forEach(offset -> problems.warn(
                        new LineIndex(markdown).at(offset), "too much markup in one paragraph; read as plain text"));
        ReadingThreads.endIfTooLate();
        return OutlineReader.read(tree, problems);
    }
}
