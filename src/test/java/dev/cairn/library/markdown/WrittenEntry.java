package dev.cairn.library.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.LineIndex;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import java.util.ArrayList;
import java.util.List;

/** An entry of a list as its author wrote it, whatever the loader makes of it. */
public record WrittenEntry(Place place, RichText text) {

    /** Those of a text, without those that only lead to another place of the same file. */
    public static List<WrittenEntry> in(String markdown, Problems problems) {
        Document tree = MarkdownTree.parse(Mdx.withoutCode(markdown), problems);
        List<WrittenEntry> entries = new ArrayList<>();
        collect(tree, new LineIndex(tree.getChars().toString()), entries);
        return entries;
    }

    private static void collect(Node above, LineIndex lines, List<WrittenEntry> into) {
        for (Node node : above.getChildren()) {
            Node first = node instanceof ListItem ? node.getFirstChild() : null;
            if (first instanceof Heading || (first instanceof Paragraph && !leadsWithinFile(first))) {
                into.add(new WrittenEntry(lines.at(node.getStartOffset()), RichTextReader.read(first)));
            }
            collect(node, lines, into);
        }
    }

    private static boolean leadsWithinFile(Node first) {
        return RichTextReader.read(first).links().stream()
                .anyMatch(link -> link.url().startsWith("#"));
    }
}
