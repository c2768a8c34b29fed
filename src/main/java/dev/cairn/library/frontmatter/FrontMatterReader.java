package dev.cairn.library.frontmatter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the front matter of a text: YAML between two lines "---", TOML between two lines "+++" or a JSON object, from line
 * 1 on. Only plain values are taken from it, in bounds.
 */
public final class FrontMatterReader {
    private static final String BROKEN = "broken front matter: ";
    private static final int FLAGS = Pattern.DOTALL | Pattern.MULTILINE;
    private static final Pattern YAML = Pattern.compile("\\A---[ \\t]*\\n(.*?)^---[ \\t]*$", FLAGS);
    private static final Pattern TOML = Pattern.compile("\\A\\+\\+\\+[ \\t]*\\n(.*?)^\\+\\+\\+[ \\t]*$", FLAGS);

    /** No author writes more; what is read here is held in memory as objects. */
    static final int MAX_LENGTH = 64 * 1024;

    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder().maxNestingDepth(50).build();

    /** A line "---" may be a horizontal rule as well; a key below it, behind blank lines and comments, tells. */
    private static final Pattern CERTAIN =
            Pattern.compile("\\A(?:\\+\\+\\+[ \\t]*\\n|---[ \\t]*\\n(?:[ \\t]*(?:#.*)?\\n){0,50}[\\w-]+[ \\t]*:)");

    /** In "{% raw %}" or "{{< hint >}}" no name in quotation marks follows. */
    private static final Pattern JSON = Pattern.compile("\\A\\{\\s{0,100}\"");

    private static final Pattern FIRST_HEADING = Pattern.compile("^#{1,6} ", Pattern.MULTILINE);

    /** How the YAML parser names a place within its message; the last one is that of the problem. */
    private static final Pattern PLACE_IN_MESSAGE = Pattern.compile("line (\\d+), column (\\d+)");

    private static final ObjectMapper YAML_MAPPER = new YAMLMapper(YAMLFactory.builder()
            .streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final ObjectMapper TOML_MAPPER =
            new TomlMapper(TomlFactory.builder().streamReadConstraints(BOUNDS).build());
    private static final ObjectMapper JSON_MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final String text;
    private final Problems problems;

    private FrontMatterReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The front matter of a text; where it is broken, that is an error, and the text below is the body all the same. */
    public static FrontMatter read(String text, Problems problems) {
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
        if (JSON.matcher(text).find()) {
            return json();
        }
        if (!isCertain()) {
            return none(0);
        }
        problems.error(Place.START, "this front matter is never closed; the file was read from its first heading on");
        Matcher heading = FIRST_HEADING.matcher(text);
        return none(heading.find() ? heading.start() : text.length());
    }

    /** Without a line that ends it, it is as long as the object. */
    private FrontMatter json() {
        try (JsonParser parser = JSON_MAPPER.createParser(text)) {
            JsonNode values = parser.readValueAsTree();
            return with(values, Math.toIntExact(parser.currentLocation().getCharOffset()));
        } catch (JsonProcessingException broken) {
            problems.error(place(broken, 0), BROKEN + message(broken));
            return none(0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private FrontMatter parse(ObjectMapper mapper, Matcher found) {
        if (found.group(1).length() > MAX_LENGTH) {
            problems.error(Place.START, "this front matter is longer than " + MAX_LENGTH + " characters; left out");
            return none(found.end());
        }
        try {
            JsonNode values = PlainData.read(mapper, found.group(1));
            if (values.isObject()) {
                return with(values, found.end());
            }
            return none(found.group(1).isBlank() ? found.end() : 0);
        } catch (JsonProcessingException broken) {
            if (!isCertain()) {
                return none(0);
            }
            problems.error(place(broken, 1), BROKEN + message(broken));
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
        StringBuilder above = new StringBuilder(bodyStart);
        for (int at = 0; at < bodyStart; at++) {
            above.append(text.charAt(at) == '\n' ? '\n' : ' ');
        }
        return new FrontMatter(values, text, above + text.substring(bodyStart), problems);
    }

    /** The parsers of YAML and TOML count from the line below the one that opens the front matter. */
    private static Place place(JsonProcessingException broken, int linesAbove) {
        Optional<JsonLocation> location = Optional.ofNullable(broken.getLocation());
        return PLACE_IN_MESSAGE
                .matcher(broken.getOriginalMessage())
                .results()
                .reduce((earlier, later) -> later)
                .map(place ->
                        new Place(Integer.parseInt(place.group(1)) + linesAbove, Integer.parseInt(place.group(2))))
                .or(() -> location.map(place -> new Place(place.getLineNr() + linesAbove, place.getColumnNr())))
                .orElse(Place.START);
    }

    /** Without the indented lines, in which the YAML parser quotes the file. */
    private static String message(JsonProcessingException broken) {
        return broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(", "));
    }
}
