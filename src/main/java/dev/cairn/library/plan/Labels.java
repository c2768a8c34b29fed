package dev.cairn.library.plan;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Quote;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.Callout;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.Place;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.library.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the labels out of what stands below one heading: a line "**Resources**:" above a list, "**Practice**: Kaggle
 * datasets", a callout "[!tip]". Each becomes a heading with what it announces.
 */
final class Labels {
    /** The level above is that of the title, which no label is. */
    private static final int HIGHEST = 2;

    private final int level;
    private final boolean timetable;
    private final List<Heading> found = new ArrayList<>();
    private final List<Block> others = new ArrayList<>();

    private Labels(int level, boolean timetable) {
        this.level = level;
        this.timetable = timetable;
    }

    static Labels in(Heading heading) {
        Labels labels = new Labels(
                Math.max(heading.level() + 1, HIGHEST),
                heading.role().filter(role -> role == Role.PATH).isPresent());
        labels.read(heading.blocks());
        return labels;
    }

    List<Heading> found() {
        return found;
    }

    /** What belongs to no label. */
    List<Block> others() {
        return others;
    }

    private void read(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            switch (blocks.get(at)) {
                case Prose prose -> at += prose(prose, listsFrom(blocks, at + 1));
                case Quote quote -> quote(quote);
                case Items items -> others.add(items);
                case Table table -> others.add(timetable ? TableReader.steps(table) : TableReader.items(table));
            }
        }
    }

    private static List<Block> listsFrom(List<Block> blocks, int start) {
        return blocks.subList(start, blocks.size()).stream()
                .takeWhile(Block::isListed)
                .map(block -> block instanceof Table table ? TableReader.items(table) : block)
                .toList();
    }

    /** How many of the lists that follow belong to a label in the paragraph's last line: all or none. */
    private int prose(Prose prose, List<Block> lists) {
        List<RichText> lines = prose.text().lines();
        Lead last = Lead.of(lines.getLast());
        boolean announces = !lists.isEmpty()
                && last.label()
                && (isNamed(last) || last.name().isBold());
        lines(prose.place(), announces ? lines.subList(0, lines.size() - 1) : lines);
        if (announces) {
            add(prose.place(), last.name(), lists);
        }
        return announces ? lists.size() : 0;
    }

    private void lines(Place place, List<RichText> lines) {
        List<RichText> plain = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Lead lead = Lead.of(lines.get(at));
            boolean named = isNamed(lead) && !describes(lead);
            int end = named ? endOfValue(lines, at) : at + 1;
            RichText value =
                    RichText.join(Stream.concat(Stream.of(lead.rest()), lines.subList(at + 1, end).stream()), " ");
            if (named && !value.isEmpty()) {
                addProse(place, plain);
                add(place, lead.name(), List.of(Items.of(place, value)));
                at = end;
            } else {
                plain.add(lines.get(at));
                at++;
            }
        }
        addProse(place, plain);
    }

    private static boolean isNamed(Lead lead) {
        return Sense.of(lead.name().line()).isPresent();
    }

    /** "Goal: to know" is said about what it stands in, and stays there word for word. */
    private static boolean describes(Lead lead) {
        return Sense.of(lead.name().line())
                .filter(sense -> sense.is(Role.GOALS))
                .isPresent();
    }

    /** The line behind a label's value, which runs on to the next line that has a name of its own. */
    private static int endOfValue(List<RichText> lines, int label) {
        int end = label + 1;
        while (end < lines.size() && !mayHaveAName(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean mayHaveAName(RichText line) {
        Lead lead = Lead.of(line);
        return line.startsBold() || lead.label() || isNamed(lead);
    }

    private void quote(Quote quote) {
        Callout.of(quote).ifPresentOrElse(callout -> callout(quote.place(), callout), () -> read(quote.blocks()));
    }

    /** A callout is a label by its title, else a tip by its type, else a remark. */
    private void callout(Place place, Callout callout) {
        if (Sense.of(callout.title().line()).isPresent()) {
            add(place, callout.title(), callout.body());
        } else if (Vocabulary.TIP_CALLOUTS.contains(callout.type())) {
            add(place, RichText.plain(Role.TIPS.name()), callout.bodyWithTitle());
        } else {
            read(callout.bodyWithTitle());
        }
    }

    private void add(Place place, RichText name, List<Block> content) {
        found.add(Heading.of(place, level, name, null, content));
    }

    private void addProse(Place place, List<RichText> lines) {
        if (!lines.isEmpty()) {
            others.add(new Prose(place, RichText.join(lines.stream(), "\n")));
            lines.clear();
        }
    }
}
