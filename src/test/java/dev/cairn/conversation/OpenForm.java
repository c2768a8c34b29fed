package dev.cairn.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Form;
import dev.cairn.conversation.Step.Deed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form in front of somebody, read from the JSON that would be sent, and filled in as Discord's client would let them. */
public final class OpenForm {
    private static final int MOST_TEXT = 4_000;

    private final Person reader;
    private final JsonNode form;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    OpenForm(Person reader, JsonNode form) {
        this.reader = reader;
        this.form = form;
        wouldBeAccepted();
        labels().forEach(label -> fields.put(id(label), picked(options(label))));
    }

    /** Discord's limits, which hold for every form in every conversation. */
    private void wouldBeAccepted() {
        assertThat(form.path("title").asText()).hasSizeBetween(1, 45);
        assertThat(form.path("custom_id").asText()).hasSizeBetween(1, 100);
        assertThat(labels()).hasSizeBetween(1, 5);
        assertThat(labels()).extracting(OpenForm::id).doesNotHaveDuplicates().allMatch(id -> id.length() <= 100);
        for (JsonNode label : labels()) {
            assertThat(label.path("label").asText()).hasSizeBetween(1, 45);
            assertThat(label.path("description").asText().length()).isLessThanOrEqualTo(100);
            assertThat(label.path("component").path("placeholder").asText().length())
                    .isLessThanOrEqualTo(150);
            assertThat(options(label).size()).isLessThanOrEqualTo(25);
        }
    }

    /** Writes into the field of that label. */
    public OpenForm fillsIn(String label, String text) {
        JsonNode field = labelled(label);
        assertThat(text.length())
                .isLessThanOrEqualTo(field.path("component").path("max_length").asInt(MOST_TEXT));
        fields.put(id(field), List.of(text));
        return this;
    }

    /** Picks exactly these in the menu of that label. */
    public OpenForm picks(String label, String... options) {
        JsonNode field = labelled(label);
        assertThat(offers(label)).contains(options);
        fields.put(
                id(field),
                options(field).stream()
                        .filter(option -> Arrays.asList(options)
                                .contains(option.path("label").asText()))
                        .map(option -> option.path("value").asText())
                        .toList());
        return this;
    }

    /** What the menu of that label has to offer. */
    public List<String> offers(String label) {
        return options(labelled(label)).stream()
                .map(option -> option.path("label").asText())
                .toList();
    }

    /** What the menu of that label shows as picked. */
    public OpenForm shows(String label, String... options) {
        assertThat(named(labelled(label))).containsExactly(options);
        return this;
    }

    public Answered sends() {
        labels().forEach(label -> assertThat(isMissing(label))
                .as(label.path("label").asText() + " is required")
                .isFalse());
        return reader.sends(new Deed(filledIn(), form.path("custom_id").asText()), new Form(fields));
    }

    private boolean isMissing(JsonNode label) {
        return label.path("component").path("required").asBoolean(true)
                && String.join("", fields.getOrDefault(id(label), List.of())).isEmpty();
    }

    private String filledIn() {
        return labels().stream()
                .filter(label -> !named(label).isEmpty())
                .map(label -> "**" + label.path("label").asText() + "**: "
                        + String.join(", ", named(label)).replace("\n", " ⏎ "))
                .collect(Collectors.joining("; ", "fills in ", ", and sends it"));
    }

    /** What stands in a field, in the words that one sees there. */
    private List<String> named(JsonNode label) {
        List<String> values = fields.getOrDefault(id(label), List.of());
        return options(label).isEmpty()
                ? values
                : options(label).stream()
                        .filter(option -> values.contains(option.path("value").asText()))
                        .map(option -> option.path("label").asText())
                        .toList();
    }

    private List<JsonNode> labels() {
        return list(form.path("components"));
    }

    private JsonNode labelled(String label) {
        return labels().stream()
                .filter(each -> each.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label + " in " + form));
    }

    private static String id(JsonNode label) {
        return label.path("component").path("custom_id").asText();
    }

    private static List<JsonNode> options(JsonNode label) {
        return list(label.path("component").path("options"));
    }

    private static List<String> picked(List<JsonNode> options) {
        return options.stream()
                .filter(option -> option.path("default").asBoolean())
                .map(option -> option.path("value").asText())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
