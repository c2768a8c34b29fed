package dev.cairn.checklist;

import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says where a topic stands, or stood when its file had it last. */
final class Whereabouts {
    /** What no longer counts, wherever it is listed. */
    static final String GONE = "no longer in the roadmap";

    private static final String STEP = " › ";

    private Whereabouts() {}

    /** "Machine Learning › Phase 3: Deep Learning", inert. */
    static String of(Place place) {
        List<String> steps = new ArrayList<>(List.of(place.roadmap().title()));
        place.inPhase()
                .map(Text::phaseTitle)
                .or(() -> place.trail().stream().findFirst())
                .ifPresent(steps::add);
        return joined(steps);
    }

    static String of(Remembered topic) {
        List<String> steps = new ArrayList<>(List.of(topic.roadmapTitle()));
        topic.trail().stream().findFirst().ifPresent(title -> steps.add(phase(topic.phase(), title)));
        return joined(steps);
    }

    /** What has no printed number is called by its title, folded. */
    private static String phase(String name, String title) {
        return name.isEmpty() || name.equals(Fold.of(title)) ? title : "Phase " + name + ": " + title;
    }

    private static String joined(List<String> steps) {
        return steps.stream().map(Text::inert).collect(Collectors.joining(STEP));
    }
}
