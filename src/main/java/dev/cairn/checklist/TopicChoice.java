package dev.cairn.checklist;

import dev.cairn.chat.Refusal;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the places that bear a name is meant. */
final class TopicChoice {
    private TopicChoice() {}

    /**
     * The places that may be meant: those in the named roadmap; else in the followed ones; else in the first roadmap that
     * has the topic. More than one means that the member has to choose.
     *
     * @param found all places of that name, in the order of the catalogue; not empty
     * @throws Refusal if the named roadmap does not have it
     */
    static List<Place> among(List<Place> found, Optional<Entry> roadmap, Set<Long> followed) {
        if (roadmap.isPresent()) {
            return within(found, roadmap.get());
        }
        List<Place> mine = found.stream()
                .filter(place -> followed.contains(place.roadmapNumber()))
                .toList();
        if (!mine.isEmpty()) {
            return mine;
        }
        long first = found.get(0).roadmapNumber();
        return found.stream().filter(place -> place.roadmapNumber() == first).toList();
    }

    private static List<Place> within(List<Place> found, Entry roadmap) {
        List<Place> within = found.stream()
                .filter(place -> place.roadmapNumber() == roadmap.number())
                .toList();
        if (within.isEmpty()) {
            Place elsewhere = found.get(0);
            throw new Refusal(Text.inert(elsewhere.topic().title()) + " is not in "
                    + Text.inert(roadmap.roadmap().title()) + ", but in "
                    + Text.inert(elsewhere.roadmap().title()) + ".");
        }
        return within;
    }
}
