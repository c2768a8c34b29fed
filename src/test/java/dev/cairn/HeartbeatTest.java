package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void itBeatsAtOnceAndStopsWithTheBot() throws Exception {
        Path file = folder.resolve("heartbeat");
        Heartbeat heartbeat = Heartbeat.start(file, () -> true, () -> NOW);
        while (!Files.exists(file) || Files.size(file) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(file).hasContent("2026-11-20T09:00:00Z");
        heartbeat.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void aBotThatIsNotWellDoesNotBeat() throws Exception {
        assertNoBeat(() -> false);
    }

    @Test
    void aDatabaseThatCannotBeWrittenStopsIt() throws Exception {
        assertNoBeat(() -> {
            throw new IllegalStateException("the disk is full");
        });
    }

    @Test
    void whatAKilledRunHasLeftIsGoneWhenTheNextOneCannotStart() throws Exception {
        Path file = Files.writeString(folder.resolve("heartbeat"), "2026-11-19T09:00:00Z");
        Path letter = Files.writeString(folder.resolve("letter.db"), "this is a letter to my aunt");
        Settings settings = Settings.read(
                folder.resolve("none.yaml"),
                Map.of("DISCORD_TOKEN", "t", "CAIRN_DATABASE", letter.toString(), "CAIRN_HEARTBEAT", file.toString()));
        assertThatThrownBy(() -> Bot.start(settings, () -> NOW, words -> {})).isInstanceOf(Refused.class);
        assertThat(file).doesNotExist();
    }

    private void assertNoBeat(BooleanSupplier well) throws Exception {
        Path file = folder.resolve("heartbeat");
        AtomicBoolean beaten = new AtomicBoolean();
        InstantSource time = () -> {
            beaten.set(true);
            return NOW;
        };
        CountDownLatch asked = new CountDownLatch(1);
        BooleanSupplier watched = () -> {
            asked.countDown();
            return well.getAsBoolean();
        };
        Heartbeat heartbeat = Heartbeat.start(file, watched, time);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        heartbeat.close(); // waits for the beat that has begun
        assertThat(beaten).isFalse();
        assertThat(file).doesNotExist();
    }
}
