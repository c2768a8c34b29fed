package dev.cairn.roadmap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a topic stands: the same words at two places are two topics, ticked apart.
 *
 * @param number the topic's number in the database
 * @param phase position of its phase in the roadmap, or {@link #NO_PHASE} for topics of tracks and parts
 * @param trail titles of the sections and parent topics above it, outermost first
 * @param since when it entered its phase, or returned there; the epoch where that was before it was noted
 */
public record Place(
        long number, long roadmapNumber, Roadmap roadmap, int phase, List<String> trail, Topic topic, Instant since) {
    public static final int NO_PHASE = -1;

    /** The number says it all; comparing what is written there would walk the whole roadmap. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && place.number == number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    public Optional<Phase> inPhase() {
        return phase == NO_PHASE
                ? Optional.empty()
                : Optional.of(roadmap.phases().get(phase));
    }

    /** Whether it enters the totals: only leaves of phases do. */
    public boolean counts() {
        return phase != NO_PHASE && topic.isLeaf();
    }

    /** A name that is understood everywhere, such as "ml/4/backpropagation"; at most 100 characters. */
    public String address() {
        return roadmap.id() + "/" + topic.key();
    }
}
