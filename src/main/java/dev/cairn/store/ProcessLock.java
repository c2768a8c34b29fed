package dev.cairn.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second bot off the same database: a lock on a file beside it, which the system frees when the process ends. */
public final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, or fails at once.
     *
     * @throws DatabaseRefused if another process holds it, or it cannot be taken
     */
    public static ProcessLock take(Path database) {
        Path file = database.resolveSibling(database.getFileName() + ".lock").toAbsolutePath();
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseRefused(
                        "Another Cairn is running on " + database
                                + ". Stop it first, or choose another file with CAIRN_DATABASE.",
                        null);
            }
            return new ProcessLock(channel);
        } catch (IOException e) {
            throw folderRefused(database, e);
        }
    }

    static DatabaseRefused folderRefused(Path database, @Nullable IOException cause) {
        return new DatabaseRefused(
                "The folder of " + database + " cannot be written to. Mend that, or choose another file with"
                        + " CAIRN_DATABASE.",
                cause);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock did not close", e);
        }
    }
}
