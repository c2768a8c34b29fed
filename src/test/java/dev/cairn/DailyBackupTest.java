package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void oneADayAndTheFirstSoonAfterTheStart() throws Exception {
        try (Database database = Database.open(folder.resolve("cairn.db"));
                DailyBackup daily = DailyBackup.start(database.backups(), () -> now)) {
            daily.look();
            assertThat(made()).isEqualTo(1);
            now = now.plus(Duration.ofDays(1)).minusSeconds(1);
            daily.look();
            assertThat(made()).isEqualTo(1);
            now = now.plusSeconds(1);
            daily.look();
            assertThat(made()).isEqualTo(2);
        }
    }

    @Test
    void whatStandsInTheWayEndsNothing() throws Exception {
        try (Database database = Database.open(folder.resolve("cairn.db"));
                DailyBackup daily = DailyBackup.start(database.backups(), () -> now)) {
            Path inTheWay = Files.writeString(folder.resolve("backups"), "");
            daily.look();
            Files.delete(inTheWay);
            daily.look();
            assertThat(made()).isEqualTo(1);
        }
    }

    private long made() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.count();
        }
    }
}
