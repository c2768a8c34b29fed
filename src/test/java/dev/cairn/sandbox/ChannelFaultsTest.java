package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Json;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels that are closed to the bot, as one meets them that knows no library. */
final class ChannelFaultsTest {
    private static final String GENERAL = "/channels/1302200000000000101";
    private static final String PAPERS = "/channels/1302200000000000103";
    private static final String PAPER_NIGHT = "/channels/1302200000000000121";

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"10003,404", "50001,403", "50013,403", "50083,400", "160005,400", "200000,400"})
    void aRefusalIsMetByAskingOnly(int code, int status) {
        sandbox.faults().refuseIn("papers", code);

        Answer answer = postsIn(PAPERS);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(bot.hasHeardAll()).isTrue();
        assertThat(bot.rest("GET", PAPERS).status()).isEqualTo(200);
        assertThat(postsIn(GENERAL).status()).isEqualTo(200);
        sandbox.faults().acceptIn("papers");
        assertThat(postsIn(PAPERS).status()).isEqualTo(200);
    }

    @Test
    void noOtherRefusalCanBeAskedFor() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sandbox.faults().refuseIn("papers", 10004))
                .withMessageContaining("50013");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sandbox.faults().refuseIn("cafe", 10003))
                .withMessage("There is no channel \"cafe\".");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sandbox.faults().denyInChannel("paper-night", Permissions.VIEW_CHANNEL))
                .withMessage("paper-night has the permissions of the channel above it.");
    }

    @Test
    void aDeletedChannelIsGoneWithItsThreadsForEverybody() {
        sandbox.faults().deleteChannel("papers");

        assertThat(bot.awaits("CHANNEL_DELETE").path("name").asText()).isEqualTo("papers");
        assertThat(postsIn(PAPERS).code()).isEqualTo(10003);
        assertThat(postsIn(PAPER_NIGHT).code()).isEqualTo(10003);
        assertThat(bot.rest("GET", "/guilds/" + StudyHall.SERVER + "/channels")
                        .body()
                        .findValuesAsText("name"))
                .containsExactly("general", "machine-learning", "showcase", "organisers", "study room");
        assertThat(mira.typesIn("papers", "Hello?").path("error").asText())
                .isEqualTo("There is no channel \"papers\".");
        assertThat(mira.get("/sandbox/server").path("channels").findValuesAsText("key"))
                .containsExactly("general", "machine-learning", "showcase", "organisers");

        sandbox.faults().clear();

        assertThat(bot.awaits("CHANNEL_CREATE").path("name").asText()).isEqualTo("papers");
        assertThat(bot.awaits("THREAD_CREATE").path("name").asText()).isEqualTo("paper-night");
        assertThat(postsIn(PAPERS).status()).isEqualTo(200);
        assertThat(postsIn(PAPER_NIGHT).status()).isEqualTo(200);
    }

    @Test
    void whatTheBotMayNotDoAnyMoreItIsToldAndRefused() {
        String message = postsIn(PAPERS).body().path("id").asText();

        sandbox.faults().denyInChannel("papers", Permissions.SEND_MESSAGES);
        JsonNode told = bot.awaits("CHANNEL_UPDATE");
        assertThat(Json.write(told.path("permission_overwrites")))
                .isEqualTo("[{\"id\":\"1302200000000000900\",\"type\":1,\"allow\":\"0\",\"deny\":\"2048\"}]");
        assertThat(postsIn(PAPERS).code()).isEqualTo(50013);
        assertThat(postsIn(PAPER_NIGHT).status())
                .isEqualTo(200); // "The SEND_MESSAGES permission has no effect in threads"

        sandbox.faults().denyInChannel("papers", Permissions.READ_MESSAGE_HISTORY);
        assertThat(bot.rest("GET", PAPERS + "/messages").code()).isEqualTo(50013);
        assertThat(bot.rest("GET", PAPERS + "/messages/" + message).code()).isEqualTo(50013);

        sandbox.faults().denyInChannel("papers", Permissions.VIEW_CHANNEL);
        assertThat(bot.rest("GET", PAPERS).code()).isEqualTo(50001);
        assertThat(postsIn(PAPER_NIGHT).code()).isEqualTo(50001);
        assertThat(mira.typesIn("papers", "I may still").path("outcome").asText())
                .isEqualTo("posted");

        sandbox.faults().clear();
        assertThat(postsIn(PAPERS).status()).isEqualTo(200);
    }

    @Test
    void inThreadsItNeedsARightOfTheirOwn() {
        sandbox.faults().denyInChannel("papers", Permissions.SEND_MESSAGES_IN_THREADS);

        assertThat(postsIn(PAPERS).status()).isEqualTo(200);
        assertThat(postsIn(PAPER_NIGHT).code()).isEqualTo(50013);
    }

    @Test
    void aMemberWhoTakesNoDirectMessagesGetsNone() {
        String directMessages = "/channels/"
                + bot.rest("POST", "/users/@me/channels", Json.object().put("recipient_id", "1302200000000000202"))
                        .body()
                        .path("id")
                        .asText();

        sandbox.faults().closeDirectMessages("mira");
        Answer refused = postsIn(directMessages);
        sandbox.faults().openDirectMessages("mira");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo(50007);
        assertThat(postsIn(directMessages).status()).isEqualTo(200);
    }

    @Test
    void whoComesMeanwhileIsToldOfTheServerAsItIsNow() {
        sandbox.faults().deleteChannel("showcase");
        sandbox.faults().denyInChannel("general", Permissions.VIEW_CHANNEL);

        try (RawBot another = new RawBot(sandbox)) {
            another.identify(Sandbox.TOKEN);
            JsonNode server = another.awaits("GUILD_CREATE");

            assertThat(server.path("channels").findValuesAsText("name"))
                    .isEqualTo(List.of("general", "machine-learning", "papers", "organisers", "study room"));
            assertThat(server.path("channels")
                            .get(0)
                            .path("permission_overwrites")
                            .findValuesAsText("deny"))
                    .containsExactly("1024");
            assertThat(server.path("threads").findValuesAsText("name")).containsExactly("paper-night");
        }
    }

    private Answer postsIn(String channel) {
        return bot.rest("POST", channel + "/messages", Json.object().put("content", "Tonight"));
    }
}
