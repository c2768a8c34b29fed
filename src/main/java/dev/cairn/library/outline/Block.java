package dev.cairn.library.outline;

import dev.cairn.library.text.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below a heading or in a list item, in the order of the file. */
public sealed interface Block {
    Place place();

    /** Whether it holds entries that may be something to learn. */
    default boolean isListed() {
        return this instanceof Items || this instanceof Table;
    }

    default boolean hasLink() {
        return this instanceof Prose prose && !prose.text().links().isEmpty();
    }

    /** Whether it only leads to other places of the same file, as a table of contents does. */
    default boolean leadsWithinFile() {
        return switch (this) {
            case Prose prose -> prose.text().leadsWithinFile();
            case Items list ->
                !list.items().isEmpty()
                        && list.items().stream()
                                .allMatch(item -> item.text().leadsWithinFile()
                                        && item.blocks().stream().allMatch(Block::leadsWithinFile));
            case Quote quote -> false;
            case Table table -> false;
        };
    }

    /** The words of blocks on one line. */
    static String line(List<Block> blocks) {
        return blocks.stream().map(Block::line).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String line(Block block) {
        return switch (block) {
            case Prose prose -> prose.text().line();
            case Items items -> items.items().stream().map(Item::lineWithNested).collect(Collectors.joining(", "));
            case Quote quote -> line(quote.blocks());
            case Table table ->
                table.rows().stream()
                        .map(row -> row.cells().stream().map(RichText::line).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(", "));
        };
    }

    /** A paragraph. */
    record Prose(Place place, RichText text) implements Block {}

    /** A list; ordered when it is numbered. */
    record Items(Place place, boolean ordered, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        Items and(Items more) {
            return new Items(
                    place,
                    ordered,
                    Stream.concat(items.stream(), more.items.stream()).toList());
        }

        /** The list with another one below its last entry. */
        Items endingWith(Items below) {
            List<Item> before = items.subList(0, items.size() - 1);
            Item last = items.getLast();
            List<Block> blocks = Nesting.byColumn(
                    Stream.concat(last.blocks().stream(), Stream.of(below)).toList());
            return new Items(
                    place,
                    ordered,
                    Stream.concat(before.stream(), Stream.of(last.with(blocks))).toList());
        }

        /** A text that stands for a list of one entry. */
        public static Items of(Place place, RichText text) {
            return new Items(place, false, List.of(new Item(place, text, List.of())));
        }
    }

    /** A quotation, or a callout such as "[!tip] Title", which stands in the first line of its first paragraph. */
    record Quote(Place place, List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A table; the header is empty where it has none. */
    record Table(Place place, List<RichText> header, List<Row> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    record Row(Place place, List<RichText> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public RichText cell(int column) {
            return column < cells.size() ? cells.get(column) : RichText.EMPTY;
        }
    }
}
