package dev.cairn.checklist;

import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What comes next, wherever that is said or offered. */
final class Upcoming {
    private Upcoming() {}

    /** What is being learnt, then what is open. */
    static List<Place> of(List<Entry> roadmaps, Standing standing, int most) {
        return Stream.of(State.LEARNING, State.OPEN)
                .flatMap(state -> inTurns(roadmaps, place -> standing.of(place) == state, most).stream())
                .limit(most)
                .toList();
    }

    /** In the order of their file; those of several roadmaps take turns, so that none waits for the others. */
    private static List<Place> inTurns(List<Entry> roadmaps, Predicate<Place> wanted, int most) {
        List<List<Place>> open = roadmaps.stream()
                .map(entry ->
                        entry.counted().stream().filter(wanted).limit(most).toList())
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
