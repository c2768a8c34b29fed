package dev.cairn.library;

import dev.cairn.library.Block.Items;
import dev.cairn.library.Draft.Level;
import dev.cairn.library.Item.Box;
import dev.cairn.library.RichText.Link;
import dev.cairn.library.Sense.Role;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a list: topics with their subtopics, projects, resources and tips. */
final class ItemReader {
    /** What a label in a list can announce. "Introduction" is none: as an entry it is something to learn. */
    private static final Set<Role> OF_LABELS = EnumSet.of(
            Role.TOPICS, Role.PROJECTS, Role.RESOURCES, Role.TIPS, Role.GOALS, Role.PREREQUISITES, Role.DURATION);

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

    /** An entry with its text taken apart, and what it announces if it may be a label. */
    private record Entry(Item item, Note note, Lead lead, Optional<Sense> sense) {
        static Entry of(Item item) {
            Note note = Note.takenFrom(item.text());
            Lead lead = Lead.of(note.text());
            Optional<Sense> sense = item.box() == Box.NONE
                    ? Sense.of(lead.name().line()).filter(named -> OF_LABELS.contains(named.role()))
                    : Optional.empty();
            return new Entry(item, note, lead, sense);
        }

        boolean isGroup() {
            return item.box() == Box.NONE && item.hasList() && lead.label();
        }

        String foldedName() {
            return Fold.of(lead.name().line());
        }
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
        } else {
            topics(entries, into, into.topics);
        }
    }

    void projects(Items list, Draft into) {
        topics(entries(list), into, into.projects);
    }

    void resources(Items list, Sense sense, Draft into) {
        for (Entry entry : entries(list)) {
            if (readLabel(entry, into)) {
                continue;
            }
            if (entry.isGroup() && into.holdsSections()) {
                section(entry, sense, into);
                continue;
            }
            into.resources.addAll(entry.note().resources());
            if (!entry.note().text().isEmpty()) {
                into.resources.addAll(
                        resources.read(entry.note().text(), entry.item().place(), sense));
            }
            nested(entry, sense, into);
        }
    }

    void tips(Items list, Draft into) {
        for (Entry entry : entries(list)) {
            if (readLabel(entry, into)) {
                continue;
            }
            if (!entry.item().text().isEmpty()) {
                into.tips.add(entry.item().text().line());
            }
            nested(entry, Sense.TIPS, into);
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

    private void topics(List<Entry> entries, Draft into, List<Topic> topics) {
        Map<String, Long> sameName =
                entries.stream().collect(Collectors.groupingBy(Entry::foldedName, Collectors.counting()));
        for (Entry entry : entries) {
            if (entry.note().text().isEmpty()) {
                into.resources.addAll(entry.note().resources());
                nested(entry, Sense.TOPICS, into);
            } else if (!readLabel(entry, into)) {
                boolean unique = sameName.getOrDefault(entry.foldedName(), 1L) == 1;
                Lead whole = Lead.whole(entry.note().text());
                topics.add(topic(entry, unique ? entry.lead().aboutTheMatter() : whole));
            }
        }
    }

    private Topic topic(Entry entry, Lead lead) {
        String title = ResourceReader.titleWithoutAddress(lead.name());
        String key = keys.next(phase, title);
        Draft below = new Draft(Level.TOPIC);
        nested(entry, Sense.TOPICS, below);
        Item item = entry.item();
        Optional<Link> own = lead.name().ownLink();
        Stream<Resource> linked =
                Stream.of(lead.name(), lead.rest()).flatMap(text -> resources.links(text, own, item.place()));
        return new Topic(
                key,
                title,
                List.of(),
                detail(lead, below),
                own.map(link -> resources.address(link, item.place())).orElse(null),
                item.box() == Box.TICKED,
                Stream.concat(below.topics.stream(), below.projects.stream()).toList(),
                Stream.of(entry.note().resources().stream(), linked, below.resources.stream())
                        .flatMap(Function.identity())
                        .toList());
    }

    private static @Nullable String detail(Lead lead, Draft below) {
        String text = Stream.of(
                        Stream.of(lead.rest().line()),
                        Stream.ofNullable(below.text()),
                        Stream.ofNullable(below.duration),
                        below.tips.stream())
                .flatMap(Function.identity())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
