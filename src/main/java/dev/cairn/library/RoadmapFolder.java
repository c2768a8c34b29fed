package dev.cairn.library;

import dev.cairn.roadmap.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the roadmaps of a folder: its Markdown files by name, without those that every repository has, such as README.md,
 * and without the folders in it. What has not changed since the last time is not read again.
 */
public final class RoadmapFolder {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdx");
    private static final Set<String> ABOUT_THE_REPOSITORY =
            Set.of("readme", "contributing", "changelog", "license", "code_of_conduct", "security");

    private final Path folder;
    private Map<Path, Read> last = Map.of();

    RoadmapFolder(Path folder) {
        this.folder = folder;
    }

    /** What tells that a file was written to. */
    private record Stamp(long size, FileTime written, String identity) {
        static final Stamp UNREADABLE = new Stamp(-1, FileTime.fromMillis(0), "");
    }

    private record Read(Stamp stamp, Reading reading) {}

    /** Never throws: a folder that cannot be listed is a shelf with one problem. */
    public static Shelf read(Path folder) {
        return new RoadmapFolder(folder).read(Shelf.EMPTY);
    }

    /** Those of a folder that are read, by name. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RoadmapFolder::isRoadmap).sorted().toList();
        } catch (UncheckedIOException whileListing) {
            throw whileListing.getCause();
        }
    }

    /** Reads what has changed; what became worse is served as it was before. */
    Shelf read(Shelf before) {
        ShelfBuilder shelf = new ShelfBuilder(folder, before);
        try {
            last = files(folder).parallelStream()
                    .collect(Collectors.toMap(file -> file, this::readIfChanged, (a, b) -> a, TreeMap::new));
            last.forEach((file, read) -> shelf.add(file.getFileName().toString(), read.reading()));
        } catch (IOException unreadable) {
            shelf.error(folder.toString(), "cannot be listed: " + unreadable);
        }
        return shelf.build();
    }

    /** What tells whether one of the files was changed, added or taken away. */
    Map<Path, Object> stamps() throws IOException {
        Map<Path, Object> stamps = new HashMap<>();
        files(folder).forEach(file -> stamps.put(file, stamp(file)));
        return stamps;
    }

    private static boolean isRoadmap(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0
                && ENDINGS.contains(name.substring(dot + 1))
                && !ABOUT_THE_REPOSITORY.contains(name.substring(0, dot))
                && !Files.isDirectory(file);
    }

    private Read readIfChanged(Path file) {
        Stamp stamp = stamp(file); // before reading: what is changed meanwhile is read again
        Read before = last.get(file);
        return before != null && before.stamp().equals(stamp) && !stamp.equals(Stamp.UNREADABLE)
                ? before
                : new Read(stamp, reading(file));
    }

    private Reading reading(Path file) {
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return Reading.failed("leads out of the folder; not read");
            }
            return Files.isRegularFile(file) ? readFile(file) : Reading.failed("is no ordinary file; not read");
        } catch (IOException unreadable) {
            return Reading.failed("cannot be read: " + unreadable);
        }
    }

    /** Never more of it than a roadmap may have. */
    public static Reading readFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return RoadmapReader.read(file.getFileName().toString(), in.readNBytes(RoadmapReader.MAX_BYTES + 1));
        }
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        } catch (IOException unreadable) {
            return Stamp.UNREADABLE;
        }
    }
}
