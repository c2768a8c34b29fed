package dev.cairn.library;

import dev.cairn.library.Shelf.FileProblem;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the roadmaps of a folder: its *.md files by name, README.md left out, folders within it not looked into. A file
 * with an error stays out, and so does one with an id that another file has; the others are read all the same.
 */
public final class RoadmapFolder {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Roadmap> served = new HashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, String> filesById = new HashMap<>();

    private RoadmapFolder() {}

    /** A roadmap and its file; of two with one id, the file that is named like it is the original. */
    private record Candidate(String file, Roadmap roadmap) {
        boolean bearsItsId() {
            return file.equals(roadmap.id() + ".md");
        }
    }

    /** Never throws: a folder that cannot be listed is a shelf with one problem. */
    public static Shelf read(Path folder) {
        return read(folder, Shelf.EMPTY);
    }

    /**
     * Reads it anew. A file that has an error now is served as it was before, and a folder in which nothing is left to
     * serve changes nothing: it is being copied anew, or its disk is gone.
     */
    static Shelf read(Path folder, Shelf before) {
        RoadmapFolder reading = new RoadmapFolder();
        try {
            files(folder).forEach(reading::readFile);
        } catch (IOException unreadable) {
            reading.error(folder.toString(), "cannot be listed: " + unreadable);
        }
        reading.candidates.stream()
                .sorted(Comparator.comparing(candidate -> !candidate.bearsItsId()))
                .forEach(reading::put);
        before.files().forEach(reading::keepIfBroken);
        if (reading.served.isEmpty() && !before.files().isEmpty()) {
            reading.error(folder.toString(), "has no readable roadmap any more; those read before are kept");
            return new Shelf(before.files(), reading.problems);
        }
        return new Shelf(reading.served, reading.problems);
    }

    /** By name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RoadmapFolder::isRoadmap).sorted().toList();
        } catch (UncheckedIOException whileListing) {
            throw whileListing.getCause();
        }
    }

    private static boolean isRoadmap(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.equalsIgnoreCase("README.md") && !Files.isDirectory(file);
    }

    private void readFile(Path path) {
        String file = path.getFileName().toString();
        try (InputStream in = Files.newInputStream(path)) {
            Reading reading = RoadmapReader.read(file, in.readNBytes(RoadmapReader.MAX_BYTES + 1));
            reading.problems().forEach(problem -> problems.add(new FileProblem(file, problem)));
            if (reading.roadmap() != null && !reading.hasError()) {
                candidates.add(new Candidate(file, reading.roadmap()));
            }
        } catch (IOException unreadable) {
            error(file, "cannot be read: " + unreadable);
        }
    }

    private void put(Candidate candidate) {
        Roadmap roadmap = candidate.roadmap();
        String earlier = filesById.putIfAbsent(roadmap.id(), candidate.file());
        if (earlier == null) {
            served.put(candidate.file(), roadmap);
        } else {
            error(
                    candidate.file(),
                    "its id \"" + roadmap.id() + "\" is already that of " + earlier
                            + "; left out, give one of them another id");
        }
    }

    /** Unless another file has taken its id meanwhile. */
    private void keepIfBroken(String file, Roadmap before) {
        if (hasError(file) && filesById.putIfAbsent(before.id(), file) == null) {
            served.put(file, before);
        }
    }

    private boolean hasError(String file) {
        return problems.stream()
                .anyMatch(each -> each.file().equals(file) && each.problem().severity() == Severity.ERROR);
    }

    private void error(String file, String message) {
        problems.add(new FileProblem(file, new Problem(Severity.ERROR, 1, 1, message)));
    }
}
