package dev.cairn.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What there is to see in a message or a form, in Discord's JSON. Of texts only letters and digits are compared: how
 * Discord's Markdown looks is not told here.
 *
 * @param texts each a line, or a piece of one between mentions
 */
record Parts(List<String> texts, List<String> buttons, List<String> options) {
    private static final int BUTTON = 2;
    private static final int LONGEST_LABEL = 256;
    private static final Set<String> SEEN =
            Set.of("content", "description", "label", "name", "placeholder", "text", "title", "username");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(<?https?:[^)]*\\)");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*\\d+\\. ");
    private static final Pattern MENTION_OR_END = Pattern.compile("<[^<>\\s]+>|\\R");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Parts of(JsonNode json) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        parts.add(json);
        return parts;
    }

    private void add(JsonNode node) {
        node.properties().stream()
                .filter(field ->
                        SEEN.contains(field.getKey()) && field.getValue().isTextual())
                .forEach(field -> pieces(field.getValue().asText()).forEach(texts::add));
        if (node.path("type").asInt() == BUTTON && node.has("label")) {
            buttons.add(node.path("label").asText());
        }
        node.path("options").forEach(option -> options.add(option.path("label").asText()));
        node.forEach(this::add);
    }

    private static Stream<String> pieces(String text) {
        return MENTION_OR_END
                .splitAsStream(LINK.matcher(text).replaceAll("$1"))
                .map(piece -> letters(LIST_NUMBER.matcher(piece).replaceFirst("")))
                .filter(piece -> !piece.isEmpty());
    }

    /** Puts this text in the place of every other, but only its beginning where Discord takes no long ones. */
    static ObjectNode filled(ObjectNode json, String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_LABEL));
        for (String name : SEEN) {
            json.findParents(name).stream()
                    .filter(parent -> parent.path(name).isTextual())
                    .forEach(parent -> ((ObjectNode) parent).put(name, name.equals("content") ? text : beginning));
        }
        return json;
    }

    static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll("");
    }
}
