package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that fails, and a server that goes away, as one meets them that knows no library. */
final class GatewayFaultsTest {
    private static final String GENERAL = "/channels/1302200000000000101/messages";
    private static final String SERVER = "/guilds/" + StudyHall.SERVER;

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4009, 4014})
    void itClosesWithAnyOfDiscordsCodes(int code) {
        sandbox.faults().closeGateway(code);

        assertThat(bot.isClosedWith()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {3999, 4015})
    void itClosesWithNoOtherCode(int code) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sandbox.faults().closeGateway(code))
                .withMessage("The gateway closes with 4000 to 4014, not " + code + ".");
        assertThat(mira.post("/sandbox/faults", Json.object().put("close_code", code))
                        .path("error")
                        .asText())
                .isEqualTo("The gateway closes with 4000 to 4014, not " + code + ".");
    }

    @Test
    void heartbeatsGoUnansweredAsLongAsTheyAreWithheld() {
        sandbox.faults().withholdHeartbeats(true);
        bot.says(Json.object().put("op", 1).putNull("d"));
        sandbox.faults().reconnectGateway();
        assertThat(bot.hears().path("op").asInt()).isEqualTo(7);

        sandbox.faults().withholdHeartbeats(false);
        bot.says(Json.object().put("op", 1).putNull("d"));
        assertThat(bot.hears().path("op").asInt()).isEqualTo(11);
    }

    @Test
    void theNextHelloTellsAnotherInterval() {
        sandbox.faults().heartbeatEvery(Duration.ofMillis(250));
        assertThat(interval()).isEqualTo(250);

        sandbox.faults().clear();
        assertThat(interval()).isEqualTo(41_250);
    }

    @Test
    void whatNobodyKnowsComesInFourKinds() {
        sandbox.faults().sendUnknown(5);

        JsonNode operation = bot.hears();
        assertThat(operation.path("op").asInt()).isEqualTo(99);
        assertThat(operation.has("s")).isFalse();
        assertThat(bot.hears().path("t").asText()).isEqualTo("MOSS_GROW");
        JsonNode server = bot.hears();
        assertThat(server.path("t").asText()).isEqualTo("GUILD_UPDATE");
        assertThat(server.path("d").path("moss").isObject()).isTrue();
        assertThat(bot.hears().path("d").path("type").asInt()).isEqualTo(99);
        assertThat(bot.hears().path("op").asInt()).isEqualTo(99);
        assertThat(bot.hasHeardAll()).isTrue();
    }

    @Test
    void aServerThatIsAwayAnswers503UntilItIsBack() {
        sandbox.faults().serverGoesAway();

        assertThat(Json.write(bot.awaits("GUILD_DELETE")))
                .isEqualTo("{\"id\":\"1302200000000000001\",\"unavailable\":true}");
        assertThat(posts().status()).isEqualTo(503);
        assertThat(bot.rest("GET", SERVER).status()).isEqualTo(503);
        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(200);

        sandbox.faults().serverComesBack();

        assertThat(bot.awaits("GUILD_CREATE").path("unavailable").asBoolean()).isFalse();
        assertThat(posts().status()).isEqualTo(200);
    }

    @Test
    void whoComesDuringAnOutageIsToldOfIt() {
        sandbox.faults().serverGoesAway();

        try (RawBot another = new RawBot(sandbox)) {
            another.identify(Sandbox.TOKEN);

            assertThat(Json.write(another.awaits("READY").path("guilds")))
                    .isEqualTo("[{\"id\":\"1302200000000000001\",\"unavailable\":true}]");
            assertThat(another.hears().path("t").asText()).isEqualTo("GUILD_DELETE");
        }
    }

    @Test
    void aServerThatTheBotIsRemovedFromIsNoLongerItsOwn() {
        sandbox.faults().removeFromServer();

        assertThat(Json.write(bot.awaits("GUILD_DELETE"))).isEqualTo("{\"id\":\"1302200000000000001\"}");
        assertThat(posts().code()).isEqualTo(50001);
        assertThat(bot.rest("GET", SERVER).code()).isEqualTo(10004);
        try (RawBot another = new RawBot(sandbox)) {
            another.identify(Sandbox.TOKEN);
            assertThat(another.awaits("READY").path("guilds")).isEmpty();
            assertThat(another.hasHeardAll()).isTrue();

            sandbox.faults().clear();
            assertThat(another.awaits("GUILD_CREATE").path("id").asText()).isEqualTo(StudyHall.SERVER);
        }
        assertThat(posts().status()).isEqualTo(200);
    }

    @Test
    void membersOfAServerThatIsAwayAreNotHeard() {
        bot.rest(
                "POST",
                "/applications/" + StudyHall.BOT + "/commands",
                Json.object().put("name", "next").put("description", "x"));
        sandbox.faults().serverGoesAway();

        assertThat(mira.types("/next").path("outcome").asText()).isEqualTo("failed");
        assertThat(bot.awaits("GUILD_DELETE").path("unavailable").asBoolean()).isTrue();
        assertThat(bot.hasHeardAll()).isTrue();
    }

    @Test
    void scriptsCanAskForAllOfIt() {
        JsonNode set = mira.post("/sandbox/faults", Script.read("""
                {"server": "away", "heartbeat_ms": 500, "withhold_heartbeats": true, "unknown_events": 1}"""));

        assertThat(Json.write(set)).endsWith("\"server\":\"away\",\"heartbeat_ms\":500,\"withhold_heartbeats\":true}");
        assertThat(Stream.of(bot.hears(), bot.hears())
                        .map(each -> each.path("op").asInt()))
                .contains(99);
        assertThat(mira.post("/sandbox/faults", Json.object().put("server", "gone"))
                        .path("error")
                        .asText())
                .isEqualTo("The server can be here, away, or removed, not \"gone\".");
        assertThat(Json.write(mira.delete("/sandbox/faults")))
                .endsWith("\"server\":\"here\",\"heartbeat_ms\":41250,\"withhold_heartbeats\":false}");
    }

    private int interval() {
        try (RawBot another = new RawBot(sandbox)) {
            return another.hears().path("d").path("heartbeat_interval").asInt();
        }
    }

    private Answer posts() {
        return bot.rest("POST", GENERAL, Json.object().put("content", "x"));
    }
}
