package dev.cairn.library.markdown;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.HeadingTitle.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads as lists what is one without its marks: short lines with blank ones between them, paragraphs numbered "[1]", and
 * "Windows → Sysmon → Wazuh" where there is no list to read beside it.
 */
final class LooseLists {
    private static final int FEWEST = 3;

    /** A longer line is said about something, and no name of it. */
    private static final int MAX_LINE = 60;

    private static final Pattern SENTENCE = Pattern.compile(".*[.:;!?。：；！？…]$");
    private static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("^\\[\\d{1,3}]\\s*");
    private static final Pattern ARROW = Pattern.compile("\\s(?:→|->|➜|➡)\\s");

    private LooseLists() {}

    static List<Block> in(List<Block> blocks) {
        List<Block> read = new ArrayList<>();
        List<Prose> run = new ArrayList<>();
        for (Block block : blocks) {
            boolean goesOn = run.isEmpty() && !read.isEmpty() && read.getLast().isListed();
            if (block instanceof Prose prose && isEntry(prose.text()) && !goesOn) {
                run.add(prose);
            } else {
                close(run, read);
                read.add(block);
            }
        }
        close(run, read);
        if (read.stream().noneMatch(Block::isListed)) {
            read.replaceAll(LooseLists::withSteps);
        }
        return read;
    }

    private static void close(List<Prose> run, List<Block> read) {
        if (run.isEmpty()) {
            return;
        }
        if (run.size() < FEWEST
                && !run.stream().allMatch(prose -> isNumbered(prose.text().text()))) {
            read.addAll(run);
        } else {
            read.add(new Items(
                    run.getFirst().place(),
                    false,
                    run.stream().map(LooseLists::item).toList()));
        }
        run.clear();
    }

    private static boolean isEntry(RichText text) {
        String words = text.text();
        return isNumbered(words) || (isName(words) && !mayNameAPhase(text));
    }

    private static boolean isNumbered(String words) {
        return NUMBER_IN_BRACKETS.matcher(words).lookingAt();
    }

    private static boolean isName(String words) {
        return words.length() <= MAX_LINE
                && words.indexOf('\n') < 0
                && !SENTENCE.matcher(words).matches()
                && !ARROW.matcher(words).find();
    }

    private static boolean mayNameAPhase(RichText text) {
        Mark mark = HeadingTitle.of(text.line()).mark();
        return text.isBold() || mark == Mark.WORD || mark == Mark.TIME;
    }

    private static Item item(Prose prose) {
        Matcher number = NUMBER_IN_BRACKETS.matcher(prose.text().text());
        RichText text = number.lookingAt() ? prose.text().from(number.end()) : prose.text();
        return Item.of(prose.place(), Item.Box.NONE, text, List.of());
    }

    private static Block withSteps(Block block) {
        return block instanceof Prose prose && areSteps(prose.text())
                ? new Items(prose.place(), true, steps(prose))
                : block;
    }

    private static boolean areSteps(RichText text) {
        String[] parts = ARROW.split(text.text(), -1);
        return parts.length >= FEWEST
                && Lead.of(RichText.plain(parts[0])).rest().isEmpty()
                && text.text().indexOf('\n') < 0
                && Stream.of(parts).allMatch(part -> !part.isBlank() && isName(part.strip()));
    }

    private static List<Item> steps(Prose prose) {
        List<Item> steps = new ArrayList<>();
        Matcher arrow = ARROW.matcher(prose.text().text());
        int from = 0;
        while (arrow.find()) {
            steps.add(Item.of(prose.place(), Item.Box.NONE, prose.text().part(from, arrow.start()), List.of()));
            from = arrow.end();
        }
        steps.add(Item.of(prose.place(), Item.Box.NONE, prose.text().from(from), List.of()));
        return steps;
    }
}
