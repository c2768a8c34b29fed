package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Discord's limits on application commands.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Application commands</a>
 */
public final class CommandRules {
    public static final int CHAT_INPUT = 1;
    public static final int USER = 2;
    public static final int MESSAGE = 3;

    static final int CHAT_INPUT_COMMANDS = 100;
    static final int CONTEXT_COMMANDS = 15;

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int NAME_LENGTH = 32;
    private static final int DESCRIPTION = 100;
    private static final int OPTIONS = 25;
    private static final int SIZE = 8000;
    private static final int STRING_LENGTH = 6000;
    private static final List<Integer> TYPES = List.of(CHAT_INPUT, USER, MESSAGE);

    private CommandRules() {}

    /**
     * Checks a list that is to replace all commands.
     *
     * @throws DiscordError what Discord would answer
     */
    public static void checkAll(JsonNode commands) {
        FormErrors errors = new FormErrors();
        Set<String> names = new HashSet<>();
        int[] counts = new int[MESSAGE + 1];
        for (int i = 0; i < commands.size(); i++) {
            JsonNode command = commands.get(i);
            int type = typeOf(command);
            check(command, errors.at(i));
            if (type >= CHAT_INPUT && type <= MESSAGE) {
                counts[type]++;
            }
            if (!names.add(type + command.path("name").asText())) {
                errors.at(i)
                        .at("name")
                        .add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }
        errors.throwIfAny();
        checkCounts(counts[CHAT_INPUT], Math.max(counts[USER], counts[MESSAGE]));
    }

    public static void checkCounts(int chatInput, int context) {
        if (chatInput > CHAT_INPUT_COMMANDS) {
            throw DiscordError.tooManyCommands(CHAT_INPUT_COMMANDS);
        }
        if (context > CONTEXT_COMMANDS) {
            throw DiscordError.tooManyCommands(CONTEXT_COMMANDS);
        }
    }

    public static void check(JsonNode command, FormErrors errors) {
        if (command.has("type")) {
            errors.choice(command, "type", TYPES);
        }
        if (typeOf(command) == CHAT_INPUT) {
            name(command, errors);
            errors.text(command, "description", 1, DESCRIPTION);
            options(command, CHAT_INPUT, errors);
        } else {
            errors.text(command, "name", 1, NAME_LENGTH);
            errors.text(command, "description", 0, 0);
        }
        if (size(command) > SIZE) {
            errors.add("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (%d)".formatted(SIZE));
        }
    }

    public static int typeOf(JsonNode command) {
        return command.path("type").asInt(CHAT_INPUT);
    }

    private static void name(JsonNode named, FormErrors errors) {
        String name = named.path("name").asText();
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            errors.at("name").add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    /**
     * Checks the options of a command, or those within another option.
     *
     * @param parent type of the option they stand in; a command itself counts as 1, a subcommand
     */
    private static void options(JsonNode holder, int parent, FormErrors errors) {
        JsonNode options = holder.path("options");
        errors.count(holder, "options", 0, OPTIONS);
        Set<String> names = new HashSet<>();
        boolean optional = false;
        long nested = Json.stream(options).filter(OptionType::isSubcommand).count();
        if (nested > 0 && nested < options.size()) {
            errors.at("options")
                    .add(
                            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                            "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            FormErrors at = errors.at("options").at(i);
            option(option, parent, at);
            if (!names.add(option.path("name").asText())) {
                at.at("name").add("APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option names must be unique");
            }
            if (optional && option.path("required").asBoolean()) {
                at.add(
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optional = optional || !option.path("required").asBoolean();
        }
    }

    private static void option(JsonNode option, int parent, FormErrors errors) {
        int type = OptionType.of(option);
        name(option, errors);
        errors.text(option, "description", 1, DESCRIPTION);
        errors.number(option, "type", OptionType.SUBCOMMAND, OptionType.ATTACHMENT);
        if (type == OptionType.SUBCOMMAND) {
            options(option, type, errors);
        } else if (type == OptionType.GROUP) {
            group(option, parent, errors);
        } else {
            value(option, type, errors);
        }
    }

    private static void group(JsonNode group, int parent, FormErrors errors) {
        boolean subcommandsOnly =
                Json.stream(group.path("options")).allMatch(option -> OptionType.of(option) == OptionType.SUBCOMMAND);
        if (parent == OptionType.GROUP || !subcommandsOnly) {
            errors.add("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Groups hold subcommands, and nothing else");
        } else {
            options(group, OptionType.GROUP, errors);
        }
    }

    private static void value(JsonNode option, int type, FormErrors errors) {
        ChoiceRules.check(option, errors);
        if (option.path("choices").findValuesAsText("name").stream().distinct().count()
                < option.path("choices").size()) {
            errors.at("choices")
                    .add("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", "Choice names must be unique");
        }
        boolean choices = !option.path("choices").isEmpty();
        boolean autocomplete = option.path("autocomplete").asBoolean();
        if (choices && autocomplete) {
            errors.at("autocomplete")
                    .add(
                            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
                            "Options with autocomplete cannot have choices");
        }
        if ((choices || autocomplete) && !OptionType.takesText(type)) {
            errors.at("type").add("BASE_TYPE_CHOICES", "Only strings and numbers have choices or autocomplete");
        }
        errors.number(option, "min_length", 0, STRING_LENGTH);
        errors.number(option, "max_length", 1, STRING_LENGTH);
        range(option, "min_value", "max_value", errors);
        range(option, "min_length", "max_length", errors);
    }

    private static void range(JsonNode option, String least, String most, FormErrors errors) {
        if (option.hasNonNull(least)
                && option.hasNonNull(most)
                && option.get(least).asDouble() > option.get(most).asDouble()) {
            errors.at(least).add("NUMBER_TYPE_MAX", "%s exceeds %s".formatted(least, most));
        }
    }

    /** Characters of all names, descriptions and values; of translations the longest counts. */
    private static int size(JsonNode named) {
        int size = longest(named, "name") + longest(named, "description");
        for (JsonNode choice : named.path("choices")) {
            size += longest(choice, "name")
                    + FormErrors.length(choice.path("value").asText());
        }
        for (JsonNode option : named.path("options")) {
            size += size(option);
        }
        return size;
    }

    private static int longest(JsonNode named, String field) {
        int longest = FormErrors.length(named.path(field).asText());
        for (JsonNode translation : named.path(field + "_localizations")) {
            longest = Math.max(longest, FormErrors.length(translation.asText()));
        }
        return longest;
    }
}
