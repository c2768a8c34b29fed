package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.interaction.Interaction.State;
import dev.cairn.sandbox.message.ComponentIds;
import dev.cairn.sandbox.wire.Json;
import org.jspecify.annotations.Nullable;

/** A form that the bot has opened for one member. It is sent once; if the bot does not answer then, it stays open. */
final class Form {
    private final ObjectNode modal;
    private @Nullable Interaction sent;

    /** @param modal as the bot has sent it */
    Form(JsonNode modal) {
        this.modal = Json.object();
        Json.copy(modal.deepCopy(), this.modal, "title", "custom_id", "components");
        ComponentIds ids = new ComponentIds(modal.path("components"));
        for (JsonNode component : this.modal.path("components")) {
            number(component, ids);
            number(component.path("component"), ids);
        }
    }

    ObjectNode modal() {
        return modal;
    }

    boolean isSent() {
        return sent != null && sent.state() != State.FAILED;
    }

    void sendBy(Interaction interaction) {
        sent = interaction;
    }

    /** For the page and for scripts. */
    ObjectNode view(String id) {
        return Json.object().put("id", id).setAll(modal);
    }

    private static void number(JsonNode component, ComponentIds ids) {
        if (component instanceof ObjectNode object) {
            object.put("id", ids.of(object));
        }
    }
}
