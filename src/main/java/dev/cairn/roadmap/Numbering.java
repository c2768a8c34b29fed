package dev.cairn.roadmap;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that the database gave to roadmaps and topics; they outlive every edit of a file.
 *
 * @param roadmaps by roadmap id
 * @param topics by roadmap id, then by topic key
 */
public record Numbering(Map<String, Long> roadmaps, Map<String, Map<String, Entered>> topics) {
    /**
     * A topic in the database.
     *
     * @param since when it entered its phase, or returned there
     */
    public record Entered(long number, Instant since) {}

    public long roadmap(String id) {
        return known(roadmaps.get(id), id);
    }

    Entered topic(String roadmap, String key) {
        return known(topics.getOrDefault(roadmap, Map.of()).get(key), roadmap + "/" + key);
    }

    /** Whether the roadmap and each of its topics has a number. */
    public boolean isOf(Roadmap roadmap) {
        Map<String, Entered> known = topics.getOrDefault(roadmap.id(), Map.of());
        return roadmaps.containsKey(roadmap.id())
                && Known.in(roadmap).stream().allMatch(topic -> known.containsKey(topic.key()));
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalStateException(name + " has no number in the database");
        }
        return found;
    }
}
