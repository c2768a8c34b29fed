package dev.cairn.progress;

import dev.cairn.roadmap.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one member has done, at one moment.
 *
 * @param since by topic number: when it was ticked
 */
public record Ticks(Map<Long, Instant> since) {
    public static final Ticks NONE = new Ticks(Map.of());

    public Ticks {
        since = Map.copyOf(since);
    }

    public boolean has(Place place) {
        return since.containsKey(place.number());
    }

    public boolean hasAll(Collection<Place> places) {
        return !places.isEmpty() && places.stream().allMatch(this::has);
    }

    public int count(Collection<Place> places) {
        return (int) places.stream().filter(this::has).count();
    }

    public Optional<Instant> at(Place place) {
        return Optional.ofNullable(since.get(place.number()));
    }

    /** The numbers of the topics ticked last, newest first. */
    public List<Long> newest(int most) {
        return since.entrySet().stream()
                .sorted(Map.Entry.<Long, Instant>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
