package dev.cairn.progress;

import dev.cairn.roadmap.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the database has it.
 *
 * @param phase null where it was written before this was noted
 * @param trail the titles above it, one a line; null likewise
 * @param enteredAt since when it stands in its phase and counts
 * @param retiredAt since when its file no longer has it; null while it has
 */
record KnownTopic(
        long number,
        String key,
        String title,
        @Nullable String phase,
        @Nullable String trail,
        int position,
        long enteredAt,
        @Nullable Long retiredAt) {
    private static final String LINE = "\n";

    /** What a file says now about the topic of that number. */
    static KnownTopic standing(long number, Known known, int position, long enteredAt) {
        String trail = String.join(
                LINE,
                known.trail().stream().map(title -> title.replace(LINE, " ")).toList());
        return new KnownTopic(number, known.key(), known.title(), known.phase(), trail, position, enteredAt, null);
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    /** The key's first part names the phase, and does so also where nothing else was noted. */
    Known known() {
        String inPhase = phase == null ? key.substring(0, Math.max(key.indexOf('/'), 0)) : phase;
        return new Known(key, title, List.of(), inPhase, titlesAbove(), isRetired());
    }

    private List<String> titlesAbove() {
        return titles(trail);
    }

    /** The titles of a trail, as it stands in the database. */
    static List<String> titles(@Nullable String trail) {
        return trail == null || trail.isEmpty() ? List.of() : List.of(trail.split(LINE, -1));
    }
}
