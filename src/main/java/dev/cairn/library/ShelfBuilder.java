package dev.cairn.library;

import dev.cairn.library.Shelf.FileProblem;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what is served of a folder's files. A file with an error stays out, and so does one with an id that another file
 * has. A file that became worse is served as it was before, and a folder in which nothing is left to serve changes nothing:
 * it is being copied anew, or its disk is gone.
 */
final class ShelfBuilder {
    private final Path folder;
    private final Shelf before;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Roadmap> served = new HashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, String> filesById = new HashMap<>();

    ShelfBuilder(Path folder, Shelf before) {
        this.folder = folder;
        this.before = before;
    }

    /** A roadmap and its file; of two with one id, the file that is named like it is the original. */
    private record Candidate(String file, Roadmap roadmap) {
        boolean bearsItsId() {
            return file.startsWith(roadmap.id() + ".");
        }
    }

    void add(String file, Reading reading) {
        reading.problems().forEach(problem -> problems.add(new FileProblem(file, problem)));
        if (reading.roadmap() == null || reading.hasError()) {
            return;
        }
        if (reading.roadmap().phases().isEmpty() && hadPhases(file)) {
            error(file, "has no phases any more; the version before is served");
        } else {
            candidates.add(new Candidate(file, reading.roadmap()));
        }
    }

    private boolean hadPhases(String file) {
        Roadmap earlier = before.files().get(file);
        return earlier != null && !earlier.phases().isEmpty();
    }

    Shelf build() {
        candidates.stream()
                .sorted(Comparator.comparing(candidate -> !candidate.bearsItsId()))
                .forEach(this::put);
        Set<String> broken = broken();
        before.files().forEach((file, roadmap) -> keep(broken, file, roadmap));
        if (served.isEmpty() && !before.files().isEmpty()) {
            error(folder.toString(), "has no readable roadmap any more; those read before are kept");
            return new Shelf(before.files(), problems);
        }
        return new Shelf(served, problems);
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

    private Set<String> broken() {
        Set<String> files = new HashSet<>();
        problems.stream()
                .filter(each -> each.problem().severity() == Severity.ERROR)
                .forEach(each -> files.add(each.file()));
        return files;
    }

    /** Unless another file has taken its id meanwhile. */
    private void keep(Set<String> broken, String file, Roadmap roadmap) {
        if (broken.contains(file) && filesById.putIfAbsent(roadmap.id(), file) == null) {
            served.put(file, roadmap);
        }
    }

    void error(String file, String message) {
        problems.add(new FileProblem(file, new Problem(Severity.ERROR, 1, 1, message)));
    }
}
