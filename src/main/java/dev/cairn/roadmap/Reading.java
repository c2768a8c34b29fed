package dev.cairn.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of reading one file.
 *
 * @param roadmap null only when nothing could be read
 * @param problems in the order of the file
 */
public record Reading(@Nullable Roadmap roadmap, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Of a file that could not be read at all. */
    public static Reading failed(String why) {
        return new Reading(null, List.of(new Problem(Problem.Severity.ERROR, 1, 1, why)));
    }

    public boolean hasError() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
