package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rules.CommandRules;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord's limits on commands, each at the last allowed number and one beyond. */
final class CommandRulesTest {
    private static final List<Limit<ArrayNode>> LIMITS = List.of(
            new Limit<>(
                    "commands", 100, "30032", n -> repeated(n, i -> command().put("name", "c" + i))),
            new Limit<>(
                    "user commands",
                    15,
                    "30032",
                    n -> repeated(n, i -> context(2).put("name", "c" + i))),
            new Limit<>(
                    "name",
                    32,
                    "0.name: APPLICATION_COMMAND_INVALID_NAME",
                    n -> one(command().put("name", "x".repeat(n)))),
            new Limit<>(
                    "description",
                    100,
                    "0.description: BASE_TYPE_BAD_LENGTH",
                    n -> one(command().put("description", "x".repeat(n)))),
            new Limit<>(
                    "options",
                    25,
                    "0.options: BASE_TYPE_MAX_LENGTH",
                    n -> with(repeated(n, i -> option().put("name", "o" + i)))),
            new Limit<>(
                    "option name",
                    32,
                    "0.options.0.name: APPLICATION_COMMAND_INVALID_NAME",
                    n -> with(option().put("name", "x".repeat(n)))),
            new Limit<>(
                    "option description",
                    100,
                    "0.options.0.description: BASE_TYPE_BAD_LENGTH",
                    n -> with(option().put("description", "x".repeat(n)))),
            new Limit<>("choices", 25, "0.options.0.choices: BASE_TYPE_MAX_LENGTH", n -> with(choices(n, 1, 1))),
            new Limit<>(
                    "choice name",
                    100,
                    "0.options.0.choices.0.name: BASE_TYPE_BAD_LENGTH",
                    n -> with(choices(1, n, 1))),
            new Limit<>(
                    "choice value",
                    100,
                    "0.options.0.choices.0.value: BASE_TYPE_BAD_LENGTH",
                    n -> with(choices(1, 1, n))),
            new Limit<>(
                    "longest text",
                    6000,
                    "0.options.0.max_length: NUMBER_TYPE_MAX",
                    n -> with(option().put("max_length", n))),
            new Limit<>("characters of a command", 8000, "0: APPLICATION_COMMAND_TOO_LARGE", CommandRulesTest::ofSize));

    @TestFactory
    List<DynamicTest> limitsAreWhereDiscordHasThem() {
        return Limit.tests(LIMITS, CommandRulesTest::verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "road-map",
                "road_map",
                "l'heure",
                "\u00FCben",
                "\u5B66\u7FD2",
                "\u0939\u093F\u0928\u094D\u0926\u0940",
                "3d"
            })
    void namesMayBeInAnyScript(String name) {
        assertThat(verdict(one(command().put("name", name)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Road", "road map", "road.map", "/roadmap", "road\uD83D\uDE00"})
    void namesHaveNoBlanksSignsOrCapitals(String name) {
        assertThat(verdict(one(command().put("name", name)))).isEqualTo("0.name: APPLICATION_COMMAND_INVALID_NAME");
    }

    @Test
    void namesAreUnique() {
        assertThat(verdict(Json.array().add(command()).add(command())))
                .isEqualTo("1.name: APPLICATION_COMMANDS_DUPLICATE_NAME");
        assertThat(verdict(with(Json.array().add(option()).add(option()))))
                .isEqualTo("0.options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE");
        ObjectNode twice = choices(2, 1, 1);
        twice.path("choices").forEach(choice -> ((ObjectNode) choice).put("name", "same"));
        assertThat(verdict(with(twice)))
                .isEqualTo("0.options.0.choices: APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE");
        assertThat(verdict(Json.array().add(command()).add(context(2).put("name", "roadmap"))))
                .isEmpty();
    }

    @Test
    void requiredOptionsComeFirst() {
        ObjectNode required = option().put("name", "topic").put("required", true);

        assertThat(verdict(with(Json.array().add(required).add(option())))).isEmpty();
        assertThat(verdict(with(Json.array().add(option()).add(required))))
                .isEqualTo("0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
    }

    @Test
    void subcommandsAndOtherOptionsDoNotMix() {
        ObjectNode subcommand = option().put("name", "add").put("type", OptionType.SUBCOMMAND);

        assertThat(verdict(with(subcommand))).isEmpty();
        assertThat(verdict(with(Json.array().add(subcommand).add(option()))))
                .isEqualTo("0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID");
    }

    @Test
    void groupsHoldSubcommandsOnly() {
        ObjectNode subcommand = option().put("name", "add").put("type", OptionType.SUBCOMMAND);
        ObjectNode group = option().put("name", "topic").put("type", OptionType.GROUP);

        JsonNode good = group.deepCopy().set("options", Json.array().add(subcommand));
        JsonNode bad = group.deepCopy().set("options", Json.array().add(option()));

        assertThat(verdict(with(good))).isEmpty();
        assertThat(verdict(with(bad))).isEqualTo("0.options.0: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID");
    }

    @Test
    void anOptionHasChoicesOrSuggestionsNotBoth() {
        assertThat(verdict(with(choices(1, 1, 1).put("autocomplete", true))))
                .isEqualTo("0.options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES");
        assertThat(verdict(with(option().put("type", OptionType.USER).put("autocomplete", true))))
                .isEqualTo("0.options.0.type: BASE_TYPE_CHOICES");
    }

    @Test
    void rangesAreNotEmpty() {
        assertThat(verdict(with(option().put("type", 4).put("min_value", 3).put("max_value", 3))))
                .isEmpty();
        assertThat(verdict(with(option().put("type", 4).put("min_value", 4).put("max_value", 3))))
                .isEqualTo("0.options.0.min_value: NUMBER_TYPE_MAX");
    }

    @Test
    void commandsInTheContextMenuHaveNoDescriptionButMayHaveBlanks() {
        assertThat(verdict(one(context(3).put("name", "Save for later")))).isEmpty();
        assertThat(verdict(one(context(3).put("name", "Save").put("description", "x"))))
                .isEqualTo("0.description: BASE_TYPE_MAX_LENGTH");
    }

    /** Nothing if Discord takes them; else what is wrong first, by path, or the error code without one. */
    private static String verdict(ArrayNode commands) {
        return Limit.verdict(() -> CommandRules.checkAll(commands));
    }

    private static ArrayNode one(JsonNode command) {
        return Json.array().add(command);
    }

    private static ArrayNode with(ArrayNode options) {
        return one(command().set("options", options));
    }

    private static ArrayNode with(JsonNode option) {
        return with(Json.array().add(option));
    }

    private static ObjectNode command() {
        return Json.object().put("name", "roadmap").put("description", "Looks at a roadmap");
    }

    private static ObjectNode context(int type) {
        return Json.object().put("type", type);
    }

    private static ObjectNode option() {
        return Json.object().put("type", OptionType.STRING).put("name", "phase").put("description", "Which");
    }

    private static ObjectNode choices(int count, int name, int value) {
        return option().set(
                        "choices",
                        repeated(
                                count,
                                i -> Json.object()
                                        .put("name", count == 1 ? "x".repeat(name) : "x" + i)
                                        .put("value", "x".repeat(value))));
    }

    /** A command whose names, descriptions and values have so many characters in all. */
    private static ArrayNode ofSize(int size) {
        ArrayNode options = Json.array();
        int left = size - 2;
        for (int i = 0; left > 0; i++) {
            ArrayNode choices = Json.array();
            left -= 4;
            for (int j = 0; j < 25 && left > 0; j++) {
                int value = Math.min(100, left - 2);
                choices.addObject().put("name", (char) ('a' + j) + "-").put("value", "x".repeat(value));
                left -= value + 2;
            }
            ObjectNode option = option().put("name", "o" + (char) ('a' + i)).put("description", "dd");
            options.add(option.set("choices", choices));
        }
        return one(Json.object().put("name", "c").put("description", "d").set("options", options));
    }

    private static ArrayNode repeated(int count, IntFunction<ObjectNode> element) {
        return Json.array(IntStream.range(0, count).mapToObj(element).toList());
    }
}
