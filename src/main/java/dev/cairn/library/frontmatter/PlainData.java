package dev.cairn.library.frontmatter;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Reads values that say everything themselves. YAML's aliases, of which a few lines can mean a billion values, and its
 * tags, which ask for objects of a program, are refused.
 */
final class PlainData {
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> KNOWN_TAGS =
            Set.of("str", "int", "float", "bool", "null", "seq", "map", "timestamp");

    private PlainData() {}

    static JsonNode read(ObjectMapper mapper, String text) throws JsonProcessingException {
        if (text.indexOf('*') >= 0 || text.indexOf('!') >= 0) {
            refuseWhatIsNotPlain(mapper, text);
        }
        return mapper.readTree(text);
    }

    private static void refuseWhatIsNotPlain(ObjectMapper mapper, String text) throws JsonProcessingException {
        try (JsonParser parser = mapper.createParser(text)) {
            while (parser.nextToken() != null) {
                refuseWhatIsNotPlain(parser);
            }
        } catch (JsonProcessingException broken) {
            throw broken;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void refuseWhatIsNotPlain(JsonParser parser) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw refusal(parser, "aliases such as *" + parser.getText() + " are not read; write the value itself");
        }
        if (parser.getTypeId() instanceof String tag && !isKnown(tag)) {
            throw refusal(parser, "tags such as !" + tag.replace(STANDARD, "!") + " are not read; write a plain value");
        }
    }

    private static boolean isKnown(String tag) {
        return tag.startsWith(STANDARD) && KNOWN_TAGS.contains(tag.substring(STANDARD.length()));
    }

    private static JsonParseException refusal(JsonParser parser, String message) {
        return new JsonParseException(parser, message, parser.currentTokenLocation());
    }
}
