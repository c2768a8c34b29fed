package dev.cairn.roadmap;

/** Reads roadmaps from files, whatever those look like. */
@FunctionalInterface
public interface RoadmapFormat {
    /**
     * Reads one file; what is wrong with it becomes a problem, and nothing is thrown.
     *
     * @param fileName stands in, without its ending, for an id and a title that the file does not give
     */
    Reading read(String fileName, byte[] content);
}
