package dev.cairn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads the part of SQLite that is not Java. The driver unpacks it into a folder and deletes it only when the JVM ends by
 * itself, so each run that ends by a signal would leave a megabyte in /tmp; and /tmp may not be writable at all.
 */
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Unpacks it into this folder, which can be written to, and removes it again: what is loaded needs no file. */
    static synchronized void loadBy(Path folder) throws IOException {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        Path unpacked = Files.createTempDirectory(folder, ".sqlite-");
        System.setProperty(FOLDER, unpacked.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) { // as the driver declares it
            throw new IOException("SQLite cannot be loaded from " + folder + ": " + e.getMessage(), e);
        } finally {
            remove(unpacked);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
