package dev.cairn.sandbox.rules;

import static dev.cairn.sandbox.rules.ComponentType.CHANNEL_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.CHECKBOX;
import static dev.cairn.sandbox.rules.ComponentType.CHECKBOX_GROUP;
import static dev.cairn.sandbox.rules.ComponentType.FILE_UPLOAD;
import static dev.cairn.sandbox.rules.ComponentType.LABEL;
import static dev.cairn.sandbox.rules.ComponentType.MENTIONABLE_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.RADIO_GROUP;
import static dev.cairn.sandbox.rules.ComponentType.ROLE_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.STRING_SELECT;
import static dev.cairn.sandbox.rules.ComponentType.TEXT_DISPLAY;
import static dev.cairn.sandbox.rules.ComponentType.TEXT_INPUT;
import static dev.cairn.sandbox.rules.ComponentType.USER_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import java.util.List;

/**
 * Discord's limits on a form. Rows of text inputs, which Discord still takes though it calls them deprecated, are refused.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference">Component reference</a>
 */
public final class ModalRules {
    private static final int TITLE = 45;
    private static final int COMPONENTS = 5;
    private static final int LABEL_TEXT = 45;
    private static final int DESCRIPTION = 100;
    private static final int DISPLAYED_TEXT = 4000;
    private static final int PLACEHOLDER = 100;
    private static final int INPUT = 4000;
    private static final int FEWEST_RADIOS = 2;
    private static final int IN_GROUP = 10;
    private static final int FILES = 10;

    private static final List<Integer> STYLES = List.of(1, 2);
    private static final List<Integer> IN_FORM = List.of(LABEL, TEXT_DISPLAY);
    private static final List<Integer> IN_LABEL = List.of(
            STRING_SELECT,
            TEXT_INPUT,
            USER_SELECT,
            ROLE_SELECT,
            MENTIONABLE_SELECT,
            CHANNEL_SELECT,
            FILE_UPLOAD,
            RADIO_GROUP,
            CHECKBOX_GROUP,
            CHECKBOX);

    private final IdRules ids = new IdRules();

    private ModalRules() {}

    /**
     * Checks a form.
     *
     * @throws DiscordError what Discord would answer
     */
    public static void check(JsonNode modal, FormErrors errors) {
        errors.text(modal, "title", 1, TITLE);
        errors.text(modal, "custom_id", 1, IdRules.CUSTOM_ID);
        errors.count(modal, "components", 1, COMPONENTS);
        ModalRules rules = new ModalRules();
        for (int i = 0; i < modal.path("components").size(); i++) {
            rules.inForm(modal.get("components").get(i), errors.at("components").at(i));
        }
        errors.throwIfAny();
    }

    private void inForm(JsonNode component, FormErrors errors) {
        ids.id(component, errors);
        errors.choice(component, "type", IN_FORM);
        if (ComponentType.of(component) == TEXT_DISPLAY) {
            errors.text(component, "content", 1, DISPLAYED_TEXT);
        } else if (ComponentType.of(component) == LABEL) {
            errors.text(component, "label", 1, LABEL_TEXT);
            errors.optionalText(component, "description", 1, DESCRIPTION);
            inLabel(component.path("component"), errors.at("component"));
        }
    }

    private void inLabel(JsonNode component, FormErrors errors) {
        ids.id(component, errors);
        ids.customId(component, errors);
        errors.choice(component, "type", IN_LABEL);
        int fewest = isRequired(component) ? 1 : 0;
        switch (ComponentType.of(component)) {
            case TEXT_INPUT -> textInput(component, errors);
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> {
                enabled(component, errors);
                PickRules.menu(component, fewest, errors);
            }
            case FILE_UPLOAD -> PickRules.range(component, fewest, FILES, errors);
            case RADIO_GROUP -> {
                PickRules.options(component, FEWEST_RADIOS, IN_GROUP, errors);
                PickRules.defaults(component, 1, errors);
            }
            case CHECKBOX_GROUP -> {
                PickRules.options(component, 1, IN_GROUP, errors);
                PickRules.defaults(component, Range.of(component).most(), errors);
                PickRules.range(component, fewest, IN_GROUP, errors);
            }
            default -> {} // a checkbox holds nothing that could be wrong, and other types are refused above
        }
    }

    public static boolean isRequired(JsonNode component) {
        return component.path("required").asBoolean(true);
    }

    private static void textInput(JsonNode input, FormErrors errors) {
        errors.choice(input, "style", STYLES);
        errors.text(input, "placeholder", 0, PLACEHOLDER);
        errors.number(input, "min_length", 0, INPUT);
        errors.number(input, "max_length", 1, INPUT);
        int least = input.path("min_length").asInt(0);
        int most = input.path("max_length").asInt(INPUT);
        if (least > most) {
            errors.at("min_length").add("NUMBER_TYPE_MAX", "min_length exceeds max_length");
        } else if (!input.path("value").asText("").isEmpty()) {
            errors.text(input, "value", least, most);
        }
    }

    private static void enabled(JsonNode menu, FormErrors errors) {
        if (menu.path("disabled").asBoolean()) {
            errors.at("disabled").add("BASE_TYPE_CHOICES", "Menus in forms cannot be disabled");
        }
    }
}
