package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.wire.Json;
import java.time.InstantSource;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread, which can be archived and locked. */
final class ThreadTest {
    private static final String THREAD = "/channels/1302200000000000121";
    private static final String MESSAGES = THREAD + "/messages";

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final Script olga = new Script(sandbox, "olga");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void itIsAChannelWithAParentAndMetadata() {
        JsonNode thread = bot.rest("GET", THREAD).body();

        assertThat(thread.path("type").asInt()).isEqualTo(11);
        assertThat(thread.path("parent_id").asText()).isEqualTo("1302200000000000103");
        assertThat(thread.path("thread_metadata").path("archived").asBoolean(true))
                .isFalse();
    }

    @Test
    void aPostTakesItOutOfTheArchive() {
        sandbox.faults().archiveThread("paper-night");
        assertThat(archived(bot.awaits("THREAD_UPDATE"))).isTrue();

        assertThat(posts().status()).isEqualTo(200);

        assertThat(archived(bot.awaits("THREAD_UPDATE"))).isFalse();
        assertThat(archived(bot.rest("GET", THREAD).body())).isFalse();
    }

    @Test
    void aMembersPostDoesSoToo() {
        sandbox.faults().archiveThread("paper-night");

        assertThat(mira.typesIn("paper-night", "Still here").path("outcome").asText())
                .isEqualTo("posted");

        assertThat(archived(bot.rest("GET", THREAD).body())).isFalse();
    }

    @Test
    void inTheArchiveMessagesCanOnlyBeDeleted() {
        String message = MESSAGES + "/" + posts().body().path("id").asText();
        sandbox.faults().archiveThread("paper-night");

        assertThat(bot.rest("PATCH", message, content("Tomorrow")).code()).isEqualTo(50083);
        assertThat(bot.rest("DELETE", message).status()).isEqualTo(204);
    }

    @Test
    void inALockedOneOnlyModeratorsWrite() {
        String message = MESSAGES + "/" + posts().body().path("id").asText();
        sandbox.faults().lockThread("paper-night");

        assertThat(posts().status()).isEqualTo(400);
        assertThat(posts().code()).isEqualTo(160005);
        assertThat(bot.rest("PATCH", message, content("Tomorrow")).code()).isEqualTo(160005);
        assertThat(mira.typesIn("paper-night", "Me too").path("error").asText())
                .isEqualTo("The thread #paper-night is locked.");
        assertThat(olga.typesIn("paper-night", "Closed for today")
                        .path("outcome")
                        .asText())
                .isEqualTo("posted");
        assertThat(bot.rest("DELETE", message).status()).isEqualTo(204);
        sandbox.faults().unlockThread("paper-night");
        assertThat(posts().status()).isEqualTo(200);
    }

    @Test
    void oneThatIsLockedInTheArchiveStaysThere() {
        String message = MESSAGES + "/" + posts().body().path("id").asText();
        sandbox.faults().archiveThread("paper-night");
        sandbox.faults().lockThread("paper-night");

        assertThat(posts().code()).isEqualTo(50083);
        assertThat(bot.rest("DELETE", message).code()).isEqualTo(50083);
        assertThat(archived(bot.rest("GET", THREAD).body())).isTrue();
        try (RawBot another = new RawBot(sandbox)) {
            another.identify(Sandbox.TOKEN);
            assertThat(another.awaits("GUILD_CREATE").path("threads")).isEmpty(); // "all active threads"
        }
    }

    @Test
    void onlyThreadsAreArchivedOrLocked() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sandbox.faults().archiveThread("papers"))
                .withMessage("The channel \"papers\" is no thread.");
        assertThat(mira.post("/sandbox/faults", Script.read("{\"locked\": {\"papers\": true}}"))
                        .path("error")
                        .asText())
                .isEqualTo("The channel \"papers\" is no thread.");
    }

    @Test
    void scriptsCanDoItToo() {
        JsonNode set = mira.post("/sandbox/faults", Script.read("""
                {"archived": {"paper-night": true}, "locked": {"paper-night": true}}"""));

        assertThat(Json.write(set)).contains("\"archived\":{\"paper-night\":true},\"locked\":{\"paper-night\":true}");
        assertThat(Json.write(mira.delete("/sandbox/faults"))).contains("\"archived\":{},\"locked\":{}");
        assertThat(posts().status()).isEqualTo(200);
    }

    @Test
    void jdaKnowsItAndPostsThere() throws InterruptedException {
        bot.close();
        try (StudyBot jda = new StudyBot(sandbox, Compression.ZLIB)) {
            ThreadChannel thread =
                    jda.jda().getThreadChannelsByName("paper-night", false).getFirst();
            assertThat(thread.getParentChannel().getName()).isEqualTo("papers");
            assertThat(thread.sendMessage("Tonight").complete().getContentRaw()).isEqualTo("Tonight");

            sandbox.faults().archiveThread("paper-night");

            assertThat(thread.sendMessage("Again").complete().getContentRaw()).isEqualTo("Again");
        }
    }

    private static boolean archived(JsonNode thread) {
        return thread.path("thread_metadata").path("archived").asBoolean();
    }

    private Answer posts() {
        return bot.rest("POST", MESSAGES, content("Tonight"));
    }

    private static ObjectNode content(String content) {
        return Json.object().put("content", content);
    }
}
