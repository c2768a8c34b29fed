package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits on what an option offers to choose from, fixed or suggested while typing. */
final class ChoiceRules {
    private static final int CHOICES = 25;
    private static final int TEXT = 100;

    private ChoiceRules() {}

    static void check(JsonNode parent, FormErrors errors) {
        JsonNode choices = parent.path("choices");
        errors.count(parent, "choices", 0, CHOICES);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            FormErrors at = errors.at("choices").at(i);
            at.text(choices.get(i), "name", 1, TEXT);
            if (choices.get(i).path("value").isNumber()) {
                continue;
            }
            at.text(choices.get(i), "value", 1, TEXT);
        }
        for (int i = 0; i < choices.size(); i++) {
            if (!names.add(choices.get(i).path("name").asText())) {
                errors.at("choices")
                        .at(i)
                        .add("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", "Choice names must be unique");
            }
        }
    }
}
