package dev.cairn.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roadmaps of a list are which of those known before: by id, else by an id they had and none has now. */
public final class Succession {
    private Succession() {}

    /** The former id of each that was known, by the id it has now. */
    public static Map<String, String> of(Set<String> known, List<Roadmap> roadmaps) {
        Set<String> taken = new HashSet<>(
                roadmaps.stream().map(Roadmap::id).filter(known::contains).collect(Collectors.toSet()));
        Map<String, String> former = new HashMap<>();
        for (Roadmap roadmap : roadmaps) {
            if (known.contains(roadmap.id())) {
                former.put(roadmap.id(), roadmap.id());
            } else {
                roadmap.aliases().stream()
                        .filter(known::contains)
                        .filter(taken::add)
                        .findFirst()
                        .ifPresent(alias -> former.put(roadmap.id(), alias));
            }
        }
        return former;
    }
}
