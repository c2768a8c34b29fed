package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import java.util.HashSet;
import java.util.Set;

/** Within one message or form, no two components may share an id or a custom id. */
final class IdRules {
    static final int CUSTOM_ID = 100;

    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();

    void customId(JsonNode component, FormErrors errors) {
        errors.text(component, "custom_id", 1, CUSTOM_ID);
        if (component.hasNonNull("custom_id")
                && !customIds.add(component.get("custom_id").asText())) {
            errors.at("custom_id").add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    /** A 32 bit integer; 0 and absent mean: Discord shall choose one. */
    void id(JsonNode component, FormErrors errors) {
        errors.number(component, "id", 0, Integer.MAX_VALUE);
        int id = component.path("id").asInt(0);
        if (id != 0 && !ids.add(id)) {
            errors.at("id").add("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }
    }
}
