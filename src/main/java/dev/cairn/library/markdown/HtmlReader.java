package dev.cairn.library.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cairn.library.markdown.HtmlFrame.Element;
import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Row;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.LineIndex;
import dev.cairn.library.text.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of HTML: headings, lists, tables and words. Since Markdown may stand between two tags, an element stays
 * open from one block of HTML to the next and takes in what stands between them.
 */
final class HtmlReader {
    /** Takes what has been read. */
    interface Sink {
        void heading(Place place, int level, RichText text);

        void block(Block block);
    }

    private final Sink sink;
    private final Deque<HtmlFrame> open = new ArrayDeque<>();
    private RichTextBuilder words = new RichTextBuilder();
    private Place wordsAt = Place.START;

    HtmlReader(Sink sink) {
        this.sink = sink;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Reads a block of HTML that begins at an offset of the text that the lines are those of. */
    void read(String html, int offset, LineIndex lines) {
        Matcher tag = HtmlTag.PATTERN.matcher(html);
        int done = 0;
        while (tag.find()) {
            words(html.substring(done, tag.start()), lines.at(offset + done));
            tag(HtmlTag.of(tag), tag.group(), lines.at(offset + tag.start()));
            done = tag.end();
        }
        words(html.substring(done), lines.at(offset + done));
        if (!isOpen()) {
            flush();
        }
    }

    /** Takes in Markdown that stands between two tags. */
    void addMarkdown(Block block) {
        open.forEach(frame -> frame.isLayout = true);
        add(block);
    }

    private void add(Block block) {
        HtmlFrame frame = open.peek();
        if (frame == null) {
            sink.block(block);
        } else if (frame.element == Element.LIST) {
            frame.addBetweenEntries(block);
        } else {
            frame.blocks.add(block);
        }
    }

    /** Closes whatever is open. */
    void end() {
        while (!open.isEmpty()) {
            pop();
        }
        flush();
    }

    private void words(String html, Place place) {
        if (html.isBlank() && !isOpen()) {
            return;
        }
        if (words.length() == 0) {
            wordsAt = place;
        }
        text().words(Escaping.unescapeString(html.replace('\n', ' ')));
    }

    private RichTextBuilder text() {
        return open.isEmpty() ? words : open.peek().text;
    }

    private void tag(HtmlTag tag, String written, Place place) {
        @Nullable Element element = element(tag.name());
        if (element == null) {
            inline(tag, written);
        } else if (tag.closing()) {
            close(element);
        } else {
            open(element, tag.name(), place);
        }
    }

    private static @Nullable Element element(String name) {
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Element.HEADING;
            case "ul", "ol", "dl" -> Element.LIST;
            case "li", "dt", "dd" -> Element.ENTRY;
            case "table" -> Element.TABLE;
            case "tr" -> Element.ROW;
            case "td", "th" -> Element.CELL;
            default -> null;
        };
    }

    private void inline(HtmlTag tag, String written) {
        switch (tag.name()) {
            case "p", "div", "center", "hr", "section", "blockquote" -> paragraph();
            default -> text().tag(written);
        }
    }

    private void paragraph() {
        if (isOpen()) {
            text().newLine();
        } else {
            flush();
        }
    }

    private void flush() {
        RichText text = words.text();
        words = new RichTextBuilder();
        if (!text.isEmpty()) {
            sink.block(new Prose(wordsAt, text));
        }
    }

    private void open(Element element, String name, Place place) {
        if (!isOpen()) {
            flush();
        }
        switch (element) {
            case ENTRY -> closeDownTo(Element.LIST);
            case ROW -> closeDownTo(Element.TABLE);
            case CELL -> closeDownTo(Element.ROW);
            case HEADING, LIST, TABLE -> {}
        }
        open.push(new HtmlFrame(element, name, place));
    }

    private void closeDownTo(Element element) {
        if (open.stream().anyMatch(frame -> frame.element == element)) {
            while (open.element().element != element) {
                pop();
            }
        }
    }

    private void close(Element element) {
        if (open.stream().anyMatch(frame -> frame.element == element)) {
            closeDownTo(element);
            pop();
        }
    }

    private void pop() {
        HtmlFrame frame = open.pop();
        switch (frame.element) {
            case HEADING -> heading(frame);
            case LIST -> add(frame.list());
            case ENTRY -> entry(frame);
            case TABLE -> table(frame);
            case ROW -> row(frame);
            case CELL -> cell(frame);
        }
    }

    /** A heading within a list or a table only names what follows it there. */
    private void heading(HtmlFrame frame) {
        if (open.isEmpty()) {
            sink.heading(frame.place, frame.name.charAt(1) - '0', frame.text.text());
        } else if (!frame.text.text().isEmpty()) { // a picture is none
            frame.text.boldFrom(0);
            addMarkdown(new Prose(frame.place, frame.text.text()));
        }
    }

    private void entry(HtmlFrame frame) {
        Item item = Item.of(frame.place, Item.Box.NONE, frame.text.text(), frame.blocks);
        HtmlFrame list = open.peek();
        if (list == null) {
            sink.block(new Items(frame.place, false, List.of(item)));
        } else {
            list.items.add(item);
        }
    }

    private void cell(HtmlFrame frame) {
        HtmlFrame row = open.peek();
        if (row == null) {
            blocks(frame).forEach(sink::block);
            return;
        }
        row.cells.add(RichText.join(blocks(frame).stream().flatMap(HtmlReader::lines), "\n"));
        row.blocks.addAll(blocks(frame));
        row.isLayout |= frame.isLayout;
        row.heads += frame.name.equals("th") ? 1 : 0;
    }

    private static List<Block> blocks(HtmlFrame frame) {
        List<Block> blocks = new ArrayList<>();
        RichText text = frame.text.text();
        if (!text.isEmpty()) {
            blocks.add(new Prose(frame.place, text));
        }
        blocks.addAll(frame.blocks);
        return blocks;
    }

    private static Stream<RichText> lines(Block block) {
        return switch (block) {
            case Prose prose -> Stream.of(prose.text());
            case Items list ->
                list.items().stream()
                        .flatMap(item -> Stream.concat(
                                Stream.of(item.text()), item.blocks().stream().flatMap(HtmlReader::lines)));
            default -> Stream.of(RichText.plain(Block.line(List.of(block))));
        };
    }

    /** A row whose cells hold headings or Markdown only arranges them side by side. */
    private void row(HtmlFrame row) {
        HtmlFrame table = open.peek();
        if (table == null || row.isLayout) {
            row.blocks.forEach(this::add);
        } else if (table.rows.isEmpty() && table.cells.isEmpty() && row.heads == row.cells.size()) {
            table.cells.addAll(row.cells);
        } else {
            table.rows.add(new Row(row.place, row.cells));
        }
    }

    private void table(HtmlFrame table) {
        table.blocks.forEach(this::add);
        if (!table.rows.isEmpty()) {
            add(new Table(table.place, table.cells, table.rows));
        }
    }
}
