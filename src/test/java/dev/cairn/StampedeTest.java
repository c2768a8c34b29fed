package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many reminders that are due in the same minute, while members go on asking. {@code mvn test -Dtest=StampedeTest
 * -Dcairn.stampede=5000} has as many as Discord's limit lets through in two minutes, in a tenth as many servers.
 */
class StampedeTest {
    private static final int POSTS = Integer.getInteger("cairn.stampede", 400);
    private static final int MOST_A_SECOND = 50;
    private static final Duration AT_MOST = Duration.ofSeconds(130);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);
    private static final Instant THURSDAY = Instant.parse("2026-12-03T18:00:00Z");

    @TempDir
    private Path folder;

    private final List<Duration> answers = new ArrayList<>();

    @Test
    void theyAreAllPostedInTimeAndNeverTooManyASecondAndMembersAreAnswered() throws Exception {
        int servers = POSTS / 10;
        set(servers);
        try (Sandbox sandbox = Sandbox.openCrowd(servers, InstantSource.system());
                Bot bot = Bot.start(settings(sandbox), InstantSource.fixed(THURSDAY), words -> {})) {
            long before = System.nanoTime();
            Script mira = new Script(sandbox, "mira");
            while (sandbox.counts().messages() < POSTS && since(before).compareTo(AT_MOST) < 0) {
                ask(mira);
            }
            report(sandbox, since(before));
            assertThat(bot).isNotNull();
            assertThat(sandbox.counts().messages()).isGreaterThanOrEqualTo(POSTS); // and one welcome in the study hall
            assertThat(sandbox.counts().busiestSecond()).isLessThanOrEqualTo(MOST_A_SECOND);
            assertThat(sandbox.counts().limited()).isZero();
            assertThat(Collections.max(answers)).isLessThan(ANSWERED_WITHIN);
        }
    }

    private Settings settings(Sandbox sandbox) {
        return Settings.read(
                folder.resolve("none.yaml"),
                Map.of(
                        "DISCORD_TOKEN", Sandbox.TOKEN,
                        "DISCORD_API_URL", sandbox.apiUrl(),
                        "CAIRN_DATABASE", folder.resolve("stampede.db").toString()));
    }

    /** Straight into the tables, since so many are not set by hand in a minute. */
    private void set(int servers) {
        try (Database database = Database.open(folder.resolve("stampede.db"))) {
            database.write(db -> {
                var schedules = db.prepareBatch("""
                        insert into schedule (id, kind, server, channel, member, title, rhythm, zone, good_for, state, next_at, made_at)
                        values (?, 'reminder', ?, ?, 1, 'Paper night', 'DTSTART=2026-12-03T18:00', 'UTC', 3600000, 'active', ?, 0)
                        """);
                var reminders = db.prepareBatch("insert into reminder (schedule, words) values (?, 'Number ' || ?)");
                for (int i = 0; i < POSTS; i++) {
                    int server = i % servers;
                    schedules.add(
                            i + 1, Sandbox.crowdServer(server), Sandbox.crowdChannel(server), THURSDAY.toEpochMilli());
                    reminders.add(i + 1, i);
                }
                var welcomed = db.prepareBatch("insert into server (id, welcomed_at) values (?, 0)");
                for (int i = 0; i < servers; i++) {
                    welcomed.add(Sandbox.crowdServer(i));
                }
                welcomed.execute();
                schedules.execute();
                return reminders.execute();
            });
        }
    }

    private void ask(Script mira) {
        long asked = System.nanoTime();
        JsonNode answer = mira.types("/done backpropagation");
        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        answers.add(since(asked));
        LockSupport.parkNanos(100_000_000);
    }

    private void report(Sandbox sandbox, Duration took) {
        Collections.sort(answers);
        System.out.printf(
                "%d posts in %.1f s, at most %d requests a second, %d limited; %d answers meanwhile, the slowest in %d ms%n",
                sandbox.counts().messages(),
                took.toMillis() / 1_000.0,
                sandbox.counts().busiestSecond(),
                sandbox.counts().limited(),
                answers.size(),
                answers.getLast().toMillis());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
