package dev.cairn.view;

import dev.cairn.roadmap.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of several topics which they are and where they stand, without saying anything twice. */
public final class Several {
    private static final int LISTED = 20;
    private static final int NAME = 60;

    private Several() {}

    /** One a line, below their roadmaps if there are several of these; of more than are read, the first. */
    public static List<String> lines(List<Place> places) {
        Map<String, List<String>> byRoadmap = places.stream()
                .limit(LISTED)
                .collect(Collectors.groupingBy(
                        place -> Text.inert(place.roadmap().title()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                place -> "- " + Text.inert(place.topic().title()), Collectors.toList())));
        List<String> lines = new ArrayList<>();
        byRoadmap.forEach((roadmap, topics) -> {
            if (byRoadmap.size() > 1) {
                lines.add("**" + roadmap + "**");
            }
            lines.addAll(topics);
        });
        if (places.size() > LISTED) {
            lines.add("- and " + (places.size() - LISTED) + " more");
        }
        return lines;
    }

    /** "Machine Learning › Phase 3: Deep Learning", as far as all have it in common, inert. */
    public static List<String> where(List<Place> places) {
        Place first = places.get(0);
        if (places.stream().anyMatch(place -> place.roadmapNumber() != first.roadmapNumber())) {
            return List.of();
        }
        String roadmap = Text.inert(first.roadmap().title());
        boolean onePhase = places.stream().allMatch(place -> place.phase() == first.phase());
        return List.of(first.inPhase()
                .filter(any -> onePhase)
                .map(phase -> roadmap + " › " + Text.inert(Text.phaseTitle(phase)))
                .orElse(roadmap));
    }

    /** "Vectors, Matrices and 3 more", so many by name. */
    public static String named(List<Place> places, int most) {
        String names = places.stream()
                .limit(most)
                .map(place -> Text.inert(place.topic().title(), NAME))
                .collect(Collectors.joining(", "));
        return places.size() > most ? names + " and " + (places.size() - most) + " more" : names;
    }
}
