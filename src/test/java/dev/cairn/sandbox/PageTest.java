package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Interaction;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP interface that the page and scripts use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageTest {
    private static final String GENERAL = "1302200000000000101";

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final Script jonas = new Script(sandbox, "Jonas");
    private final Script olga = new Script(sandbox, "1302200000000000201");
    private final RawBot bot = RawBot.online(sandbox);

    PageTest() {
        ObjectNode command = Json.object().put("name", "next").put("description", "What comes next");
        command.putArray("options")
                .addObject()
                .put("type", OptionType.STRING)
                .put("name", "level")
                .put("description", "How hard")
                .set("choices", Json.array().add(choice("Beginner")).add(choice("Advanced")));
        ObjectNode hello = Json.object().put("name", "hello").put("description", "Greets");
        hello.putArray("options")
                .addObject()
                .put("type", OptionType.USER)
                .put("name", "member")
                .put("description", "Whom");
        bot.rest(
                "PUT",
                "/applications/" + StudyHall.BOT + "/commands",
                Json.array().add(command).add(hello));
    }

    @AfterAll
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void showsTheServer() {
        JsonNode view = mira.get("/sandbox/server");

        assertThat(view.path("server").path("name").asText()).isEqualTo("Study Hall");
        assertThat(view.path("bot").path("online").asBoolean()).isTrue();
        assertThat(view.path("members").findValuesAsText("key")).containsExactly("olga", "mira", "jonas", "priya");
        assertThat(view.path("members").get(0).path("organiser").asBoolean()).isTrue();
        assertThat(view.path("roles").findValuesAsText("name")).containsExactly("Organisers", "Cairn", "Readers");
        assertThat(view.path("channels").findValuesAsText("key"))
                .containsExactly("general", "machine-learning", "papers", "paper-night", "showcase", "organisers");
        assertThat(view.path("channels").get(3).path("parent").asText()).isEqualTo("1302200000000000103");
        assertThat(view.path("channels").get(5).path("visible_to")).hasSize(1);
        assertThat(view.path("commands").findValuesAsText("name")).contains("next");
    }

    @Test
    void postsPlainMessages() {
        JsonNode answer = jonas.types("Good morning <@1302200000000000202>");

        assertThat(answer.path("interaction").isNull()).isTrue();
        assertThat(answer.path("outcome").asText()).isEqualTo("posted");
        JsonNode message = answer.path("messages").get(0);
        assertThat(message.path("author").path("global_name").asText()).isEqualTo("Jonas");
        assertThat(message.path("mentions").findValuesAsText("username")).containsExactly("mira");
        assertThat(message.path("invocation").isNull()).isTrue();
        assertThat(mira.messagesIn(GENERAL)).contains(message);
    }

    @Test
    void aPlainMessageHasTwoThousandCharacters() {
        assertThat(mira.types("x".repeat(2000)).path("outcome").asText()).isEqualTo("posted");
        assertThat(mira.types("x".repeat(2001)).path("error").asText())
                .isEqualTo("A message has 1 to 2000 characters, not 2001.");
        assertThat(mira.types("  ").path("error").asText()).isEqualTo("A message has 1 to 2000 characters, not 0.");
    }

    @Test
    void someChannelsAreForOrganisers() {
        olga.typesIn("organisers", "Plan for May");

        assertThat(olga.messagesIn("organisers").findValuesAsText("content")).contains("Plan for May");
        assertThat(mira.messagesIn("organisers")).isEmpty();
        assertThat(mira.typesIn("organisers", "Me too").path("error").asText())
                .isEqualTo("Mira cannot see #organisers.");
        assertThat(mira.typesIn("study room", "Hush").path("error").asText())
                .isEqualTo("Mira may not write in #study room.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sandbox/type    | {}                                              | The field \"member\" is missing.",
                "/sandbox/type    | []                                              | The body is no JSON object.",
                "/sandbox/type    | {\"member\":\"tom\"}                            | There is no member \"tom\"; there are olga, mira, jonas, priya.",
                "/sandbox/type    | {\"member\":\"Cairn\"}                          | There is no member \"Cairn\"; there are olga, mira, jonas, priya.",
                "/sandbox/type    | {\"member\":\"mira\",\"channel\":\"cafe\"}      | There is no channel \"cafe\".",
                "/sandbox/type    | {\"member\":\"mira\",\"channel\":\"dm\"}        | The field \"text\" is missing.",
                "/sandbox/type    | {\"member\":\"mira\",\"channel\":\"dm\",\"text\":\"/nxt\"} | There is no command /nxt. Did you mean /next?",
                "/sandbox/press   | {\"member\":\"mira\",\"message\":\"1\",\"component\":\"x\"} | Mira sees no message 1.",
                "/sandbox/pick    | {\"member\":\"mira\",\"message\":\"1\"}         | The field \"values\" is missing; it holds a list of texts.",
                "/sandbox/nothing | {}                                              | There is no POST /sandbox/nothing.",
                "/sandbox/faults  | {\"latency\":1}                                 | There is no fault \"latency\"; there are latency_ms, status, times, reset, accept_then, posts, limit, limit_ms, twice, down, gateway, close_code, heartbeat_ms, withhold_heartbeats, unknown_events, server, refuse, deny, deleted, archived, locked, closed_direct_messages.",
                "/sandbox/faults  | {\"latency_ms\":-1}                             | The field \"latency_ms\" holds a whole number, 0 or more.",
                "/sandbox/faults  | {\"status\":404}                                | A status to answer with is 429 or 500 to 599, not 404.",
                "/sandbox/faults  | {\"refuse\":{\"papers\":10004}}            | A channel refuses with one of 10003, 50001, 50013, 50083, 160005, 200000, or 0 for none; not 10004.",
                "/sandbox/faults  | {\"refuse\":{\"cafe\":50013}}              | There is no channel \"cafe\".",
                "/sandbox/faults  | {\"refuse\":50013}                           | The field \"refuse\" holds an object.",
                "/sandbox/faults  | {\"deny\":{\"papers\":[\"SLEEP\"]}}      | What can be denied are ATTACH_FILES, EMBED_LINKS, READ_MESSAGE_HISTORY, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS, VIEW_CHANNEL, not \"SLEEP\".",
                "/sandbox/faults  | {\"deny\":{\"paper-night\":[]}}            | The thread \"paper-night\" has the permissions of the channel above it.",
                "/sandbox/faults  | {\"closed_direct_messages\":{\"tom\":true}} | There is no member \"tom\".",
                "/sandbox/faults  | {\"gateway\":\"explode\"}                       | The gateway can drop, reconnect, or be invalid, not \"explode\".",
            })
    void refusesInOneSentence(String path, String body, String sentence) {
        JsonNode answer =
                mira.post(path, Json.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());

        assertThat(answer.path("error").asText()).isEqualTo(sentence);
        assertThat(answer.path("status").asInt()).isEqualTo(path.endsWith("nothing") ? 404 : 400);
    }

    @Test
    void aLineThatIsLongerThanAnyIsNotTakenApart() {
        assertThat(mira.types("/next " + "x".repeat(31_995)).path("error").asText())
                .isEqualTo("The field \"text\" takes 32000 characters at most, not 32001.");
        assertThat(mira.types("/next " + "x".repeat(31_994)).path("error").asText())
                .startsWith("The option level of /next is one of");
    }

    @Test
    void whatOneMemberSeesNobodyElseCanPress() {
        JsonNode message = answered(mira.startsTyping("/next"), panel().put("flags", MessageRules.EPHEMERAL))
                .path("messages")
                .get(0);

        assertThat(message.path("for").asText()).isEqualTo("1302200000000000202");
        assertThat(message.path("invocation").path("text").asText()).isEqualTo("/next");
        assertThat(jonas.presses(message, "Go").path("error").asText())
                .isEqualTo("Jonas sees no message " + message.path("id").asText() + ".");
    }

    @Test
    void onlyWhatTheMessageOffersCanBePressedOrPicked() {
        JsonNode message =
                answered(mira.startsTyping("/next"), panel()).path("messages").get(0);

        assertThat(mira.presses(message, "Stop").path("error").asText())
                .isEqualTo("This message has no button \"Stop\".");
        assertThat(mira.presses(message, "Off").path("error").asText()).isEqualTo("\"Off\" is disabled.");
        assertThat(mira.presses(message, "Web").path("error").asText())
                .isEqualTo("The button \"Web\" opens https://example.org; the bot does not hear of it.");
        assertThat(mira.presses(message, "tick").path("error").asText())
                .isEqualTo("This message has no button \"tick\".");
        assertThat(mira.picks(message, "3").path("error").asText()).isEqualTo("This menu has no option \"3\".");
        assertThat(mira.picks(message).path("error").asText())
                .isEqualTo("This menu takes 1 to 2 of its options, not 0.");
        assertThat(mira.picks(message, "1", "2", "Three").path("error").asText())
                .isEqualTo("This menu takes 1 to 2 of its options, not 3.");
        JsonNode plain = mira.types("Hello").path("messages").get(0);
        assertThat(mira.presses(plain, "Go").path("error").asText()).isEqualTo("This message is not the bot's.");
        JsonNode nothing = answered(mira.startsTyping("/next"), Json.object().put("content", "x"))
                .path("messages")
                .get(0);
        assertThat(mira.picks(nothing, "1").path("error").asText())
                .isEqualTo("This message has 0 menus; say which one by \"component\".");
    }

    @Test
    void servesThePageAndNothingElseThatLiesBesideIt() {
        assertThat(page("/")).startsWith("<!doctype html>");
        assertThat(page("/app.js")).contains("import");
        assertThat(mira.get("/PageFiles.class").path("error").asText()).isEqualTo("There is no page /PageFiles.class.");
        assertThat(mira.get("/package-info.class").path("status").asInt()).isEqualTo(404);
    }

    private String page(String path) {
        return mira.send(HttpRequest.newBuilder(mira.uri(path)).build()).body();
    }

    @Test
    void offersCommandsThenChoicesThenPeople() {
        assertThat(mira.seesOfferedFor("/").path("choices").findValuesAsText("text"))
                .containsExactly("/next ", "/hello ");
        assertThat(mira.seesOfferedFor("/ne").path("choices").findValuesAsText("name"))
                .containsExactly("/next");
        JsonNode levels = mira.seesOfferedFor("/next a");
        assertThat(levels.path("command").asText()).isEqualTo("next");
        assertThat(Json.write(levels.path("option")))
                .isEqualTo("{\"name\":\"level\",\"description\":\"How hard\",\"required\":false}");
        assertThat(levels.path("choices").findValuesAsText("text")).containsExactly("/next Advanced");
        assertThat(mira.seesOfferedFor("/next level:").path("choices").findValuesAsText("text"))
                .containsExactly("/next level:Beginner", "/next level:Advanced");
        assertThat(mira.seesOfferedFor("/hello @j").path("choices").findValuesAsText("text"))
                .containsExactly("/hello @Jonas");
        assertThat(mira.seesOfferedFor("Hello").path("choices")).isEmpty();
        assertThat(mira.seesOfferedFor("/karaoke x").path("command").isNull()).isTrue();
    }

    @Test
    void tellsPagesWhatChangesAsItHappens() throws IOException, InterruptedException {
        try (Listening page = Listening.as("mira", sandbox)) {
            new Script(sandbox, "priya").typesIn("dm", "Psst");
            JsonNode posted = mira.typesIn("papers", "News").path("messages").get(0);
            CompletableFuture<JsonNode> typed = mira.startsTyping("/next");
            JsonNode interaction = bot.awaitsInteraction();
            bot.acknowledges(interaction, Interaction.DEFERRED_REPLY, Json.object());
            bot.edits(interaction, "@original", Json.object().put("content", "Trees"));
            bot.rest("DELETE", RawBot.webhook(interaction) + "/messages/@original");
            typed.join();

            JsonNode news = page.next("message");
            assertThat(news.path("channel").asText()).isEqualTo("1302200000000000103");
            assertThat(news.path("message")).isEqualTo(posted);
            assertThat(page.next("message").path("message").path("thinking").asBoolean())
                    .isTrue();
            assertThat(page.next("edit").path("message").path("content").asText())
                    .isEqualTo("Trees");
            assertThat(page.next("delete").path("id").asText()).isNotEmpty();
            bot.rest(
                    "POST",
                    "/applications/" + StudyHall.BOT + "/commands",
                    Json.object().put("name", "brand-new").put("description", "x"));
            assertThat(page.next("server").path("commands").findValuesAsText("name"))
                    .contains("brand-new");
        }
    }

    @Test
    void answersAreHeldBackForAMinuteAtMost() {
        assertThat(mira.post("/sandbox/faults", Json.object().put("latency_ms", 60_000))
                        .path("latency_ms")
                        .asInt())
                .isEqualTo(60_000);
        mira.delete("/sandbox/faults");
        assertThat(mira.post("/sandbox/faults", Json.object().put("latency_ms", 60_001))
                        .path("error")
                        .asText())
                .isEqualTo("The field \"latency_ms\" takes 60000 at most, not 60001.");
    }

    @Test
    void faultsAreSetAndCleared() {
        JsonNode set = mira.post(
                "/sandbox/faults",
                Json.object()
                        .put("latency_ms", 5)
                        .put("status", 503)
                        .put("times", 2)
                        .put("reset", 1)
                        .put("twice", true));
        JsonNode cleared = mira.delete("/sandbox/faults");

        assertThat(Json.write(set))
                .startsWith(
                        "{\"latency_ms\":5,\"status\":503,\"times\":2,\"reset\":1,\"accept_then\":null,\"posts\":0,\"twice\":true,\"down\":false,");
        assertThat(cleared).isEqualTo(mira.get("/sandbox/faults"));
        assertThat(Json.write(cleared))
                .isEqualTo(
                        "{\"latency_ms\":0,\"status\":0,\"times\":0,\"reset\":0,\"accept_then\":null,\"posts\":0,\"twice\":false,\"down\":false,"
                                + "\"limit\":null,\"limit_ms\":0,\"refuse\":{},\"deny\":{},\"deleted\":{},\"archived\":{},\"locked\":{},\"closed_direct_messages\":{},"
                                + "\"server\":\"here\",\"heartbeat_ms\":41250,\"withhold_heartbeats\":false}");
    }

    @Test
    void channelsAreClosedOneByOneAndOpenedAgain() {
        JsonNode set = mira.post("/sandbox/faults", Script.read("""
                {"refuse": {"papers": 50083}, "deny": {"general": ["SEND_MESSAGES", "VIEW_CHANNEL"]},
                 "deleted": {"showcase": true}, "closed_direct_messages": {"priya": true}}"""));
        JsonNode reset = mira.post("/sandbox/faults", Script.read("""
                {"refuse": {"papers": 0}, "deny": {"general": []},
                 "deleted": {"showcase": false}, "closed_direct_messages": {"priya": false}}"""));

        assertThat(Json.write(set))
                .contains(
                        "\"refuse\":{\"papers\":50083},\"deny\":{\"general\":[\"SEND_MESSAGES\",\"VIEW_CHANNEL\"]},"
                                + "\"deleted\":{\"showcase\":true},\"archived\":{},\"locked\":{},\"closed_direct_messages\":{\"priya\":true},");
        assertThat(reset).isEqualTo(mira.delete("/sandbox/faults"));
    }

    @Test
    void theLogOfRequestsCanBeReadOn() {
        HttpRequest all = HttpRequest.newBuilder(mira.uri("/sandbox/requests")).build();
        List<String> lines = mira.send(all).body().lines().toList();
        String last = Json.read(lines.getLast().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("n")
                .asText();
        bot.rest("GET", "/users/@me");

        HttpRequest later = HttpRequest.newBuilder(mira.uri("/sandbox/requests?after=" + last))
                .build();

        assertThat(mira.send(later).body().lines()).hasSize(1).allMatch(line -> line.contains("/users/@me"));
    }

    @Test
    void theLogSaysHowLongEachAnswerTook() {
        mira.post("/sandbox/faults", Json.object().put("latency_ms", 30));
        bot.rest("GET", "/users/@me");
        mira.delete("/sandbox/faults");

        assertThat(Script.read(sandbox.requests().lines().getLast()).path("ms").asInt())
                .isGreaterThanOrEqualTo(30);
    }

    private JsonNode answered(CompletableFuture<JsonNode> typed, ObjectNode message) {
        bot.acknowledges(bot.awaitsInteraction(), Interaction.REPLY, message);
        return typed.join();
    }

    private static ObjectNode panel() {
        ObjectNode panel = Json.object().put("content", "A panel");
        panel.putArray("components")
                .add(row(
                        button("Go").put("custom_id", "go"),
                        button("Off").put("custom_id", "off").put("disabled", true),
                        button("Web").put("style", 5).put("url", "https://example.org")))
                .add(row(Json.object()
                        .put("type", 3)
                        .put("custom_id", "tick")
                        .put("max_values", 2)
                        .set(
                                "options",
                                Json.array()
                                        .add(option("One", "1"))
                                        .add(option("Two", "2"))
                                        .add(option("Three", "x")))));
        return panel;
    }

    private static ObjectNode row(JsonNode... components) {
        return Json.object().put("type", 1).set("components", Json.array(List.of(components)));
    }

    private static ObjectNode button(String label) {
        return Json.object().put("type", 2).put("style", 1).put("label", label);
    }

    private static ObjectNode option(String label, String value) {
        return Json.object().put("label", label).put("value", value);
    }

    private static ObjectNode choice(String name) {
        return Json.object().put("name", name).put("value", name.toLowerCase(java.util.Locale.ROOT));
    }
}
