package dev.cairn.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All roadmaps at one moment, with their numbers. A changed file makes a new catalogue; nothing changes within one. */
public final class Catalogue {
    private static final Comparator<Roadmap> IN_LISTS =
            Comparator.comparingInt(Roadmap::order).thenComparing(Roadmap::title);

    private final @Nullable Catalogue base;
    private final List<Entry> entries;
    private final Map<Long, Place> places = new LinkedHashMap<>();
    private final Map<String, Place> byAddress = new HashMap<>();
    private final Names<Entry> roadmapNames;
    private final Names<Place> topicNames;

    /**
     * One roadmap of the catalogue.
     *
     * @param number its number in the database
     * @param places every topic, parents before their subtopics, in the order of the file
     * @param resources every resource, in the order of the file
     */
    public record Entry(long number, Roadmap roadmap, List<Place> places, List<ResourcePlace> resources) {

        /** The number says it all; comparing what is written there would walk the whole roadmap. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }

        /** The topics that are ticked and counted. */
        public List<Place> counted() {
            return places.stream().filter(Place::counts).toList();
        }

        /** Those of one phase. */
        public List<Place> counted(int phase) {
            return places.stream()
                    .filter(place -> place.phase() == phase && place.counts())
                    .toList();
        }

        /** What one can learn this topic from, closest first: its own resources, its section's, its phase's. */
        public List<ResourcePlace> resourcesFor(Place place) {
            return resources.stream()
                    .filter(resource -> resource.serves(place))
                    .sorted(Comparator.comparingInt(
                            resource -> -resource.trail().size()))
                    .toList();
        }
    }

    /** Those of the base, whose topics it goes on knowing, and more. */
    private Catalogue(@Nullable Catalogue base, List<Entry> more) {
        this.base = base;
        Stream<Entry> before = base == null ? Stream.empty() : base.entries.stream();
        entries = Stream.concat(before, more.stream())
                .sorted(Comparator.comparing(Entry::roadmap, IN_LISTS))
                .toList();
        (base == null ? entries : more)
                .forEach(entry -> entry.places().forEach(place -> places.put(place.number(), place)));
        roadmapNames = Names.of(
                entries,
                entry -> Stream.concat(
                        Stream.of(entry.roadmap().id(), entry.roadmap().title()), entry.roadmap().aliases().stream()));
        List<Place> all = List.copyOf(places.values());
        all.forEach(place -> byAddress.put(place.address(), place));
        topicNames = base == null ? Names.of(all, Catalogue::namesOf) : base.topicNames.with(all, Catalogue::namesOf);
    }

    /** Lists the roadmaps by their order, then their titles. */
    public static Catalogue of(List<Roadmap> roadmaps, Numbering numbering) {
        return new Catalogue(
                null,
                roadmaps.stream().map(roadmap -> entry(roadmap, numbering)).toList());
    }

    /**
     * The same with more roadmaps, whose topics stand behind the others where they are looked up. One whose id is that of a
     * roadmap of this catalogue takes its place.
     */
    public Catalogue with(List<Roadmap> more, Numbering numbering) {
        Set<String> taken = more.stream().map(Roadmap::id).collect(Collectors.toSet());
        List<Entry> kept = entries.stream()
                .filter(entry -> !taken.contains(entry.roadmap().id()))
                .toList();
        Catalogue rest = kept.size() == entries.size() ? this : new Catalogue(null, kept);
        return new Catalogue(
                rest, more.stream().map(roadmap -> entry(roadmap, numbering)).toList());
    }

    private static Entry entry(Roadmap roadmap, Numbering numbering) {
        long number = numbering.roadmap(roadmap.id());
        List<Place> places = new ArrayList<>();
        List<ResourcePlace> resources = new ArrayList<>();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                Numbering.Entered own = numbering.topic(roadmap.id(), topic.key());
                places.add(new Place(own.number(), number, roadmap, phase, trail, topic, own.since()));
            }

            @Override
            public void resource(int phase, List<String> trail, Resource resource) {
                resources.add(new ResourcePlace(roadmap, phase, trail, resource));
            }
        });
        return new Entry(number, roadmap, List.copyOf(places), List.copyOf(resources));
    }

    private static Stream<String> namesOf(Place place) {
        return Stream.concat(Abbreviations.namesWithin(place.topic().title()), place.topic().aliases().stream());
    }

    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> entry(long number) {
        return entries.stream().filter(entry -> entry.number() == number).findFirst();
    }

    /** The entry that a place of this catalogue belongs to. */
    public Entry entryOf(Place place) {
        return entry(place.roadmapNumber()).orElseThrow();
    }

    public Optional<Place> place(long number) {
        Optional<Place> place = Optional.ofNullable(places.get(number));
        return place.isEmpty() && base != null ? base.place(number) : place;
    }

    /** The place of that address; nobody types one, so nothing is like it. */
    public Optional<Place> place(String address) {
        Optional<Place> place = Optional.ofNullable(byAddress.get(address));
        return place.isEmpty() && base != null ? base.place(address) : place;
    }

    /** What is ticked when this place is: itself, or all leaves below it. */
    public List<Place> leaves(Place place) {
        if (place.topic().isLeaf()) {
            return List.of(place);
        }
        Set<String> keys = Outline.leaves(place.topic()).map(Topic::key).collect(Collectors.toSet());
        return entryOf(place).places().stream()
                .filter(each -> keys.contains(each.topic().key()))
                .toList();
    }

    /** Every other place of the same topic (same folded title). */
    public List<Place> namesakes(Place place) {
        String title = Fold.of(place.topic().title());
        return topicNames.find(title).found().stream()
                .filter(other -> !other.equals(place))
                .filter(other -> Fold.of(other.topic().title()).equals(title))
                .toList();
    }

    public Names<Entry> roadmapNames() {
        return roadmapNames;
    }

    public Names<Place> topicNames() {
        return topicNames;
    }
}
