package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Interaction;
import dev.cairn.sandbox.interaction.Interactions;
import dev.cairn.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form's life: opened by the bot, filled in and sent by a member, answered by the bot. */
final class FormTest {
    private static final ObjectNode FORM = read("""
            {"title": "A new project", "custom_id": "project:1", "flags": 0, "components": [
              {"type": 10, "content": "Show what you have built."},
              {"type": 18, "label": "Title", "component":
                {"type": 4, "custom_id": "title", "style": 1, "min_length": 3, "max_length": 10, "value": "Untitled"}},
              {"type": 18, "label": "Topics", "component":
                {"type": 3, "custom_id": "topics", "max_values": 2, "required": false, "options": [
                  {"label": "Trees", "value": "t1"}, {"label": "Forests", "value": "t2", "default": true},
                  {"label": "Boosting", "value": "t3"}]}},
              {"type": 18, "label": "Level", "component":
                {"type": 21, "custom_id": "level", "options": [
                  {"label": "Easy", "value": "1", "default": true}, {"label": "Hard", "value": "2"}]}},
              {"type": 18, "label": "Fair use", "component": {"type": 23, "custom_id": "fair"}}]}
            """);

    private final SettableClock clock = new SettableClock();
    private final Sandbox sandbox = Sandbox.open(0, clock);
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    FormTest() {
        bot.rest(
                "PUT",
                "/applications/" + StudyHall.BOT + "/commands",
                Json.array().add(Json.object().put("name", "project").put("description", "Show a project")));
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void aFormIsTheAnswerToACommand() {
        CompletableFuture<JsonNode> typed = mira.startsTyping("/project");
        JsonNode interaction = bot.awaitsInteraction();
        Answer opened = bot.acknowledges(interaction, Interaction.FORM, FORM);

        JsonNode answer = typed.join();
        assertThat(opened.status()).isEqualTo(200);
        assertThat(answer.path("outcome").asText()).isEqualTo("form");
        assertThat(answer.path("messages")).isEmpty();
        JsonNode form = answer.path("form");
        assertThat(form.path("id")).isEqualTo(interaction.path("id"));
        assertThat(form.path("title").asText()).isEqualTo("A new project");
        assertThat(form.path("components")).hasSize(5);
        assertThat(form.path("components").findValuesAsText("label")).contains("Title", "Topics", "Level", "Fair use");
        assertThat(mira.messagesIn("general")).isEmpty();
    }

    @Test
    void aWrongFormIsRefusedByPathAndCanBeMended() {
        CompletableFuture<JsonNode> typed = mira.startsTyping("/project");
        JsonNode interaction = bot.awaitsInteraction();
        ObjectNode nameless = FORM.deepCopy().put("title", "");

        assertThat(bot.acknowledges(interaction, Interaction.FORM, nameless).error())
                .isEqualTo("data.title: BASE_TYPE_BAD_LENGTH");
        bot.acknowledges(interaction, Interaction.FORM, FORM);

        assertThat(typed.join().path("outcome").asText()).isEqualTo("form");
    }

    @Test
    void aFormCannotFollowADeferral() {
        var unused = mira.startsTyping("/project");
        JsonNode interaction = bot.awaitsInteraction();
        bot.acknowledges(interaction, Interaction.DEFERRED_REPLY, Json.object());

        assertThat(bot.acknowledges(interaction, Interaction.FORM, FORM).code()).isEqualTo(40060);
    }

    @Test
    void whatIsFilledInIsSentWithTheIdsOfTheFields() {
        JsonNode form = opened();
        CompletableFuture<JsonNode> sent =
                sends(form, "{'title': 'Birds', 'topics': ['Trees', 't3'], 'level': 'Hard', 'fair': true}");
        JsonNode interaction = bot.awaitsInteraction();
        bot.replies(interaction, "Shown");

        JsonNode data = interaction.path("data");
        assertThat(interaction.path("type").asInt()).isEqualTo(5);
        assertThat(interaction.has("message")).isFalse();
        assertThat(data.path("custom_id").asText()).isEqualTo("project:1");
        assertThat(data.path("components")).isEqualTo(read("""
                {"list": [
                  {"type": 10, "id": 1},
                  {"type": 18, "id": 2, "component": {"type": 4, "id": 3, "custom_id": "title", "value": "Birds"}},
                  {"type": 18, "id": 4, "component": {"type": 3, "id": 5, "custom_id": "topics", "values": ["t1", "t3"]}},
                  {"type": 18, "id": 6, "component": {"type": 21, "id": 7, "custom_id": "level", "value": "2"}},
                  {"type": 18, "id": 8, "component": {"type": 23, "id": 9, "custom_id": "fair", "value": true}}]}
                """).path("list"));
        assertThat(sent.join().path("outcome").asText()).isEqualTo("answered");
        JsonNode reply = sent.join().path("messages").get(0);
        assertThat(reply.path("content").asText()).isEqualTo("Shown");
        assertThat(reply.path("invocation").path("text").asText()).isEqualTo("/project");
        JsonNode trigger = reply.path("interaction_metadata").path("triggering_interaction_metadata");
        assertThat(trigger.path("id")).isEqualTo(form.path("id"));
        assertThat(trigger.path("type").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsNotTouchedIsSentAsTheBotFilledItIn() {
        var unused = sends(opened(), "{}");

        JsonNode components = bot.awaitsInteraction().path("data").path("components");

        assertThat(components.findValues("value")).hasToString("[\"Untitled\", \"1\", false]");
        assertThat(components.findValues("values")).hasToString("[[\"t2\"]]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'title': ''}                       | \"Title\" has to be filled in.",
                "{'title': '   '}                    | \"Title\" has to be filled in.",
                "{'title': 'ab'}                     | \"Title\" takes 3 to 10 characters, not 2.",
                "{'title': '12345678901'}            | \"Title\" takes 3 to 10 characters, not 11.",
                "{'title': 3}                        | \"Title\" takes a text or a list of texts.",
                "{'topics': ['t1', 't2', 't3']}      | \"Topics\" takes 1 to 2 of its options, not 3.",
                "{'topics': ['t4']}                  | \"Topics\" has no option \"t4\".",
                "{'level': null}                     | \"Level\" takes 1 of its options, not 0.",
                "{'fair': 'yes'}                     | \"Fair use\" is true or false.",
                "{'budget': '3'}                     | The form has no field \"budget\".",
                "{'project:1': '3'}                  | The form has no field \"project:1\".",
            })
    void whatDiscordsClientWouldNotSendIsRefused(String values, String sentence) {
        JsonNode form = opened();

        JsonNode refused = mira.submits(form, quoted(values));
        CompletableFuture<JsonNode> mended = sends(form, "{'topics': [], 'title': '1234567890'}");
        bot.replies(bot.awaitsInteraction(), "Shown");

        assertThat(refused.path("status").asInt()).isEqualTo(400);
        assertThat(refused.path("error").asText()).isEqualTo(sentence);
        assertThat(mended.join().path("outcome").asText()).isEqualTo("answered");
    }

    @Test
    void aFormIsSentOnceAndByNobodyElse() {
        JsonNode form = opened();
        CompletableFuture<JsonNode> sent = sends(form, "{}");
        JsonNode interaction = bot.awaitsInteraction();

        assertThat(mira.submits(form, Json.object()).path("error").asText())
                .isEqualTo("This form has been sent already.");
        bot.replies(interaction, "Shown");
        assertThat(sent.join().path("outcome").asText()).isEqualTo("answered");
        assertThat(mira.submits(form, Json.object()).path("error").asText())
                .isEqualTo("This form has been sent already.");
        assertThat(new Script(sandbox, "jonas")
                        .submits(form, Json.object())
                        .path("error")
                        .asText())
                .isEqualTo("This form is closed; open it anew.");
    }

    @Test
    void aFormThatTheBotDidNotAnswerCanBeSentAgain() {
        JsonNode form = opened();
        CompletableFuture<JsonNode> sent = sends(form, "{}");
        JsonNode interaction = bot.awaitsInteraction();
        clock.ahead(Interactions.ACKNOWLEDGE_WITHIN.plusMillis(1));
        bot.replies(interaction, "Too late");

        CompletableFuture<JsonNode> again = sends(form, "{}");
        bot.replies(bot.awaitsInteraction(), "Shown");

        assertThat(sent.join().path("error").asText()).isEqualTo("Something went wrong. Try again.");
        assertThat(again.join().path("messages").findValuesAsText("content")).containsExactly("Shown");
    }

    @Test
    void aFormCannotLeadToAForm() {
        var unused = sends(opened(), "{}");

        assertThat(bot.acknowledges(bot.awaitsInteraction(), Interaction.FORM, FORM)
                        .error())
                .isEqualTo("type: BASE_TYPE_CHOICES");
    }

    @Test
    void aFormOfACommandChangesNoMessageButMayJustClose() {
        CompletableFuture<JsonNode> sent = sends(opened(), "{}");
        JsonNode interaction = bot.awaitsInteraction();

        assertThat(bot.acknowledges(interaction, Interaction.UPDATE, Json.object())
                        .error())
                .isEqualTo("type: BASE_TYPE_CHOICES");
        bot.acknowledges(interaction, Interaction.DEFERRED_UPDATE, Json.object());

        assertThat(sent.join().path("outcome").asText()).isEqualTo("answered");
        assertThat(sent.join().path("messages")).isEmpty();
    }

    @Test
    void aFormOfAButtonMayChangeTheMessage() {
        JsonNode panel = panel();
        JsonNode form = opened(() -> mira.presses(panel, "note:1"));
        CompletableFuture<JsonNode> sent = sends(form, "{}");
        JsonNode interaction = bot.awaitsInteraction();
        bot.acknowledges(interaction, Interaction.UPDATE, Json.object().put("content", "Noted"));

        assertThat(interaction.path("message").path("id")).isEqualTo(panel.path("id"));
        assertThat(sent.join().path("messages").get(0).path("id")).isEqualTo(panel.path("id"));
        assertThat(sent.join().path("messages").findValuesAsText("content")).containsExactly("Noted");
    }

    private JsonNode opened() {
        return opened(() -> mira.types("/project"));
    }

    private JsonNode opened(Supplier<JsonNode> act) {
        CompletableFuture<JsonNode> acted = CompletableFuture.supplyAsync(act, Thread::startVirtualThread);
        bot.acknowledges(bot.awaitsInteraction(), Interaction.FORM, FORM);
        return acted.join().path("form");
    }

    private CompletableFuture<JsonNode> sends(JsonNode form, String values) {
        return CompletableFuture.supplyAsync(() -> mira.submits(form, quoted(values)), Thread::startVirtualThread);
    }

    private JsonNode panel() {
        ObjectNode message = read("""
                {"content": "A panel", "components": [{"type": 1, "components": [
                  {"type": 2, "style": 1, "label": "Note", "custom_id": "note:1"}]}]}
                """);
        return bot.rest("POST", "/channels/" + StudyHall.CHANNELS.getFirst().id() + "/messages", message)
                .body();
    }

    private static ObjectNode quoted(String json) {
        return read(json.replace('\'', '"'));
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) Json.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
