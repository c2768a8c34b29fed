package dev.cairn.library;

import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How long a folder takes from its files to a catalogue, entered into a new database. Without an argument it measures
 * several sizes, each in a process of its own that has read nothing before.
 */
public final class FolderBenchmark {
    private static final List<String> SIZES = List.of("500", "1000", "2000");

    private FolderBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            measure(Integer.parseInt(arguments[0]));
            return;
        }
        for (String size : SIZES) {
            int exitCode = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "@config/java.options", // as the bot is run, but for the largest size
                            "-Xmx256m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FolderBenchmark.class.getName(),
                            size)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(size + " roadmaps ended with " + exitCode);
            }
        }
    }

    private static void measure(int size) throws IOException {
        Path folder = Files.createTempDirectory("roadmaps");
        Path data = Files.createTempDirectory("database");
        try {
            for (int number = 0; number < size; number++) {
                Files.writeString(folder.resolve("roadmap-" + number + ".md"), GeneratedRoadmap.of(number));
            }
            measure(folder, data.resolve("cairn.db"));
        } finally {
            delete(folder);
            delete(data);
        }
    }

    private static void measure(Path folder, Path database) {
        try (Database opened = Database.open(database)) {
            Step whole = new Step();
            Step step = new Step();
            List<Roadmap> roadmaps = RoadmapFolder.read(folder).roadmaps();
            String reading = step.took();
            step = new Step();
            Numbering numbering = new TopicStore(opened).enter(OptionalLong.empty(), roadmaps, Instant.EPOCH);
            String entering = step.took();
            step = new Step();
            Catalogue catalogue = Catalogue.of(roadmaps, numbering);
            String joining = step.took();
            System.out.printf(
                    "%d roadmaps, %d topics: %s; reading %s, entering %s, catalogue %s%n",
                    roadmaps.size(),
                    catalogue.entries().stream()
                            .mapToInt(entry -> entry.counted().size())
                            .sum(),
                    whole.took(),
                    reading,
                    entering,
                    joining);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Something whose end is near when it is asked how long it took. */
    private static final class Step {
        private final long begun = System.nanoTime();
        private final long worked = processorTime();

        String took() {
            return "%.2f s (%.2f s of processor time)"
                    .formatted(seconds(System.nanoTime() - begun), seconds(processorTime() - worked));
        }

        private static double seconds(long nanos) {
            return nanos / (double) Duration.ofSeconds(1).toNanos();
        }

        private static long processorTime() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
