package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Interaction;
import dev.cairn.sandbox.interaction.Interactions;
import dev.cairn.sandbox.interaction.Replies;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.rules.ChoiceRules;
import dev.cairn.sandbox.rules.ModalRules;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import io.javalin.config.RoutesConfig;

/** How the bot answers interactions: the one acknowledgement, then whatever follows by the interaction's token. */
public final class InteractionRoutes {
    private final RestDoor door;
    private final Interactions interactions;
    private final Replies replies;

    public InteractionRoutes(RestDoor door, Interactions interactions, Replies replies) {
        this.door = door;
        this.interactions = interactions;
        this.replies = replies;
    }

    public void addTo(RoutesConfig routes, String base) {
        routes.post(base + "/interactions/{interaction}/{token}/callback", door.forAnybody(this::acknowledge));
        String webhook = base + "/webhooks/{application}/{token}";
        routes.post(webhook, door.forAnybody(this::followUp));
        String message = webhook + "/messages/{message}";
        routes.get(message, door.forAnybody(this::look));
        routes.patch(message, door.forAnybody(this::edit));
        routes.delete(message, door.forAnybody(this::delete));
    }

    private RestAnswer acknowledge(RestRequest request) {
        Interaction interaction =
                interactions.toAcknowledge(request.parameter("interaction"), request.parameter("token"));
        FormErrors errors = new FormErrors();
        errors.choice(request.json(), "type", interaction.answers());
        errors.throwIfAny();
        int type = request.json().path("type").asInt();
        Body data = request.body().data();
        FormErrors at = errors.at("data");
        switch (type) {
            case Interaction.REPLY -> replies.reply(interaction, data, at);
            case Interaction.DEFERRED_REPLY -> replies.think(interaction, data.json(), at);
            case Interaction.DEFERRED_UPDATE -> replies.promiseUpdate(interaction);
            case Interaction.UPDATE -> replies.update(interaction, data, at);
            case Interaction.CHOICES -> suggest(interaction, data.json(), at);
            default -> open(interaction, data.json(), at);
        }
        boolean wantsMore = request.query("with_response").map("true"::equals).orElse(false);
        return wantsMore ? RestAnswer.of(acknowledged(interaction, type)) : RestAnswer.nothing();
    }

    private static void suggest(Interaction interaction, JsonNode data, FormErrors errors) {
        ChoiceRules.check(data, errors);
        errors.throwIfAny();
        interaction.suggest(Json.stream(data.path("choices")).toList());
    }

    private static void open(Interaction interaction, JsonNode form, FormErrors errors) {
        ModalRules.check(form, errors);
        interaction.open(form);
    }

    private ObjectNode acknowledged(Interaction interaction, int type) {
        ObjectNode answer = Json.object();
        ObjectNode about = answer.putObject("interaction")
                .put("id", interaction.id())
                .put("type", interaction.kind().number())
                .put("channel_id", interaction.origin().channel().id());
        if (!interaction.origin().channel().isDirect()) {
            about.put("guild_id", StudyHall.SERVER);
        }
        replies.original(interaction).ifPresent(message -> {
            about.put("response_message_id", message.id())
                    .put("response_message_loading", message.isThinking())
                    .put("response_message_ephemeral", message.onlyFor() != null);
            if (type == Interaction.REPLY || type == Interaction.UPDATE) {
                answer.putObject("resource").put("type", type).set("message", message.json());
            }
        });
        return answer;
    }

    private RestAnswer followUp(RestRequest request) {
        StoredMessage message = replies.followUp(interaction(request), request.body());
        boolean waits = request.query("wait").map("true"::equals).orElse(false);
        return waits ? RestAnswer.of(message.json()) : RestAnswer.nothing();
    }

    private RestAnswer look(RestRequest request) {
        return RestAnswer.of(replies.message(interaction(request), request.parameter("message"))
                .json());
    }

    private RestAnswer edit(RestRequest request) {
        Interaction interaction = interaction(request);
        StoredMessage message = replies.message(interaction, request.parameter("message"));
        return RestAnswer.of(replies.edit(interaction, message, request.body()).json());
    }

    private RestAnswer delete(RestRequest request) {
        Interaction interaction = interaction(request);
        StoredMessage message = replies.message(interaction, request.parameter("message"));
        replies.remove(message);
        if (message.isThinking()) {
            interactions.removed(interaction);
        } else {
            interaction.fulfil();
        }
        return RestAnswer.nothing();
    }

    private Interaction interaction(RestRequest request) {
        return interactions.acknowledged(request.parameter("application"), request.parameter("token"));
    }
}
