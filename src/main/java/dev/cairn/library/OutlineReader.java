package dev.cairn.library;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.cairn.library.Block.Items;
import dev.cairn.library.Block.Prose;
import dev.cairn.library.Block.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's tree into an outline: headings with what stands below them. Nothing behind it knows flexmark. */
final class OutlineReader {
    private final LineIndex lines;
    private final Problems problems;
    private @Nullable Node next;

    private OutlineReader(Document document, LineIndex lines, Problems problems) {
        this.next = document.getFirstChild();
        this.lines = lines;
        this.problems = problems;
    }

    static Heading read(Document document, LineIndex lines, Problems problems) {
        return new OutlineReader(document, lines, problems).below(Place.START, 0, RichText.EMPTY);
    }

    private Heading below(Place place, int level, RichText text) {
        List<Block> blocks = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        while (next != null) {
            Node node = next;
            if (!(node instanceof com.vladsch.flexmark.ast.Heading heading)) {
                blocks.addAll(blocks(node));
                next = node.getNext();
            } else if (heading.getLevel() > level) {
                next = node.getNext();
                headings.add(below(place(heading), heading.getLevel(), RichTextReader.read(heading)));
            } else {
                break;
            }
        }
        return new Heading(place, level, text, blocks, headings);
    }

    private List<Block> blocksIn(@Nullable Node first) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            blocks.addAll(blocks(node));
        }
        return blocks;
    }

    /** None for what only structures or decorates the page. */
    private List<Block> blocks(Node node) {
        return switch (node) {
            case Paragraph paragraph -> prose(node, RichTextReader.read(paragraph));
            case com.vladsch.flexmark.ast.Heading heading -> prose(node, RichTextReader.read(heading));
            case ListBlock list -> List.of(items(list));
            case BlockQuote quote -> List.of(new Quote(place(quote), blocksIn(quote.getFirstChild())));
            case HtmlCommentBlock comment -> List.of();
            case HtmlBlock html -> prose(node, RichTextReader.readHtml(html));
            case ThematicBreak line -> List.of();
            case Reference definition -> List.of();
            case FencedCodeBlock code -> List.of();
            case IndentedCodeBlock code -> unread(node, "indented by four spaces or more, so this is read as code");
            case TableBlock table -> unread(node, "tables are not read");
            default -> unread(node, "not understood");
        };
    }

    private List<Block> prose(Node node, RichText text) {
        return text.isEmpty() ? List.of() : List.of(new Prose(place(node), text));
    }

    private List<Block> unread(Node node, String why) {
        problems.warn(place(node), why + "; left out");
        return List.of();
    }

    private Items items(ListBlock list) {
        List<Item> items = new ArrayList<>();
        for (Node child : list.getChildren()) {
            if (child instanceof ListItem item) {
                items.add(item(item));
            }
        }
        return new Items(place(list), list instanceof OrderedList, items);
    }

    private Item item(ListItem item) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph || first instanceof com.vladsch.flexmark.ast.Heading) {
            return new Item(place(item), box(item), RichTextReader.read(first), blocksIn(first.getNext()));
        }
        return new Item(place(item), box(item), RichText.EMPTY, blocksIn(first));
    }

    private static Item.Box box(ListItem item) {
        if (!(item instanceof TaskListItem task)) {
            return Item.Box.NONE;
        }
        return task.isItemDoneMarker() ? Item.Box.TICKED : Item.Box.OPEN;
    }

    private Place place(Node node) {
        return lines.at(node.getStartOffset());
    }
}
