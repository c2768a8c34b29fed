package dev.cairn.checklist;

import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.roadmap.Fold;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says where a topic stood when its file had it last. */
final class Whereabouts {
    /** What no longer counts, wherever it is listed. */
    static final String GONE = "no longer in the roadmap";

    private static final String STEP = " › ";

    private Whereabouts() {}

    /** "Machine Learning › Phase 3: Deep Learning", inert. */
    static String of(Remembered topic) {
        List<String> steps = new ArrayList<>(List.of(topic.roadmapTitle()));
        topic.trail().stream().findFirst().ifPresent(title -> steps.add(phase(topic, title)));
        return joined(steps);
    }

    private static String phase(Remembered topic, String title) {
        String number = number(topic);
        return number.isEmpty() ? title : "Phase " + number + ": " + title;
    }

    /** The printed number of its phase; what has none is called by its title, folded. */
    static String number(Remembered topic) {
        String title = topic.trail().stream().findFirst().map(Fold::of).orElse("");
        return topic.phase().equals(title) ? "" : topic.phase();
    }

    private static String joined(List<String> steps) {
        return steps.stream().map(Text::inert).collect(Collectors.joining(STEP));
    }
}
