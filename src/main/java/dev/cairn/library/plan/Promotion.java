package dev.cairn.library.plan;

import dev.cairn.library.outline.Addresses;
import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.Place;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes headings of what stands for them in a file without any: a line "**Step 1: Basics**", entries "Week 1" with lists
 * of their own, the rows of a timetable. The new headings stand below the one that they were found under, and those that
 * stood deeper make room for them.
 */
final class Promotion {
    private static final int FEWEST_IN_A_ROW = 2;

    /** A longer line without a colon near its beginning is a sentence. */
    private static final int MAX_LINE = 60;

    private static final int MAX_NUMBER = 40;

    /** What a block was made into; of no headings if it stays as it is. */
    private record Parts(List<Block> before, List<Heading> headings) {
        static final Parts NONE = new Parts(List.of(), List.of());
    }

    private interface Step {
        Parts apply(Block block, Block next, int level);
    }

    private final List<Heading> flat;
    private final Step step;
    private final int level;

    private Promotion(List<Heading> flat, Step step) {
        this.flat = flat;
        this.step = step;
        this.level = 1
                + flat.stream()
                        .filter(this::hasAny)
                        .mapToInt(Heading::level)
                        .min()
                        .orElse(0);
    }

    static List<Heading> ofLines(List<Heading> flat) {
        return of(flat, (block, next, level) -> block instanceof Prose prose ? lines(prose, level) : Parts.NONE);
    }

    static List<Heading> ofEntries(List<Heading> flat) {
        return of(
                flat,
                (block, next, level) -> block instanceof Items list && areStages(list)
                        ? new Parts(List.of(), entries(list, level))
                        : Parts.NONE);
    }

    /** Only where the rows are all below one heading; a table for each of several is their content. */
    static List<Heading> ofRows(List<Heading> flat) {
        long tables = flat.stream()
                .filter(heading -> heading.blocks().stream().anyMatch(Promotion::isTimetable))
                .count();
        return tables != 1
                ? flat
                : of(
                        flat,
                        (block, next, level) -> isTimetable(block)
                                ? new Parts(List.of(), TableReader.headings((Table) block, level))
                                : Parts.NONE);
    }

    /** Of names above lists, where most lists have one. */
    static List<Heading> ofNames(List<Heading> flat) {
        List<Heading> promoted = of(flat, Promotion::name);
        int names = promoted.size() - flat.size();
        return lists(flat) / 2.0 < names ? promoted : flat;
    }

    private static long lists(List<Heading> flat) {
        return flat.stream()
                .flatMap(heading -> heading.blocks().stream())
                .filter(Items.class::isInstance)
                .count();
    }

    /** Of entries that all have lists of their own. */
    static List<Heading> ofGroups(List<Heading> flat) {
        return of(
                flat,
                (block, next, level) -> block instanceof Items list && areGroups(list)
                        ? new Parts(List.of(), entries(list, level))
                        : Parts.NONE);
    }

    private static List<Heading> of(List<Heading> flat, Step step) {
        List<Heading> promoted = new Promotion(flat, step).promoted();
        return promoted.size() < flat.size() + FEWEST_IN_A_ROW ? flat : promoted;
    }

    private boolean hasAny(Heading heading) {
        return IntStream.range(0, heading.blocks().size())
                .anyMatch(at -> !apply(heading, at).headings().isEmpty());
    }

    private Parts apply(Heading heading, int at) {
        List<Block> blocks = heading.blocks();
        return step.apply(blocks.get(at), blocks.get(Math.min(at + 1, blocks.size() - 1)), level);
    }

    private List<Heading> promoted() {
        List<Heading> promoted = new ArrayList<>();
        for (Heading heading : flat) {
            Heading open = heading.level() < level ? heading : heading.atLevel(heading.level() + 1);
            List<Block> blocks = new ArrayList<>();
            for (int at = 0; at < heading.blocks().size(); at++) {
                Parts parts = apply(heading, at);
                if (parts.headings().isEmpty()) {
                    blocks.add(heading.blocks().get(at));
                    continue;
                }
                blocks.addAll(parts.before());
                promoted.add(open.with(blocks, List.of()));
                promoted.addAll(parts.headings().subList(0, parts.headings().size() - 1));
                open = parts.headings().getLast();
                blocks = new ArrayList<>(open.blocks());
            }
            promoted.add(open.with(blocks, List.of()));
        }
        return promoted;
    }

    private static Parts lines(Prose prose, int level) {
        List<RichText> lines = prose.text().lines();
        List<RichText> before = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            RichText line = lines.get(at);
            Place place = new Place(prose.place().line() + at, prose.place().column());
            if (isStage(line)) {
                headings.add(Heading.of(place, level, line, null, List.of()));
            } else if (headings.isEmpty()) {
                before.add(line);
            } else {
                Heading last = headings.removeLast();
                List<Block> blocks = new ArrayList<>(last.blocks());
                blocks.add(new Prose(place, line));
                headings.add(last.with(blocks, List.of()));
            }
        }
        return new Parts(
                before.isEmpty() ? List.of() : List.of(new Prose(prose.place(), RichText.join(before.stream(), "\n"))),
                headings);
    }

    /** "**1. Basics**", "Step 1: Basics", but not "Step 1 is what you have read". */
    private static boolean isStage(RichText line) {
        String text = line.line();
        Mark mark = HeadingTitle.of(text).mark();
        boolean isWord = mark == Mark.WORD || mark == Mark.TIME;
        int colon = text.replace('：', ':').indexOf(':');
        return line.isBold()
                ? isWord || mark == Mark.NUMBER
                : isWord && (line.startsBold() || isShort(text) || (colon > 0 && colon < MAX_NUMBER));
    }

    private static boolean isShort(String line) {
        return line.length() <= MAX_LINE && !line.endsWith(".");
    }

    /** Entries that are numbered like phases, and have lists of their own. */
    private static boolean areStages(Items list) {
        long stages = list.items().stream()
                .filter(item -> isStage(item.text()) || isNumbered(item.text()))
                .count();
        long lists = list.items().stream().filter(Item::hasList).count();
        return stages >= FEWEST_IN_A_ROW && stages == list.items().size() && 2 * lists >= stages;
    }

    private static boolean isNumbered(RichText text) {
        return HeadingTitle.of(text.line()).mark() == Mark.NUMBER;
    }

    private static boolean areGroups(Items list) {
        return list.items().size() >= FEWEST_IN_A_ROW && list.items().stream().allMatch(Item::hasList);
    }

    private static List<Heading> entries(Items list, int level) {
        List<Heading> headings = new ArrayList<>();
        for (Item item : list.items()) {
            headings.add(
                    Heading.of(item.place(), level, name(list, item, headings.size() + 1), item.id(), blocks(item)));
        }
        return headings;
    }

    /** The number that a numbered list shows in front of an entry is its name's. */
    private static RichText name(Items list, Item item, int number) {
        boolean isPlain = HeadingTitle.of(item.text().line()).mark() == Mark.NONE;
        String title = Addresses.titleWithout(item.text());
        RichText text = item.text().ownLink().isPresent() ? RichText.plain(title) : item.text();
        return list.ordered() && isPlain ? RichText.join(Stream.of(RichText.plain(number + "."), text), " ") : text;
    }

    /** A heading leads nowhere; what the entry led to is the first thing below it. */
    private static List<Block> blocks(Item item) {
        Stream<Block> links = item.text().links().stream()
                .filter(link -> Addresses.isShown(link.url()))
                .map(link -> new Prose(
                        item.place(),
                        item.text().part(link.span().from(), link.span().to())));
        return Stream.concat(links, item.blocks().stream()).toList();
    }

    private static boolean isTimetable(Block block) {
        return block instanceof Table table && TableReader.isTimetable(table);
    }

    private static Parts name(Block block, Block next, int level) {
        if (block instanceof Prose prose && next instanceof Items) {
            List<RichText> lines = prose.text().lines();
            Lead last = Lead.of(lines.getLast());
            if (isName(lines.getLast(), last) && Sense.of(last.name().line()).isEmpty()) {
                List<RichText> before = lines.subList(0, lines.size() - 1);
                return new Parts(
                        before.isEmpty()
                                ? List.of()
                                : List.of(new Prose(prose.place(), RichText.join(before.stream(), "\n"))),
                        List.of(Heading.of(prose.place(), level, last.name(), null, said(prose, last))));
            }
        }
        return Parts.NONE;
    }

    private static List<Block> said(Prose prose, Lead name) {
        return name.rest().isEmpty() ? List.of() : List.of(new Prose(prose.place(), name.rest()));
    }

    /** A line in bold, a link, or a few words without a sign at their end. */
    private static boolean isName(RichText line, Lead lead) {
        return (lead.label() && lead.name().isBold())
                || line.isLink()
                || (line.line().length() < MAX_NUMBER
                        && Character.isLetterOrDigit(
                                line.text().codePointBefore(line.text().length())));
    }
}
