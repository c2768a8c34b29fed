package dev.cairn.library.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.library.text.LineIndex;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a file says about itself above its Markdown, in values of any type. */
public final class FrontMatter {
    /** Tables in which site generators want an author's own keys. */
    private static final List<String> TABLES = List.of("extra", "params", "taxonomies");

    /** Not one in parentheses: "Python (NumPy, pandas), Mathematics" has two entries. */
    private static final Pattern COMMA = Pattern.compile(",(?![^()]{0,200}\\))");

    private final List<JsonNode> tables = new ArrayList<>();
    private final String text;
    private final String body;
    private final Problems problems;

    FrontMatter(JsonNode values, String text, String body, Problems problems) {
        tables.add(values);
        TABLES.forEach(table -> tables.add(values.path(table)));
        this.text = text;
        this.body = body;
        this.problems = problems;
    }

    /** The whole text with the front matter blanked out. */
    public String body() {
        return body;
    }

    /** The first of the keys that has a text or another single value. */
    public Optional<String> text(String... keys) {
        return find(keys)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The whole number that the first of the keys has; without one nothing, and a warning if there is something else. */
    public OptionalInt number(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> find(key).map(value -> number(key, value)).stream())
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt number(String key, JsonNode value) {
        if (value.canConvertToInt()) {
            return OptionalInt.of(value.intValue());
        }
        problems.warn(placeOf(key), key + " should be a whole number; ignored \"" + value.asText() + "\"");
        return OptionalInt.empty();
    }

    /** The entries of a list, or of a text with commas. */
    public List<String> list(String key) {
        return find(key).stream()
                .flatMap(value -> value.isArray()
                        ? StreamSupport.stream(value.spliterator(), false)
                                .filter(entry -> !entry.isNull())
                                .map(JsonNode::asText)
                        : COMMA.splitAsStream(value.asText()))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** The entries of a table whose values are single ones; none for anything else. */
    public Map<String, String> table(String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        find(key)
                .filter(JsonNode::isObject)
                .ifPresent(table -> table.properties().stream()
                        .filter(entry -> entry.getValue().isValueNode())
                        .forEach(entry -> entries.put(
                                entry.getKey().strip(),
                                entry.getValue().asText().strip())));
        return entries;
    }

    private Optional<JsonNode> find(String... keys) {
        for (String key : keys) {
            for (JsonNode table : tables) {
                JsonNode value = table.path(key);
                if (!value.isMissingNode() && !value.isNull()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** Where a key is written; the readers of YAML and TOML do not tell. */
    public Place placeOf(String key) {
        Matcher line = Pattern.compile(
                        "^[ \\t]*(?=[\"']?" + Pattern.quote(key) + "[\"']?[ \\t]*[:=])", Pattern.MULTILINE)
                .matcher(text);
        return line.find() ? new LineIndex(text).at(line.end()) : Place.START;
    }
}
