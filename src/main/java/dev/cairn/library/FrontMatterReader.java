package dev.cairn.library;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the front matter of a text: YAML between two lines "---" or TOML between two lines "+++", from line 1 on. */
final class FrontMatterReader {
    private static final int FLAGS = Pattern.DOTALL | Pattern.MULTILINE;
    private static final Pattern YAML = Pattern.compile("\\A---[ \\t]*\\n(.*?)^---[ \\t]*$", FLAGS);
    private static final Pattern TOML = Pattern.compile("\\A\\+\\+\\+[ \\t]*\\n(.*?)^\\+\\+\\+[ \\t]*$", FLAGS);

    /** A line "---" may be a horizontal rule as well; a key below it, behind blank lines and comments, tells. */
    private static final Pattern CERTAIN =
            Pattern.compile("\\A(?:\\+\\+\\+[ \\t]*\\n|---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n){0,50}[\\w-]+[ \\t]*:)");

    private static final Pattern FIRST_HEADING = Pattern.compile("^#{1,6} ", Pattern.MULTILINE);

    /** How the YAML parser names a place within its message; the last one is that of the problem. */
    private static final Pattern PLACE_IN_MESSAGE = Pattern.compile("line (\\d+), column (\\d+)");

    private static final ObjectMapper YAML_MAPPER = new YAMLMapper();
    private static final ObjectMapper TOML_MAPPER = new TomlMapper();

    private final String text;
    private final Problems problems;

    private FrontMatterReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The front matter of a text; where it is broken, that is an error, and the text below is the body all the same. */
    static FrontMatter read(String text, Problems problems) {
        return new FrontMatterReader(text, problems).read();
    }

    private FrontMatter read() {
        Matcher yaml = YAML.matcher(text);
        if (yaml.find()) {
            return parse(YAML_MAPPER, yaml);
        }
        Matcher toml = TOML.matcher(text);
        if (toml.find()) {
            return parse(TOML_MAPPER, toml);
        }
        if (!isCertain()) {
            return none(0);
        }
        problems.error(Place.START, "this front matter is never closed; the file was read from its first heading on");
        Matcher heading = FIRST_HEADING.matcher(text);
        return none(heading.find() ? heading.start() : text.length());
    }

    private FrontMatter parse(ObjectMapper mapper, Matcher found) {
        try {
            JsonNode values = mapper.readTree(found.group(1));
            if (values.isObject()) {
                return with(values, found.end());
            }
            return none(found.group(1).isBlank() ? found.end() : 0);
        } catch (JsonProcessingException broken) {
            if (!isCertain()) {
                return none(0);
            }
            problems.error(place(broken), "broken front matter: " + message(broken));
            return none(found.end());
        }
    }

    private boolean isCertain() {
        return CERTAIN.matcher(text).find();
    }

    private FrontMatter none(int bodyStart) {
        return with(JsonNodeFactory.instance.objectNode(), bodyStart);
    }

    /** Blanks what stands before the body, so that every offset and line in the body is that of the text. */
    private FrontMatter with(JsonNode values, int bodyStart) {
        String body = text.substring(0, bodyStart).replaceAll("[^\\n]", " ") + text.substring(bodyStart);
        return new FrontMatter(values, text, body, problems);
    }

    private static Place place(JsonProcessingException broken) {
        Optional<JsonLocation> location = Optional.ofNullable(broken.getLocation());
        return PLACE_IN_MESSAGE
                .matcher(broken.getOriginalMessage())
                .results()
                .reduce((earlier, later) -> later)
                .map(FrontMatterReader::place)
                .or(() -> location.map(place -> new Place(place.getLineNr() + 1, place.getColumnNr())))
                .orElse(Place.START);
    }

    /** The parser counts from the line below the one that opens the front matter. */
    private static Place place(MatchResult place) {
        return new Place(Integer.parseInt(place.group(1)) + 1, Integer.parseInt(place.group(2)));
    }

    /** Without the indented lines, in which the YAML parser quotes the file. */
    private static String message(JsonProcessingException broken) {
        return broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(", "));
    }
}
