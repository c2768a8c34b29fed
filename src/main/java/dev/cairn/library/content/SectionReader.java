package dev.cairn.library.content;

import dev.cairn.library.content.Draft.Level;
import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Quote;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.plan.TableReader;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Plain;
import dev.cairn.library.text.Problems;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.library.words.Times;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Milestone;
import dev.cairn.roadmap.Resource.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands below one heading of an outline into a draft, as the heading or a label announces it. */
final class SectionReader {
    /** Headings of these roles are no sections: what they hold belongs to the heading one level up. */
    private static final Set<Role> OF_THE_HEADING_ABOVE = EnumSet.of(
            Role.TOPICS,
            Role.RESOURCES,
            Role.PROJECTS,
            Role.TIPS,
            Role.DESCRIPTION,
            Role.GOALS,
            Role.PREREQUISITES,
            Role.DURATION,
            Role.CONTENTS);

    /** Of these, one with a list is a section all the same: "Introduction" with the topics that it introduces. */
    private static final Set<Role> OF_PROSE = EnumSet.of(Role.DESCRIPTION, Role.DURATION);

    /** Sections of these names hold what is named, not topics. */
    private static final Set<Role> OF_A_SECTION = EnumSet.of(Role.PROJECTS, Role.META);

    /** Longer words about the duration are a sentence, and kept as a tip. */
    private static final int MAX_DURATION = 80;

    private static final Sense EXERCISES = new Sense(Role.RESOURCES, List.of(Kind.PRACTICE));
    private static final int MAX_WORDS_OF_A_NAME = 3;

    private final ItemReader items;
    private final Problems problems;

    SectionReader(String phase, TopicKeys keys, Problems problems) {
        this.items = new ItemReader(this, phase, keys, problems);
        this.problems = problems;
    }

    void read(Heading heading, Sense sense, Draft into) {
        heading.blocks().forEach(block -> block(block, sense, into));
        heading.headings().forEach(below -> below(below, sense, into));
    }

    private void below(Heading heading, Sense above, Draft into) {
        Optional<Sense> named =
                heading.sense().map(sense -> heldIn(into, sense)).filter(sense -> into.holds(sense.role()));
        if (named.isPresent() && isOfTheHeadingAbove(heading, named.get())) {
            read(heading, named.get(), into);
        } else if (above.is(Role.PATH)) {
            step(new Item(heading.place(), heading.text(), heading.blocks()), into);
        } else if (into.holdsSections() && isEntry(heading)) {
            list(new Items(heading.place(), false, List.of(entry(heading))), above, into);
        } else if (into.holdsSections()) {
            Draft section = new Draft(Level.SECTION);
            read(
                    heading,
                    named.filter(sense -> OF_A_SECTION.contains(sense.role())).orElse(above),
                    section);
            into.sections.add(section.section(heading.title()));
        } else {
            problems.warn(heading.place(), "this heading names no kind of entry; its entries were kept without it");
            read(heading, above, into);
        }
    }

    /** Adds a heading as what there is to learn, by its name alone. */
    void topic(Heading heading, Draft into) {
        items.topics(Items.of(heading.place(), RichText.plain(heading.title().title())), into);
    }

    /** Whether a heading holds no lists, and so is itself what there is to learn. */
    private static boolean isEntry(Heading heading) {
        return heading.headings().isEmpty() && heading.blocks().stream().noneMatch(Block::isListed);
    }

    private static Item entry(Heading heading) {
        HeadingTitle title = heading.title();
        RichText name = title.mark() == Mark.NONE && title.duration() == null && title.when() == null
                ? heading.text()
                : RichText.plain(title.title());
        RichText text =
                title.when() == null ? name : RichText.join(Stream.of(RichText.plain(title.when()), name), ": ");
        List<Block> blocks = new ArrayList<>(heading.blocks());
        if (title.duration() != null) {
            blocks.addFirst(new Prose(heading.place(), RichText.plain(title.duration())));
        }
        return new Item(heading.place(), Item.Box.NONE, heading.id(), text, blocks);
    }

    /** A heading with a time of its own is a section whatever its name. */
    private static boolean isOfTheHeadingAbove(Heading heading, Sense sense) {
        HeadingTitle title = heading.title();
        boolean bare = title.mark() == Mark.NONE || title.mark() == Mark.NUMBER;
        return bare
                && title.when() == null
                && title.duration() == null
                && OF_THE_HEADING_ABOVE.contains(sense.role())
                && !(heading.listsSeveral() && OF_PROSE.contains(sense.role()));
    }

    /** Only the roadmap as a whole has a table of contents; those of a phase are what there is to learn. */
    private static Sense heldIn(Draft into, Sense sense) {
        return sense.is(Role.CONTENTS) && into.level != Level.ROADMAP ? Sense.TOPICS : sense;
    }

    void block(Block block, Sense sense, Draft into) {
        Sense held = into.holds(sense.role()) ? heldIn(into, sense) : Sense.DESCRIPTION;
        switch (block) {
            case Prose prose -> prose(prose, held, into);
            case Items list -> list(list, held, into);
            case Quote quote -> quote.blocks().forEach(inner -> block(inner, held, into));
            case Table table -> list(TableReader.items(table), held, into);
        }
    }

    private void prose(Prose prose, Sense sense, Draft into) {
        String text = prose.text().line();
        switch (sense.role()) {
            case TOPICS, TRACKS -> words(prose, into);
            case DESCRIPTION, GOALS, META -> into.description.add(text);
            case PREREQUISITES -> into.prerequisites.add(text);
            case DURATION -> duration(prose.place(), text, into);
            case PATH -> steps(prose.text(), into);
            case RESOURCES, PROJECTS, TIPS -> into.tips.add(text);
            case CONTENTS -> {}
        }
    }

    private void list(Items list, Sense sense, Draft into) {
        switch (sense.role()) {
            case TOPICS, TRACKS -> items.topics(list, into);
            case PROJECTS -> items.projects(list, into);
            case RESOURCES -> {
                if (sense.equals(EXERCISES) && into.holds(Role.PROJECTS) && areTasks(list)) {
                    items.projects(list, into);
                } else {
                    items.resources(list, sense, into);
                }
            }
            case TIPS -> items.tips(list, into);
            case DESCRIPTION, GOALS, META -> into.description.add(described(list));
            case PREREQUISITES -> list.items().forEach(item -> into.prerequisites.add(item.lineWithNested()));
            case DURATION -> durations(list, into);
            case PATH -> list.items().forEach(item -> step(item, into));
            case CONTENTS -> problems.warn(list.place(), "taken for a table of contents; left out");
        }
    }

    /** Whether exercises are told in words, and not named by where to find them: "Write a parser", "LeetCode". */
    private static boolean areTasks(Items list) {
        return list.items().stream()
                .allMatch(item ->
                        item.text().links().isEmpty() && item.text().line().split(" ").length > MAX_WORDS_OF_A_NAME);
    }

    /** Words about what there is to learn; the links in them lead to resources. */
    private void words(Prose prose, Draft into) {
        items.links(prose.text(), prose.place(), into);
        if (into.level == Level.ROADMAP || !isOnlyLinks(prose.text())) {
            into.description.add(prose.text().line());
        }
    }

    private static boolean isOnlyLinks(RichText text) {
        RichText rest = text;
        for (RichText.Link link : text.links().reversed()) {
            rest = rest.replace(link.span(), "");
        }
        return Fold.of(rest.text()).isEmpty();
    }

    private static String described(Items list) {
        if (list.items().size() == 1) {
            return list.items().getFirst().lineWithNested();
        }
        return list.items().stream().map(item -> "- " + item.lineWithNested()).collect(Collectors.joining("\n"));
    }

    /** Several durations in a row are those of the phases, and make a timetable. */
    private void durations(Items list, Draft into) {
        if (list.items().size() == 1) {
            Item only = list.items().getFirst();
            duration(only.place(), only.lineWithNested(), into);
        } else {
            list.items().forEach(item -> step(item, into));
        }
    }

    private void duration(Place place, String text, Draft into) {
        Optional<String> span = Times.firstSpan(text);
        if (into.duration == null && text.length() <= MAX_DURATION) {
            into.duration = text;
            return;
        }
        into.tips.add(text);
        if (into.duration == null && span.isPresent()) {
            problems.warn(place, "assumed a duration of \"" + span.get() + "\"");
            into.duration = span.get();
        }
    }

    private static void step(Item item, Draft into) {
        Lead lead = Lead.of(item.text());
        String when =
                lead.rest().isEmpty() && !lead.label() ? null : lead.name().line();
        String what = Plain.join(when == null ? item.text().line() : lead.rest().line(), item.nestedLine());
        into.path.add(new Milestone(when, what));
    }

    /** The lines of a paragraph in a timetable; one in which no line names a time is a remark about it. */
    private static void steps(RichText paragraph, Draft into) {
        if (paragraph.lines().stream().allMatch(line -> Lead.of(line).rest().isEmpty())) {
            into.tips.add(paragraph.line());
            return;
        }
        paragraph.lines().forEach(line -> {
            Lead lead = Lead.of(line);
            into.path.add(
                    lead.rest().isEmpty()
                            ? new Milestone(null, line.line())
                            : new Milestone(lead.name().line(), lead.rest().line()));
        });
    }
}
