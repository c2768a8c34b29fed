package dev.cairn;

import dev.cairn.library.RoadmapFolder;
import dev.cairn.library.Shelf;
import dev.cairn.library.Shelf.FileProblem;
import dev.cairn.progress.ForecastStore;
import dev.cairn.progress.ForecastStore.Held;
import dev.cairn.roadmap.Comparison;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Problem.Severity;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Succession;
import dev.cairn.store.Database;
import dev.cairn.store.DatabaseRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says beforehand what an edit would do to members' progress: by the very comparison that the bot makes of a changed file. */
final class Diff {
    private static final int UNREADABLE = 1;

    private final PrintWriter out;
    private final DiffWords words = new DiffWords();

    Diff(PrintWriter out) {
        this.out = out;
    }

    /** Compares two files, or the roadmaps of two folders; gives the exit code. */
    int versions(Path before, Path after) throws IOException {
        Optional<List<Roadmap>> old = read(before);
        Optional<List<Roadmap>> next = read(after);
        if (old.isEmpty() || next.isEmpty()) {
            return UNREADABLE;
        }
        boolean files = !Files.isDirectory(before) && !Files.isDirectory(after);
        Map<String, Held> held = new LinkedHashMap<>();
        old.get()
                .forEach(roadmap ->
                        held.put(files ? next.get().get(0).id() : roadmap.id(), new Held(Known.in(roadmap), Map.of())));
        compare(held, next.get());
        words.print(out, false);
        return 0;
    }

    /** Compares what the database holds with a folder, by default that of the settings; gives the exit code. */
    int progress(Path file, Map<String, String> environment, Optional<Path> folder) throws IOException {
        Settings settings = Settings.read(file, environment);
        Optional<List<Roadmap>> next = read(folder.orElse(settings.roadmaps()));
        if (next.isEmpty()) {
            return UNREADABLE;
        }
        try {
            compare(new ForecastStore(Database.readOnly(settings.database())).roadmaps(), next.get());
        } catch (DatabaseRefused refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
        words.print(out, true);
        return 0;
    }

    private void compare(Map<String, Held> held, List<Roadmap> next) {
        Map<String, String> former = Succession.of(held.keySet(), next);
        for (Roadmap roadmap : next) {
            String id = former.getOrDefault(roadmap.id(), "");
            if (held.containsKey(id)) {
                Held before = held.getOrDefault(id, new Held(List.of(), Map.of()));
                words.edited(id, roadmap.id(), Comparison.of(before.topics(), roadmap), before);
            } else {
                words.added(roadmap);
            }
        }
        Set<String> gone = new TreeSet<>(held.keySet());
        gone.removeAll(former.values());
        gone.forEach(id -> words.gone(id, held.getOrDefault(id, new Held(List.of(), Map.of()))));
    }

    /** The roadmaps of a file or a folder; nothing, and a line for each reason, where they could not be read. */
    private Optional<List<Roadmap>> read(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            out.println("There is no readable file or folder " + path + ".");
            return Optional.empty();
        }
        return Files.isDirectory(path) ? readFolder(path) : readFile(path);
    }

    private Optional<List<Roadmap>> readFolder(Path folder) {
        Shelf shelf = RoadmapFolder.read(folder);
        if (complain(shelf.problems())) {
            return Optional.empty();
        }
        if (shelf.roadmaps().isEmpty()) {
            out.println("There is no roadmap in " + folder + ".");
            return Optional.empty();
        }
        return Optional.of(shelf.roadmaps());
    }

    private Optional<List<Roadmap>> readFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Reading reading = RoadmapFolder.readFile(file);
        boolean broken = complain(reading.problems().stream()
                .map(problem -> new FileProblem(name, problem))
                .toList());
        return broken
                ? Optional.empty()
                : Optional.ofNullable(reading.roadmap()).map(List::of);
    }

    /** Says whether there is an error; with one, the bot would go on serving what it served before. */
    private boolean complain(List<FileProblem> problems) {
        List<FileProblem> errors = problems.stream()
                .filter(each -> each.problem().severity() == Severity.ERROR)
                .toList();
        errors.forEach(out::println);
        return !errors.isEmpty();
    }
}
