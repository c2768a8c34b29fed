package dev.cairn.library;

import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the steps of a reading find. */
final class Problems {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final List<Problem> found = new ArrayList<>();

    void warn(Place place, String message) {
        found.add(new Problem(Severity.WARNING, place.line(), place.column(), message));
    }

    void error(Place place, String message) {
        found.add(new Problem(Severity.ERROR, place.line(), place.column(), message));
    }

    List<Problem> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
