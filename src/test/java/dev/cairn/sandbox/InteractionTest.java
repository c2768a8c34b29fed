package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Interaction;
import dev.cairn.sandbox.interaction.Interactions;
import dev.cairn.sandbox.rules.ComponentType;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of an interaction, with a bot that also does what it should not. */
final class InteractionTest {
    private static final ObjectNode EPHEMERAL = Json.object().put("flags", MessageRules.EPHEMERAL);

    private final SettableClock clock = new SettableClock();
    private final Sandbox sandbox = Sandbox.open(0, clock);
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    InteractionTest() {
        ObjectNode command = Json.object().put("name", "next").put("description", "What comes next");
        assertThat(bot.rest(
                                "PUT",
                                "/applications/" + StudyHall.BOT + "/commands",
                                Json.array().add(command))
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void aSecondAnswerIsRefused() {
        CompletableFuture<JsonNode> typed = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();

        Answer first = bot.replies(interaction, "Trees");
        Answer second = bot.replies(interaction, "Forests");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.code()).isEqualTo(40060);
        assertThat(typed.join().path("messages").findValuesAsText("content")).containsExactly("Trees");
        assertThat(mira.messagesIn("general")).hasSize(1);
    }

    @Test
    void anAnswerWithinThreeSecondsIsTaken() {
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        clock.ahead(Interactions.ACKNOWLEDGE_WITHIN);

        assertThat(bot.replies(interaction, "Just in time").status()).isEqualTo(200);
    }

    @Test
    void aLaterAnswerIsRefusedAndLeavesNothing() {
        CompletableFuture<JsonNode> typed = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        clock.ahead(Interactions.ACKNOWLEDGE_WITHIN.plusMillis(1));

        Answer late = bot.replies(interaction, "Too late");

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.code()).isEqualTo(10062);
        assertThat(typed.join().path("outcome").asText()).isEqualTo("failed");
        assertThat(typed.join().path("error").asText()).isEqualTo("The application did not respond");
        assertThat(mira.messagesIn("general")).isEmpty();
    }

    @Test
    void whatIsNeverAnsweredFailsAfterThreeSeconds() {
        long before = System.nanoTime();

        JsonNode answer = mira.types("/next");

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        assertThat(answer.path("outcome").asText()).isEqualTo("failed");
        assertThat(answer.path("messages")).isEmpty();
        assertThat(bot.replies(bot.awaitsInteraction(), "Hello?").code()).isEqualTo(10062);
    }

    @Test
    void withoutABotEveryCommandFailsAtOnce() {
        bot.says(Json.object().put("op", 2).set("d", Json.object().put("token", "wrong")));
        assertThat(bot.isClosedWith()).isEqualTo(4004);
        sandbox.faults().invalidateSession();

        assertThat(mira.types("/next").path("error").asText()).isEqualTo("The application did not respond");
    }

    @Test
    void aTokenServesFifteenMinutes() {
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        bot.replies(interaction, "Trees");

        clock.ahead(Interactions.TOKEN_LIFE);
        Answer inTime = bot.followsUp(interaction, content("More"));
        clock.ahead(Duration.ofMillis(1));
        Answer late = bot.followsUp(interaction, content("Too much"));

        assertThat(inTime.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo(50027);
    }

    @Test
    void aFollowUpBeforeTheAnswerIsRefused() {
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();

        assertThat(bot.followsUp(interaction, content("First?")).code()).isEqualTo(10015);
        assertThat(bot.rest("POST", "/webhooks/" + StudyHall.BOT + "/nonsense", content("x"))
                        .code())
                .isEqualTo(10015);
    }

    @Test
    void aDeferredReplyMayBeEphemeralAndNothingElse() {
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();

        Answer refused = bot.acknowledges(
                interaction,
                Interaction.DEFERRED_REPLY,
                Json.object().put("flags", MessageRules.EPHEMERAL | MessageRules.COMPONENTS_V2));
        Answer accepted = bot.acknowledges(interaction, Interaction.DEFERRED_REPLY, EPHEMERAL);

        assertThat(refused.code()).isEqualTo(50035);
        assertThat(refused.error()).startsWith("data.flags:");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body()
                        .path("interaction")
                        .path("response_message_loading")
                        .asBoolean())
                .isTrue();
        assertThat(mira.messagesIn("general").get(0).path("thinking").asBoolean())
                .isTrue();
    }

    @Test
    void theFirstFollowUpIsAsPrivateAsTheDeferralWas() {
        CompletableFuture<JsonNode> typed = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        bot.acknowledges(interaction, Interaction.DEFERRED_REPLY, Json.object());

        Answer first = bot.followsUp(interaction, content("Trees").put("flags", MessageRules.EPHEMERAL));
        Answer second = bot.followsUp(interaction, content("Forests").put("flags", MessageRules.EPHEMERAL));

        JsonNode shown = typed.join().path("messages").get(0);
        assertThat(shown.path("id")).isEqualTo(first.body().path("id"));
        assertThat(shown.path("ephemeral").asBoolean()).isFalse();
        assertThat(shown.path("edited_timestamp").isNull()).isTrue();
        assertThat(second.body().path("flags").asInt()).isEqualTo(MessageRules.EPHEMERAL);
        assertThat(new Script(sandbox, "jonas").messagesIn("general")).hasSize(1);
    }

    @Test
    void theOriginalCanBeLookedAtEditedAndDeletedByEitherName() {
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        String id = bot.replies(interaction, "Trees")
                .body()
                .path("resource")
                .path("message")
                .path("id")
                .asText();
        String webhook = RawBot.webhook(interaction);

        assertThat(bot.rest("GET", webhook + "/messages/%40original")
                        .body()
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(bot.edits(interaction, "@original", content("Forests"))
                        .body()
                        .path("content")
                        .asText())
                .isEqualTo("Forests");
        assertThat(bot.edits(interaction, id, content("Woods"))
                        .body()
                        .path("edited_timestamp")
                        .isNull())
                .isFalse();
        assertThat(bot.rest("DELETE", webhook + "/messages/@original").status()).isEqualTo(204);
        assertThat(bot.rest("GET", webhook + "/messages/@original").code()).isEqualTo(10008);
    }

    @Test
    void messagesOfOthersAreOutOfReachOfAToken() {
        mira.types("Hello");
        String hello = mira.messagesIn("general").get(0).path("id").asText();
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();
        bot.replies(interaction, "Trees");

        assertThat(bot.edits(interaction, hello, content("Bye")).code()).isEqualTo(10008);
    }

    @Test
    void aCommandCannotBeAnsweredByAnUpdate() {
        var unused = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();

        assertThat(bot.acknowledges(interaction, Interaction.UPDATE, content("x"))
                        .error())
                .isEqualTo("type: BASE_TYPE_CHOICES");
        assertThat(bot.acknowledges(interaction, Interaction.CHOICES, Json.object())
                        .error())
                .isEqualTo("type: BASE_TYPE_CHOICES");
    }

    @Test
    void aRefusedAnswerCanBeMended() {
        CompletableFuture<JsonNode> typed = mira.startsTyping("/next");
        JsonNode interaction = bot.awaitsInteraction();

        Answer empty = bot.replies(interaction, "");
        bot.replies(interaction, "Trees");

        assertThat(empty.code()).isEqualTo(50006);
        assertThat(typed.join().path("messages").findValuesAsText("content")).containsExactly("Trees");
    }

    @Test
    void aPromisedUpdateChangesThePressedMessage() {
        JsonNode panel = panel();
        CompletableFuture<JsonNode> pressed =
                CompletableFuture.supplyAsync(() -> mira.presses(panel, "Next"), Thread::startVirtualThread);
        JsonNode interaction = bot.awaitsInteraction();

        Answer promised = bot.acknowledges(interaction, Interaction.DEFERRED_UPDATE, Json.object());
        bot.edits(interaction, "@original", content("page 2"));

        assertThat(promised.status()).isEqualTo(200);
        assertThat(interaction.path("message").path("id")).isEqualTo(panel.path("id"));
        assertThat(pressed.join().path("messages").get(0).path("id")).isEqualTo(panel.path("id"));
        assertThat(pressed.join().path("messages").findValuesAsText("content")).containsExactly("page 2");
    }

    @Test
    void anAnswerToAPressRepliesToThePressedMessage() {
        JsonNode panel = panel();
        CompletableFuture<JsonNode> pressed =
                CompletableFuture.supplyAsync(() -> mira.presses(panel, "next:1"), Thread::startVirtualThread);
        JsonNode interaction = bot.awaitsInteraction();
        bot.acknowledges(interaction, Interaction.REPLY, EPHEMERAL.deepCopy().put("content", "Not yours"));

        JsonNode answer = pressed.join().path("messages").get(0);

        assertThat(answer.path("message_reference").path("message_id")).isEqualTo(panel.path("id"));
        assertThat(interaction.path("data").path("component_type").asInt()).isEqualTo(ComponentType.BUTTON);
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void atMostTwentyFiveChoicesAreSuggested() {
        ObjectNode option = Json.object()
                .put("type", 3)
                .put("name", "topic")
                .put("description", "Which")
                .put("autocomplete", true);
        ObjectNode command = Json.object().put("name", "topic").put("description", "A topic");
        command.putArray("options").add(option);
        bot.rest("POST", "/applications/" + StudyHall.BOT + "/commands", command);
        CompletableFuture<JsonNode> offered =
                CompletableFuture.supplyAsync(() -> mira.seesOfferedFor("/topic tree"), Thread::startVirtualThread);
        JsonNode interaction = bot.awaitsInteraction();

        Answer tooMany = bot.acknowledges(interaction, Interaction.CHOICES, choices(26));
        Answer many = bot.acknowledges(interaction, Interaction.CHOICES, choices(25));

        assertThat(interaction
                        .path("data")
                        .path("options")
                        .get(0)
                        .path("focused")
                        .asBoolean())
                .isTrue();
        assertThat(interaction.path("data").path("options").get(0).path("value").asText())
                .isEqualTo("tree");
        assertThat(tooMany.error()).isEqualTo("data.choices: BASE_TYPE_MAX_LENGTH");
        assertThat(many.status()).isEqualTo(200);
        assertThat(offered.join().path("choices")).hasSize(25);
    }

    @Test
    void anInteractionDeliveredTwiceIsTheSameInteraction() {
        sandbox.faults().deliverTwice();
        CompletableFuture<JsonNode> typed = mira.startsTyping("/next");

        JsonNode first = bot.awaitsInteraction();
        JsonNode second = bot.awaitsInteraction();

        assertThat(second).isEqualTo(first);
        assertThat(bot.replies(first, "Trees").status()).isEqualTo(200);
        assertThat(bot.replies(second, "Trees").code()).isEqualTo(40060);
        assertThat(typed.join().path("messages")).hasSize(1);
    }

    private JsonNode panel() {
        ObjectNode button = Json.object()
                .put("type", 2)
                .put("style", 1)
                .put("label", "Next")
                .put("custom_id", "next:1");
        ObjectNode message = content("page 1");
        message.putArray("components")
                .addObject()
                .put("type", 1)
                .putArray("components")
                .add(button);
        return bot.rest("POST", "/channels/" + StudyHall.CHANNELS.getFirst().id() + "/messages", message)
                .body();
    }

    private static ObjectNode content(String content) {
        return Json.object().put("content", content);
    }

    private static ObjectNode choices(int count) {
        ObjectNode data = Json.object();
        for (int i = 0; i < count; i++) {
            data.withArrayProperty("choices")
                    .addObject()
                    .put("name", "Topic " + i)
                    .put("value", "t" + i);
        }
        return data;
    }
}
