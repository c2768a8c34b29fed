package dev.cairn.checklist;

import dev.cairn.roadmap.Place;
import java.util.List;

/**
 * A name out of a list that was not marked.
 *
 * @param places what may have been meant, best first
 */
record Unclear(String name, Why why, List<Place> places) {

    /** Why it was not. */
    enum Why {
        FINISHED,
        UNKNOWN,
        ROADMAP,
        ELSEWHERE,
        SEVERAL,
        SEVERAL_PHASES
    }

    /** Whether nothing at all is like it. */
    boolean isUnknown() {
        return places.isEmpty() && why == Why.UNKNOWN;
    }
}
