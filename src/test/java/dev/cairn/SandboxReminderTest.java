package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever tries Cairn in its sandbox sees reminders arrive, without waiting for a week. */
class SandboxReminderTest {
    @TempDir
    private Path folder;

    private SandboxedBot bot;
    private Script olga;

    @BeforeEach
    void open() throws InterruptedException {
        bot = SandboxedBot.start(folder, Path.of("roadmaps"), 0);
        olga = new Script(bot.address(), "olga");
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private void moves(String ahead) {
        JsonNode clock = olga.post("/sandbox/clock", olga.fields().put("ahead", ahead));
        assertThat(clock.path("now").asText()).as(clock.toString()).isNotEmpty();
    }

    private List<String> posts(String channel) {
        return StreamSupport.stream(olga.messagesIn(channel).spliterator(), false)
                .filter(message -> message.path("author").path("bot").asBoolean())
                .map(message -> String.join("\n", message.findValuesAsText("content")))
                .toList();
    }

    @Test
    void oneOfTheTwoThatAreThereArrivesAtAJump() {
        assertThat(olga.get("/sandbox/clock").path("next_due").asText()).isNotEmpty();
        int before = posts("papers").size();
        for (int jumps = 0; jumps < 12 && posts("papers").size() == before; jumps++) {
            moves("next");
        }
        assertThat(posts("papers")).hasSize(before + 1);
        assertThat(posts("papers").getLast()).contains("-# Next: ").doesNotContain("late");
    }

    @Test
    void theStudyGroupsSessionIsAnnouncedAndRemindedOf() {
        awaits("machine-learning", "## Night Owls");
        moves("P2D");
        awaits("machine-learning", "Soon: Night Owls");
    }

    @Test
    void whoTakesTheSessionsEventOutByHandCancelsThatTime() {
        awaits("machine-learning", "## Night Owls");
        JsonNode event = olga.get("/sandbox/scheduled-events").path("events");
        for (int i = 0; i < 100 && event.isEmpty(); i++) {
            LockSupport.parkNanos(50_000_000);
            event = olga.get("/sandbox/scheduled-events").path("events");
        }
        assertThat(event.get(0).path("name").asText()).startsWith("Night Owls");
        ledgerIsQuiet();
        olga.delete("/sandbox/scheduled-events/" + event.get(0).path("id").asText());
        awaits("machine-learning", "does not take place this time");
    }

    /** What the event is known by is written down a moment after Discord has it; before that, nothing done to it is taken over. */
    private static void ledgerIsQuiet() {
        LockSupport.parkNanos(1_000_000_000);
    }

    private void awaits(String channel, String words) {
        for (int i = 0; i < 100 && posts(channel).stream().noneMatch(text -> text.contains(words)); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(posts(channel)).anyMatch(text -> text.contains(words));
    }

    @Test
    void aJumpOverSeveralWeeksPostsEachAtItsTime() {
        int before = posts("papers").size();
        moves("P21D");
        assertThat(posts("papers").subList(before, before + 6)).noneMatch(text -> text.contains("This comes late"));
        assertThat(posts("papers")).hasSize(before + 6);
    }

    @Test
    void whatAnOrganiserSetsArrivesInTheHour() {
        JsonNode preview = olga.types("/reminder add when:in 30 minutes text:Tea channel:general")
                .path("messages")
                .get(0);
        olga.presses(preview, "Set it");
        moves("PT1H");
        assertThat(posts("general")).anyMatch(text -> text.endsWith("Tea"));
        JsonNode log = olga.types("/reminder log").path("messages").get(0);
        assertThat(String.join("\n", log.findValuesAsText("content"))).contains("**Tea** · ", " · posted · ");
    }
}
