package dev.cairn.library.text;

import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the steps of a reading find. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    static final int MOST_ALIKE = 100;

    private final List<Problem> found = new ArrayList<>();

    public void warn(Place place, String message) {
        found.add(new Problem(Severity.WARNING, place.line(), place.column(), message));
    }

    public void error(Place place, String message) {
        found.add(new Problem(Severity.ERROR, place.line(), place.column(), message));
    }

    /** By their places; what is said again and again only for the first {@link #MOST_ALIKE} of them. */
    public List<Problem> inOrder() {
        Map<String, List<Problem>> alike = new LinkedHashMap<>();
        found.stream()
                .sorted(BY_PLACE)
                .forEach(problem -> alike.computeIfAbsent(problem.message(), message -> new ArrayList<>())
                        .add(problem));
        return alike.values().stream()
                .flatMap(problems -> first(problems).stream())
                .sorted(BY_PLACE)
                .toList();
    }

    private static List<Problem> first(List<Problem> alike) {
        if (alike.size() <= MOST_ALIKE) {
            return alike;
        }
        List<Problem> first = new ArrayList<>(alike.subList(0, MOST_ALIKE));
        Problem last = first.removeLast();
        int more = alike.size() - MOST_ALIKE;
        first.add(new Problem(
                last.severity(), last.line(), last.column(), last.message() + " (and " + more + " more like this)"));
        return first;
    }
}
