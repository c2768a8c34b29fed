package dev.cairn.sandbox.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.line.LineDraft.Slot;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.line.TypedLine.Option;
import dev.cairn.sandbox.line.TypedLine.Unreadable;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What to offer while a line is being typed: commands, then the values of the option that has been reached. */
public final class Suggestions {
    private static final int MOST = 25;
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"\u201C\u201D\\\\:]+");

    /**
     * The option whose value is being typed.
     *
     * @param text what stands there so far
     * @param from where the option begins in the line, by its name perhaps
     * @param start where its value begins
     */
    record Focus(JsonNode option, String text, int from, int start) {}

    private final String line;
    private final JsonNode commands;
    private final LineDraft draft;

    public Suggestions(Entry entry, JsonNode commands) {
        this.line = entry.text().stripLeading();
        this.commands = commands;
        this.draft = new LineDraft(line, entry.picked(), commands);
    }

    Optional<JsonNode> command() {
        return choosesCommand() ? Optional.empty() : draft.command();
    }

    Optional<Focus> focus() {
        if (command().isEmpty() || draft.surplus().isPresent()) {
            return Optional.empty();
        }
        List<Slot> slots = draft.slots();
        Slot last = slots.isEmpty() ? null : slots.getLast();
        if (last != null && !(last.isComplete() && draft.endsInBlank())) {
            return Optional.of(new Focus(last.option(), draft.textOf(last).stripTrailing(), last.from(), last.start()));
        }
        return draft.unfilled().stream().findFirst().map(next -> new Focus(next, "", line.length(), line.length()));
    }

    /** What Discord's client knows by itself: commands, fixed choices, people. */
    public List<ObjectNode> known() {
        if (choosesCommand()) {
            return commandChoices();
        }
        return focus().map(this::fixedChoices).orElse(List.of());
    }

    /** The line as an interaction that asks the bot; empty if the bot has nothing to suggest for the option. */
    public Optional<ObjectNode> question(Names names) {
        return focus().filter(focus -> focus.option().path("autocomplete").asBoolean())
                .map(focus -> TypedLine.data(draft.command().orElseThrow(), draft.path(), optionsSoFar(focus, names)));
    }

    /** The bot's choices, each with the line that it would make. */
    public List<ObjectNode> taken(List<JsonNode> choices) {
        Optional<Focus> focus = focus();
        return focus.isEmpty()
                ? List.of()
                : choices.stream()
                        .map(choice -> choice(
                                choice,
                                taking(focus.get(), choice.path("value").asText()),
                                showing(focus.get(), choice.path("name").asText())))
                        .toList();
    }

    public ObjectNode view(List<ObjectNode> choices) {
        ObjectNode view = Json.object();
        view.put(
                "command",
                command().map(command -> command.path("name").asText()).orElse(null));
        view.set("option", focus().map(focus -> described(focus.option())).orElse(null));
        view.set("choices", Json.array(choices.stream().limit(MOST).toList()));
        return view;
    }

    private boolean choosesCommand() {
        return line.startsWith("/")
                && (line.chars().noneMatch(Character::isWhitespace)
                        || (draft.command().isPresent() && draft.lacksSubcommand()));
    }

    private List<ObjectNode> commandChoices() {
        String typed = line.substring(1).toLowerCase(Locale.ROOT);
        List<ObjectNode> choices = new ArrayList<>();
        for (JsonNode command : commands) {
            addLeaves(command, command.path("name").asText(), choices);
        }
        choices.removeIf(choice -> !choice.path("value").asText().startsWith(typed));
        return choices;
    }

    private static void addLeaves(JsonNode node, String called, List<ObjectNode> choices) {
        List<JsonNode> subcommands = Json.stream(node.path("options"))
                .filter(OptionType::isSubcommand)
                .toList();
        if (subcommands.isEmpty()) {
            String line = "/" + called;
            String text = node.path("options").isEmpty() ? line : line + " ";
            choices.add(choice(Json.object().put("name", line).put("value", called), text, text));
        }
        for (JsonNode subcommand : subcommands) {
            addLeaves(subcommand, called + " " + subcommand.path("name").asText(), choices);
        }
    }

    private List<ObjectNode> fixedChoices(Focus focus) {
        String typed = focus.text().toLowerCase(Locale.ROOT);
        return values(focus.option())
                .filter(choice ->
                        choice.path("name").asText().toLowerCase(Locale.ROOT).contains(typed))
                .map(choice -> choice(
                        choice,
                        taking(focus, choice.path("name").asText()),
                        showing(focus, choice.path("name").asText())))
                .toList();
    }

    private static Stream<JsonNode> values(JsonNode option) {
        return switch (OptionType.of(option)) {
            case OptionType.USER -> people();
            case OptionType.ROLE -> roles();
            case OptionType.MENTIONABLE -> Stream.concat(people(), roles());
            case OptionType.CHANNEL ->
                StudyHall.places()
                        .filter(channel -> isOfType(channel, option.path("channel_types")))
                        .map(channel -> value("#" + channel.key(), channel.id()));
            case OptionType.BOOLEAN ->
                Stream.of(
                        Json.object().put("name", "True").put("value", true),
                        Json.object().put("name", "False").put("value", false));
            default -> Json.stream(option.path("choices"));
        };
    }

    private static Stream<JsonNode> people() {
        return StudyHall.everybody().map(person -> value("@" + person.name(), person.id()));
    }

    private static Stream<JsonNode> roles() {
        return StudyHall.ROLES.stream()
                .filter(role -> !role.id().equals(StudyHall.SERVER))
                .map(role -> value("@" + role.name(), role.id()));
    }

    private static JsonNode value(String name, String id) {
        return Json.object().put("name", name).put("value", id);
    }

    /** An option that names no types takes them all. */
    private static boolean isOfType(Channel channel, JsonNode types) {
        return types.isEmpty() || Json.stream(types).anyMatch(type -> type.asInt() == channel.type());
    }

    /** The line with the value in place of what was being typed. */
    private String taking(Focus focus, String value) {
        return apart(line.substring(0, focus.start())) + quotedIfNeeded(value);
    }

    /** The line as people read it: with the name of the choice, and that of the option. */
    private String showing(Focus focus, String name) {
        String shown =
                STRAIGHT_QUOTES.matcher(name).replaceAll("\u201C$1\u201D").replace('"', '\u201D');
        return apart(line.substring(0, focus.from()))
                + focus.option().path("name").asText() + ":" + quoted(shown);
    }

    private static String apart(String before) {
        boolean isApart = before.endsWith(":") || before.isBlank() || !before.equals(before.stripTrailing());
        return before + (isApart ? "" : " ");
    }

    private String quotedIfNeeded(String value) {
        boolean isName = LineDraft.named(draft.leaf().path("options"), value).isPresent();
        return PLAIN.matcher(value).matches() && !isName ? value : quoted(value);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What cannot be read yet is sent as it stands, as Discord does. */
    private ArrayNode optionsSoFar(Focus focus, Names names) {
        OptionReader reader = new OptionReader("/", names, Map.of());
        ArrayNode options = Json.array();
        for (Slot slot : draft.slots()) {
            if (!slot.option().equals(focus.option())) {
                options.add(option(soFar(reader, slot)));
            }
        }
        JsonNode option = focus.option();
        Option focused =
                new Option(option.path("name").asText(), OptionType.of(option), TextNode.valueOf(focus.text()));
        return options.add(option(focused).put("focused", true));
    }

    private Option soFar(OptionReader reader, Slot slot) {
        String text = draft.textOf(slot);
        try {
            return reader.read(slot.option(), text);
        } catch (Unreadable notYet) {
            return new Option(
                    slot.option().path("name").asText(), OptionType.of(slot.option()), TextNode.valueOf(text));
        }
    }

    private static ObjectNode option(Option option) {
        return Json.object()
                .put("name", option.name())
                .put("type", option.type())
                .set("value", option.value());
    }

    private static ObjectNode described(JsonNode option) {
        ObjectNode described = Json.object();
        Json.copy(option, described, "name", "description");
        return described.put("required", option.path("required").asBoolean());
    }

    private static ObjectNode choice(JsonNode choice, String text, String shown) {
        ObjectNode view = Json.object();
        Json.copy(choice, view, "name", "value");
        return view.put("text", text).put("shown", shown);
    }
}
