package dev.cairn.library.markdown;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Row;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads in a paragraph what Markdown takes for its words: the entries of a list that are indented too far, or numbered
 * from 2 on, and the rows of a table without a blank line above it.
 */
final class Paragraphs {
    private static final Pattern ENTRY = Pattern.compile("(?:[-*+]|\\d{1,3}[.)])\\s+(?=\\S)");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)+\\|?|\\|\\s*:?-+:?\\s*\\|");

    private Paragraphs() {}

    /** A paragraph, and a list or a table below it; none of these if it is empty. */
    static List<Block> read(Place place, RichText text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.text().indexOf('\n') < 0) {
            return List.of(new Prose(place, text));
        }
        List<RichText> lines = text.lines();
        for (int at = 1; at < lines.size(); at++) {
            if (SEPARATOR.matcher(lines.get(at).text()).matches()) {
                return parts(place, lines, at - 1, table(place, lines, at));
            }
            if (ENTRY.matcher(lines.get(at).text()).lookingAt()) {
                return parts(place, lines, at, entries(place, lines, at));
            }
        }
        return List.of(new Prose(place, text));
    }

    private static List<Block> parts(Place place, List<RichText> lines, int end, Block rest) {
        List<Block> parts = new ArrayList<>();
        if (end > 0) {
            parts.add(new Prose(place, RichText.join(lines.subList(0, end).stream(), "\n")));
        }
        parts.add(rest);
        return parts;
    }

    private static Items entries(Place place, List<RichText> lines, int start) {
        List<Item> items = new ArrayList<>();
        for (int at = start; at < lines.size(); at++) {
            Place there = new Place(place.line() + at, 1);
            RichText line = lines.get(at);
            Matcher entry = ENTRY.matcher(line.text());
            if (entry.lookingAt()) {
                items.add(Item.of(there, Item.Box.NONE, line.from(entry.end()), List.of()));
            } else {
                Item last = items.removeLast();
                items.add(last.with(RichText.join(Stream.of(last.text(), line), "\n")));
            }
        }
        return new Items(
                new Place(place.line() + start, 1),
                Character.isDigit(lines.get(start).text().charAt(0)),
                items);
    }

    private static Table table(Place place, List<RichText> lines, int separator) {
        List<Row> rows = new ArrayList<>();
        for (int at = separator + 1; at < lines.size(); at++) {
            rows.add(new Row(new Place(place.line() + at, 1), cells(lines.get(at))));
        }
        return new Table(new Place(place.line() + separator - 1, 1), cells(lines.get(separator - 1)), rows);
    }

    private static List<RichText> cells(RichText line) {
        String text = line.text();
        int from = text.startsWith("|") ? 1 : 0;
        List<RichText> cells = new ArrayList<>();
        for (int bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', from)) {
            cells.add(line.part(from, bar));
            from = bar + 1;
        }
        if (from < text.length()) {
            cells.add(line.from(from));
        }
        return cells;
    }
}
