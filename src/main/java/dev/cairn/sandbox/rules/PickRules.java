package dev.cairn.sandbox.rules;

import static dev.cairn.sandbox.rules.ComponentType.STRING_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits on what one picks from: menus, radio groups, checkbox groups. */
final class PickRules {
    private static final int OPTIONS = 25;
    private static final int OPTION_TEXT = 100;
    private static final int PLACEHOLDER = 150;

    private PickRules() {}

    /**
     * Checks a menu.
     *
     * @param fewest the least that {@code min_values} may be
     */
    static void menu(JsonNode menu, int fewest, FormErrors errors) {
        errors.text(menu, "placeholder", 0, PLACEHOLDER);
        if (ComponentType.of(menu) == STRING_SELECT) {
            options(menu, 1, OPTIONS, errors);
            defaults(menu, Range.of(menu).most(), errors);
            range(menu, fewest, Math.clamp(menu.path("options").size(), 1, OPTIONS), errors);
        } else {
            range(menu, fewest, OPTIONS, errors);
        }
    }

    static void options(JsonNode holder, int least, int most, FormErrors errors) {
        JsonNode options = holder.path("options");
        errors.count(holder, "options", least, most);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            FormErrors at = errors.at("options").at(i);
            at.text(option, "label", 1, OPTION_TEXT);
            at.text(option, "value", 1, OPTION_TEXT);
            at.text(option, "description", 0, OPTION_TEXT);
            if (!values.add(option.path("value").asText())) {
                at.at("value")
                        .add("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }

    static void defaults(JsonNode holder, int most, FormErrors errors) {
        long defaults = Json.stream(holder.path("options"))
                .filter(option -> option.path("default").asBoolean())
                .count();
        if (defaults > most) {
            errors.at("options")
                    .add(
                            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
                            "The number of default options exceeds max_values");
        }
    }

    static void range(JsonNode holder, int fewest, int most, FormErrors errors) {
        errors.number(holder, "min_values", fewest, most);
        errors.number(holder, "max_values", 1, most);
        Range range = Range.of(holder);
        if (range.least() > range.most()) {
            errors.at("min_values").add("SELECT_COMPONENT_INVALID_RANGE", "min_values exceeds max_values");
        }
    }
}
