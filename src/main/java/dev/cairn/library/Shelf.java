package dev.cairn.library;

import dev.cairn.roadmap.Roadmap;
import java.util.List;

/**
 * What came out of reading a folder.
 *
 * @param roadmaps in their order, then by title; their ids are unique
 * @param problems of the files that were read and of those that had to be left out
 */
public record Shelf(List<Roadmap> roadmaps, List<FileProblem> problems) {
    public Shelf {
        roadmaps = List.copyOf(roadmaps);
        problems = List.copyOf(problems);
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
