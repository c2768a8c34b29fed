package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.wire.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Roles and channels that the bot makes in the study server. */
final class RolesTest {
    private static final String SERVER = "/guilds/" + Sandbox.SERVER_ID;
    private static final String MIRA = "1302200000000000202";
    private static final String ORGANISERS = "1302200000000000011";
    private static final String OWN = "1302200000000000012";
    private static final String READERS = "1302200000000000013";

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    private static ObjectNode named(String name) {
        return Json.object().put("name", name);
    }

    private Answer makesRole(ObjectNode role) {
        return bot.rest("POST", SERVER + "/roles", role);
    }

    private Answer gives(String member, String role) {
        return bot.rest("PUT", SERVER + "/members/" + member + "/roles/" + role);
    }

    private JsonNode rolesOfMira() {
        return StreamSupport.stream(mira.get("/sandbox/server").path("members").spliterator(), false)
                .filter(member -> member.path("id").asText().equals(MIRA))
                .findFirst()
                .orElseThrow()
                .path("roles");
    }

    private void permits(String role, String permissions) {
        mira.send(HttpRequest.newBuilder(mira.uri("/sandbox/roles/" + role))
                .method(
                        "PATCH",
                        BodyPublishers.ofString(Json.write(Json.object().put("permissions", permissions))))
                .build());
    }

    @Test
    void aRoleIsMadeAndTheBotHearsOfIt() {
        Answer made = makesRole(named("Night Owls").put("mentionable", true).put("permissions", "0"));
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body().path("position").asInt()).isEqualTo(1);
        JsonNode told = bot.awaits("GUILD_ROLE_CREATE");
        assertThat(told.path("guild_id").asLong()).isEqualTo(Sandbox.SERVER_ID);
        assertThat(told.path("role")).isEqualTo(made.body());
        assertThat(bot.rest("GET", SERVER + "/roles").body()).contains(made.body());
        assertThat(mira.get("/sandbox/server").path("roles").findValuesAsText("name"))
                .contains("Night Owls");
    }

    @Test
    void itIsGivenAndTaken() {
        String role = makesRole(named("Night Owls")).body().path("id").asText();
        assertThat(gives(MIRA, role).status()).isEqualTo(204);
        assertThat(gives(MIRA, role).status()).isEqualTo(204);
        assertThat(Json.write(rolesOfMira())).isEqualTo("[\"" + READERS + "\",\"" + role + "\"]");
        assertThat(bot.rest("GET", SERVER + "/members/" + MIRA).body().path("roles"))
                .isEqualTo(rolesOfMira());
        assertThat(bot.rest("DELETE", SERVER + "/members/" + MIRA + "/roles/" + role)
                        .status())
                .isEqualTo(204);
        assertThat(Json.write(rolesOfMira())).isEqualTo("[\"" + READERS + "\"]");
    }

    @Test
    void aMessageOfTheirsIsSentWithTheRole() {
        String role = makesRole(named("Night Owls")).body().path("id").asText();
        gives(MIRA, role);
        JsonNode command = Json.object().put("name", "ping").put("description", "Ping");
        bot.rest("POST", "/applications/1302200000000000900/commands", command);
        CompletableFuture<JsonNode> answer = mira.startsTyping("/ping");
        JsonNode interaction = bot.awaitsInteraction();
        assertThat(Json.write(interaction.path("member").path("roles"))).contains(role);
        bot.replies(interaction, "Pong");
        assertThat(answer.join().path("outcome").asText()).isEqualTo("answered");
    }

    @Test
    void whatTheBotMayNotGiveIsRefused() {
        assertThat(gives(MIRA, ORGANISERS).code()).isEqualTo(50013);
        assertThat(gives(MIRA, OWN).code()).isEqualTo(50013);
        assertThat(gives(MIRA, READERS).status()).isEqualTo(204);
        assertThat(gives(MIRA, "4711").code()).isEqualTo(10011);
        assertThat(gives("4711", READERS).code()).isEqualTo(10007);
        assertThat(makesRole(named("Chiefs").put("permissions", "8")).code()).isEqualTo(50013);
        assertThat(makesRole(named("n".repeat(100))).status()).isEqualTo(200);
        assertThat(makesRole(named("n".repeat(101))).error()).isEqualTo("name: BASE_TYPE_MAX_LENGTH");
    }

    @Test
    void withoutThePermissionNothingIsMade() {
        permits(OWN, "0");
        assertThat(bot.awaits("GUILD_ROLE_UPDATE")
                        .path("role")
                        .path("permissions")
                        .asText())
                .isEqualTo("0");
        assertThat(makesRole(named("Night Owls")).code()).isEqualTo(50013);
        assertThat(gives(MIRA, READERS).code()).isEqualTo(50013);
        assertThat(makesChannel(named("owls")).code()).isEqualTo(50013);
    }

    @Test
    void somebodyDeletesIt() {
        String role = makesRole(named("Night Owls")).body().path("id").asText();
        gives(MIRA, role);
        mira.delete("/sandbox/roles/" + role);
        assertThat(bot.awaits("GUILD_ROLE_DELETE").path("role_id").asText()).isEqualTo(role);
        assertThat(gives(MIRA, role).code()).isEqualTo(10011);
        assertThat(Json.write(rolesOfMira())).isEqualTo("[\"" + READERS + "\"]");
        assertThat(mira.delete("/sandbox/roles/" + Sandbox.SERVER_ID)
                        .path("error")
                        .asText())
                .startsWith("There is no role");
    }

    @Test
    void twoHundredAndFiftyRolesAreTheMost() {
        for (int i = bot.rest("GET", SERVER + "/roles").body().size(); i < 250; i++) {
            assertThat(makesRole(named("Owls " + i)).status()).isEqualTo(200);
        }
        assertThat(makesRole(named("One more")).code()).isEqualTo(30005);
    }

    private Answer makesChannel(ObjectNode channel) {
        return bot.rest("POST", SERVER + "/channels", channel);
    }

    @Test
    void aChannelIsMadeAndCanBeWrittenIn() {
        Answer made = makesChannel(named("Night Owls").put("type", 0).put("topic", "Where we meet"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("name").asText()).isEqualTo("night-owls");
        assertThat(bot.awaits("CHANNEL_CREATE")).isEqualTo(made.body());
        String id = made.body().path("id").asText();
        assertThat(bot.rest(
                                "POST",
                                "/channels/" + id + "/messages",
                                Json.object().put("content", "Hello"))
                        .status())
                .isEqualTo(200);
        assertThat(mira.messagesIn(id)).hasSize(1);
        assertThat(mira.typesIn(id, "Hello to you").path("outcome").asText()).isEqualTo("posted");
        assertThat(bot.rest("GET", SERVER + "/channels").body()).contains(made.body());
    }

    @Test
    void aThreadCanBeBegunThereAndBeRead() {
        String channel = makesChannel(named("owls")).body().path("id").asText();
        String message = bot.rest(
                        "POST",
                        "/channels/" + channel + "/messages",
                        Json.object().put("content", "Hello"))
                .body()
                .path("id")
                .asText();
        assertThat(bot.rest("POST", "/channels/" + channel + "/messages/" + message + "/threads", named("Tonight"))
                        .status())
                .isEqualTo(201);
        JsonNode thread = StreamSupport.stream(
                        mira.get("/sandbox/server").path("channels").spliterator(), false)
                .filter(each -> each.path("name").asText().equals("Tonight"))
                .findFirst()
                .orElseThrow();
        assertThat(thread.path("topic").asText()).isEqualTo("A thread in #owls");
        assertThat(mira.typesIn(thread.path("key").asText(), "Here I am")
                        .path("outcome")
                        .asText())
                .isEqualTo("posted");
    }

    @Test
    void whatIsNoTextChannelIsRefused() {
        assertThat(makesChannel(named("")).error()).isEqualTo("name: BASE_TYPE_BAD_LENGTH");
        assertThat(makesChannel(named("n".repeat(100))).status()).isEqualTo(201);
        assertThat(makesChannel(named("n".repeat(101))).error()).isEqualTo("name: BASE_TYPE_BAD_LENGTH");
        assertThat(makesChannel(named("owls").put("topic", "t".repeat(1024))).status())
                .isEqualTo(201);
        assertThat(makesChannel(named("owls").put("topic", "t".repeat(1025))).error())
                .isEqualTo("topic: BASE_TYPE_MAX_LENGTH");
        assertThat(makesChannel(named("owls").put("type", 2)).error()).isEqualTo("type: BASE_TYPE_CHOICES");
        assertThat(makesChannel(named("owls").put("parent_id", "1")).error())
                .isEqualTo("parent_id: CHANNEL_PARENT_INVALID");
    }

    @Test
    void fiveHundredChannelsAreTheMost() {
        for (int i = bot.rest("GET", SERVER + "/channels").body().size(); i < 500; i++) {
            assertThat(makesChannel(named("owls-" + i)).status()).isEqualTo(201);
        }
        assertThat(makesChannel(named("one-more")).code()).isEqualTo(30013);
    }

    @Test
    void jdaKnowsWhatItMade() throws InterruptedException {
        bot.close();
        try (StudyBot jda = new StudyBot(sandbox, Compression.ZLIB)) {
            Guild server = jda.jda().getGuilds().getFirst();
            Role role = server.createRole()
                    .setName("Night Owls")
                    .setMentionable(true)
                    .complete();
            server.addRoleToMember(UserSnowflake.fromId(MIRA), role).complete();
            assertThat(Json.write(rolesOfMira())).contains(role.getId());
            TextChannel channel = server.createTextChannel("Night Owls").complete();
            assertThat(channel.sendMessage("Hello").complete().getContentRaw()).isEqualTo("Hello");
            assertThat(server.getRoleById(role.getIdLong())).isNotNull();
        }
    }
}
