package dev.cairn.progress;

import dev.cairn.roadmap.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far one member is with every topic, at one moment.
 *
 * @param said by topic number: its state and since when it has it; open topics are left out
 */
public record Standing(Map<Long, Said> said) {
    public static final Standing NONE = new Standing(Map.of());

    /** What a member said of a topic last, and when. */
    public record Said(State state, Instant since) {}

    public Standing {
        said = Map.copyOf(said);
    }

    public State of(Place place) {
        return Optional.ofNullable(said.get(place.number())).map(Said::state).orElse(State.OPEN);
    }

    /** Whether nothing is left to learn of it. */
    public boolean has(Place place) {
        return of(place).isFinished();
    }

    public Tally tally(Collection<Place> places) {
        return Tally.of(places.stream().map(this::of).toList());
    }

    /** Whether the member is on the way with any of these. */
    public boolean isOn(Collection<Place> places) {
        return places.stream().anyMatch(place -> said.containsKey(place.number()));
    }

    /** Since when it has its state; empty for an open one. */
    public Optional<Instant> since(Place place) {
        return Optional.ofNullable(said.get(place.number())).map(Said::since);
    }

    /** The numbers of the topics in that state, those that came into it last first. */
    public List<Long> newest(State state, int most) {
        return said.entrySet().stream()
                .filter(each -> each.getValue().state() == state)
                .sorted(Comparator.comparing(
                                (Map.Entry<Long, Said> each) -> each.getValue().since())
                        .thenComparing(Map.Entry::getKey)
                        .reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
