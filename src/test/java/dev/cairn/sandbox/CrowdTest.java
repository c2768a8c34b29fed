package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sandbox of many servers. */
final class CrowdTest {
    private static final int SERVERS = 500;

    private final Sandbox sandbox = Sandbox.openCrowd(SERVERS, InstantSource.system());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aBotIsToldOfEachServer() {
        try (RawBot bot = new RawBot(sandbox)) {
            bot.identify(Sandbox.TOKEN);

            JsonNode servers = bot.awaits("READY").path("guilds");

            assertThat(servers).hasSize(SERVERS + 1);
            List<JsonNode> arrived = IntStream.rangeClosed(0, SERVERS)
                    .mapToObj(any -> bot.awaits("GUILD_CREATE"))
                    .toList();
            assertThat(arrived.stream().map(server -> server.path("id"))).isEqualTo(servers.findValues("id"));
            assertThat(arrived.getLast().path("name").asText()).isEqualTo("Study Hall 501");
            assertThat(arrived.getLast().path("channels").findValuesAsText("id"))
                    .containsExactly(Long.toString(Sandbox.crowdChannel(SERVERS - 1)));
        }
    }

    @Test
    void everyServerHasAChannelToPostInAndNoOtherHas() {
        try (RawBot bot = RawBot.online(sandbox)) {
            String last = "/channels/" + Sandbox.crowdChannel(SERVERS - 1);
            String posted = bot.rest("POST", last + "/messages", Json.object().put("content", "Hello"))
                    .body()
                    .path("id")
                    .asText();

            assertThat(bot.rest("GET", last + "/messages").body().findValuesAsText("id"))
                    .contains(posted);
            assertThat(bot.rest("GET", last).body().path("guild_id").asText())
                    .isEqualTo(Long.toString(Sandbox.crowdServer(SERVERS - 1)));
            assertThat(bot.rest("GET", "/guilds/" + Sandbox.crowdServer(SERVERS - 1) + "/roles")
                            .body())
                    .hasSize(1);
            assertThat(bot.rest("GET", "/channels/" + Sandbox.crowdChannel(SERVERS))
                            .code())
                    .isEqualTo(10003);
            assertThat(bot.rest("GET", "/guilds/" + Sandbox.crowdServer(SERVERS))
                            .code())
                    .isEqualTo(10004);
        }
    }

    @Test
    void thePageDoesNotShowThem() throws Exception {
        try (Listening page = Listening.as("mira", sandbox);
                RawBot bot = RawBot.online(sandbox)) {
            assertThat(page.next("server").path("bot").path("online").asBoolean())
                    .isTrue();
            Script mira = new Script(sandbox, "mira");
            bot.rest(
                    "POST",
                    "/channels/" + Sandbox.crowdChannel(0) + "/messages",
                    Json.object().put("content", "Unseen"));
            mira.types("Seen");

            assertThat(page.next("message").path("message").path("content").asText())
                    .isEqualTo("Seen");
            assertThat(mira.get("/sandbox/server").path("channels").findValuesAsText("key"))
                    .hasSize(6);
        }
    }

    @Test
    void jdaIsReadySoonAndWhatItPostsIsCountedChannelByChannel() {
        long before = System.nanoTime();
        try (StudyBot bot = new StudyBot(sandbox, Compression.ZLIB)) {
            Duration ready = Duration.ofNanos(System.nanoTime() - before);
            for (int at = 0; at < 50; at++) {
                TextChannel channel =
                        Objects.requireNonNull(bot.jda().getTextChannelById(Sandbox.crowdChannel(at % 10)));
                channel.sendMessage("No. " + at).complete();
            }

            assertThat(bot.jda().getGuilds()).hasSize(SERVERS + 1);
            assertThat(ready).isLessThan(Duration.ofSeconds(10));
            assertThat(sandbox.counts().messages()).isEqualTo(50);
            assertThat(sandbox.postedIn(Sandbox.crowdChannel(3)).stream()
                            .map(message -> message.path("content").asText()))
                    .containsExactly("No. 3", "No. 13", "No. 23", "No. 33", "No. 43");
        }
    }
}
