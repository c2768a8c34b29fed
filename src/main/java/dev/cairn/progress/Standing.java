package dev.cairn.progress;

import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far one member is with every topic, at one moment.
 *
 * @param said by topic number: its state and since when it has it; open topics are left out
 */
public record Standing(Map<Long, Said> said) {
    public static final Standing NONE = new Standing(Map.of());

    /**
     * What a member said of a topic last and has not taken back.
     *
     * @param interaction the one by which it was said
     */
    public record Said(State state, Instant since, long interaction) {}

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

    public List<State> states(Collection<Place> places) {
        return places.stream().map(this::of).toList();
    }

    public Tally tally(Collection<Place> places) {
        return Tally.of(states(places));
    }

    /**
     * How far several topics are that are looked at as one: the state that all have, else done when what is not skipped is
     * finished, else being learnt when any of them is.
     */
    public State of(Collection<Place> places) {
        Set<State> states = Set.copyOf(states(places));
        if (states.size() == 1) {
            return states.iterator().next();
        }
        return tally(places).isComplete() ? State.DONE : states.contains(State.LEARNING) ? State.LEARNING : State.OPEN;
    }

    /** What is meant of several topics that are named as one. A button says which, or a second press would mean the rest. */
    public enum Extent {
        AHEAD,
        SKIPPED;

        /** As it stands in ids. */
        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Extent> stored(String word) {
            return Stream.of(values())
                    .filter(extent -> extent.stored().equals(word))
                    .findFirst();
        }

        private boolean covers(State state) {
            return this == AHEAD ? state.isAhead() : state == State.SKIPPED;
        }
    }

    /**
     * How much is meant when several topics are named as one, such as a phase: what is still ahead; only where nothing is,
     * what was skipped. What is finished stays as it is, unless it is named itself.
     */
    public Extent extent(List<Place> places) {
        return meant(places, Extent.AHEAD).isEmpty() ? Extent.SKIPPED : Extent.AHEAD;
    }

    public List<Place> meant(List<Place> places, Extent extent) {
        return places.stream().filter(place -> extent.covers(of(place))).toList();
    }

    /** The same for one topic: itself, or so much of the leaves below it. */
    public List<Place> meant(Catalogue catalogue, Place place, Extent extent) {
        return place.topic().isLeaf() ? List.of(place) : meant(catalogue.leaves(place), extent);
    }

    /** What is meant by naming it now. */
    public List<Place> meant(Catalogue catalogue, Place place) {
        return meant(catalogue, place, extent(catalogue.leaves(place)));
    }

    /** Whether the member is on the way with any of these. */
    public boolean isOn(Collection<Place> places) {
        return places.stream().anyMatch(place -> said.containsKey(place.number()));
    }

    /** Since when it has its state; empty for an open one. */
    public Optional<Instant> since(Place place) {
        return Optional.ofNullable(said.get(place.number())).map(Said::since);
    }

    /** The interaction that said something of any of these last; empty where all are open. */
    public Optional<Long> lastSaid(Collection<Place> places) {
        return places.stream()
                .flatMap(place -> Optional.ofNullable(said.get(place.number())).stream())
                .max(Comparator.comparing(Said::since).thenComparingLong(Said::interaction))
                .map(Said::interaction);
    }

    /** The numbers of the topics in that state, those that came into it last first. */
    public List<Long> newest(State state) {
        return said.entrySet().stream()
                .filter(each -> each.getValue().state() == state)
                .sorted(Comparator.comparing(
                                (Map.Entry<Long, Said> each) -> each.getValue().since())
                        .thenComparing(Map.Entry::getKey)
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
