package dev.cairn.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether one topic took another's place: what stood right before it and right behind it stands there still. */
final class Neighbours {
    private final List<Trace> before;
    private final List<Trace> after;
    private final Map<Trace, Trace> found;
    private final Map<Trace, Integer> positions = new HashMap<>();

    /** Knows those found again so far, by the topic of the new version. */
    Neighbours(List<Trace> before, List<Trace> after, Map<Trace, Trace> found) {
        this.before = before;
        this.after = after;
        this.found = Map.copyOf(found);
        for (List<Trace> version : List.of(before, after)) {
            for (int i = 0; i < version.size(); i++) {
                positions.put(version.get(i), i);
            }
        }
    }

    boolean areTheSame(Trace from, Trace to) {
        @Nullable Integer was = positions.get(from);
        @Nullable Integer is = positions.get(to);
        return was != null
                && is != null
                && isOne(at(before, was - 1), at(after, is - 1))
                && isOne(at(before, was + 1), at(after, is + 1));
    }

    private boolean isOne(@Nullable Trace from, @Nullable Trace to) {
        return to == null ? from == null : from != null && Objects.equals(found.get(to), from);
    }

    private static @Nullable Trace at(List<Trace> version, int position) {
        return position < 0 || position >= version.size() ? null : version.get(position);
    }
}
