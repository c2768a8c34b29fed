package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.Script;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever makes a group in the sandbox sees its thread, its channel and its role come into being. */
class SandboxGroupTest {
    @TempDir
    private Path folder;

    private SandboxedBot bot;
    private Script mira;
    private Script jonas;

    @BeforeEach
    void open() throws InterruptedException {
        bot = SandboxedBot.start(folder, Path.of("roadmaps"), 0);
        mira = new Script(bot.address(), "mira");
        jonas = new Script(bot.address(), "jonas");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private Optional<JsonNode> named(String list, String name) {
        return StreamSupport.stream(mira.get("/sandbox/server").path(list).spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst();
    }

    private JsonNode awaits(String list, String name) {
        return soon(() -> named(list, name));
    }

    private static <T> T soon(Supplier<Optional<T>> found) {
        for (int i = 0; i < 100 && found.get().isEmpty(); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        return found.get().orElseThrow();
    }

    private Optional<JsonNode> having(String member, JsonNode role) {
        return named("members", member)
                .filter(person -> StreamSupport.stream(person.path("roles").spliterator(), false)
                        .anyMatch(role.path("id")::equals));
    }

    @Test
    void aThreadAndARole() {
        mira.types("/group create name:Larks roadmap:ml channel:#papers room:thread role:True");
        JsonNode thread = awaits("channels", "Larks");
        assertThat(thread.path("topic").asText()).isEqualTo("A thread in #papers");
        JsonNode role = awaits("roles", "Larks");
        soon(() -> having("Mira", role));
        assertThat(having("Jonas", role)).isEmpty();
        jonas.types("/group join Larks");
        soon(() -> having("Jonas", role));
        jonas.types("/group leave Larks");
        soon(() -> having("Jonas", role).isPresent() ? Optional.empty() : Optional.of(role));
        JsonNode shown = mira.types("/group show Larks").path("messages").get(0);
        assertThat(String.join("\n", shown.findValuesAsText("content")))
                .contains("Meets in <#" + thread.path("id").asText() + ">")
                .contains("Its members have the role <@&" + role.path("id").asText() + ">");
    }

    @Test
    void aChannelWhereItsSessionsAreAnnounced() {
        mira.types("/group create name:Larks roadmap:ml room:channel");
        JsonNode channel = awaits("channels", "larks");
        soon(() -> Optional.of(mira.types("/group show Larks").toString())
                .filter(shown ->
                        shown.contains("Meets in <#" + channel.path("id").asText() + ">")));
        JsonNode preview = mira.types("/session schedule group:Larks when:tomorrow 18:00")
                .path("messages")
                .get(0);
        mira.presses(preview, "Set it");
        soon(() -> Optional.of(mira.messagesIn(channel.path("key").asText()).toString())
                .filter(posts -> posts.contains("Larks")));
    }
}
