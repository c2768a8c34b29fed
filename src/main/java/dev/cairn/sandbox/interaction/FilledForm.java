package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.rules.ComponentType;
import dev.cairn.sandbox.rules.ModalRules;
import dev.cairn.sandbox.rules.Range;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form with what a member has filled in; refuses what Discord's client would not send. */
final class FilledForm {
    private static final int LONGEST_TEXT = 4000;

    /** A component with the label that stands above it. */
    private record Field(String label, JsonNode component) {
        String id() {
            return component.path("custom_id").asText();
        }

        String called() {
            return '"' + label + '"';
        }

        PageError refusal(String why) {
            return new PageError(called() + " " + why + ".");
        }
    }

    private final JsonNode modal;
    private final JsonNode values;
    private final Names names;
    private final Map<String, String> files;
    private final List<String> named = new ArrayList<>();

    /**
     * Fills in a form.
     *
     * @param values by custom id: a text, a list of texts, or a boolean; what is absent stays as the bot has filled it in
     * @param files ids of the files sent along, by name
     */
    FilledForm(JsonNode modal, JsonNode values, Names names, Map<String, String> files) {
        this.modal = modal;
        this.values = values;
        this.names = names;
        this.files = files;
    }

    /**
     * The "components" of the interaction.
     *
     * @throws PageError if the form cannot be sent like that
     */
    ArrayNode components() {
        List<String> known = modal.path("components").findValuesAsText("custom_id");
        values.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new PageError("The form has no field \"%s\".".formatted(name));
            }
        });
        ArrayNode filled = Json.array(
                Json.stream(modal.path("components")).map(this::filled).toList());
        files.forEach((name, id) -> {
            if (!named.contains(id)) {
                throw new PageError("No field of the form holds the file \"%s\".".formatted(name));
            }
        });
        return filled;
    }

    /** Ids of the people, channels, roles and files picked; known when {@link #components} are. */
    List<String> named() {
        return named;
    }

    private ObjectNode filled(JsonNode component) {
        ObjectNode filled = numbered(component);
        if (ComponentType.of(component) == ComponentType.LABEL) {
            Field field = new Field(component.path("label").asText(), component.path("component"));
            ObjectNode answer = numbered(field.component()).put("custom_id", field.id());
            answer(field, answer);
            filled.set("component", answer);
        }
        return filled;
    }

    private static ObjectNode numbered(JsonNode component) {
        ObjectNode numbered = Json.object();
        Json.copy(component, numbered, "type", "id");
        return numbered;
    }

    private void answer(Field field, ObjectNode answer) {
        switch (ComponentType.of(field.component())) {
            case ComponentType.TEXT_INPUT -> answer.put("value", text(field));
            case ComponentType.CHECKBOX -> answer.put("value", checkbox(field));
            case ComponentType.RADIO_GROUP ->
                answer.put("value", picks(field).stream().findFirst().orElse(null));
            case ComponentType.FILE_UPLOAD -> answer.set("values", Json.texts(files(field)));
            default -> answer.set("values", Json.texts(picks(field)));
        }
    }

    private String text(Field field) {
        JsonNode input = field.component();
        String text = String.join("\n", entered(field));
        int length = FormErrors.length(text);
        int least = input.path("min_length").asInt(0);
        int most = input.path("max_length").asInt(LONGEST_TEXT);
        if (text.isBlank() && ModalRules.isRequired(input)) {
            throw field.refusal("has to be filled in");
        }
        if (length > most || (length > 0 && length < least)) {
            throw field.refusal("takes %d to %d characters, not %d".formatted(least, most, length));
        }
        return text;
    }

    private boolean checkbox(Field field) {
        JsonNode entered = values.path(field.id());
        if (!entered.isBoolean() && !entered.isMissingNode()) {
            throw field.refusal("is true or false");
        }
        return entered.asBoolean(field.component().path("default").asBoolean());
    }

    private List<String> picks(Field field) {
        List<String> picks = new Picks(names, field.called()).values(field.component(), entered(field));
        if (ComponentType.isEntitySelect(field.component())) {
            named.addAll(picks);
        }
        return picks;
    }

    private List<String> files(Field field) {
        List<String> ids = entered(field).stream().map(this::file).distinct().toList();
        Range range = Range.of(field.component());
        if (!range.holds(ids.size())) {
            throw field.refusal(
                    "takes %s, not %d".formatted(range.most() == 1 ? "1 file" : range + " files", ids.size()));
        }
        named.addAll(ids);
        return ids;
    }

    private String file(String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new PageError("No file \"%s\" was sent along.".formatted(name)));
    }

    private List<String> entered(Field field) {
        JsonNode entered = values.path(field.id());
        if (entered.isMissingNode()) {
            return untouched(field.component());
        }
        if (entered.isArray() && Json.stream(entered).allMatch(JsonNode::isTextual)) {
            return Json.stream(entered).map(JsonNode::textValue).toList();
        }
        if (!entered.isTextual() && !entered.isNull()) {
            throw field.refusal("takes a text or a list of texts");
        }
        return entered.asText("").isEmpty() ? List.of() : List.of(entered.asText());
    }

    /** As the bot has filled it in before. */
    private static List<String> untouched(JsonNode component) {
        if (component.hasNonNull("value")) {
            return List.of(component.get("value").asText());
        }
        if (ComponentType.isEntitySelect(component)) {
            return component.path("default_values").findValuesAsText("id");
        }
        return Json.stream(component.path("options"))
                .filter(option -> option.path("default").asBoolean())
                .map(option -> option.path("value").asText())
                .toList();
    }
}
