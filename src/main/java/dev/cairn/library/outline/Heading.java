package dev.cairn.library.outline;

import dev.cairn.library.text.Place;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heading with everything below it, down to the next heading of its level; an outline is the heading of level 0 that
 * holds the whole file.
 *
 * @param id what its topics are to be known by, null where the file does not say so
 * @param title the text taken apart
 * @param sense what the title announces
 */
public record Heading(
        Place place,
        int level,
        RichText text,
        @Nullable String id,
        HeadingTitle title,
        Optional<Sense> sense,
        List<Block> blocks,
        List<Heading> headings) {
    public Heading {
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
    }

    /** Another heading of the same words. */
    public Heading at(Place otherPlace, int otherLevel, @Nullable String otherId) {
        return new Heading(otherPlace, otherLevel, text, otherId, title, sense, List.of(), List.of());
    }

    /** A heading without others below it. */
    public static Heading of(Place place, int level, RichText text, @Nullable String id, List<Block> blocks) {
        HeadingTitle title = HeadingTitle.of(text.line());
        return new Heading(place, level, text, id, title, Sense.of(title.title()), blocks, List.of());
    }

    public boolean listsSeveral() {
        return blocks.stream()
                .anyMatch(block ->
                        block instanceof Block.Items list && list.items().size() > 1);
    }

    public Optional<Role> role() {
        return sense.map(Sense::role);
    }

    public Heading with(List<Block> otherBlocks, List<Heading> otherHeadings) {
        return new Heading(place, level, text, id, title, sense, otherBlocks, otherHeadings);
    }

    public Heading atLevel(int other) {
        return new Heading(place, other, text, id, title, sense, blocks, headings);
    }
}
