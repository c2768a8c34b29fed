package dev.cairn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Address;
import dev.cairn.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many posts that are due in the same minute. {@code mvn test -Dtest=StampedeTest -Dcairn.stampede=5000} has as many as Discord's
 * limit lets through in two minutes, in a tenth as many servers.
 */
class StampedeTest {
    private static final int POSTS = Integer.getInteger("cairn.stampede", 400);
    private static final int MOST_A_SECOND = 50;
    private static final Duration AT_MOST = Duration.ofSeconds(130);

    @TempDir
    private Path folder;

    @Test
    void theyAreAllPostedInTimeAndNeverTooManyASecond() throws Exception {
        int servers = POSTS / 10;
        try (Sandbox sandbox = Sandbox.openCrowd(servers, InstantSource.system());
                Station station = new Station(sandbox, folder.resolve("stampede.db"))) {
            for (int i = 0; i < POSTS; i++) {
                int server = i % servers;
                station.weekly(
                        "Number " + i, new Address.InServer(Sandbox.crowdServer(server), Sandbox.crowdChannel(server)));
            }
            long before = System.nanoTime();
            station.at(Station.THURSDAY);
            while (sandbox.counts().messages() < POSTS && since(before).compareTo(AT_MOST) < 0) {
                LockSupport.parkNanos(20_000_000);
            }
            Duration took = since(before);
            System.out.printf(
                    "%d posts in %.1f s, at most %d requests a second, %d limited%n",
                    sandbox.counts().messages(),
                    took.toMillis() / 1_000.0,
                    sandbox.counts().busiestSecond(),
                    sandbox.counts().limited());
            assertThat(sandbox.counts().messages()).isEqualTo(POSTS);
            assertThat(sandbox.counts().busiestSecond()).isLessThanOrEqualTo(MOST_A_SECOND);
            assertThat(sandbox.counts().limited()).isZero();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
