package dev.cairn.sandbox.message;

import static dev.cairn.sandbox.rules.ComponentRules.ACTION_ROW;
import static dev.cairn.sandbox.rules.ComponentRules.BUTTON;
import static dev.cairn.sandbox.rules.ComponentRules.CONTAINER;
import static dev.cairn.sandbox.rules.ComponentRules.FILE;
import static dev.cairn.sandbox.rules.ComponentRules.MEDIA_GALLERY;
import static dev.cairn.sandbox.rules.ComponentRules.SECTION;
import static dev.cairn.sandbox.rules.ComponentRules.SEPARATOR;
import static dev.cairn.sandbox.rules.ComponentRules.STRING_SELECT;
import static dev.cairn.sandbox.rules.ComponentRules.TEXT_DISPLAY;
import static dev.cairn.sandbox.rules.ComponentRules.THUMBNAIL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rules.ComponentRules;
import dev.cairn.sandbox.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives the components of an accepted message what Discord adds: ids, defaults, and where their pictures lie. */
public final class ComponentFiller {
    /** Of an uploaded file Discord tells these beside its media object, not in it. */
    private static final List<String> NOT_OF_MEDIA = List.of("name", "size");

    private final UnaryOperator<ObjectNode> resolve;
    private final Set<Integer> taken = new HashSet<>();
    private int lastId;

    /**
     * Fills the components of one message.
     *
     * @param resolve fills in a media object whose url is set
     */
    private ComponentFiller(UnaryOperator<ObjectNode> resolve) {
        this.resolve = resolve;
    }

    static ArrayNode fill(JsonNode components, UnaryOperator<ObjectNode> resolve) {
        ComponentFiller filler = new ComponentFiller(resolve);
        components.findValues("id").forEach(id -> filler.taken.add(id.asInt()));
        return filler.all(components);
    }

    private ArrayNode all(JsonNode components) {
        return Json.array(Json.stream(components).map(this::one).toList());
    }

    private ObjectNode one(JsonNode component) {
        int type = ComponentRules.type(component);
        ObjectNode filled = Json.object().put("type", type).put("id", idFor(component));
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
        if (ComponentRules.type(select) == STRING_SELECT) {
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

    private int idFor(JsonNode component) {
        int given = component.path("id").asInt(0);
        if (given != 0) {
            return given;
        }
        do {
            lastId++;
        } while (taken.contains(lastId));
        return lastId;
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
