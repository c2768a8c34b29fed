package dev.cairn.checklist;

import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * What a member takes away.
 *
 * @param day on which they did
 * @param former what they said something of and is not in the roadmaps that are seen here
 */
record Export(LocalDate day, List<Entry> roadmaps, Standing standing, List<Former> former) {

    /** One of the topics that are not seen here: gone, or in a roadmap that others see. */
    record Former(Remembered topic, boolean gone) {}

    /** What is listed of a phase: all that counts, and what else the member said something of. */
    List<Place> ofPhase(Entry entry, int phase) {
        return entry.places().stream()
                .filter(place -> place.phase() == phase && (place.counts() || isSaid(place)))
                .toList();
    }

    /** What the member said something of in tracks and parts. */
    List<Place> besidePhases(Entry entry) {
        return entry.places().stream()
                .filter(place -> place.phase() == Place.NO_PHASE && isSaid(place))
                .toList();
    }

    private boolean isSaid(Place place) {
        return standing.said().containsKey(place.number());
    }
}
