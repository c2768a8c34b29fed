package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;

/** Discord's limits on what an option offers to choose from, fixed or suggested while typing. */
public final class ChoiceRules {
    private static final int CHOICES = 25;
    private static final int TEXT = 100;

    private ChoiceRules() {}

    public static void check(JsonNode parent, FormErrors errors) {
        JsonNode choices = parent.path("choices");
        errors.count(parent, "choices", 0, CHOICES);
        for (int i = 0; i < choices.size(); i++) {
            JsonNode choice = choices.get(i);
            FormErrors at = errors.at("choices").at(i);
            at.text(choice, "name", 1, TEXT);
            if (!choice.path("value").isNumber()) {
                at.text(choice, "value", 1, TEXT);
            }
        }
    }
}
