package dev.cairn.checklist;

import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What comes next, wherever that is said or offered. */
final class Upcoming {
    private Upcoming() {}

    /** The open topics in the order of their file; those of several roadmaps take turns, so that none waits for the others. */
    static List<Place> of(List<Entry> roadmaps, Standing standing, int most) {
        List<List<Place>> open = roadmaps.stream()
                .map(entry -> entry.counted().stream()
                        .filter(place -> !standing.has(place))
                        .limit(most)
                        .toList())
                .toList();
        return IntStream.range(0, most)
                .boxed()
                .flatMap(turn -> open.stream().flatMap(places -> at(turn, places)))
                .limit(most)
                .toList();
    }

    private static Stream<Place> at(int turn, List<Place> places) {
        return places.stream().skip(turn).limit(1);
    }
}
