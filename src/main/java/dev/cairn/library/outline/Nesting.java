package dev.cairn.library.outline;

import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nests lists as their authors indented them. Markdown wants a nested entry as far right as the text above it begins;
 * with fewer blanks it takes "1. a" and " - b" for neighbours.
 */
public final class Nesting {
    private Nesting() {}

    public static List<Block> byColumn(List<Block> blocks) {
        List<Block> nested = new ArrayList<>();
        for (Block block : blocks) {
            if (!(block instanceof Items written)) {
                nested.add(block);
                continue;
            }
            Items list = withinList(written);
            if (list.items().isEmpty()) {
                continue;
            }
            Block last = nested.isEmpty() ? null : nested.getLast();
            if (last instanceof Items above && isFurtherRight(list.place(), above.place())) {
                nested.set(nested.size() - 1, above.endingWith(list));
            } else if (last instanceof Items above && goesOn(above, list)) {
                nested.set(nested.size() - 1, above.and(list));
            } else {
                nested.add(list);
            }
        }
        return nested;
    }

    private static boolean isFurtherRight(Place place, Place other) {
        return place.column() > other.column() && place.line() > other.line();
    }

    /** Whether a list takes up an earlier one, after something that hangs below its last entry. */
    private static boolean goesOn(Items above, Items list) {
        return above.ordered()
                && list.ordered()
                && above.place().column() == list.place().column();
    }

    /** Entries further right than the first one of their list belong to the entry above them. */
    private static Items withinList(Items list) {
        if (list.ordered() || list.items().isEmpty()) {
            return list;
        }
        int left = list.items().getFirst().place().column();
        if (list.items().stream().noneMatch(item -> item.place().column() > left)) {
            return list;
        }
        List<Item> items = new ArrayList<>();
        List<Item> right = new ArrayList<>();
        for (Item item : list.items()) {
            if (item.place().column() > left) {
                right.add(item);
            } else {
                adopt(items, right);
                items.add(item);
            }
        }
        adopt(items, right);
        return new Items(list.place(), false, items);
    }

    private static void adopt(List<Item> items, List<Item> right) {
        if (!right.isEmpty()) {
            Items below = new Items(right.getFirst().place(), false, right);
            Item above = items.removeLast();
            items.add(above.with(byColumn(
                    Stream.concat(above.blocks().stream(), Stream.of(below)).toList())));
            right.clear();
        }
    }
}
