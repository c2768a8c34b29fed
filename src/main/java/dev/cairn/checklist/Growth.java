package dev.cairn.checklist;

import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the phases that a member had finished have gained since, so that nobody wonders where their 100 % have gone. */
final class Growth {
    private final HistoryStore history;
    private final Standing standing;

    Growth(HistoryStore history, Standing standing) {
        this.history = history;
        this.standing = standing;
    }

    /** The topics of a phase that came after all others were finished; none if something was open before they came. */
    List<Place> of(Entry entry, int phase) {
        List<Place> counted = entry.counted(phase);
        List<Place> open =
                counted.stream().filter(place -> standing.of(place).isAhead()).toList();
        Instant came =
                open.stream().map(Place::since).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        Optional<Instant> finished = counted.stream()
                .filter(standing::has)
                .filter(place -> place.since().isBefore(came))
                .flatMap(place -> standing.since(place).stream())
                .max(Comparator.naturalOrder());
        boolean wasFinished = finished.filter(came::isAfter).isPresent() && !hadMore(entry, phase, came);
        return wasFinished ? open : List.of();
    }

    /** Whether something that has left the phase was open when the new topics came. */
    private boolean hadMore(Entry entry, int phase, Instant came) {
        String name = Known.name(entry.roadmap().phases().get(phase));
        return history.retired(entry.number()).stream()
                .filter(topic -> topic.phase().equals(name) && wasThere(topic, came))
                .anyMatch(topic -> Optional.ofNullable(standing.said().get(topic.number()))
                        .map(Standing.Said::state)
                        .orElse(State.OPEN)
                        .isAhead());
    }

    private static boolean wasThere(Remembered topic, Instant came) {
        return topic.enteredAt().isBefore(came)
                && topic.retiredAt() != null
                && !topic.retiredAt().isBefore(came);
    }
}
