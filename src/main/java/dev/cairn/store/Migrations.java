package dev.cairn.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The numbered steps that bring a database file's tables up to date. */
final class Migrations {
    private final Path file;
    private final DataSource source;

    Migrations(Path file, DataSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * Takes the steps that are missing.
     *
     * @throws DatabaseRefused if the file holds something else, or was written by a newer version; it is left untouched then
     */
    void run() {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw refused(e);
        }
    }

    /**
     * What would be done to a file that exists, in words; only reads.
     *
     * @throws DatabaseRefused as {@link #run} would
     */
    String outlook() {
        try {
            Flyway flyway = flyway("*:pending");
            @Nullable MigrationInfo current = flyway.info().current();
            if (current == null && holdsTables()) {
                throw new DatabaseRefused("The database " + file + " was not written by Cairn.", null);
            }
            flyway.validate();
            List<MigrationInfo> missing = List.of(flyway.info().pending());
            if (current == null) {
                return "will be set up";
            }
            return missing.isEmpty()
                    ? "is up to date (version " + current.getVersion() + ")"
                    : "will be brought from version " + current.getVersion() + " to "
                            + missing.getLast().getVersion();
        } catch (FlywayException e) {
            throw refused(e);
        }
    }

    private Flyway flyway(String... ignored) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:dev/cairn/store/migration")
                .placeholders(Map.of("number", "integer", "own_number", "integer primary key", "bytes", "blob"))
                .ignoreMigrationPatterns(ignored) // by default a database of the future is accepted
                .load();
    }

    private boolean holdsTables() {
        return Jdbi.create(source)
                .withHandle(db -> db.createQuery("select count(*) > 0 from sqlite_master")
                        .mapTo(Boolean.class)
                        .one());
    }

    private DatabaseRefused refused(FlywayException e) {
        return e instanceof FlywayValidateException
                ? new DatabaseRefused(
                        "The database " + file
                                + " was written by another version of Cairn, probably a newer one. It was left"
                                + " untouched: start the version that wrote it, or choose another file with"
                                + " CAIRN_DATABASE.",
                        e)
                : new DatabaseRefused(
                        "The database " + file + " cannot be used: "
                                + rootCause(e).getMessage(),
                        e);
    }

    private static Throwable rootCause(Throwable e) {
        return e.getCause() == null ? e : rootCause(e.getCause());
    }
}
