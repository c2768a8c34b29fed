package dev.cairn.roadmap;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that the database gave to roadmaps and topics; they outlive every edit of a file.
 *
 * @param roadmaps by roadmap id
 * @param topics by roadmap id, then by topic key
 * @param since by topic number: since when it stands in its phase and counts
 */
public record Numbering(Map<String, Long> roadmaps, Map<String, Map<String, Long>> topics, Map<Long, Instant> since) {

    public long roadmap(String id) {
        return known(roadmaps.get(id), id);
    }

    long topic(String roadmap, String key) {
        return known(topics.getOrDefault(roadmap, Map.of()).get(key), roadmap + "/" + key);
    }

    /** Since when a topic stands in its phase and counts. */
    Instant since(long topic) {
        return since.getOrDefault(topic, Instant.EPOCH);
    }

    /** Whether the roadmap and each of its topics has a number. */
    public boolean isOf(Roadmap roadmap) {
        Map<String, Long> known = topics.getOrDefault(roadmap.id(), Map.of());
        return roadmaps.containsKey(roadmap.id())
                && Known.in(roadmap).stream().allMatch(topic -> known.containsKey(topic.key()));
    }

    private static long known(@Nullable Long number, String name) {
        if (number == null) {
            throw new IllegalStateException(name + " has no number in the database");
        }
        return number;
    }
}
