package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.wire.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The REST interface as a bot meets it that knows no library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestTest {
    private static final String GENERAL = "/channels/1302200000000000101";
    private static final String ORGANISERS = "/channels/1302200000000000105";
    private static final String STUDY_ROOM = "/channels/1302200000000000109";
    private static final String ORGANISERS_ROLE = "1302200000000000011";
    private static final String PAPER_CLUB = "1302200000000000013";
    private static final String COMMANDS = "/applications/" + StudyHall.BOT + "/commands";

    private final SettableClock clock = new SettableClock();
    private final Sandbox sandbox = Sandbox.open(0, clock);
    private final RawBot bot = RawBot.online(sandbox);

    @AfterAll
    void close() {
        bot.close();
        sandbox.close();
    }

    @BeforeEach
    void allIsWell() {
        sandbox.faults().clear();
    }

    @Test
    void withoutTheTokenNothingIsToBeHad() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/users/@me"))
                .header("Authorization", "Bot other")
                .build();

        Answer answer = RawBot.send(request);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("message").asText()).isEqualTo("401: Unauthorized");
    }

    @Test
    void theGatewayIsFoundByAsking() {
        assertThat(bot.rest("GET", "/gateway/bot").body().path("url").asText())
                .isEqualTo("ws://127.0.0.1:" + sandbox.port() + "/gateway");
        assertThat(bot.rest("GET", "/gateway").body().path("url").asText()).startsWith("ws://");
    }

    @Test
    void whatTheSandboxDoesNotImitateIsNotFound() {
        Answer answer = bot.rest("PUT", GENERAL + "/messages/pins/1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Json.write(answer.body())).isEqualTo("{\"message\":\"404: Not Found\",\"code\":0}");
    }

    @Test
    void whatDoesNotExistIsUnknown() {
        assertThat(bot.rest("GET", "/channels/1").code()).isEqualTo(10003);
        assertThat(bot.rest("GET", "/guilds/1").code()).isEqualTo(10004);
        assertThat(bot.rest("GET", "/guilds/" + StudyHall.SERVER + "/members/1").code())
                .isEqualTo(10007);
        assertThat(bot.rest("GET", GENERAL + "/messages/1").code()).isEqualTo(10008);
        assertThat(bot.rest("GET", GENERAL + "/messages/nonsense").code()).isEqualTo(10008);
        assertThat(bot.rest("GET", "/users/1").code()).isEqualTo(10013);
        assertThat(bot.rest("GET", COMMANDS + "/1").code()).isEqualTo(10063);
        assertThat(bot.rest("POST", "/users/@me/channels", Json.object().put("recipient_id", "1"))
                        .code())
                .isEqualTo(50007);
    }

    @Test
    void someChannelsAreClosedToTheBot() {
        assertThat(bot.rest("POST", ORGANISERS + "/messages", content("x")).code())
                .isEqualTo(50001);
        assertThat(bot.rest("GET", ORGANISERS).code()).isEqualTo(50001);
        assertThat(bot.rest("POST", STUDY_ROOM + "/messages", content("x")).code())
                .isEqualTo(50013);
        assertThat(bot.rest("GET", STUDY_ROOM).status()).isEqualTo(200);
    }

    @Test
    void messagesOfMembersAreNotTheBots() {
        JsonNode message =
                new Script(sandbox, "mira").types("Hello").path("messages").get(0);
        String path = GENERAL + "/messages/" + message.path("id").asText();

        assertThat(bot.rest("PATCH", path, content("Bye")).code()).isEqualTo(50005);
        assertThat(bot.rest("DELETE", path).code()).isEqualTo(50013);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Answer answer =
                bot.rest("POST", GENERAL + "/messages", BodyPublishers.ofString("{\"content\":"), "application/json");

        assertThat(answer.code()).isEqualTo(50109);
    }

    @Test
    void formErrorsHaveTheirPlaceInTheForm() {
        Answer answer = bot.rest("POST", GENERAL + "/messages", content("x".repeat(2001)));

        assertThat(Json.write(answer.body()))
                .isEqualTo("{\"message\":\"Invalid Form Body\",\"code\":50035,\"errors\":{\"content\":{\"_errors\":["
                        + "{\"code\":\"BASE_TYPE_MAX_LENGTH\",\"message\":\"Must be 2000 or fewer in length.\"}]}}}");
    }

    @Test
    void theSameNonceWithinTwoMinutesIsTheSameMessage() {
        ObjectNode message =
                content("Paper of the week").put("nonce", "week-47").put("enforce_nonce", true);

        String first = id(bot.rest("POST", GENERAL + "/messages", message));
        clock.ahead(Messages.NONCE_LIFE);
        String second = id(bot.rest("POST", "/channels/1302200000000000103/messages", message));
        clock.ahead(Duration.ofMillis(1));
        String third = id(bot.rest("POST", GENERAL + "/messages", message));

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void aNonceThatIsNotEnforcedIsJustANumber() {
        ObjectNode message = content("Twice").put("nonce", "twice");

        assertThat(id(bot.rest("POST", GENERAL + "/messages", message)))
                .isNotEqualTo(id(bot.rest("POST", GENERAL + "/messages", message)));
    }

    @Test
    void componentsKeepTheirOwnIdsAndTheOthersAreNumberedPastThem() {
        String papers = "/channels/1302200000000000103/messages";
        ObjectNode panel = Json.object().put("type", 17);
        panel.putArray("components")
                .add(Json.object().put("type", 10).put("content", "one"))
                .add(Json.object().put("type", 10).put("content", "two").put("id", Integer.MAX_VALUE))
                .add(Json.object().put("type", 10).put("content", "three").put("id", 2))
                .add(Json.object().put("type", 10).put("content", "four").put("id", 0));
        ObjectNode message = Json.object().put("flags", MessageRules.COMPONENTS_V2);

        String posted = id(
                bot.rest("POST", papers, message.set("components", Json.array().add(panel))));

        JsonNode read = bot.rest("GET", papers + "?limit=1").body().get(0);
        assertThat(read.path("id").asText()).isEqualTo(posted);
        JsonNode container = read.path("components").get(0);
        assertThat(container.path("id").asInt()).isEqualTo(1);
        assertThat(container.path("components").findValues("id"))
                .map(JsonNode::asInt)
                .containsExactly(3, Integer.MAX_VALUE, 2, 4);
    }

    @Test
    void aRoleIsPingedIfTheRequestAllowsItAndEverybodyMay() {
        String text = "<@&" + PAPER_CLUB + "> and <@&" + ORGANISERS_ROLE + ">";

        assertThat(pingedRoles(content(text))).containsExactly(PAPER_CLUB);
        assertThat(pingedRoles(allowing(text, "parse", "roles"))).containsExactly(PAPER_CLUB);
        assertThat(pingedRoles(allowing(text, "roles", PAPER_CLUB))).containsExactly(PAPER_CLUB);
        assertThat(pingedRoles(allowing(text, "roles", ORGANISERS_ROLE))).isEmpty();
        assertThat(pingedRoles(allowing(text, "parse", "users"))).isEmpty();
        assertThat(pingedRoles(allowing("Nobody named", "roles", PAPER_CLUB))).isEmpty();
    }

    @Test
    void whoMayMentionEveryonePingsAnyRole() {
        String text = "<@&" + ORGANISERS_ROLE + ">";

        assertThat(new Script(sandbox, "olga").types(text).path("messages").findValues("mention_roles"))
                .containsExactly(Json.texts(List.of(ORGANISERS_ROLE)));
        assertThat(new Script(sandbox, "mira").types(text).path("messages").findValues("mention_roles"))
                .containsExactly(Json.array());
    }

    @Test
    void historyIsReadInPages() {
        String channel = "/channels/1302200000000000104/messages";
        List<String> ids = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> id(bot.rest("POST", channel, content("m" + i))))
                .toList();

        assertThat(texts(bot.rest("GET", channel + "?limit=2"))).containsExactly("m4", "m3");
        assertThat(texts(bot.rest("GET", channel + "?limit=2&before=" + ids.get(2))))
                .containsExactly("m1", "m0");
        assertThat(texts(bot.rest("GET", channel + "?limit=2&after=" + ids.get(1))))
                .containsExactly("m3", "m2");
        assertThat(texts(bot.rest("GET", channel + "?limit=3&around=" + ids.get(2))))
                .containsExactly("m3", "m2", "m1");
        assertThat(bot.rest("GET", channel + "?limit=100").status()).isEqualTo(200);
        assertThat(bot.rest("GET", channel + "?limit=101").error()).isEqualTo("limit: NUMBER_TYPE_MAX");
    }

    @Test
    void aChannelKeepsFiveHundredMessages() {
        String channel = "/channels/1302200000000000102/messages";
        String first = id(bot.rest("POST", channel, content("first")));
        for (int i = 1; i < Messages.KEPT; i++) {
            bot.rest("POST", channel, content("x"));
        }
        assertThat(bot.rest("GET", channel + "/" + first).status()).isEqualTo(200);

        bot.rest("POST", channel, content("one more"));

        assertThat(bot.rest("GET", channel + "/" + first).code()).isEqualTo(10008);
    }

    @Test
    void commandsKeepTheirIdsAndTheirContextsAreNumbers() {
        ObjectNode command = Json.object().put("name", "next").put("description", "What comes next");
        command.putArray("contexts").add("0").add("1");
        command.putArray("integration_types").add("0");

        Answer created = bot.rest("POST", COMMANDS, command);
        Answer again = bot.rest("POST", COMMANDS, command.put("description", "What to learn next"));
        JsonNode all = bot.rest("PUT", COMMANDS, Json.array().add(command)).body();

        assertThat(created.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(all.get(0).path("id")).isEqualTo(created.body().path("id"));
        assertThat(all.get(0).path("version")).isNotEqualTo(created.body().path("version"));
        assertThat(Json.write(all.get(0).path("contexts"))).isEqualTo("[0,1]");
        assertThat(Json.write(all.get(0).path("integration_types"))).isEqualTo("[0]");
    }

    @Test
    void oneCommandCanBeEditedAndDeletedInTheServerToo() {
        String commands = "/applications/%s/guilds/%s/commands".formatted(StudyHall.BOT, StudyHall.SERVER);
        ObjectNode command = Json.object().put("name", "trial").put("description", "Being tried");
        String path = commands + "/" + id(bot.rest("POST", commands, command));

        assertThat(bot.rest("PATCH", path, Json.object().put("description", "Tried"))
                        .body()
                        .path("description")
                        .asText())
                .isEqualTo("Tried");
        assertThat(bot.rest("GET", path).body().path("guild_id").asText()).isEqualTo(StudyHall.SERVER);
        assertThat(bot.rest("DELETE", path).status()).isEqualTo(204);
        assertThat(bot.rest("GET", commands).body()).isEmpty();
        assertThat(bot.rest("GET", "/applications/1/commands").code()).isEqualTo(50001);
        assertThat(bot.rest("GET", commands.replace(StudyHall.SERVER, "1")).code())
                .isEqualTo(50001);
    }

    @Test
    void filesComeInPartsAndAreServedAgain() {
        String boundary = "part";
        String body = """
                --part\r
                Content-Disposition: form-data; name="payload_json"\r
                Content-Type: application/json\r
                \r
                {"content":"see","attachments":[{"id":0,"description":"my notes"}]}\r
                --part\r
                Content-Disposition: form-data; name="files[0]"; filename="notes.txt"\r
                Content-Type: text/plain\r
                \r
                Gradients point uphill.\r
                --part--\r
                """;

        JsonNode attachment = bot.rest(
                        "POST",
                        GENERAL + "/messages",
                        BodyPublishers.ofString(body),
                        "multipart/form-data; boundary=" + boundary)
                .body()
                .path("attachments")
                .get(0);

        assertThat(attachment.path("filename").asText()).isEqualTo("notes.txt");
        assertThat(attachment.path("description").asText()).isEqualTo("my notes");
        assertThat(attachment.path("size").asInt()).isEqualTo(23);
        HttpRequest file = HttpRequest.newBuilder(
                        URI.create(attachment.path("url").asText()))
                .build();
        assertThat(new Script(sandbox, "mira").send(file).body()).isEqualTo("Gradients point uphill.");
    }

    @Test
    void everyRequestCanBeMadeToTakeLong() {
        sandbox.faults().latency(Duration.ofMillis(300));
        long before = System.nanoTime();

        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void requestsCanBeMadeToFail() {
        sandbox.faults().answerNext(2, 502);

        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(502);
        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(502);
        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(200);
    }

    @Test
    void connectionsCanBeCut() {
        sandbox.faults().resetNext(1);
        HttpRequest post = HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + GENERAL + "/messages"))
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> RawBot.send(post));
        assertThat(bot.rest("GET", "/users/@me").status()).isEqualTo(200);
    }

    @Test
    void theLogTellsEachRequestWithoutTheToken() {
        bot.rest("POST", GENERAL + "/messages?x=1", content("logged"));

        String line = sandbox.requests().lines().getLast();

        assertThat(line)
                .contains("\"method\":\"POST\"")
                .contains("\"path\":\"/api/v10" + GENERAL + "/messages?x=1\"")
                .contains("\"body\":{\"content\":\"logged\"}")
                .contains("\"authorization\":\"Bot masked\"")
                .contains("\"user-agent\":\"DiscordBot (https://example.org, 1.0)\"")
                .contains("\"status\":200")
                .doesNotContain(Sandbox.TOKEN);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatExceptionOfType(PortTaken.class)
                .isThrownBy(() -> Sandbox.open(sandbox.port(), clock))
                .withMessage("Port %d is in use already.".formatted(sandbox.port()))
                .satisfies(taken -> assertThat(taken.port()).isEqualTo(sandbox.port()));
    }

    private static ObjectNode content(String content) {
        return Json.object().put("content", content);
    }

    private static ObjectNode allowing(String content, String field, String value) {
        ObjectNode message = content(content);
        message.putObject("allowed_mentions").putArray(field).add(value);
        return message;
    }

    private List<String> pingedRoles(ObjectNode message) {
        return Json.stream(
                        bot.rest("POST", GENERAL + "/messages", message).body().path("mention_roles"))
                .map(JsonNode::asText)
                .toList();
    }

    private static String id(Answer answer) {
        return answer.body().path("id").asText();
    }

    private static List<String> texts(Answer answer) {
        return Json.stream(answer.body())
                .map(message -> message.path("content").asText())
                .toList();
    }
}
