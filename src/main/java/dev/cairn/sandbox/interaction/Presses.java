package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.rules.ComponentRules;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
                .filter(one -> ComponentRules.type(one) == ComponentRules.BUTTON)
                .toList();
        JsonNode button = with("custom_id", component, buttons)
                .or(() -> with("label", component, buttons))
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
        int least = menu.path("min_values").asInt(1);
        int most = menu.path("max_values").asInt(1);
        List<String> values =
                chosen.stream().map(text -> value(menu, text)).distinct().toList();
        if (values.size() < least || values.size() > most) {
            String range = least == most ? Integer.toString(least) : least + " to " + most;
            throw new PageError("This menu takes %s of its options, not %d.".formatted(range, values.size()));
        }
        ArrayNode array = Json.texts(values);
        ObjectNode data = data(menu).set("values", array);
        if (ComponentRules.type(menu) != ComponentRules.STRING_SELECT) {
            data.set("resolved", InteractionPayload.resolved(array, message.channel()));
        }
        return data;
    }

    private JsonNode menu(String component) {
        List<JsonNode> menus = all(message.json()).filter(Presses::isMenu).toList();
        if (!component.isEmpty()) {
            return with("custom_id", component, menus)
                    .orElseThrow(() -> new PageError("This message has no menu \"%s\".".formatted(component)));
        }
        if (menus.size() != 1) {
            throw new PageError("This message has %d menus; say which one by \"component\".".formatted(menus.size()));
        }
        return menus.getFirst();
    }

    private String value(JsonNode menu, String text) {
        return switch (ComponentRules.type(menu)) {
            case ComponentRules.STRING_SELECT -> option(menu, text);
            case ComponentRules.USER_SELECT -> known(names.user(text), text);
            case ComponentRules.ROLE_SELECT -> known(names.role(text), text);
            case ComponentRules.CHANNEL_SELECT -> known(names.channel(text), text);
            default -> known(names.user(text).or(() -> names.role(text)), text);
        };
    }

    private static String option(JsonNode menu, String text) {
        List<JsonNode> options = Json.stream(menu.path("options")).toList();
        return known(
                with("value", text, options)
                        .or(() -> with("label", text, options))
                        .map(option -> option.path("value").asText()),
                text);
    }

    private static String known(Optional<String> value, String text) {
        return value.orElseThrow(() -> new PageError("The menu has no option \"%s\".".formatted(text)));
    }

    private static ObjectNode data(JsonNode component) {
        if (component.path("disabled").asBoolean()) {
            throw new PageError("\"%s\" is disabled."
                    .formatted(component
                            .path("label")
                            .asText(component.path("custom_id").asText())));
        }
        ObjectNode data = Json.object().put("component_type", ComponentRules.type(component));
        Json.copy(component, data, "custom_id", "id");
        return data;
    }

    private static boolean isMenu(JsonNode component) {
        return switch (ComponentRules.type(component)) {
            case ComponentRules.STRING_SELECT,
                    ComponentRules.USER_SELECT,
                    ComponentRules.ROLE_SELECT,
                    ComponentRules.MENTIONABLE_SELECT,
                    ComponentRules.CHANNEL_SELECT -> true;
            default -> false;
        };
    }

    private static Optional<JsonNode> with(String field, String text, List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> Objects.equals(node.path(field), TextNode.valueOf(text)))
                .findFirst();
    }

    private static Stream<JsonNode> all(JsonNode holder) {
        Stream<JsonNode> children =
                Stream.concat(Json.stream(holder.path("components")), Stream.ofNullable(holder.get("accessory")));
        return children.flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }
}
