package dev.cairn.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading with everything below it, down to the next heading of its level; an outline is the heading of level 0 that
 * holds the whole file.
 *
 * @param id what its topics are to be known by, null where the file does not say so
 */
record Heading(
        Place place, int level, RichText text, @Nullable String id, List<Block> blocks, List<Heading> headings) {
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
        return new Heading(place, level, text, id, otherBlocks, otherHeadings);
    }

    Heading atLevel(int other) {
        return new Heading(place, other, text, id, blocks, headings);
    }
}
