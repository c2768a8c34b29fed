package dev.cairn.roadmap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** Pairs what is most like each other, where that is clear on both sides: two that are equally alike are both left alone. */
final class Rewording {
    /** So that a file in which thousands of topics begin alike is compared in no time; they then count as new. */
    private static final int MOST_COMPARED = 250_000;

    private final ToIntBiFunction<Trace, Trace> likeness;
    private final Map<Trace, Best> bestFor = new HashMap<>();
    private final Map<Trace, Trace> pairs = new LinkedHashMap<>();

    /** The one that is most like something, unless another is as much. */
    private record Best(Trace trace, int likeness, boolean alone) {
        Best or(Trace other, int itsLikeness) {
            if (itsLikeness > likeness) {
                return new Best(other, itsLikeness, true);
            }
            return itsLikeness == likeness ? new Best(trace, likeness, false) : this;
        }
    }

    Rewording(ToIntBiFunction<Trace, Trace> likeness) {
        this.likeness = likeness;
    }

    void compare(List<Trace> before, List<Trace> after) {
        if ((long) before.size() * after.size() > MOST_COMPARED) {
            return;
        }
        for (Trace from : before) {
            after.forEach(to -> note(from, to, likeness.applyAsInt(from, to)));
        }
        for (Trace from : before) {
            @Nullable Best best = bestFor.get(from);
            if (best != null && best.alone() && isBestFor(best.trace(), from)) {
                pairs.put(from, best.trace());
            }
        }
    }

    private void note(Trace from, Trace to, int alike) {
        if (alike > 0) {
            bestFor.merge(from, new Best(to, alike, true), (best, any) -> best.or(to, alike));
            bestFor.merge(to, new Best(from, alike, true), (best, any) -> best.or(from, alike));
        }
    }

    private boolean isBestFor(Trace to, Trace from) {
        @Nullable Best best = bestFor.get(to);
        return best != null && best.alone() && best.trace() == from;
    }

    /** By what was before. */
    Map<Trace, Trace> pairs() {
        return pairs;
    }
}
