package dev.cairn.lookup;

import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Roadmap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words for examples, taken from the roadmaps that are there, so that whoever types an example gets an answer. */
public final class Examples {
    /** Neither the end of a topic's name nor a list of several can be mistaken in it. */
    private static final Pattern SHORT_NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d -]{1,23}");

    /** Position of the phase that is named, where there are so many: the first ones say little of a roadmap. */
    private static final int PHASE = 2;

    private Examples() {}

    /** "ml"; empty where there are no roadmaps. */
    public static Optional<String> roadmap(Catalogue catalogue) {
        return first(catalogue).map(entry -> entry.roadmap().id());
    }

    /** "ml phase 3"; empty where the first roadmap has no phases. */
    public static Optional<String> phase(Catalogue catalogue) {
        return first(catalogue).flatMap(Examples::phase);
    }

    /** The same of that roadmap. */
    public static Optional<String> phase(Entry entry) {
        return Optional.of(entry.roadmap())
                .filter(roadmap -> !roadmap.phases().isEmpty())
                .map(roadmap -> roadmap.id() + " phase " + printed(roadmap, position(roadmap)));
    }

    /** "Say which roadmap it belongs to" goes on with ", as in /roadmap ml phase 3". */
    public static String asIn(String command, Catalogue catalogue) {
        return phase(catalogue)
                .map(words -> ", as in /" + command + " " + words)
                .orElse("");
    }

    /** "Decision Trees", of that phase; empty where none has a short and plain name of its own. */
    public static Optional<String> topic(Catalogue catalogue) {
        return first(catalogue)
                .flatMap(entry -> entry.counted(position(entry.roadmap())).stream()
                        .map(place -> place.topic().title())
                        .filter(title -> SHORT_NAME.matcher(title).matches())
                        .filter(title -> isOnlyOne(catalogue, entry, title))
                        .findFirst());
    }

    private static Optional<Entry> first(Catalogue catalogue) {
        return catalogue.entries().stream().findFirst();
    }

    private static int position(Roadmap roadmap) {
        return Math.min(PHASE, roadmap.phases().size() - 1);
    }

    private static String printed(Roadmap roadmap, int position) {
        Phase phase = roadmap.phases().get(position);
        return Optional.ofNullable(phase.number()).orElseGet(() -> Integer.toString(position + 1));
    }

    private static boolean isOnlyOne(Catalogue catalogue, Entry entry, String title) {
        List<Place> found = Lookup.topics(catalogue, title);
        return found.stream()
                        .filter(place -> place.roadmapNumber() == entry.number())
                        .count()
                == 1;
    }
}
