package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Instant THREE = Instant.parse("2026-12-31T03:00:30Z");

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("cairn.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int rows(Database of) {
        return of.read(db -> db.createQuery("select count(*) from server")
                .mapTo(Integer.class)
                .one());
    }

    private void add(int server) {
        database.write(db -> db.execute("insert into server (id) values (?)", server));
    }

    @Test
    void aCopyHoldsWhatWasThereAndOpensAsADatabase() throws Exception {
        assertThat(database.backups().newest()).isEmpty();
        add(1);
        database.backups().make(THREE);
        add(2);
        assertThat(files()).containsExactly("cairn-2026-12-31-0300.db");
        assertThat(database.backups().newest()).contains(Instant.parse("2026-12-31T03:00:00Z"));
        try (Database copy = Database.open(folder.resolve("backups/cairn-2026-12-31-0300.db"))) {
            assertThat(rows(copy)).isEqualTo(1);
            String integrity = copy.read(db ->
                    db.createQuery("pragma integrity_check").mapTo(String.class).one());
            assertThat(integrity).isEqualTo("ok");
        }
    }

    @Test
    void theNewestSevenAreKeptAndNothingElseIsTouched() throws Exception {
        Files.createDirectories(folder.resolve("backups"));
        Files.writeString(folder.resolve("backups/my-own-copy.db"), "mine");
        Files.writeString(folder.resolve("backups/cairn.part"), "of a run that was killed");
        for (int day = 0; day < Backups.KEPT; day++) {
            database.backups().make(THREE.plus(Duration.ofDays(day)));
        }
        assertThat(files()).hasSize(Backups.KEPT + 1).contains("cairn-2026-12-31-0300.db", "my-own-copy.db");
        database.backups().make(THREE.plus(Duration.ofDays(Backups.KEPT)));
        assertThat(files())
                .hasSize(Backups.KEPT + 1)
                .contains("cairn-2027-01-07-0300.db", "my-own-copy.db")
                .doesNotContain("cairn-2026-12-31-0300.db");
    }

    @Test
    void oneThatIsMadeWhileTheBotWritesIsWhole() throws Exception {
        AtomicBoolean more = new AtomicBoolean(true);
        Thread writing = Thread.ofPlatform().start(() -> {
            for (int server = 1; more.get(); server++) {
                add(server);
            }
        });
        for (int i = 0; i < 5; i++) {
            database.backups().make(THREE.plus(Duration.ofMinutes(i)));
        }
        more.set(false);
        writing.join();
        for (String file : files()) {
            try (Database copy = Database.open(folder.resolve("backups").resolve(file))) {
                int highest = copy.read(db -> db.createQuery("select coalesce(max(id), 0) from server")
                        .mapTo(Integer.class)
                        .one());
                assertThat(rows(copy)).as(file + " has no holes").isEqualTo(highest);
            }
        }
    }

    @Test
    void whereNothingCanBeWrittenNoneIsMadeAndTheOldOnesStay() throws Exception {
        Files.writeString(folder.resolve("backups"), "a file where the folder should be");
        assertThatThrownBy(() -> database.backups().make(THREE)).isInstanceOf(UncheckedIOException.class);
        assertThat(database.backups().newest()).isEmpty();
        assertThat(folder.resolve("backups")).hasContent("a file where the folder should be");
    }
}
