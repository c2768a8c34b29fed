package dev.cairn.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The database file. All writing happens on one connection owned by one platform thread: SQLite takes one writer at a
 * time anyway, and its own waiting is unfair enough to pass Discord's three seconds.
 */
public final class Database implements ReadAccess, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 3;
    private static final int BUSY_TIMEOUT_MS = 15_000;
    /** A write that waits for another process must not keep this one from ending. */
    private static final int CLOSING_MS = 1_500;

    private final Path folder;
    private final Connection writer;
    private final Jdbi writing;
    private final WriterThread writerThread = new WriterThread();
    private final HikariDataSource readers;
    private final Jdbi reading;

    private final Backups backups;

    private Database(Path folder, Connection writer, HikariDataSource readers, Backups backups) {
        this.folder = folder;
        this.backups = backups;
        this.writer = writer;
        this.writing = Jdbi.create(writer);
        this.readers = readers;
        this.reading = Jdbi.create(readers);
    }

    /**
     * Opens the file, creates it if need be, and brings its tables up to date.
     *
     * @throws DatabaseRefused if the file cannot be used, or was written by a newer version; it is left untouched then
     */
    public static Database open(Path file) {
        try {
            Path folder = folder(file);
            Files.createDirectories(folder);
            NativeLibrary.loadBy(folder);
            SQLiteDataSource source = source(file);
            new Migrations(file, source).run();
            return new Database(folder, source.getConnection(), pool(source), new Backups(file, source));
        } catch (IOException | SQLException e) {
            throw new DatabaseRefused("The database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * What {@link #open} would do to the file, in words such as "will be created"; nothing is created or changed.
     *
     * @throws DatabaseRefused if it would refuse
     */
    public static String outlook(Path file) {
        Path folder = nearestExisting(folder(file));
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw ProcessLock.folderRefused(file, null);
        }
        if (!Files.exists(file)) {
            return "will be created";
        }
        if (Files.isDirectory(file)) {
            throw refused(file, "is a folder. Name a file in it with CAIRN_DATABASE.");
        }
        if (!Files.isWritable(file)) {
            throw refused(file, "cannot be written to. Mend that, or choose another file with CAIRN_DATABASE.");
        }
        try {
            NativeLibrary.loadBy(folder);
            return new Migrations(file, reading(file)).outlook();
        } catch (IOException e) {
            throw new DatabaseRefused("The database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * For looking into the file without opening it for good: nothing is created, changed or brought up to date.
     *
     * @throws DatabaseRefused if there is none, or {@link #open} would refuse it
     */
    public static ReadAccess readOnly(Path file) {
        String unused = outlook(file);
        if (!Files.exists(file)) {
            throw refused(file, "does not exist. Name another file with CAIRN_DATABASE.");
        }
        return new ReadOnly(Jdbi.create(reading(file)));
    }

    private record ReadOnly(Jdbi jdbi) implements ReadAccess {
        @Override
        public <T> T read(Function<Handle, T> work) {
            return jdbi.withHandle(work::apply);
        }
    }

    private static DatabaseRefused refused(Path file, String why) {
        return new DatabaseRefused("The database " + file + " " + why, null);
    }

    private static Path nearestExisting(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearestExisting(parent);
    }

    /**
     * A source that only reads. SQLite would put files beside one that was closed cleanly even so, unless told that nobody
     * writes; where a log of writes lies beside it, it has to be read with it, and those files are there already.
     */
    private static SQLiteDataSource reading(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        boolean written = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri() + (written ? "" : "?immutable=1"));
        return source;
    }

    /** Where the file lies, and others may lie beside it. */
    public Path folder() {
        return folder;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource pool(SQLiteDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("readers");
        config.setDataSource(source);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("pragma query_only = true");
        return new HikariDataSource(config);
    }

    /**
     * Writes to the file, but nothing into its tables.
     *
     * @throws RuntimeException if nothing can be written now, such as when the disk is full
     */
    public void proveWritable() {
        write(db -> db.execute("pragma user_version = 0"));
    }

    /** Copies of it. */
    public Backups backups() {
        return backups;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return reading.withHandle(work::apply);
    }

    /** Runs the work as one transaction, after all others that were asked for earlier, and waits until it is on disk. */
    public <T> T write(Function<Handle, T> work) {
        Future<T> result = writerThread.submit(() -> writing.inTransaction(work::apply));
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.cancel(false);
            throw new IllegalStateException("interrupted while waiting for the database", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Runs the work as a transaction of its own once nobody waits to write, without waiting for it, and again as long as there is
     * more. When the database is closed, what is left is not done: whoever asked has to find out at the next start.
     *
     * @param more what is still to be done, by what came of a transaction that is on disk
     */
    public <T> void whenIdle(Function<Handle, T> work, Predicate<T> more) {
        try {
            writerThread.whenIdle(() -> {
                if (isMoreAfter(work, more)) {
                    whenIdle(work, more);
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("left for the next start", closing);
        }
    }

    /** Nobody waits who could be told of a failure. */
    private <T> boolean isMoreAfter(Function<Handle, T> work, Predicate<T> more) {
        try {
            return more.test(writing.inTransaction(work::apply));
        } catch (RuntimeException e) {
            LOG.error("work in the background failed", e);
            return false;
        }
    }

    private void finishWriting() {
        writerThread.shutdown();
        try {
            if (!writerThread.awaitTermination(CLOSING_MS, TimeUnit.MILLISECONDS)) {
                writerThread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            writerThread.shutdownNow();
        }
    }

    /**
     * Lets the running write end, then folds the write-ahead log back into the file. A write that still waits for another
     * process holds the connection, so closing that would wait as well: it is left to the end of the process, which loses
     * nothing that was written.
     */
    @Override
    public void close() {
        finishWriting();
        readers.close();
        if (!writerThread.isTerminated()) {
            LOG.warn("a write that waits for another process was given up");
            return;
        }
        try {
            writer.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not close cleanly", e);
        }
    }
}
