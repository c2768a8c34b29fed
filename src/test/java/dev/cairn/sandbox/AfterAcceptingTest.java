package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import dev.cairn.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Posts that Discord has accepted without the bot's knowing. */
final class AfterAcceptingTest {
    private static final String PAPERS = "/channels/1302200000000000103/messages";

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void thePostIsThereThoughTheBotHearsNothingGood(AfterAccepting how) {
        sandbox.faults().acceptThen(how, 1);

        String heard = answerTo(post("first"));

        assertThat(heard)
                .isEqualTo(
                        switch (how) {
                            case FAIL -> "502";
                            case HANG -> "HttpTimeoutException";
                            case RESET -> "IOException";
                        });
        assertThat(mira.messagesIn("papers").findValuesAsText("content")).containsExactly("first");
        assertThat(answerTo(post("second"))).isEqualTo("200");
    }

    @Test
    void onlyPostsThatAreAcceptedUseItUp() {
        sandbox.faults().acceptThen(AfterAccepting.FAIL, 1);
        sandbox.faults().refuseIn("general", 50013);

        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(200);
        assertThat(bot.rest("POST", PAPERS, Json.object()).code()).isEqualTo(50006);
        assertThat(bot.rest("POST", "/channels/1302200000000000101/messages", message("x"))
                        .code())
                .isEqualTo(50013);
        assertThat(bot.rest("POST", PAPERS, message("x")).status()).isEqualTo(502);
        assertThat(bot.rest("POST", PAPERS, message("x")).status()).isEqualTo(200);
    }

    @Test
    void theSameNonceFindsWhatWasAccepted() {
        sandbox.faults().acceptThen(AfterAccepting.FAIL, 2);
        ObjectNode message = message("once").put("nonce", "week-48").put("enforce_nonce", true);

        assertThat(bot.rest("POST", PAPERS, message).status()).isEqualTo(502);
        assertThat(bot.rest("POST", PAPERS, message).status()).isEqualTo(502);
        assertThat(bot.rest("POST", PAPERS, message).status()).isEqualTo(200);
        assertThat(mira.messagesIn("papers").findValuesAsText("content")).containsExactly("once");
    }

    @Test
    void scriptsCanAskForItToo() {
        JsonNode set = mira.post(
                "/sandbox/faults", Json.object().put("accept_then", "reset").put("posts", 3));

        assertThat(set.path("accept_then").asText()).isEqualTo("reset");
        assertThat(set.path("posts").asInt()).isEqualTo(3);
        assertThat(mira.delete("/sandbox/faults").path("accept_then").isNull()).isTrue();
        assertThat(mira.post("/sandbox/faults", Json.object().put("accept_then", "vanish"))
                        .path("error")
                        .asText())
                .isEqualTo("A post is accepted, then: fail, hang, or reset.");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "RESET"})
    void jdaSendsTheSameNonceAgainAndOneMessageIsThere(AfterAccepting how) {
        bot.close();
        try (StudyBot jda = new StudyBot(sandbox, Compression.ZLIB)) {
            sandbox.faults().acceptThen(how, 1);

            Message message = jda.jda()
                    .getTextChannelsByName("papers", false)
                    .getFirst()
                    .sendMessage("Paper night")
                    .setNonce("week-49")
                    .complete();

            assertThat(message.getContentRaw()).isEqualTo("Paper night");
            assertThat(mira.messagesIn("papers").findValuesAsText("content")).containsExactly("Paper night");
            assertThat(sandbox.requests().lines().stream().filter(line -> line.contains("week-49")))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static ObjectNode message(String content) {
        return Json.object().put("content", content);
    }

    private HttpRequest post(String content) {
        return HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + PAPERS))
                .timeout(Duration.ofSeconds(1))
                .header("Authorization", "Bot " + Sandbox.TOKEN)
                .POST(BodyPublishers.ofString(Json.write(message(content))))
                .build();
    }

    /** Its status, or what happened in its place. */
    private static String answerTo(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return String.valueOf(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (HttpTimeoutException late) {
            return "HttpTimeoutException";
        } catch (IOException cut) {
            return "IOException";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
