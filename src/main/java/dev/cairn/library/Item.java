package dev.cairn.library;

import java.util.List;

/**
 * One entry of a list.
 *
 * @param text its first paragraph
 * @param blocks what follows in the entry: nested lists, further paragraphs
 */
record Item(Place place, Box box, RichText text, List<Block> blocks) {
    /** Whether there is a box to tick in front of it. */
    enum Box {
        NONE,
        OPEN,
        TICKED
    }

    Item {
        blocks = List.copyOf(blocks);
    }

    boolean hasList() {
        return blocks.stream().anyMatch(Block.Items.class::isInstance);
    }

    /** Its text and everything below it on one line, for where lists do not nest. */
    String lineWithNested() {
        return Plain.join(text.line(), nestedLine());
    }

    String nestedLine() {
        return Block.line(blocks);
    }
}
