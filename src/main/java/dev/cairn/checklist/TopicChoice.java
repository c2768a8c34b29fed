package dev.cairn.checklist;

import dev.cairn.chat.Refusal;
import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Likeness;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the places that bear a name is meant. */
final class TopicChoice {
    private static final int MOST_NEAR = 5;

    private TopicChoice() {}

    /** The roadmap that a member named. Refused without buttons: one that opened a roadmap would forget the topics. */
    static Entry roadmap(Catalogue catalogue, String text) {
        try {
            return Lookup.roadmap(catalogue, text, near -> "none");
        } catch (Refusal unknown) {
            throw new Refusal(Lookup.missing("roadmap", text) + " /roadmap lists all there are. Nothing was changed.");
        }
    }

    /**
     * The places that may be meant: those in the named roadmap; else in the followed ones; else in the first roadmap that
     * has the topic, and what is called almost so in the followed ones. More than one means that the member has to choose,
     * none that only other roadmaps have it.
     *
     * @param found all places of that name, in the order of the catalogue
     */
    static List<Place> among(
            Catalogue catalogue, String name, List<Place> found, Optional<Entry> roadmap, Set<Long> followed) {
        if (roadmap.isPresent()) {
            return within(found, Set.of(roadmap.get().number()));
        }
        List<Place> mine = within(found, followed);
        return mine.isEmpty() && !found.isEmpty()
                ? Stream.concat(
                                near(catalogue, name, followed),
                                within(found, Set.of(found.get(0).roadmapNumber())).stream())
                        .toList()
                : mine;
    }

    /** What is called almost so in these roadmaps, the shortest names first. */
    private static Stream<Place> near(Catalogue catalogue, String name, Set<Long> roadmaps) {
        String typed = Fold.of(name);
        return catalogue.entries().stream()
                .filter(entry -> roadmaps.contains(entry.number()))
                .flatMap(entry -> entry.places().stream())
                .filter(place -> Likeness.isNear(typed, Fold.of(place.topic().title())))
                .sorted(Comparator.comparingInt(place -> place.topic().title().length()))
                .limit(MOST_NEAR);
    }

    private static List<Place> within(List<Place> found, Set<Long> roadmaps) {
        return found.stream()
                .filter(place -> roadmaps.contains(place.roadmapNumber()))
                .toList();
    }

    /** "Attention is not in The Checklist, but in Machine Learning." */
    static String elsewhere(Place place, Entry roadmap) {
        return Text.inert(place.topic().title()) + " is not in "
                + Text.inert(roadmap.roadmap().title()) + ", but in "
                + Text.inert(place.roadmap().title()) + ".";
    }
}
