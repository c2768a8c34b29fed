package dev.cairn.library;

import java.util.List;
import java.util.stream.Collectors;

/** What stands below a heading or in a list item, in the order of the file. */
sealed interface Block {
    Place place();

    /** The words of blocks on one line. */
    static String line(List<Block> blocks) {
        return blocks.stream().map(Block::line).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String line(Block block) {
        return switch (block) {
            case Prose prose -> prose.text().line();
            case Items items -> items.items().stream().map(Item::lineWithNested).collect(Collectors.joining(", "));
            case Quote quote -> line(quote.blocks());
        };
    }

    /** A paragraph. */
    record Prose(Place place, RichText text) implements Block {}

    /** A list; ordered when it is numbered. */
    record Items(Place place, boolean ordered, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        /** A text that stands for a list of one entry. */
        static Items of(Place place, RichText text) {
            return new Items(place, false, List.of(new Item(place, Item.Box.NONE, text, List.of())));
        }
    }

    /** A quotation, or a callout such as "[!tip] Title", which stands in the first line of its first paragraph. */
    record Quote(Place place, List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }
}
