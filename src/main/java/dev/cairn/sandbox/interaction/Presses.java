package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.rules.ComponentType;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import java.util.List;
import java.util.stream.Stream;

/** Finds the button or menu of a message that a member means, and refuses what Discord's client would not let happen. */
public final class Presses {
    private final StoredMessage message;
    private final Names names;

    Presses(StoredMessage message, Names names) {
        this.message = message;
        this.names = names;
    }

    /**
     * Presses a button.
     *
     * @param component a button's custom id or label
     * @return the "data" of the interaction
     * @throws PageError if it cannot be pressed
     */
    ObjectNode press(String component) {
        List<JsonNode> buttons = all(message.json())
                .filter(one -> ComponentType.of(one) == ComponentType.BUTTON)
                .toList();
        JsonNode button = Json.with("custom_id", component, buttons)
                .or(() -> Json.with("label", component, buttons))
                .orElseThrow(() -> new PageError("This message has no button \"%s\".".formatted(component)));
        if (button.hasNonNull("url")) {
            throw new PageError("The button \"%s\" opens %s; the bot does not hear of it."
                    .formatted(component, button.path("url").asText()));
        }
        return data(button);
    }

    /**
     * Picks from a menu.
     *
     * @param component a menu's custom id; may be empty if there is one menu
     * @param chosen values or labels
     * @return the "data" of the interaction
     * @throws PageError if that cannot be chosen
     */
    ObjectNode pick(String component, List<String> chosen) {
        JsonNode menu = menu(component);
        ArrayNode values = Json.texts(new Picks(names, "This menu").values(menu, chosen));
        ObjectNode data = data(menu).set("values", values);
        if (ComponentType.isEntitySelect(menu)) {
            data.set("resolved", InteractionPayload.resolved(values, message.channel(), KeptFiles.NONE));
        }
        return data;
    }

    private JsonNode menu(String component) {
        List<JsonNode> menus = all(message.json()).filter(ComponentType::isMenu).toList();
        if (!component.isEmpty()) {
            return Json.with("custom_id", component, menus)
                    .orElseThrow(() -> new PageError("This message has no menu \"%s\".".formatted(component)));
        }
        if (menus.size() != 1) {
            throw new PageError("This message has %d menus; say which one by \"component\".".formatted(menus.size()));
        }
        return menus.getFirst();
    }

    private static ObjectNode data(JsonNode component) {
        if (component.path("disabled").asBoolean()) {
            throw new PageError("\"%s\" is disabled."
                    .formatted(component
                            .path("label")
                            .asText(component.path("custom_id").asText())));
        }
        ObjectNode data = Json.object().put("component_type", ComponentType.of(component));
        Json.copy(component, data, "custom_id", "id");
        return data;
    }

    private static Stream<JsonNode> all(JsonNode holder) {
        Stream<JsonNode> children =
                Stream.concat(Json.stream(holder.path("components")), Stream.ofNullable(holder.get("accessory")));
        return children.flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }
}
