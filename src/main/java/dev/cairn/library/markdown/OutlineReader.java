package dev.cairn.library.markdown;

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
import dev.cairn.library.outline.Attributes;
import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Quote;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Item.Box;
import dev.cairn.library.outline.Nesting;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.LineIndex;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's tree into headings with what stands below each of them. Nothing behind it knows flexmark. */
final class OutlineReader implements HtmlReader.Sink {
    /** Lists and quotations within one another; what is nested deeper is read as if it stood on this level. */
    static final int MAX_DEPTH = 8;

    /** Longer words above a line of hyphens are a paragraph above a rule. */
    private static final int MAX_UNDERLINED = 80;

    private static final Place ABOVE_ALL = new Place(0, 0);

    private final LineIndex lines;
    private final Problems problems;
    private final HtmlReader html = new HtmlReader(this);
    private final List<Heading> outline = new ArrayList<>();

    /** Most roadmaps have the same few headings in each phase, such as "Resources". */
    private final Map<RichText, Heading> byText = new HashMap<>();

    private List<Block> blocks = new ArrayList<>();
    private boolean flattened;

    private OutlineReader(LineIndex lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
        outline.add(Heading.of(ABOVE_ALL, 0, RichText.EMPTY, null, List.of()));
    }

    /** The headings in the order of the file, none of them below another; the first one holds what stands above all. */
    static List<Heading> read(Document document, Problems problems) {
        OutlineReader reader =
                new OutlineReader(new LineIndex(document.getChars().toString()), problems);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            reader.top(node);
        }
        reader.html.end();
        reader.closeHeading();
        return reader.outline;
    }

    private void top(Node node) {
        if (node instanceof com.vladsch.flexmark.ast.Heading heading && !isParagraph(heading)) {
            html.end();
            heading(place(heading), heading.getLevel(), RichTextReader.read(heading));
        } else if (node instanceof HtmlBlock block && !(node instanceof HtmlCommentBlock)) {
            html.read(block.getChars().toString(), block.getStartOffset(), lines);
        } else if (node instanceof ListBlock list && holdsHeadings(list)) {
            html.end();
            headings(list);
        } else {
            blocks(node, 1).forEach(html::addMarkdown);
        }
    }

    /** Whether every entry of a list begins with a heading: the marks of such a list decorate. */
    private static boolean holdsHeadings(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!(item.getFirstChild() instanceof com.vladsch.flexmark.ast.Heading)) {
                return false;
            }
        }
        return true;
    }

    private void headings(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            com.vladsch.flexmark.ast.Heading heading =
                    (com.vladsch.flexmark.ast.Heading) Objects.requireNonNull(item.getFirstChild());
            heading(place(item), heading.getLevel(), RichTextReader.read(heading));
            blocksFrom(heading.getNext(), 2).forEach(html::addMarkdown);
        }
    }

    private static boolean isParagraph(com.vladsch.flexmark.ast.Heading heading) {
        return heading.isSetextHeading()
                && (heading.getText().length() > MAX_UNDERLINED
                        || heading.getText().indexOf('\n') >= 0);
    }

    @Override
    public void heading(Place place, int level, RichText text) {
        if (!text.isEmpty()) { // a picture is none
            closeHeading();
            Attributes named = Attributes.of(text);
            Heading same = byText.computeIfAbsent(
                    named.text(), words -> Heading.of(place, level, words, named.id(), List.of()));
            outline.add(same.at(place, level, named.id()));
        }
    }

    @Override
    public void block(Block block) {
        blocks.add(block);
    }

    private void closeHeading() {
        blocks.removeIf(Block::leadsWithinFile);
        outline.add(outline.removeLast().with(LooseLists.in(Nesting.byColumn(blocks)), List.of()));
        blocks = new ArrayList<>();
    }

    private List<Block> blocksFrom(@Nullable Node first, int depth) {
        List<Block> found = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            found.addAll(blocks(node, depth));
        }
        return Nesting.byColumn(found);
    }

    /** None for what only structures or decorates the page. */
    private List<Block> blocks(Node node, int depth) {
        return switch (node) {
            case Paragraph paragraph -> Paragraphs.read(place(node), RichTextReader.read(paragraph));
            case com.vladsch.flexmark.ast.Heading heading ->
                Paragraphs.read(place(node), RichTextReader.readBold(heading));
            case ListBlock list -> List.of(items(list, depth));
            case BlockQuote quote -> quote(quote, depth);
            case TableBlock table -> List.of(TableNodes.read(table, lines));
            case HtmlCommentBlock comment -> List.of();
            case HtmlBlock block -> html(block);
            case ThematicBreak line -> List.of();
            case Reference definition -> List.of();
            case FencedCodeBlock code -> code(code);
            case IndentedCodeBlock code -> unread(node, "indented by four spaces or more, so this is read as code");
            default -> unread(node, "not understood");
        };
    }

    private List<Block> code(FencedCodeBlock code) {
        if (code.getInfo().toString().equals(MarkdownTree.DIAGRAM)) {
            problems.warn(place(code), "diagrams are not read; what only this one says was left out");
        }
        return List.of();
    }

    private List<Block> unread(Node node, String why) {
        problems.warn(place(node), why + "; left out");
        return List.of();
    }

    /** HTML within a list or a quotation. */
    private List<Block> html(HtmlBlock block) {
        OutlineReader inner = new OutlineReader(lines, problems);
        inner.html.read(block.getChars().toString(), block.getStartOffset(), lines);
        inner.html.end();
        inner.closeHeading();
        List<Block> found = new ArrayList<>();
        for (Heading heading : inner.outline) {
            found.addAll(Paragraphs.read(heading.place(), heading.text()));
            found.addAll(heading.blocks());
        }
        return found;
    }

    private List<Block> quote(BlockQuote quote, int depth) {
        return depth < MAX_DEPTH
                ? List.of(new Quote(place(quote), blocksFrom(quote.getFirstChild(), depth + 1)))
                : List.of(flat(quote));
    }

    private Items items(ListBlock list, int depth) {
        if (depth >= MAX_DEPTH) {
            return flat(list);
        }
        List<Item> items = new ArrayList<>();
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem item) {
                items.add(item(item, depth));
            }
        }
        return new Items(place(list), list instanceof OrderedList, items);
    }

    private Item item(ListItem item, int depth) {
        Node first = item.getFirstChild();
        List<Block> found = new ArrayList<>();
        RichText text = RichText.EMPTY;
        if (first instanceof com.vladsch.flexmark.ast.Heading heading) {
            text = RichTextReader.readBold(heading);
            first = first.getNext();
        } else if (first instanceof Paragraph paragraph) {
            found.addAll(Paragraphs.read(place(first), RichTextReader.read(paragraph)));
            if (!found.isEmpty() && found.getFirst() instanceof Prose prose) {
                text = prose.text();
                found.removeFirst();
            }
            first = first.getNext();
        }
        found.addAll(blocksFrom(first, depth + 1));
        if (text.isEmpty() && found.size() == 1 && found.getFirst() instanceof Items only) {
            if (only.items().size() == 1) { // "- - Basics", "- 1. Basics"
                return only.items().getFirst();
            }
        }
        return Item.of(place(item), box(item), text, found);
    }

    private static Box box(ListItem item) {
        if (!(item instanceof TaskListItem task)) {
            return Box.NONE;
        }
        return task.isItemDoneMarker() ? Box.TICKED : Box.OPEN;
    }

    /** The texts below a node as the entries of one list, found without recursion, for a file may nest thousands deep. */
    private Items flat(Node top) {
        if (!flattened) {
            problems.warn(place(top), "nested deeper than " + MAX_DEPTH + " levels; read as if it were not");
            flattened = true;
        }
        List<Item> items = new ArrayList<>();
        Node node = top.getFirstChild();
        while (node != null) {
            boolean isText = node instanceof Paragraph || node instanceof com.vladsch.flexmark.ast.Heading;
            if (isText) {
                items.add(Item.of(place(node), Box.NONE, RichTextReader.read(node), List.of()));
            }
            node = next(node, top, /* deeper= */ !isText);
        }
        return new Items(place(top), false, items);
    }

    private static @Nullable Node next(Node node, Node top, boolean deeper) {
        Node next = deeper && node.getFirstChild() != null ? node.getFirstChild() : node.getNext();
        Node above = node;
        while (next == null && above.getParent() != null && !above.getParent().equals(top)) {
            above = above.getParent();
            next = above.getNext();
        }
        return next;
    }

    private Place place(Node node) {
        return lines.at(node.getStartOffset());
    }
}
