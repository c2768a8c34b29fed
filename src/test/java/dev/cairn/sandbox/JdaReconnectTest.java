package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real JDA, when the connection or Discord fails. */
final class JdaReconnectTest {
    @ParameterizedTest
    @EnumSource
    void resumesAfterTheConnectionIsCut(Compression compression) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, compression)) {
            CountDownLatch resumed = new CountDownLatch(1);
            answering(bot, "Still here");
            bot.on(SessionResumeEvent.class, event -> resumed.countDown());

            sandbox.faults().dropGateway();
            JsonNode answer = new Script(sandbox, "mira").types("/next");

            assertThat(answer.path("messages").findValuesAsText("content")).containsExactly("Still here");
            assertThat(resumed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void reconnectsWhenAsked() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            CountDownLatch resumed = new CountDownLatch(1);
            answering(bot, "Back");
            bot.on(SessionResumeEvent.class, event -> resumed.countDown());

            sandbox.faults().reconnectGateway();

            assertThat(resumed.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(new Script(sandbox, "mira")
                            .types("/next")
                            .path("outcome")
                            .asText())
                    .isEqualTo("answered");
        }
    }

    @Test
    void identifiesAnewWhenItsSessionIsGone() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            CountDownLatch recreated = new CountDownLatch(1);
            answering(bot, "Anew");
            bot.on(SessionRecreateEvent.class, event -> recreated.countDown());

            sandbox.faults().invalidateSession();

            assertThat(recreated.await(15, TimeUnit.SECONDS)).isTrue();
            assertThat(new Script(sandbox, "mira")
                            .types("/next")
                            .path("outcome")
                            .asText())
                    .isEqualTo("answered");
        }
    }

    @Test
    void hearsAnInteractionTwiceIfThatIsAskedFor() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            AtomicInteger heard = new AtomicInteger();
            CountDownLatch twice = new CountDownLatch(2);
            answering(bot, "x");
            bot.on(SlashCommandInteractionEvent.class, event -> {
                if (heard.incrementAndGet() == 1) {
                    event.reply("Once").queue();
                }
                twice.countDown();
            });
            sandbox.faults().deliverTwice();

            JsonNode answer = new Script(sandbox, "mira").types("/next");

            assertThat(twice.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(answer.path("messages").findValuesAsText("content")).containsExactly("Once");
        }
    }

    @Test
    void triesAgainWhenDiscordIsDown() {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            answering(bot, "At last");
            sandbox.faults().answerNext(1, 503);

            JsonNode answer = new Script(sandbox, "mira").types("/next");

            assertThat(answer.path("messages").findValuesAsText("content")).containsExactly("At last");
        }
    }

    @Test
    void comesBackWhenDiscordWasDownForAWhile() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            CountDownLatch resumed = new CountDownLatch(1);
            CountDownLatch refused = new CountDownLatch(2);
            answering(bot, "Back again");
            bot.on(SessionResumeEvent.class, event -> resumed.countDown());
            bot.on(SessionDisconnectEvent.class, event -> refused.countDown());
            Script mira = new Script(sandbox, "mira");

            mira.post("/sandbox/faults", Json.object().put("down", true));

            assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(mira.get("/sandbox/server").path("bot").path("online").asBoolean())
                    .isFalse();
            assertThat(RawBot.send(HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/gateway"))
                                    .build())
                            .status())
                    .isEqualTo(503);

            mira.delete("/sandbox/faults");

            assertThat(resumed.await(15, TimeUnit.SECONDS)).isTrue();
            assertThat(mira.types("/next").path("messages").findValuesAsText("content"))
                    .containsExactly("Back again");
        }
    }

    @Test
    void waitsOutARateLimit() {
        try (Sandbox sandbox = Sandbox.open(0, InstantSource.system());
                StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            sandbox.faults().answerNext(1, 429);
            long before = System.nanoTime();

            assertThat(bot.jda().retrieveCommands().complete()).isEmpty();

            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before))
                    .isBetween(900L, 3000L);
        }
    }

    private static void answering(StudyBot bot, String text) {
        bot.jda()
                .updateCommands()
                .addCommands(Commands.slash("next", "What comes next"))
                .complete();
        bot.on(SlashCommandInteractionEvent.class, event -> event.reply(text).queue());
    }
}
