package dev.cairn.library.outline;

import dev.cairn.library.text.Place;
import dev.cairn.library.text.Plain;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list.
 *
 * @param id what it is to be known by, null where the file does not say so
 * @param text its first paragraph
 * @param blocks what follows in the entry: nested lists, further paragraphs
 */
public record Item(Place place, Box box, @Nullable String id, RichText text, List<Block> blocks) {
    /** A box in any of the states that note-taking programs know; one without a blank behind it is none for Markdown. */
    private static final Pattern STATE = Pattern.compile(
            "(?:\\[([ xX\u2713\u2714\u221A\u2611\u2705~/<>!?*+.o-]?)\uFE0F?]|([\u2610-\u2612])\uFE0F?)\\s*(?=\\S)");

    private static final Set<String> DONE =
            Set.of("x", "X", "\u2713", "\u2714", "\u221A", "\u2611", "\u2612", "\u2705");

    /** Whether there is a box to tick in front of it. */
    public enum Box {
        NONE,
        OPEN,
        TICKED
    }

    /** An entry without a box or an id. */
    public Item(Place place, RichText text, List<Block> blocks) {
        this(place, Box.NONE, null, text, blocks);
    }

    public Item {
        blocks = List.copyOf(blocks);
    }

    /** An entry whose text may begin with a box that Markdown does not know, such as "[-]", and end in an id. */
    public static Item of(Place place, Box known, RichText written, List<Block> blocks) {
        Attributes named = Attributes.of(written);
        Matcher mark = STATE.matcher(named.text().text());
        if (known != Box.NONE || !mark.lookingAt()) {
            return new Item(place, known, named.id(), named.text(), blocks);
        }
        String state = mark.group(1) == null ? mark.group(2) : mark.group(1);
        Box box = DONE.contains(state) ? Box.TICKED : Box.OPEN;
        return new Item(place, box, named.id(), named.text().from(mark.end()), blocks);
    }

    public Item with(RichText otherText) {
        return new Item(place, box, id, otherText, blocks);
    }

    public Item with(List<Block> otherBlocks) {
        return new Item(place, box, id, text, otherBlocks);
    }

    public boolean hasList() {
        for (Block block : blocks) {
            if (block instanceof Block.Items) {
                return true;
            }
        }
        return false;
    }

    /** Its text and everything below it on one line, for where lists do not nest. */
    public String lineWithNested() {
        return Plain.join(text.line(), nestedLine());
    }

    public String nestedLine() {
        return Block.line(blocks);
    }
}
