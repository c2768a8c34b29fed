package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.GatewaySession;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Json;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GatewayTest {
    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = new RawBot(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void greetsAndIntroducesTheServer() {
        JsonNode hello = bot.hears();
        bot.identify(Sandbox.TOKEN);
        JsonNode ready = bot.awaits("READY");
        JsonNode server = bot.awaits("GUILD_CREATE");

        assertThat(hello.path("op").asInt()).isEqualTo(10);
        assertThat(hello.path("d").path("heartbeat_interval").asInt()).isPositive();
        assertThat(ready.path("resume_gateway_url").asText())
                .isEqualTo("ws://127.0.0.1:" + sandbox.port() + "/gateway");
        assertThat(ready.path("guilds").get(0).path("unavailable").asBoolean()).isTrue();
        assertThat(server.path("name").asText()).isEqualTo("Study Hall");
        assertThat(server.path("members")).hasSize(1);
        assertThat(server.path("channels").findValuesAsText("bitrate")).hasSize(1);
    }

    @Test
    void aWrongTokenIsShownTheDoor() {
        bot.identify("not-the-token");

        assertThat(bot.isClosedWith()).isEqualTo(4004);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        bot.says(Json.array());

        assertThat(bot.isClosedWith()).isEqualTo(4002);
    }

    @Test
    void heartbeatsAreAcknowledged() {
        bot.hears();
        bot.says(Json.object().put("op", 1).putNull("d"));

        assertThat(bot.hears().path("op").asInt()).isEqualTo(11);
    }

    @Test
    void aResumedSessionHearsWhatItHasMissedAndNothingTwice() {
        bot.identify(Sandbox.TOKEN);
        String session = bot.awaits("READY").path("session_id").asText();
        bot.awaits("GUILD_CREATE");
        register();
        sandbox.faults().dropGateway();
        assertThat(bot.isClosedWith()).isEqualTo(1006);
        var unused = mira.startsTyping("/next");

        try (RawBot again = new RawBot(sandbox)) {
            again.hears();
            again.says(resume(session, 2));

            JsonNode missed = again.hears();
            JsonNode resumed = again.hears();

            assertThat(missed.path("t").asText()).isIn("INTERACTION_CREATE", "RESUMED");
            assertThat(resumed.path("t").asText()).isIn("INTERACTION_CREATE", "RESUMED");
            assertThat(missed.path("s").asInt()).isEqualTo(3);
            assertThat(resumed.path("s").asInt()).isEqualTo(4);
            assertThat(again.hasHeardAll()).isTrue();
        }
    }

    @Test
    void anUnknownSessionCannotBeResumed() {
        bot.hears();
        bot.says(resume("nonsense", 1));

        JsonNode answer = bot.hears();

        assertThat(answer.path("op").asInt()).isEqualTo(9);
        assertThat(answer.path("d").asBoolean()).isFalse();
    }

    @Test
    void aSessionCannotBeResumedFromBeforeItsMemory() {
        GatewaySession session = new GatewaySession("s");
        for (int i = 0; i < 1001; i++) {
            session.dispatch("X", Json.object());
        }

        assertThat(session.remembersSince(0)).isFalse();
        assertThat(session.remembersSince(1)).isTrue();
        assertThat(session.remembersSince(1001)).isTrue();
        assertThat(session.remembersSince(1002)).isFalse();
    }

    @Test
    void theBotCanBeAskedToReconnectOrToldThatItsSessionIsGone() {
        bot.identify(Sandbox.TOKEN);
        bot.awaits("GUILD_CREATE");

        sandbox.faults().reconnectGateway();
        assertThat(bot.hears().path("op").asInt()).isEqualTo(7);
        sandbox.faults().invalidateSession();
        assertThat(bot.hears().path("op").asInt()).isEqualTo(9);
        assertThat(mira.get("/sandbox/server").path("bot").path("online").asBoolean())
                .isFalse();
    }

    @Test
    void whoIdentifiesAnewTakesThePlaceOfTheSessionBefore() {
        bot.identify(Sandbox.TOKEN);
        bot.awaits("GUILD_CREATE");

        try (RawBot another = RawBot.online(sandbox)) {
            assertThat(bot.isClosedWith()).isEqualTo(4000);
            assertThat(mira.get("/sandbox/server").path("bot").path("online").asBoolean())
                    .isTrue();
            assertThat(another.hasHeardAll()).isTrue();
        }
    }

    private void register() {
        ObjectNode command = Json.object().put("name", "next").put("description", "What comes next");
        bot.rest("POST", "/applications/" + StudyHall.BOT + "/commands", command);
    }

    private static ObjectNode resume(String session, int seen) {
        ObjectNode resume = Json.object().put("op", 6);
        resume.putObject("d")
                .put("token", Sandbox.TOKEN)
                .put("session_id", session)
                .put("seq", seen);
        return resume;
    }
}
