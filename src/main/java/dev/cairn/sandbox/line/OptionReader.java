package dev.cairn.sandbox.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.line.TypedLine.Option;
import dev.cairn.sandbox.line.TypedLine.Unreadable;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the words for one option as the value that Discord's client would send, and refuses what it would refuse. */
public final class OptionReader {
    private static final double LARGEST_INTEGER = 1L << 53;
    private static final int LONGEST_TEXT = 6000;

    private final String command;
    private final Names names;
    private final Map<String, String> files;

    /**
     * A reader for the options of one command.
     *
     * @param command as refusals name it, such as "/reminder add"
     * @param files ids of the files sent along, by name
     */
    OptionReader(String command, Names names, Map<String, String> files) {
        this.command = command;
        this.names = names;
        this.files = files;
    }

    /**
     * Reads one option.
     *
     * @throws Unreadable if the text is no value for the option
     */
    Option read(JsonNode option, String text) {
        if (text.isBlank()) {
            throw refusal(option, "has no value");
        }
        JsonNode value = option.path("choices").isEmpty() ? free(option, text) : choice(option, text);
        return new Option(option.path("name").asText(), OptionType.of(option), value);
    }

    private JsonNode free(JsonNode option, String text) {
        return switch (OptionType.of(option)) {
            case OptionType.STRING -> text(option, text);
            case OptionType.INTEGER -> integer(option, text);
            case OptionType.NUMBER -> number(option, text);
            case OptionType.BOOLEAN -> truth(option, text);
            case OptionType.USER -> id(option, text, names.user(text), "member");
            case OptionType.CHANNEL -> id(option, text, names.channel(text), "channel");
            case OptionType.ROLE -> id(option, text, names.role(text), "role");
            case OptionType.MENTIONABLE ->
                id(option, text, names.user(text).or(() -> names.role(text)), "member or role");
            default -> id(option, text, Optional.ofNullable(files.get(text)), "file");
        };
    }

    private JsonNode choice(JsonNode option, String text) {
        JsonNode choices = option.path("choices");
        return Json.stream(choices)
                .filter(has("value", text))
                .findFirst()
                .or(() -> Json.stream(choices).filter(has("name", text)).findFirst())
                .map(choice -> choice.get("value"))
                .orElseThrow(() -> refusal(
                        option,
                        "is one of %s, not \"%s\""
                                .formatted(
                                        Json.stream(choices)
                                                .map(choice ->
                                                        choice.path("name").asText())
                                                .collect(Collectors.joining(", ")),
                                        text)));
    }

    private static Predicate<JsonNode> has(String field, String text) {
        return choice -> choice.path(field).asText().equalsIgnoreCase(text);
    }

    private JsonNode text(JsonNode option, String text) {
        int length = FormErrors.length(text);
        int least = option.path("min_length").asInt(0);
        int most = option.path("max_length").asInt(LONGEST_TEXT);
        if (length < least || length > most) {
            throw refusal(option, "takes %d to %d characters, not %d".formatted(least, most, length));
        }
        return TextNode.valueOf(text);
    }

    private JsonNode integer(JsonNode option, String text) {
        try {
            long value = Long.parseLong(text);
            checkRange(option, (double) value);
            return LongNode.valueOf(value);
        } catch (NumberFormatException notWhole) {
            throw refusal(option, "takes a whole number, not \"%s\"".formatted(text));
        }
    }

    private JsonNode number(JsonNode option, String text) {
        try {
            double value = Double.parseDouble(text);
            checkRange(option, value);
            return DoubleNode.valueOf(value);
        } catch (NumberFormatException noNumber) {
            throw refusal(option, "takes a number, not \"%s\"".formatted(text));
        }
    }

    private void checkRange(JsonNode option, double value) {
        double least = option.path("min_value").asDouble(-LARGEST_INTEGER);
        double most = option.path("max_value").asDouble(LARGEST_INTEGER);
        if (!(value >= least && value <= most)) {
            throw refusal(option, "takes a number from %s to %s".formatted(plain(least), plain(most)));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private JsonNode truth(JsonNode option, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> BooleanNode.TRUE;
            case "false", "no" -> BooleanNode.FALSE;
            default -> throw refusal(option, "is True or False, not \"%s\"".formatted(text));
        };
    }

    private JsonNode id(JsonNode option, String text, Optional<String> id, String kind) {
        return id.<JsonNode>map(TextNode::valueOf)
                .orElseThrow(
                        () -> refusal(option, "takes a %s, and there is none called \"%s\"".formatted(kind, text)));
    }

    private Unreadable refusal(JsonNode option, String why) {
        return new Unreadable(
                "The option %s of %s %s.".formatted(option.path("name").asText(), command, why));
    }
}
