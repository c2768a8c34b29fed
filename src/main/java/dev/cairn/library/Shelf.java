package dev.cairn.library;

import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Roadmap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What came out of reading a folder.
 *
 * @param files by file name: the roadmap that is served from it; their ids are unique
 * @param problems of the files that were read and of those that had to be left out
 */
public record Shelf(Map<String, Roadmap> files, List<FileProblem> problems) {
    static final Shelf EMPTY = new Shelf(Map.of(), List.of());

    private static final Comparator<Roadmap> IN_LISTS =
            Comparator.comparingInt(Roadmap::order).thenComparing(Roadmap::title);

    public Shelf {
        files = Map.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** In their order, then by title. */
    public List<Roadmap> roadmaps() {
        return files.values().stream().sorted(IN_LISTS).toList();
    }

    /** A problem and the name of the file that has it. */
    public record FileProblem(String file, Problem problem) {

        /** The form in which editors find the place: "ml.md:3:1 message". */
        @Override
        public String toString() {
            return file + ":" + problem.line() + ":" + problem.column() + " " + problem.message();
        }
    }
}
