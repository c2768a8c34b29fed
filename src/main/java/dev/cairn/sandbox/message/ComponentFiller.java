package dev.cairn.sandbox.message;

import static dev.cairn.sandbox.rules.ComponentType.ACTION_ROW;
import static dev.cairn.sandbox.rules.ComponentType.BUTTON;
import static dev.cairn.sandbox.rules.ComponentType.CONTAINER;
import static dev.cairn.sandbox.rules.ComponentType.FILE;
import static dev.cairn.sandbox.rules.ComponentType.MEDIA_GALLERY;
import static dev.cairn.sandbox.rules.ComponentType.SECTION;
import static dev.cairn.sandbox.rules.ComponentType.SEPARATOR;
import static dev.cairn.sandbox.rules.ComponentType.STRING_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.TEXT_DISPLAY;
import static dev.cairn.sandbox.rules.ComponentType.THUMBNAIL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rules.ComponentType;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives the components of an accepted message what Discord adds: ids, defaults, and where their pictures lie. */
public final class ComponentFiller {
    /** Of an uploaded file Discord tells these beside its media object, not in it. */
    private static final List<String> NOT_OF_MEDIA = List.of("name", "size");

    private final UnaryOperator<ObjectNode> resolve;
    private final ComponentIds ids;

    /**
     * Fills the components of one message.
     *
     * @param resolve fills in a media object whose url is set
     */
    private ComponentFiller(ComponentIds ids, UnaryOperator<ObjectNode> resolve) {
        this.ids = ids;
        this.resolve = resolve;
    }

    static ArrayNode fill(JsonNode components, UnaryOperator<ObjectNode> resolve) {
        return new ComponentFiller(new ComponentIds(components), resolve).all(components);
    }

    private ArrayNode all(JsonNode components) {
        return Json.array(Json.stream(components).map(this::one).toList());
    }

    private ObjectNode one(JsonNode component) {
        int type = ComponentType.of(component);
        ObjectNode filled = Json.object().put("type", type).put("id", ids.of(component));
        switch (type) {
            case ACTION_ROW -> filled.set("components", all(component.path("components")));
            case BUTTON ->
                Json.copy(component, filled, "style", "label", "emoji", "custom_id", "url", "sku_id", "disabled");
            case SECTION -> {
                filled.set("components", all(component.path("components")));
                filled.set("accessory", one(component.path("accessory")));
            }
            case TEXT_DISPLAY -> Json.copy(component, filled, "content");
            case THUMBNAIL -> media(component, filled);
            case MEDIA_GALLERY -> filled.set("items", items(component.path("items")));
            case FILE -> file(component, filled);
            case SEPARATOR ->
                filled.put("divider", component.path("divider").asBoolean(true))
                        .put("spacing", component.path("spacing").asInt(1));
            case CONTAINER -> {
                filled.set("accent_color", component.hasNonNull("accent_color") ? component.get("accent_color") : null);
                filled.put("spoiler", component.path("spoiler").asBoolean());
                filled.set("components", all(component.path("components")));
            }
            default -> select(component, filled);
        }
        return withoutEmptyEmoji(filled);
    }

    private static void select(JsonNode select, ObjectNode filled) {
        Json.copy(select, filled, "custom_id", "placeholder", "disabled", "default_values", "channel_types");
        filled.put("min_values", select.path("min_values").asInt(1));
        filled.put("max_values", select.path("max_values").asInt(1));
        if (ComponentType.of(select) == STRING_SELECT) {
            ArrayNode options = filled.putArray("options");
            for (JsonNode option : select.path("options")) {
                ObjectNode kept = options.addObject();
                Json.copy(option, kept, "label", "value", "description", "emoji", "default");
                withoutEmptyEmoji(kept);
            }
        }
    }

    private void media(JsonNode holder, ObjectNode filled) {
        filled.set("media", resolve.apply(holder.path("media").deepCopy()).without(NOT_OF_MEDIA));
        filled.put("description", holder.path("description").asText(null));
        filled.put("spoiler", holder.path("spoiler").asBoolean());
    }

    private ArrayNode items(JsonNode items) {
        ArrayNode filled = Json.array();
        items.forEach(item -> media(item, filled.addObject()));
        return filled;
    }

    private void file(JsonNode file, ObjectNode filled) {
        ObjectNode resolved = resolve.apply(file.path("file").deepCopy());
        filled.set("name", resolved.remove("name"));
        filled.set("size", resolved.remove("size"));
        filled.set("file", resolved);
        filled.put("spoiler", file.path("spoiler").asBoolean());
    }

    /** An emoji without an id is one of Unicode's; Discord leaves the id out. */
    private static ObjectNode withoutEmptyEmoji(ObjectNode holder) {
        if (holder.path("emoji") instanceof ObjectNode emoji) {
            ObjectNode kept = Json.object();
            Json.copy(emoji, kept, "id", "name", "animated");
            holder.set("emoji", kept);
        }
        return holder;
    }
}
