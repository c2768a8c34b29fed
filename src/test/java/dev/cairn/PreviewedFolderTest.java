package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cairn.sandbox.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes a roadmap and looks at it in the sandbox, the real bot running all along. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PreviewedFolderTest {
    private static final Duration PROMISED = Duration.ofSeconds(3);

    @TempDir
    private static Path folder;

    private static SandboxedBot bot;
    private static Script mira;
    private static Script olga;

    @BeforeAll
    static void open() throws Exception {
        Files.createDirectory(folder.resolve("maps"));
        save("# Gardening\n\n## Phase 1: Soil\n- Compost\n- Worms\n");
        bot = SandboxedBot.start(folder, folder.resolve("maps"), 0);
        mira = new Script(bot.address(), "mira");
        olga = new Script(bot.address(), "olga"); // who has no history
    }

    @AfterAll
    static void close() {
        bot.close();
    }

    @Test
    @Order(1)
    void whatWasReadIsTold() {
        JsonNode told = mira.get("/sandbox/roadmaps");

        assertThat(told.path("folder").asText())
                .isEqualTo(folder.resolve("maps").toString());
        assertThat(told.path("roadmaps").get(0).path("title").asText()).isEqualTo("Gardening");
        assertThat(told.path("roadmaps").get(0).path("topics").asInt()).isEqualTo(2);
        assertThat(told.path("problems")).isEmpty();
    }

    @Test
    @Order(2)
    void aSavedFileChangesWhatTheNextCommandShowsAndWhatIsOffered() throws IOException {
        assertThat(shown("/roadmap gardening phase 1")).contains("- Worms").doesNotContain("Mulch");

        save("# Gardening\n\n## Phase 1: Soil\n- Compost\n- Mulch\n");

        within(PROMISED, () -> shown("/roadmap gardening phase 1").contains("- Mulch"));
        assertThat(shown("/roadmap gardening phase 1")).doesNotContain("Worms");
        assertThat(mira.seesOfferedFor("/done mul").path("choices").findValuesAsText("name"))
                .singleElement()
                .asString()
                .startsWith("Mulch");
        assertThat(mira.seesOfferedFor("/done worms").path("choices")).isEmpty();
    }

    @Test
    @Order(3)
    void aBrokenFileIsReportedByLineWhileTheOldOneIsServed() throws IOException {
        save("---\nid: [\n---\n# Gardening\n\n## Phase 1: Soil\n");

        within(PROMISED, () -> !mira.get("/sandbox/roadmaps").path("problems").isEmpty());
        JsonNode problem = mira.get("/sandbox/roadmaps").path("problems").get(0);
        assertThat(problem.path("file").asText()).isEqualTo("gardening.md");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("severity").asText()).isEqualTo("error");
        assertThat(shown("/roadmap gardening phase 1")).contains("- Mulch");
    }

    @Test
    @Order(4)
    void theBotLivesByTheClockThatThePageMoves() throws SQLException {
        olga.types("/done mulch");
        JsonNode moved = mira.post(
                "/sandbox/clock", JsonNodeFactory.instance.objectNode().put("ahead", "P30D"));
        assertThat(moved.path("ahead_ms").asLong())
                .isEqualTo(Duration.ofDays(30).toMillis());
        olga.types("/done compost");

        assertThat(daysBetweenTheLastTicks()).isEqualTo(30);
    }

    private static long daysBetweenTheLastTicks() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
                Statement statement = database.createStatement();
                ResultSet times = statement.executeQuery("select at from progress_event order by id desc limit 2")) {
            times.next();
            long last = times.getLong(1);
            times.next();
            return Duration.ofMillis(last - times.getLong(1)).toDays();
        }
    }

    private static void save(String text) throws IOException {
        Files.writeString(folder.resolve("maps").resolve("gardening.md"), text);
    }

    private static String shown(String line) {
        return String.join("\n", mira.types(line).path("messages").findValuesAsText("content"));
    }

    private static void within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
