package dev.cairn;

import dev.cairn.library.RoadmapFolder;
import dev.cairn.library.Shelf;
import dev.cairn.roadmap.Problem.Severity;
import dev.cairn.store.Database;
import dev.cairn.store.DatabaseRefused;
import dev.cairn.view.Text;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Looks at everything that a start needs, without a network, and changes nothing. */
final class Check {
    private static final int ROADMAP_PROBLEMS = 1;

    private final PrintWriter out;

    Check(PrintWriter out) {
        this.out = out;
    }

    /** Prints what was found, and gives the exit code for it; a setting to be mended outweighs a roadmap. */
    int run(Path file, Map<String, String> environment) {
        Settings settings;
        try {
            settings = Settings.read(file, environment);
        } catch (Refused refused) {
            say("Settings", refused.words());
            return Refused.EXIT_CODE;
        }
        say(
                "Settings",
                settings.account().isPresent() ? "fine, for Discord" : "fine, for the sandbox: there is no token");
        return Math.max(database(settings.database()), roadmaps(settings.roadmaps()));
    }

    private int database(Path file) {
        try {
            say("Database", file + " " + Database.outlook(file));
            return 0;
        } catch (DatabaseRefused refused) {
            say("Database", String.valueOf(refused.getMessage()));
            return Refused.EXIT_CODE;
        }
    }

    private int roadmaps(Path folder) {
        if (!Files.isDirectory(folder)) {
            say("Roadmaps", "There is no folder " + folder + ". Name another with CAIRN_ROADMAPS.");
            return ROADMAP_PROBLEMS;
        }
        Shelf shelf = RoadmapFolder.read(folder);
        long errors = count(shelf, Severity.ERROR);
        say(
                "Roadmaps",
                Text.count(shelf.roadmaps().size(), "roadmap") + " in " + folder + ", "
                        + Text.count((int) errors, "error") + ", "
                        + Text.count((int) count(shelf, Severity.WARNING), "warning"));
        shelf.problems()
                .forEach(found -> out.println(
                        found.problem().in(folder.resolve(found.file()).toString())));
        return errors > 0 || shelf.roadmaps().isEmpty() ? ROADMAP_PROBLEMS : 0;
    }

    private static long count(Shelf shelf, Severity severity) {
        return shelf.problems().stream()
                .filter(each -> each.problem().severity() == severity)
                .count();
    }

    private void say(String what, String words) {
        out.println(what + ": " + words);
    }
}
