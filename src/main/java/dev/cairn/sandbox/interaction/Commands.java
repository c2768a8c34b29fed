package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.rules.CommandRules;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Snowflakes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that the bot has registered, everywhere or for the one server. */
public final class Commands {
    private static final int IN_SERVER = 0;
    private static final int IN_DIRECT_MESSAGES = 1;

    private static final String[] OF_COMMAND = {
        "name", "name_localizations", "description", "description_localizations", "nsfw"
    };
    private static final String[] OF_OPTION = {
        "type",
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "required",
        "autocomplete",
        "min_value",
        "max_value",
        "min_length",
        "max_length",
        "channel_types"
    };

    /** Where a command is registered. */
    public enum Scope {
        EVERYWHERE,
        SERVER
    }

    private final Snowflakes snowflakes;
    private final Runnable changed;
    private final Map<Scope, List<ObjectNode>> registered = new EnumMap<>(Scope.class);

    /**
     * None yet.
     *
     * @param changed called after each change
     */
    public Commands(Snowflakes snowflakes, Runnable changed) {
        this.snowflakes = snowflakes;
        this.changed = changed;
        for (Scope scope : Scope.values()) {
            registered.put(scope, new ArrayList<>());
        }
    }

    public List<ObjectNode> in(Scope scope) {
        return registered.getOrDefault(scope, List.of());
    }

    public List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>(in(Scope.EVERYWHERE));
        all.addAll(in(Scope.SERVER));
        return all;
    }

    /** What Discord's client offers this person here. */
    ArrayNode offeredTo(Person person, Channel channel) {
        return Json.array(all().stream()
                .filter(command -> CommandRules.typeOf(command) == CommandRules.CHAT_INPUT)
                .filter(command -> isOfferedIn(command, channel))
                .filter(command -> channel.isDirect() || isPermitted(command, person, channel))
                .toList());
    }

    /** Replaces all commands of the scope; those that keep type and name keep their id. */
    public List<ObjectNode> replace(Scope scope, JsonNode commands) {
        CommandRules.checkAll(commands);
        List<ObjectNode> next =
                Json.stream(commands).map(command -> register(scope, command)).toList();
        registered.put(scope, new ArrayList<>(next));
        changed.run();
        return next;
    }

    /** Adds one command, or replaces the one of the same type and name. */
    public ObjectNode put(Scope scope, JsonNode command) {
        FormErrors errors = new FormErrors();
        CommandRules.check(command, errors);
        errors.throwIfAny();
        ObjectNode next = register(scope, command);
        List<ObjectNode> others = new ArrayList<>(in(scope));
        others.removeIf(other -> isSame(other, next));
        others.add(next);
        CommandRules.checkCounts(
                count(others, CommandRules.CHAT_INPUT),
                Math.max(count(others, CommandRules.USER), count(others, CommandRules.MESSAGE)));
        registered.put(scope, others);
        changed.run();
        return next;
    }

    public ObjectNode edit(Scope scope, String id, JsonNode changes) {
        ObjectNode edited = get(scope, id).deepCopy();
        changes.properties().forEach(change -> edited.set(change.getKey(), change.getValue()));
        FormErrors errors = new FormErrors();
        CommandRules.check(edited, errors);
        errors.throwIfAny();
        ObjectNode next = normalised(scope, edited).put("id", id).put("version", snowflakes.next());
        in(scope).replaceAll(command -> hasId(command, id) ? next : command);
        changed.run();
        return next;
    }

    public ObjectNode get(Scope scope, String id) {
        return in(scope).stream()
                .filter(command -> hasId(command, id))
                .findFirst()
                .orElseThrow(DiscordError::unknownCommand);
    }

    public void delete(Scope scope, String id) {
        in(scope).remove(get(scope, id));
        changed.run();
    }

    public boolean exists(Scope scope, JsonNode command) {
        return in(scope).stream().anyMatch(other -> isSame(other, command));
    }

    private ObjectNode register(Scope scope, JsonNode command) {
        Optional<ObjectNode> before =
                in(scope).stream().filter(other -> isSame(other, command)).findFirst();
        String version = snowflakes.next();
        String id = before.map(other -> other.get("id").asText()).orElse(version);
        return normalised(scope, command).put("id", id).put("version", version);
    }

    /** As Discord hands commands out: JDA sends contexts and installation types as strings, they come back as numbers. */
    private static ObjectNode normalised(Scope scope, JsonNode command) {
        ObjectNode normalised =
                Json.object().put("application_id", StudyHall.BOT).put("type", CommandRules.typeOf(command));
        if (scope == Scope.SERVER) {
            normalised.put("guild_id", StudyHall.SERVER);
        }
        Json.copy(command, normalised, OF_COMMAND);
        JsonNode permissions = command.path("default_member_permissions");
        normalised.put("default_member_permissions", permissions.isValueNode() ? permissions.asText(null) : null);
        normalised.put("description", command.path("description").asText());
        normalised.set("contexts", command.hasNonNull("contexts") ? numbers(command.get("contexts")) : null);
        normalised.set(
                "integration_types",
                command.hasNonNull("integration_types")
                        ? numbers(command.get("integration_types"))
                        : Json.array().add(0));
        if (!command.path("options").isEmpty()) {
            normalised.set("options", options(command.get("options")));
        }
        return normalised;
    }

    private static ArrayNode options(JsonNode options) {
        return Json.array(Json.stream(options).map(Commands::option).toList());
    }

    private static ObjectNode option(JsonNode option) {
        ObjectNode normalised = Json.object();
        Json.copy(option, normalised, OF_OPTION);
        if (OptionType.takesText(OptionType.of(option))
                && !option.path("choices").isEmpty()) {
            normalised.set("choices", option.get("choices"));
        }
        if (OptionType.isSubcommand(option)) {
            normalised.set("options", options(option.path("options")));
        }
        return normalised;
    }

    private static ArrayNode numbers(JsonNode texts) {
        ArrayNode numbers = Json.array();
        texts.forEach(text -> numbers.add(text.asInt()));
        return numbers;
    }

    private static boolean isOfferedIn(JsonNode command, Channel channel) {
        JsonNode contexts = command.path("contexts");
        int here = channel.isDirect() ? IN_DIRECT_MESSAGES : IN_SERVER;
        boolean named = contexts.isEmpty() || Json.stream(contexts).anyMatch(context -> context.asInt() == here);
        return named && !(channel.isDirect() && command.has("guild_id"));
    }

    private static boolean isPermitted(JsonNode command, Person person, Channel channel) {
        long needed = command.path("default_member_permissions").asLong(0);
        boolean administratorsOnly =
                command.path("default_member_permissions").asText("").equals("0");
        long held = Permissions.of(person, channel);
        return administratorsOnly ? held == Permissions.ALL : (held & needed) == needed;
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return CommandRules.typeOf(one) == CommandRules.typeOf(other)
                && one.path("name").equals(other.path("name"));
    }

    private static boolean hasId(JsonNode command, String id) {
        return command.path("id").asText().equals(id);
    }

    private static int count(List<ObjectNode> commands, int type) {
        return (int) commands.stream()
                .filter(command -> CommandRules.typeOf(command) == type)
                .count();
    }
}
