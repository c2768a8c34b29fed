package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rest.Counts;
import dev.cairn.sandbox.rest.Faults.Scope;
import dev.cairn.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits that have been reached, and what is counted. */
final class LimitsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GENERAL = "/channels/1302200000000000101/messages";
    private static final String PAPERS = "/channels/1302200000000000103/messages";
    private static final String STUDY_ROOM = "/channels/1302200000000000109/messages";

    private final SettableClock clock = new SettableClock();
    private final Sandbox sandbox = Sandbox.open(0, clock);
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void aLimitForTheUserSaysSoInWholeSecondsAndInFractions() {
        sandbox.faults().limit(Scope.USER, Duration.ofMillis(4_200));

        HttpResponse<String> answer = look("/users/@me");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(header(answer, "X-RateLimit-Scope")).isEqualTo("user");
        assertThat(header(answer, "X-RateLimit-Global")).isEmpty();
        assertThat(header(answer, "Via")).isNotEmpty();
        assertThat(answer.body())
                .isEqualTo("{\"message\":\"You are being rate limited.\",\"retry_after\":4.2,\"global\":false}");
    }

    @Test
    void aGlobalOneSaysSo() {
        sandbox.faults().limit(Scope.GLOBAL, Duration.ofSeconds(60));

        HttpResponse<String> answer = look("/users/@me");

        assertThat(header(answer, "Retry-After")).isEqualTo("60");
        assertThat(header(answer, "X-RateLimit-Scope")).isEqualTo("global");
        assertThat(header(answer, "X-RateLimit-Global")).isEqualTo("true");
        assertThat(answer.body()).contains("\"retry_after\":60.0,\"global\":true");
    }

    @Test
    void cloudflareAnswersByAPageAndWithoutVia() {
        sandbox.faults().limit(Scope.CLOUDFLARE, Duration.ofSeconds(3));

        HttpResponse<String> answer = look("/users/@me");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(header(answer, "Retry-After")).isEqualTo("3");
        assertThat(header(answer, "Via")).isEmpty();
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!doctype html>");
    }

    @ParameterizedTest
    @EnumSource
    void itIsOverWhenItsTimeIs(Scope scope) {
        sandbox.faults().limit(scope, Duration.ofSeconds(5));

        assertThat(look("/users/@me").statusCode()).isEqualTo(429);
        clock.ahead(Duration.ofMillis(4_999));
        assertThat(header(look("/gateway"), "Retry-After")).isEqualTo("1");
        clock.ahead(Duration.ofMillis(1));
        assertThat(look("/users/@me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void interactionsAreConcernedByCloudflareOnly(Scope scope) {
        bot.rest(
                "POST",
                "/applications/1302200000000000900/commands",
                Json.object().put("name", "next").put("description", "x"));
        CompletableFuture<JsonNode> typed = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        sandbox.faults().limit(scope, Duration.ofSeconds(60));

        int status = bot.replies(interaction, "Trees").status();

        assertThat(status).isEqualTo(scope == Scope.CLOUDFLARE ? 429 : 200);
        sandbox.faults().clear();
        bot.replies(interaction, "Trees");
        typed.join();
    }

    @Test
    void whoeverComesBackTooEarlyIsCounted() {
        sandbox.faults().limit(Scope.GLOBAL, Duration.ofSeconds(5));
        bot.rest("POST", GENERAL, message());
        assertThat(sandbox.counts().tooEarly()).isZero();

        bot.rest("POST", PAPERS, message());

        assertThat(sandbox.counts().tooEarly()).isEqualTo(1);
        clock.ahead(Duration.ofSeconds(5));
        bot.rest("POST", PAPERS, message());
        assertThat(sandbox.counts().tooEarly()).isEqualTo(1);
    }

    @Test
    void aLimitForTheUserHoldsOnEachRouteByItself() {
        sandbox.faults().limit(Scope.USER, Duration.ofSeconds(5));
        bot.rest("POST", GENERAL, message());
        bot.rest("POST", PAPERS, message());
        bot.rest("GET", PAPERS + "/1");
        assertThat(sandbox.counts().tooEarly()).isZero();

        bot.rest("GET", PAPERS + "/2?x=1");

        assertThat(sandbox.counts().tooEarly()).isEqualTo(1);
    }

    @Test
    void whatDiscordCountsIsCounted() {
        Counts before = sandbox.counts();
        RawBot.send(HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/users/@me"))
                .build());
        bot.rest("POST", STUDY_ROOM, message());
        sandbox.faults().answerNext(1, 429);
        bot.rest("POST", GENERAL, message());
        bot.rest("POST", GENERAL, message());
        bot.rest("POST", GENERAL, message().put("nonce", "n").put("enforce_nonce", true));
        bot.rest("POST", GENERAL, message().put("nonce", "n").put("enforce_nonce", true));

        assertThat(before).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
        assertThat(sandbox.counts()).isEqualTo(new Counts(1, 1, 1, 0, 2, 6));
        assertThat(sandbox.counts().invalid()).isEqualTo(3);
        assertThat(Json.write(mira.get("/sandbox/counts")))
                .isEqualTo("{\"unauthorized\":1,\"forbidden\":1,\"limited\":1,\"too_early\":0,\"messages\":2,"
                        + "\"busiest_second\":6}");
    }

    @Test
    void theBusiestSecondMayBeginAtAnyTime() {
        look("/gateway");
        clock.ahead(Duration.ofMillis(600));
        look("/gateway");
        look("/gateway");
        clock.ahead(Duration.ofMillis(399));
        look("/gateway");
        assertThat(sandbox.counts().busiestSecond()).isEqualTo(4);

        clock.ahead(Duration.ofMillis(1));
        look("/gateway");
        assertThat(sandbox.counts().busiestSecond()).isEqualTo(4);
        look("/gateway");
        assertThat(sandbox.counts().busiestSecond()).isEqualTo(5);
    }

    @Test
    void scriptsCanSetALimitToo() {
        assertThat(Json.write(mira.post("/sandbox/faults", Json.object().put("limit", "global"))))
                .contains("\"limit\":\"global\",\"limit_ms\":10000");
        assertThat(Json.write(mira.post(
                        "/sandbox/faults",
                        Json.object().put("limit", "cloudflare").put("limit_ms", 500))))
                .contains("\"limit\":\"cloudflare\",\"limit_ms\":500");
        clock.ahead(Duration.ofMillis(500));
        assertThat(Json.write(mira.get("/sandbox/faults"))).contains("\"limit\":null,\"limit_ms\":0");
        assertThat(mira.post("/sandbox/faults", Json.object().put("limit", "everybody"))
                        .path("error")
                        .asText())
                .isEqualTo("A limit is for the user, global, or by cloudflare.");
    }

    private static ObjectNode message() {
        return Json.object().put("content", "x");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> look(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                            .header("Authorization", "Bot " + Sandbox.TOKEN)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
