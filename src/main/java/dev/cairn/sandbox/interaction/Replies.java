package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.interaction.Interaction.Kind;
import dev.cairn.sandbox.interaction.Interaction.Origin;
import dev.cairn.sandbox.interaction.Interaction.State;
import dev.cairn.sandbox.message.MessageFiller;
import dev.cairn.sandbox.message.MessageWriter;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.Optional;

/** What the bot's answers to interactions do to messages. */
public final class Replies {
    private static final String ORIGINAL = "@original";

    private final MessageFiller filler;
    private final MessageWriter writer;
    private final Messages messages;

    public Replies(MessageFiller filler, MessageWriter writer, Messages messages) {
        this.filler = filler;
        this.writer = writer;
        this.messages = messages;
    }

    public void reply(Interaction interaction, Body body, FormErrors errors) {
        StoredMessage reply = writer.post(blank(interaction, body.json()), MessageRules.Kind.REPLY, body, errors);
        interaction.touch(reply);
        interaction.answer(reply.id());
    }

    /** Shows "thinking". Whether that is for one member's eyes cannot be changed later. */
    public void think(Interaction interaction, JsonNode data, FormErrors errors) {
        if ((data.path("flags").asInt() & ~MessageRules.EPHEMERAL) != 0) {
            errors.at("flags").add("BASE_TYPE_BAD_FLAGS", "A deferred reply may carry EPHEMERAL only");
            errors.throwIfAny();
        }
        StoredMessage thinking = blank(interaction, data);
        thinking.json().put("flags", data.path("flags").asInt() | MessageRules.LOADING);
        messages.add(thinking);
        interaction.touch(thinking);
        interaction.defer(State.THINKING, thinking.id());
    }

    /** A form that a command opened has no message to change; this closes it, and there need not come more. */
    public void promiseUpdate(Interaction interaction) {
        if (interaction.origin().pressed() == null) {
            interaction.answer(null);
        } else {
            interaction.defer(State.UPDATING, pressed(interaction).id());
        }
    }

    public void update(Interaction interaction, Body body, FormErrors errors) {
        StoredMessage updated = writer.edit(pressed(interaction), body, errors);
        interaction.touch(updated);
        interaction.answer(updated.id());
    }

    /** Takes the place of "thinking" if that is still there; else it is a message of its own. */
    public StoredMessage followUp(Interaction interaction, Body body) {
        FormErrors errors = new FormErrors();
        Optional<StoredMessage> thinking = original(interaction).filter(StoredMessage::isThinking);
        StoredMessage message = thinking.isPresent()
                ? writer.answer(thinking.get(), body, errors)
                : writer.post(blank(interaction, body.json()), MessageRules.Kind.REPLY, body, errors);
        interaction.touch(message);
        interaction.fulfil();
        return message;
    }

    public StoredMessage edit(Interaction interaction, StoredMessage message, Body body) {
        StoredMessage edited = writer.edit(message, body, new FormErrors());
        interaction.touch(edited);
        interaction.fulfil();
        return edited;
    }

    public void remove(StoredMessage message) {
        messages.remove(message);
    }

    /**
     * A message that this interaction has brought about.
     *
     * @param id its id, or "@original"
     */
    public StoredMessage message(Interaction interaction, String id) {
        Optional<StoredMessage> message = id.equals(ORIGINAL)
                ? original(interaction)
                : messages.find(id).filter(found -> interaction.touched().contains(found.id()));
        return message.orElseThrow(DiscordError::unknownMessage);
    }

    public Optional<StoredMessage> original(Interaction interaction) {
        return Optional.ofNullable(interaction.original()).flatMap(messages::find);
    }

    private StoredMessage pressed(Interaction interaction) {
        return Optional.ofNullable(interaction.origin().pressed())
                .flatMap(pressed -> messages.find(pressed.id()))
                .orElseThrow(DiscordError::unknownMessage);
    }

    private StoredMessage blank(Interaction interaction, JsonNode request) {
        Origin origin = interaction.origin();
        Optional<String> repliedTo = repliedTo(interaction);
        ObjectNode json = filler.blank(
                origin.channel(),
                StudyHall.CAIRN,
                repliedTo.isPresent() ? MessageFiller.REPLY : MessageFiller.COMMAND_REPLY);
        json.put("webhook_id", StudyHall.BOT).put("application_id", StudyHall.BOT);
        json.set("interaction_metadata", metadata(interaction));
        repliedTo.ifPresent(id -> json.set("message_reference", reference(origin.channel(), id)));
        boolean ephemeral = (request.path("flags").asInt() & MessageRules.EPHEMERAL) != 0;
        return new StoredMessage(
                json, origin.channel(), ephemeral ? origin.person().id() : null, origin.invocation());
    }

    /** A follow-up replies to the first answer, an answer to a press to the message that was pressed. */
    private static Optional<String> repliedTo(Interaction interaction) {
        StoredMessage pressed = interaction.origin().pressed();
        return Optional.ofNullable(interaction.original())
                .or(() -> Optional.ofNullable(pressed).map(StoredMessage::id));
    }

    private static ObjectNode reference(Channel channel, String message) {
        ObjectNode reference =
                Json.object().put("type", 0).put("channel_id", channel.id()).put("message_id", message);
        return channel.isDirect() ? reference : reference.put("guild_id", StudyHall.SERVER);
    }

    private static ObjectNode metadata(Interaction interaction) {
        Origin origin = interaction.origin();
        ObjectNode metadata = Json.object()
                .put("id", interaction.id())
                .put("type", interaction.kind().number());
        metadata.set("user", DiscordObjects.user(origin.person()));
        metadata.set("authorizing_integration_owners", InteractionPayload.owners(origin.channel()));
        if (interaction.kind() == Kind.COMPONENT && origin.pressed() != null) {
            metadata.put("interacted_message_id", origin.pressed().id());
        }
        if (origin.opener() != null) {
            metadata.set("triggering_interaction_metadata", metadata(origin.opener()));
        }
        return metadata;
    }
}
