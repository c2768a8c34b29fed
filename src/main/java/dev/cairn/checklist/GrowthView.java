package dev.cairn.checklist;

import dev.cairn.roadmap.Place;
import dev.cairn.view.Line;
import dev.cairn.view.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a member that a phase they had finished has grown. */
final class GrowthView {
    private static final int NAMED = 3;

    private GrowthView() {}

    /** "You had finished this phase; 2 topics were added since: Series, Limits." Nothing where nothing was added. */
    static List<Line> lines(List<Place> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        String names = added.stream()
                .limit(NAMED)
                .map(place -> Text.inert(place.topic().title(), 60))
                .collect(Collectors.joining(", "));
        String more = added.size() > NAMED ? " and " + (added.size() - NAMED) + " more" : "";
        return List.of(Line.plain("  - You had finished this phase; " + Text.count(added.size(), "topic")
                + (added.size() == 1 ? " was" : " were") + " added since: " + names + more + "."));
    }
}
