package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.sandbox.wire.Upload;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real bot and the real JDA against the sandbox, over HTTP and WebSocket. */
class EndToEndTest {
    private static final String KNITTING = "# Knitting\n## Phase 1: Basics\n- Casting on\n- Knit stitch\n";
    private static final Path LOG = Path.of("target", "sandbox-requests.jsonl");

    @TempDir
    private static Path folder;

    private static volatile Duration ahead = Duration.ZERO;

    private static Sandbox sandbox;
    private static Bot bot;
    private static Script mira;
    private static Script jonas;

    @BeforeAll
    static void open() throws Exception {
        sandbox = Sandbox.open(0, Clock.systemUTC());
        bot = start();
        mira = new Script(sandbox, "mira");
        jonas = new Script(sandbox, "jonas");
    }

    /** As an operator would connect it to any server that speaks Discord's protocol. */
    private static Bot start() throws InterruptedException {
        List<String> announced = new ArrayList<>();
        Bot started = Bot.start(
                settings(Sandbox.TOKEN, "live.db"), () -> Instant.now().plus(ahead), announced::add);
        assertThat(announced)
                .singleElement()
                .asString()
                .contains("permissions=309237763072")
                .doesNotContain(Sandbox.TOKEN);
        return started;
    }

    private static Settings settings(String token, String database) {
        return Settings.read(
                folder.resolve("none.yaml"),
                Map.of(
                        "DISCORD_TOKEN", token,
                        "DISCORD_API_URL", sandbox.apiUrl(),
                        "CAIRN_DATABASE", folder.resolve(database).toString()));
    }

    @AfterEach
    void mend() {
        sandbox.faults().clear();
    }

    @AfterAll
    static void close() throws Exception {
        String log = mira.send(
                        HttpRequest.newBuilder(mira.uri("/sandbox/requests")).build())
                .body();
        // What a fault kept from being processed was answered by nobody; its retry is the request that counts.
        Files.write(LOG, log.lines().filter(EndToEndTest::wasProcessed).toList());
        bot.close();
        sandbox.close();
    }

    @Test
    void aPhaseIsShownToWhoeverAskedForIt() {
        JsonNode answer = onlyMessage(mira.types("/roadmap ml phase 3"));
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(text(answer)).contains("## Phase 3: Machine Learning Fundamentals", "- Decision Trees");
        assertThat(ids(mira.messagesIn("general"))).contains(answer.path("id").asText());
        assertThat(ids(jonas.messagesIn("general")))
                .doesNotContain(answer.path("id").asText());
    }

    @Test
    void tickingPressingAndPickingWork() {
        assertThat(text(onlyMessage(mira.types("/done backpropagation")))).contains("Done: Backpropagation");
        JsonNode phase = onlyMessage(mira.types("/roadmap ml phase 4"));
        assertThat(text(phase)).contains("- Backpropagation ✅");
        JsonNode picked = onlyMessage(mira.picks(phase, "Backpropagation", "Perceptrons"));
        assertThat(text(picked)).contains("2 of 15 done", "- Perceptrons ✅");
        assertThat(picked.path("id")).isEqualTo(phase.path("id"));
        JsonNode next = onlyMessage(mira.presses(phase, "Next phase"));
        assertThat(text(next)).contains("## Phase 5: Advanced Topics");
        JsonNode shared = onlyMessage(mira.presses(next, "Share"));
        assertThat(shared.path("ephemeral").asBoolean()).isFalse();
        JsonNode opened = onlyMessage(jonas.presses(shared, "Open for me"));
        assertThat(opened.path("ephemeral").asBoolean()).isTrue();
        assertThat(text(onlyMessage(mira.types("/undo backpropagation")))).contains("Taken back: Backpropagation");
    }

    @Test
    void theExportArrivesAsAFile() {
        mira.types("/done chain rule");
        JsonNode answer = onlyMessage(mira.types("/export"));
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
        assertThat(answer.findValuesAsText("url")).anyMatch(url -> url.matches(".*/cairn-progress-.*\\.md"));
        mira.types("/undo chain rule");
    }

    @Test
    void aLeaderboardHasNamesAndIsAPictureToo() {
        mira.types("/done eigenvalues and eigenvectors");
        JsonNode board = onlyMessage(mira.types("/leaderboard"));
        assertThat(text(board)).contains("**Mira**", "you");
        JsonNode picture = onlyMessage(mira.presses(board, "As a picture"));
        assertThat(picture.findValuesAsText("url")).anyMatch(url -> url.matches(".*/card-[0-9a-f]+\\.png"));
        mira.types("/undo eigenvalues and eigenvectors");
    }

    @Test
    void aGroupHasItsWeekAsAPictureHoweverOftenItIsDrawn() {
        mira.types("/group create name:Painters roadmap:ml size:2");
        JsonNode group = onlyMessage(mira.types("/group show Painters"));
        assertThat(onlyPicture(group)).contains("Painters, this week", "Mira (you): ");
        JsonNode asked = onlyMessage(jonas.types("/group show Painters"));
        JsonNode joined = onlyMessage(jonas.presses(asked, "Join"));
        assertThat(joined.path("id")).isEqualTo(asked.path("id"));
        assertThat(onlyPicture(joined)).contains("Mira: ", "Jonas (you): ");
        assertThat(joined.path("attachments")).isNotEqualTo(asked.path("attachments"));
        JsonNode left = onlyMessage(jonas.presses(joined, "Leave"));
        assertThat(left.path("attachments")).isEmpty();
        mira.presses(onlyMessage(mira.types("/group archive Painters")), "Archive it");
    }

    /** Its words, of the one picture that is in a message; no file is left over from what stood there before. */
    private static String onlyPicture(JsonNode message) {
        assertThat(message.path("attachments")).hasSize(1);
        List<String> words = message.findValues("items").stream()
                .flatMap(items -> items.findValuesAsText("description").stream())
                .toList();
        assertThat(words).hasSize(1);
        return words.getFirst();
    }

    @Test
    void everyCommandAnswers() {
        for (String line : new String[] {
            "/roadmap",
            "/roadmap ml-mastery",
            "/topic t-SNE",
            "/resources ml",
            "/search gradient",
            "/checklist ml 2",
            "/next",
            "/progress",
            "/leaderboard",
            "/follow ml-levels",
            "/unfollow ml-levels",
            "/me visibility only me",
            "/me visibility this server",
            "/help",
            "/about",
            "/done vectors and matrices, chain rule",
            "/undo chain rule",
            "/roadmap nonsense",
            "/roadmap ml phase 2 member:Jonas",
            "/progress member:Jonas",
            "/history",
            "/export format:json",
            "/remind me when:tomorrow 9am text:Stretch",
            "/remind list",
            "/me zone Berlin",
            "/me messages"
        }) {
            JsonNode answer = mira.types(line);
            assertThat(answer.path("outcome").asText()).as(line).isEqualTo("answered");
            assertThat(text(onlyMessage(answer))).as(line).isNotBlank();
        }
    }

    @Test
    void anOrganiserBringsARoadmapByItsFileAndGetsItBack() {
        Upload file = new Upload("files", "knitting.md", KNITTING.getBytes(StandardCharsets.UTF_8));
        Script olga = new Script(sandbox, "olga");

        JsonNode preview = onlyMessage(olga.types("/roadmaps add", file));
        assertThat(preview.path("ephemeral").asBoolean()).isTrue();
        assertThat(text(preview)).contains("## Add Knitting?", "- Phase 1: Basics · 2 topics");
        assertThat(text(onlyMessage(olga.presses(preview, "Add it")))).contains("Added: **Knitting**");
        assertThat(text(onlyMessage(mira.types("/done casting on")))).contains("Done: Casting on");
        assertThat(names(olga.seesOfferedFor("/roadmaps export kni"))).containsExactly("Knitting");
        JsonNode exported = onlyMessage(olga.types("/roadmaps export knitting"));
        assertThat(text(exported)).contains("**Knitting**, as it was sent.");
        String path = exported.path("attachments").get(0).path("url").asText();
        assertThat(mira.send(HttpRequest.newBuilder(mira.uri(path)).build()).body())
                .isEqualTo(KNITTING);
        JsonNode removal = onlyMessage(olga.types("/roadmaps remove knitting"));
        assertThat(text(onlyMessage(olga.presses(removal, "Remove it")))).contains("Removed: **Knitting**");

        assertThat(mira.types("/roadmaps list").path("error").asText()).contains("There is no command /roadmaps.");
        assertThat(names(mira.seesOfferedFor("/roadmap"))).doesNotContain("roadmaps");
    }

    @Test
    void anOrganiserSetsAReminderAndItArrives() {
        Script olga = new Script(sandbox, "olga");
        for (String line :
                List.of("/setup", "/settings zone", "/settings channels notices:general", "/settings organisers")) {
            assertThat(text(onlyMessage(olga.types(line)))).as(line).isNotBlank();
        }
        assertThat(names(olga.seesOfferedFor("/reminder add when:every thu")))
                .first()
                .asString()
                .startsWith("Every Thursday at ");
        sets(olga, "/reminder add when:in 30 minutes text:Tea time channel:showcase ping:Readers");
        assertThat(text(onlyMessage(olga.types("/reminder list")))).contains("**Tea time**");
        assertThat(tea()).isEmpty();
        ahead = Duration.ofMinutes(31);
        sets(olga, "/reminder add when:every day 4:00 text:Good night"); // whatever is changed has the ledger looked
        // through
        for (int i = 0; i < 100 && tea().isEmpty(); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(tea())
                .singleElement()
                .satisfies(post -> assertThat(post.path("mention_roles")).hasSize(1));
    }

    private static void sets(Script organiser, String line) {
        JsonNode preview = onlyMessage(organiser.types(line));
        assertThat(text(preview)).contains("## Set this reminder?");
        assertThat(text(onlyMessage(organiser.presses(preview, "Set it")))).contains("It is set.");
    }

    private static List<JsonNode> tea() {
        List<JsonNode> found = new ArrayList<>();
        mira.messagesIn("showcase").forEach(message -> {
            if (text(message).contains("Tea time")) {
                found.add(message);
            }
        });
        return found;
    }

    @Test
    void namesAreOfferedWhileTyping() {
        assertThat(names(mira.seesOfferedFor("/roadmap roadmap:mast"))).contains("Machine Learning Mastery Roadmap");
        assertThat(names(mira.seesOfferedFor("/done backpr")))
                .first()
                .asString()
                .startsWith("Backpropagation");
    }

    @Test
    void anInteractionDeliveredTwiceIsAnsweredOnce() {
        sandbox.faults().deliverTwice();
        int before = mira.messagesIn("papers").size();
        assertThat(text(onlyMessage(mira.typesIn("papers", "/done seaborn")))).contains("## Done: Seaborn");
        sandbox.faults().clear();
        onlyMessage(mira.typesIn("papers", "/about"));
        assertThat(mira.messagesIn("papers")).hasSize(before + 2);
        assertThat(refusals()).doesNotContain(40060);
    }

    @Test
    void aSlowDatabaseIsAcknowledgedInTimeAndAnsweredLater() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("live.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            CompletableFuture<JsonNode> answer = priya().startsTyping("/done plotly");
            awaitThinking();
            statement.execute("rollback");
            assertThat(text(onlyMessage(answer.get()))).contains("## Done: Plotly");
        }
    }

    private static void awaitThinking() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            for (JsonNode message : priya().messagesIn("general")) {
                if (message.path("thinking").asBoolean()) {
                    return;
                }
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("the interaction was not acknowledged within 3 s");
    }

    private static Script priya() {
        return new Script(sandbox, "priya");
    }

    @Test
    void aDroppedGatewayIsResumed() {
        for (Runnable fault : List.<Runnable>of(
                sandbox.faults()::dropGateway,
                sandbox.faults()::reconnectGateway,
                sandbox.faults()::invalidateSession)) {
            fault.run();
            JsonNode answer = mira.types("/help");
            for (int i = 0; i < 100 && !answer.path("outcome").asText().equals("answered"); i++) {
                LockSupport.parkNanos(100_000_000);
                answer = mira.types("/help");
            }
            assertThat(text(onlyMessage(answer))).contains("What Cairn can do");
        }
    }

    @Test
    void aHiccupOfDiscordIsRiddenOut() {
        sandbox.faults().answerNext(1, 503);
        assertThat(text(onlyMessage(mira.types("/about")))).contains("Cairn");
        sandbox.faults().latency(Duration.ofMillis(400));
        assertThat(text(onlyMessage(mira.types("/about")))).contains("Cairn");
        sandbox.faults().clear();
        sandbox.faults().resetNext(1);
        assertThat(text(onlyMessage(mira.types("/about")))).contains("Cairn");
    }

    @Test
    void commandsAreToldAgainOnlyWhenTheyChanged() throws Exception {
        long before = commandWrites();
        bot.close();
        bot = start();
        assertThat(commandWrites()).isEqualTo(before).isEqualTo(1);
    }

    @Test
    void aSecondBotOnTheSameDatabaseIsRefusedAndTheFirstGoesOn() {
        assertThatThrownBy(() -> Bot.start(settings(Sandbox.TOKEN, "live.db"), Clock.systemUTC(), words -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Another Cairn is running");
        assertThat(text(onlyMessage(mira.types("/help")))).contains("What Cairn can do");
    }

    @Test
    void aRejectedTokenIsSaidInOneLineWithoutIt() {
        assertThatThrownBy(() -> Bot.start(settings("wrong-token", "other.db"), Clock.systemUTC(), words -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Discord rejected the token")
                .hasMessageNotContaining("wrong-token");
    }

    private long commandWrites() {
        return log().stream()
                .filter(request -> request.path("method").asText().equals("PUT"))
                .filter(request -> request.path("path").asText().contains("/commands"))
                .count();
    }

    /** Discord's error codes in the answers so far. */
    private List<Integer> refusals() {
        return log().stream()
                .map(request -> request.path("response").path("code").asInt())
                .filter(code -> code != 0)
                .toList();
    }

    private static List<JsonNode> log() {
        String lines = mira.send(
                        HttpRequest.newBuilder(mira.uri("/sandbox/requests")).build())
                .body();
        return lines.lines().map(Script::read).toList();
    }

    private static boolean wasProcessed(String line) {
        int status = Script.read(line).path("status").asInt();
        return status >= 200 && status < 500;
    }

    private static JsonNode onlyMessage(JsonNode answer) {
        assertThat(answer.path("messages")).as(answer.toString()).hasSize(1);
        return answer.path("messages").get(0);
    }

    private static String text(JsonNode message) {
        List<String> texts = new ArrayList<>();
        message.findValues("content").forEach(content -> texts.add(content.asText()));
        return String.join("\n", texts);
    }

    private static List<String> ids(JsonNode messages) {
        return messages.findValuesAsText("id");
    }

    private static List<String> names(JsonNode offered) {
        return offered.path("choices").findValuesAsText("name");
    }
}
