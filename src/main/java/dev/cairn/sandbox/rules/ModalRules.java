package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;

/**
 * Discord's limits on the frame of a form; what stands in its labels is not looked at yet.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding">Modal</a>
 */
public final class ModalRules {
    private static final int TITLE = 45;
    private static final int CUSTOM_ID = 100;
    private static final int COMPONENTS = 5;

    private ModalRules() {}

    public static void check(JsonNode modal, FormErrors errors) {
        errors.text(modal, "title", 1, TITLE);
        errors.text(modal, "custom_id", 1, CUSTOM_ID);
        errors.count(modal, "components", 1, COMPONENTS);
        errors.throwIfAny();
    }
}
