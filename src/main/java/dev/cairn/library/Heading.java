package dev.cairn.library;

import java.util.List;

/**
 * A heading with everything below it, down to the next heading of its level; an outline is the heading of level 0 that
 * holds the whole file.
 */
record Heading(Place place, int level, RichText text, List<Block> blocks, List<Heading> headings) {
    Heading {
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
    }

    boolean listsSeveral() {
        return blocks.stream()
                .anyMatch(block ->
                        block instanceof Block.Items list && list.items().size() > 1);
    }

    Heading with(List<Block> otherBlocks, List<Heading> otherHeadings) {
        return new Heading(place, level, text, otherBlocks, otherHeadings);
    }
}
