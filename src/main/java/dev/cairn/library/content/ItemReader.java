package dev.cairn.library.content;

import dev.cairn.library.content.Draft.Level;
import dev.cairn.library.outline.Addresses;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Item.Box;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import dev.cairn.library.text.Slug;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.library.words.Times;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a list: topics with their subtopics, projects, resources and tips. */
final class ItemReader {
    private final SectionReader sections;
    private final String phase;
    private final TopicKeys keys;
    private final Problems problems;
    private final ResourceReader resources;

    /**
     * @param sections reads what is nested in the entries
     * @param phase what the topics' keys begin with
     */
    ItemReader(SectionReader sections, String phase, TopicKeys keys, Problems problems) {
        this.sections = sections;
        this.phase = phase;
        this.keys = keys;
        this.problems = problems;
        this.resources = new ResourceReader(problems);
    }

    private static List<Entry> entries(Items list) {
        return list.items().stream().map(Entry::of).toList();
    }

    /**
     * Topics; where every entry of the list is a bold name or ends in a colon and has a list of its own, the entries
     * are sections instead. In a numbered list they stay topics: the numbers make them one thing each to study.
     */
    void topics(Items list, Draft into) {
        List<Entry> entries = entries(list);
        if (into.holdsSections() && !list.ordered() && entries.stream().allMatch(Entry::isGroup)) {
            entries.stream()
                    .filter(entry -> !readLabel(entry, into))
                    .forEach(entry -> section(entry, Sense.TOPICS, into));
        } else if (isReading(entries, into)) {
            resources(list, Sense.RESOURCES, into);
        } else {
            topics(entries, Sense.TOPICS, into);
        }
    }

    /** Whether a list of nothing but links is to be read beside the topics, and not itself what is to be learned. */
    private static boolean isReading(List<Entry> entries, Draft into) {
        boolean beside = into.level == Level.TOPIC || !into.topics.isEmpty();
        return beside && entries.stream().allMatch(Entry::isLink);
    }

    void projects(Items list, Draft into) {
        topics(entries(list), new Sense(Role.PROJECTS), into);
    }

    void resources(Items list, Sense sense, Draft into) {
        for (Entry entry : entries(list)) {
            if (readLabel(entry, into)) {
                continue;
            }
            if (entry.isGroup() && into.holdsSections()) {
                section(entry, sense, into);
            } else {
                resource(entry, sense, into);
            }
        }
    }

    private void resource(Entry entry, Sense sense, Draft into) {
        into.resources.addAll(entry.note().resources());
        if (!entry.note().text().isEmpty()) {
            into.resources.addAll(
                    resources.read(entry.note().text(), entry.item().place(), sense));
        }
        nested(entry, sense, into);
    }

    void tips(Items list, Draft into) {
        entries(list).stream().filter(entry -> !readLabel(entry, into)).forEach(entry -> tip(entry, into));
    }

    private void tip(Entry entry, Draft into) {
        if (!entry.item().text().isEmpty()) {
            into.tips.add(entry.item().text().line());
            links(entry.item().text(), entry.item().place(), into);
        }
        nested(entry, Sense.TIPS, into);
    }

    /** What a text links to, for where its words are kept as words. */
    void links(RichText text, Place place, Draft into) {
        if (into.level != Level.ROADMAP) {
            into.resources.addAll(resources.links(text, Optional.empty(), place));
        }
    }

    private void nested(Entry entry, Sense sense, Draft into) {
        entry.item().blocks().forEach(block -> sections.block(block, sense, into));
    }

    private void section(Entry entry, Sense sense, Draft into) {
        Draft section = new Draft(Level.SECTION);
        nested(entry, sense, section);
        into.sections.add(section.section(HeadingTitle.of(entry.lead().name().line())));
    }

    /** Whether an entry was a label such as "**Resources:**" or "Project: a chatbot", and what it announces was read. */
    private boolean readLabel(Entry entry, Draft into) {
        if (entry.sense().isEmpty()) {
            return false;
        }
        Sense sense = entry.sense().get();
        Item item = entry.item();
        if (!entry.lead().label()) {
            return readLabelledText(entry, sense, into);
        }
        if (!item.blocks().isEmpty()) {
            nested(entry, sense, into);
            return true;
        }
        boolean announces = item.text().text().endsWith(":");
        if (announces) {
            problems.warn(item.place(), "nothing stands below this label; left out");
        }
        return announces;
    }

    private boolean readLabelledText(Entry entry, Sense sense, Draft into) {
        RichText rest = entry.lead().rest();
        boolean labelled = !rest.isEmpty() && into.holds(sense.role()) && isPlainIn(rest, sense);
        if (labelled) {
            sections.block(Items.of(entry.item().place(), rest), sense, into);
            nested(entry, sense, into);
        }
        return labelled;
    }

    /** "Project: a chatbot" is a project; "Books: a shop's database" and "Time: big O" may be topics, and stay so. */
    private static boolean isPlainIn(RichText rest, Sense sense) {
        return switch (sense.role()) {
            case DURATION -> Times.firstSpan(rest.line()).isPresent();
            case TOPICS -> false;
            default -> sense.kinds().isEmpty();
        };
    }

    private void topics(List<Entry> entries, Sense sense, Draft into) {
        Set<String> repeated = repeatedNames(entries);
        boolean areLinks = 2 * entries.stream().filter(Entry::hasLink).count() >= entries.size();
        for (Entry entry : entries) {
            if (entry.note().text().isEmpty()) {
                into.resources.addAll(entry.note().resources());
                nested(entry, Sense.TOPICS, into);
            } else if (sense.is(Role.TOPICS) && entry.isProse()) {
                tip(entry, into);
            } else if (sense.is(Role.TOPICS) && entry.isLink() && !areLinks) {
                resource(entry, Sense.RESOURCES, into);
            } else if (!readLabel(entry, into)) {
                Lead lead = repeated.contains(entry.foldedName())
                        ? Lead.whole(entry.note().text())
                        : entry.lead().aboutTheMatter();
                (sense.is(Role.PROJECTS) ? into.projects : into.topics).add(topic(entry, lead));
            }
        }
    }

    private static Set<String> repeatedNames(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Entry entry : entries) {
            if (!names.add(entry.foldedName())) {
                repeated.add(entry.foldedName());
            }
        }
        return repeated;
    }

    private Topic topic(Entry entry, Lead lead) {
        String title = Addresses.titleWithout(lead.name());
        Item item = entry.item();
        String key = key(item, title);
        Draft below = new Draft(Level.TOPIC);
        nested(entry, Sense.TOPICS, below);
        Optional<Link> own = lead.name().ownLink();
        List<Resource> linked = new ArrayList<>(entry.note().resources());
        linked.addAll(resources.links(lead.name(), own, item.place()));
        linked.addAll(resources.links(lead.rest(), own, item.place()));
        linked.addAll(below.resources);
        below.topics.addAll(below.projects);
        return new Topic(
                key,
                title,
                List.of(),
                detail(lead, below),
                own.map(link -> resources.address(link, item.place())).orElse(null),
                item.box() == Box.TICKED,
                below.topics,
                linked);
    }

    /** The key that the file gives, else one of its phase and its title. */
    private String key(Item item, String title) {
        if (item.id() == null) {
            return keys.next(phase, title);
        }
        String given = Slug.of(item.id(), Topic.MAX_KEY);
        if (keys.takes(given)) {
            return given;
        }
        String other = keys.next(given);
        problems.warn(item.place(), "the id \"" + given + "\" is used above; assumed \"" + other + "\"");
        return other;
    }

    private static @Nullable String detail(Lead lead, Draft below) {
        List<String> parts = new ArrayList<>();
        parts.add(lead.rest().line());
        Stream.ofNullable(below.text()).forEach(parts::add);
        Stream.ofNullable(below.duration).forEach(parts::add);
        parts.addAll(below.tips);
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? null : String.join("\n", parts);
    }
}
