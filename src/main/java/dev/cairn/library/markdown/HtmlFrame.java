package dev.cairn.library.markdown;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Row;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An element of HTML that is open, and what has been read of it. */
final class HtmlFrame {
    enum Element {
        HEADING,
        LIST,
        ENTRY,
        TABLE,
        ROW,
        CELL
    }

    final Element element;
    final String name;
    final Place place;
    final List<Block> blocks = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<RichText> cells = new ArrayList<>();
    final RichTextBuilder text = new RichTextBuilder();
    boolean isLayout;
    int heads;

    HtmlFrame(Element element, String name, Place place) {
        this.element = element;
        this.name = name;
        this.place = place;
    }

    /** What stands in a list and in none of its entries hangs below the last one. */
    void addBetweenEntries(Block block) {
        if (items.isEmpty()) {
            items.add(new Item(block.place(), RichText.EMPTY, List.of(block)));
            return;
        }
        Item last = items.removeLast();
        items.add(last.with(
                Stream.concat(last.blocks().stream(), Stream.of(block)).toList()));
    }

    Items list() {
        if (!text.text().isEmpty()) {
            addBetweenEntries(new Prose(place, text.text()));
        }
        return new Items(place, name.equals("ol"), items);
    }
}
