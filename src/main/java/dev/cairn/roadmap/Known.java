package dev.cairn.roadmap;

import java.util.ArrayList;
import java.util.List;

/**
 * A topic as one version of its roadmap has it, reduced to what tells that a topic of another version is the same.
 *
 * @param aliases what it was called before: keys or titles
 * @param phase the printed number of its phase, else its folded title; for tracks and parts the latter
 * @param trail the titles above it, outermost first; that of the phase, track or part is the first. Empty where unknown
 * @param retired whether it had left the roadmap already
 */
public record Known(String key, String title, List<String> aliases, String phase, List<String> trail, boolean retired) {
    public Known {
        aliases = List.copyOf(aliases);
        trail = List.copyOf(trail);
    }

    /** Every topic of a roadmap, in the order of its file. */
    public static List<Known> in(Roadmap roadmap) {
        List<Known> all = new ArrayList<>();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                all.add(
                        phase == Place.NO_PHASE
                                ? known(topic, trail.isEmpty() ? "" : Fold.of(trail.get(0)), trail)
                                : known(
                                        topic,
                                        name(roadmap.phases().get(phase)),
                                        below(roadmap.phases().get(phase), trail)));
            }
        });
        return all;
    }

    private static Known known(Topic topic, String phase, List<String> trail) {
        return new Known(topic.key(), topic.title(), topic.aliases(), phase, trail, false);
    }

    /** What a phase is called across versions: titles are reworded, numbers less so. */
    public static String name(Phase phase) {
        return phase.number() == null ? Fold.of(phase.title()) : phase.number();
    }

    private static List<String> below(Phase phase, List<String> trail) {
        List<String> all = new ArrayList<>();
        all.add(phase.title());
        all.addAll(trail);
        return all;
    }

    String name() {
        return name(title);
    }

    /** What a title says, whatever its case and punctuation; one of signs only says them. */
    static String name(String title) {
        String folded = Fold.of(title);
        return folded.isEmpty() ? title.strip() : folded;
    }
}
