package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String NEWEST = "12";

    @TempDir
    private Path folder;

    @Test
    void itIsCreatedWithItsFolderAndOpenedAgain() {
        Path file = folder.resolve("deep").resolve("cairn.db");
        try (Database database = Database.open(file)) {
            database.write(db -> db.execute("insert into roadmap (key) values ('ml')"));
        }
        try (Database database = Database.open(file)) {
            assertThat(keys(database)).containsExactly("ml");
        }
    }

    @Test
    void itIsSetUpToLoseNothing() {
        try (Database database = Database.open(folder.resolve("cairn.db"))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void aFailedWriteLeavesNothingBehind() {
        try (Database database = Database.open(folder.resolve("cairn.db"))) {
            assertThatThrownBy(() -> database.write(db -> {
                        db.execute("insert into roadmap (key) values ('half')");
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(keys(database)).isEmpty();
        }
    }

    @Test
    void readersCannotWrite() {
        try (Database database = Database.open(folder.resolve("cairn.db"))) {
            assertThatThrownBy(() -> database.read(db -> db.execute("insert into roadmap (key) values ('x')")))
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void manyWritersAtOnceAllGetThrough() throws Exception {
        try (Database database = Database.open(folder.resolve("cairn.db"));
                ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> writes = IntStream.range(0, 400)
                    .mapToObj(i -> writers.submit(
                            () -> database.write(db -> db.execute("insert into roadmap (key) values (?)", "r" + i))))
                    .toList();
            for (Future<Integer> write : writes) {
                write.get();
            }
            assertThat(keys(database)).hasSize(400);
        }
    }

    @Test
    void oneOfANewerVersionIsRefusedAndLeftUntouched() throws IOException {
        Path file = folder.resolve("cairn.db");
        Database.open(file).close();
        forwardToVersion999(file);
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("another version of Cairn")
                .hasMessageContaining("CAIRN_DATABASE");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftUntouched() throws IOException {
        Path file = folder.resolve("cairn.db");
        Files.writeString(file, "this is a letter to my aunt, and no database at all");
        assertThatThrownBy(() -> Database.open(file)).isInstanceOf(DatabaseRefused.class);
        assertThat(file).hasContent("this is a letter to my aunt, and no database at all");
    }

    @Test
    void whatWouldBeDoneIsToldWithoutDoingIt() throws IOException {
        Path file = folder.resolve("deep").resolve("cairn.db");
        assertThat(Database.outlook(file)).isEqualTo("will be created");
        assertThat(folder).isEmptyDirectory();
        Database.open(file).close();
        assertThat(outlookThatChangesNothing(file)).isEqualTo("is up to date (version " + NEWEST + ")");
        backTo("1", file);
        assertThat(outlookThatChangesNothing(file)).isEqualTo("will be brought from version 1 to " + NEWEST);
        Files.write(file, new byte[0]);
        assertThat(outlookThatChangesNothing(file)).isEqualTo("will be set up");
    }

    @Test
    void aRunningBotsDatabaseCanBeLookedAt() throws IOException {
        Path file = folder.resolve("cairn.db");
        try (Database database = Database.open(file)) {
            database.proveWritable();
            assertThat(outlookThatChangesNothing(file)).isEqualTo("is up to date (version " + NEWEST + ")");
        }
    }

    @Test
    void whatWouldBeRefusedIsToldSo() throws IOException {
        Path file = folder.resolve("cairn.db");
        Database.open(file).close();
        forwardToVersion999(file);
        assertThatThrownBy(() -> Database.outlook(file)).hasMessageContaining("another version of Cairn");
        Path letter = Files.writeString(folder.resolve("letter.db"), "this is a letter to my aunt");
        assertThatThrownBy(() -> Database.outlook(letter)).isInstanceOf(DatabaseRefused.class);
        Path other = folder.resolve("other.db");
        execute(other, "create table recipe (title text)");
        assertThatThrownBy(() -> Database.outlook(other)).hasMessageContaining("was not written by Cairn");
        assertThatThrownBy(() -> Database.open(other)).isInstanceOf(DatabaseRefused.class);
        assertThatThrownBy(() -> Database.outlook(letter.resolve("cairn.db")))
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void aFolderOrAFileThatCannotBeWrittenIsToldToBeSo() throws IOException {
        assertThatThrownBy(() -> Database.outlook(folder))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage("The database " + folder + " is a folder. Name a file in it with CAIRN_DATABASE.");
        Path file = folder.resolve("cairn.db");
        Database.open(file).close();
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file))
                .as("who runs this may write everywhere")
                .isFalse();
        assertThatThrownBy(() -> Database.outlook(file))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    @Timeout(10)
    void aWriteThatWaitsForAnotherProcessDoesNotHoldUpTheEnd() {
        Path file = folder.resolve("cairn.db");
        Database database = Database.open(file);
        Jdbi.create("jdbc:sqlite:" + file).useHandle(other -> {
            other.execute("begin immediate");
            CompletableFuture<Void> write = CompletableFuture.runAsync(database::proveWritable);
            assertThatThrownBy(() -> write.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            database.close();
            other.execute("rollback");
        });
        Database.open(file).close();
    }

    @Test
    void aServerThatUsedTheFirstVersionNeedsNoWelcome() {
        Path file = folder.resolve("cairn.db");
        Database.open(file).close();
        backTo("1", file);
        execute(
                file,
                "insert into membership (server, member, first_seen, last_seen) values (900, 1, 5, 9), (900, 2, 3, 4)");
        try (Database database = Database.open(file)) {
            List<String> welcomed = database.read(db -> db.createQuery("select id || ' at ' || welcomed_at from server")
                    .mapTo(String.class)
                    .list());
            assertThat(welcomed).containsExactly("900 at 3");
        }
    }

    @Test
    void whoSaidFirstToComeKeepsTheSeatsOfAnEarlierVersion() {
        Path file = folder.resolve("cairn.db");
        backTo("10", file);
        execute(file, """
                insert into session (id, study_group, server, host, channel, title, rhythm, zone, minutes, place, seats, thread,
                    state, made_at)
                values (1, 1, 900, 1, 500, '', 'x', 'UTC', 60, '', 2, 0, 'active', 0),
                    (2, 1, 900, 1, 500, '', 'x', 'UTC', 60, '', null, 0, 'active', 0)
                """);
        execute(file, """
                insert into meeting (id, session, instant, starts_at, ends_at, state)
                values (1, 1, 5, 5, 6, 'open'), (2, 2, 5, 5, 6, 'open')
                """);
        execute(file, """
                insert into meeting_answer (meeting, member, answer, interaction)
                values (1, 11, 'yes', 30), (1, 12, 'no', 10), (1, 13, 'yes', 20), (1, 14, 'yes', 40), (1, 15, 'maybe', 5),
                    (2, 11, 'yes', 31), (2, 14, 'yes', 41), (2, 15, 'no', 6)
                """);
        try (Database database = Database.open(file)) {
            List<String> seated = database.read(db -> db.createQuery(
                            "select meeting || ': ' || member from meeting_answer where seat = 1 order by meeting, member")
                    .mapTo(String.class)
                    .list());
            assertThat(seated).containsExactly("1: 11", "1: 13", "2: 11", "2: 14");
        }
    }

    private static void backTo(String version, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:dev/cairn/store/migration")
                .placeholders(Map.of("number", "integer", "own_number", "integer primary key", "bytes", "blob"))
                .target(version)
                .load()
                .migrate();
    }

    private static void forwardToVersion999(Path file) {
        execute(file, """
                insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (99, '999', 'from the future', 'SQL', 'V999__x.sql', 'x', 1, 1)""");
    }

    private static void execute(Path file, String... statements) {
        Jdbi.create("jdbc:sqlite:" + file).useHandle(db -> List.of(statements).forEach(db::execute));
    }

    private String outlookThatChangesNothing(Path file) throws IOException {
        Map<String, String> before = contents();
        String outlook = Database.outlook(file);
        assertThat(contents()).isEqualTo(before);
        return outlook;
    }

    /** Each file's bytes, except of the one in which readers keep their locks. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            boolean locks = file.toString().endsWith("-shm");
            contents.put(file.toString(), locks ? "" : Arrays.toString(Files.readAllBytes(file)));
        }
        return contents;
    }

    @Test
    void theLockKeepsASecondOneOffUntilTheFirstIsDone() {
        Path file = folder.resolve("cairn.db");
        try (ProcessLock first = ProcessLock.take(file)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> ProcessLock.take(file))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("Another Cairn is running");
        }
        ProcessLock.take(file).close();
    }

    private static List<String> keys(Database database) {
        return database.read(db -> db.createQuery("select key from roadmap order by id")
                .mapTo(String.class)
                .list());
    }

    private static String pragma(Database database, String name) {
        return database.write(
                db -> db.createQuery("pragma " + name).mapTo(String.class).one());
    }
}
