package dev.cairn.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a resource stands.
 *
 * @param phase position of its phase in the roadmap, or {@link Place#NO_PHASE}
 * @param trail titles of the sections and topics above it, outermost first
 */
public record ResourcePlace(Roadmap roadmap, int phase, List<String> trail, Resource resource) {

    public Optional<Phase> inPhase() {
        return phase == Place.NO_PHASE
                ? Optional.empty()
                : Optional.of(roadmap.phases().get(phase));
    }

    /** Whether it serves a topic: it stands at the topic itself, or at a section or the phase above it. */
    boolean serves(Place place) {
        return phase == place.phase()
                && phase != Place.NO_PHASE
                && trail.size() <= place.trail().size() + 1
                && trailTo(place).subList(0, trail.size()).equals(trail);
    }

    private static List<String> trailTo(Place place) {
        return Stream.concat(place.trail().stream(), Stream.of(place.topic().title()))
                .toList();
    }
}
