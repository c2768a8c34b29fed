package dev.cairn;

import dev.cairn.library.RoadmapFolder;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import dev.cairn.view.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads roadmap files and prints their problems; needs no settings and no database. */
final class FileCheck {
    private final PrintWriter out;
    private int files;
    private int errors;
    private int warnings;

    FileCheck(PrintWriter out) {
        this.out = out;
    }

    /** Gives the exit code: 1 if a file has an error, else 0. */
    int run(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files += RoadmapFolder.files(path).size();
                RoadmapFolder.read(path)
                        .problems()
                        .forEach(found -> report(path.resolve(found.file()), found.problem()));
            } else {
                files++;
                RoadmapFolder.readFile(path).problems().forEach(problem -> report(path, problem));
            }
        }
        out.println(Text.count(errors, "error") + " and " + Text.count(warnings, "warning") + " in "
                + Text.count(files, "file"));
        return errors > 0 ? 1 : 0;
    }

    private void report(Path file, Problem problem) {
        errors += problem.severity() == Severity.ERROR ? 1 : 0;
        warnings += problem.severity() == Severity.WARNING ? 1 : 0;
        out.println(problem.in(file.toString()));
    }
}
