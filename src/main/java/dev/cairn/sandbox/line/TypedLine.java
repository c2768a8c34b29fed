package dev.cairn.sandbox.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.sandbox.line.LineDraft.Slot;
import dev.cairn.sandbox.rules.CommandRules;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A typed line such as {@code /roadmap ml phase 3}, read against the registered commands: what Discord's client would send
 * if the same had been filled in there. {@code name:value} or a bare option name starts that option; other words go to the
 * first option not yet filled, and run on to the next option name. A quoted value is complete.
 */
public final class TypedLine {

    /**
     * An option with its value.
     *
     * @param type Discord's number, such as 3 for text
     * @param value text, number or boolean; for people, channels and roles the id as text
     */
    public record Option(String name, int type, JsonNode value) {}

    /** Finds the ids that names stand for. */
    public interface Names {
        /** By "@Mira", "Mira", "mira" or the id. */
        Optional<String> user(String text);

        /** By "#general", "general" or the id. */
        Optional<String> channel(String text);

        /** By "@Organisers", "Organisers" or the id. */
        Optional<String> role(String text);
    }

    /** Why a line cannot be sent, in one sentence for the person who typed it. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private final JsonNode command;
    private final List<String> path;
    private final List<Option> options;

    private TypedLine(JsonNode command, List<String> path, List<Option> options) {
        this.command = command;
        this.path = List.copyOf(path);
        this.options = List.copyOf(options);
    }

    /**
     * Reads a line that is finished.
     *
     * @param commands an array of Discord's command objects
     * @throws Unreadable if Discord's client would not send it
     */
    public static TypedLine read(Entry entry, JsonNode commands, Names names) {
        String text = entry.text().strip();
        LineDraft draft = new LineDraft(text, entry.picked(), commands);
        JsonNode command = draft.command().orElseThrow(() -> unknownCommand(text, commands));
        checkSubcommand(draft, command);
        String called = "/" + called(command, draft.path());
        checkWords(draft, called);
        OptionReader reader = new OptionReader(called, names, entry.files());
        List<Option> options = new ArrayList<>();
        for (Slot slot : draft.slots()) {
            options.add(reader.read(slot.option(), draft.textOf(slot)));
        }
        onlyFile(draft, entry).ifPresent(option -> options.add(option));
        checkFilled(draft, options, called);
        checkFiles(entry, options, called);
        return new TypedLine(command, draft.path(), options);
    }

    /** The command's name, without subcommand. */
    public String command() {
        return name(command);
    }

    /** Group and subcommand, or subcommand, or nothing. */
    public List<String> path() {
        return path;
    }

    /** The options in the order typed. */
    public List<Option> options() {
        return options;
    }

    /** The "data" of the interaction that Discord would send, without what it resolves. */
    public ObjectNode data() {
        ArrayNode filled = Json.array();
        for (Option option : options) {
            filled.addObject()
                    .put("name", option.name())
                    .put("type", option.type())
                    .set("value", option.value());
        }
        return data(command, path, filled);
    }

    static ObjectNode data(JsonNode command, List<String> path, ArrayNode filled) {
        ObjectNode data = Json.object()
                .put("id", command.path("id").asText())
                .put("name", name(command))
                .put("type", CommandRules.typeOf(command));
        Json.copy(command, data, "guild_id");
        data.set("options", nested(path, filled));
        return data;
    }

    private static ArrayNode nested(List<String> path, ArrayNode options) {
        ArrayNode inner = options;
        for (int i = path.size() - 1; i >= 0; i--) {
            boolean innermost = i == path.size() - 1;
            ObjectNode outer = Json.object()
                    .put("name", path.get(i))
                    .put("type", innermost ? OptionType.SUBCOMMAND : OptionType.GROUP);
            inner = Json.array().add(outer.set("options", inner));
        }
        return inner;
    }

    private static Unreadable unknownCommand(String text, JsonNode commands) {
        if (!text.startsWith("/")) {
            return new Unreadable("A command begins with a slash.");
        }
        String typed = text.substring(1).split("\\s", 2)[0];
        String sentence = "There is no command /%s.".formatted(typed);
        return new Unreadable(Nearest.to(typed, names(commands))
                .map(name -> sentence + " Did you mean /" + name + "?")
                .orElse(sentence));
    }

    private static void checkSubcommand(LineDraft draft, JsonNode command) {
        if (draft.lacksSubcommand()) {
            String called = "/" + called(command, draft.path());
            String known = String.join(", ", names(draft.leaf().path("options")));
            throw new Unreadable(draft.surplus()
                    .map(word -> "%s has no subcommand \"%s\"; it has %s.".formatted(called, word, known))
                    .orElse("%s needs a subcommand: %s.".formatted(called, known)));
        }
    }

    private static void checkWords(LineDraft draft, String called) {
        draft.repeated().ifPresent(name -> {
            throw new Unreadable("The option %s of %s is given twice.".formatted(name, called));
        });
        draft.surplus().ifPresent(word -> {
            throw new Unreadable("%s has no option left for \"%s\".".formatted(called, word));
        });
        if (draft.isQuoteOpen()) {
            throw new Unreadable("The quotation mark is never closed.");
        }
    }

    /** A single file need not be named, if there is a single option that can hold it. */
    private static Optional<Option> onlyFile(LineDraft draft, Entry entry) {
        List<JsonNode> takeFiles = Json.stream(draft.leaf().path("options"))
                .filter(option -> OptionType.of(option) == OptionType.ATTACHMENT)
                .toList();
        return takeFiles.size() == 1 && entry.files().size() == 1
                ? draft.unfilled().stream()
                        .filter(takeFiles::contains)
                        .findFirst()
                        .map(option -> new Option(
                                name(option),
                                OptionType.ATTACHMENT,
                                TextNode.valueOf(
                                        entry.files().values().iterator().next())))
                : Optional.empty();
    }

    private static void checkFilled(LineDraft draft, List<Option> options, String called) {
        List<String> filled = options.stream().map(Option::name).toList();
        draft.unfilled().stream()
                .filter(option -> option.path("required").asBoolean() && !filled.contains(name(option)))
                .findFirst()
                .ifPresent(option -> {
                    throw new Unreadable("%s needs the option %s: %s."
                            .formatted(
                                    called,
                                    name(option),
                                    option.path("description").asText()));
                });
    }

    private static void checkFiles(Entry entry, List<Option> options, String called) {
        List<String> values =
                options.stream().map(option -> option.value().asText()).toList();
        entry.files().forEach((name, id) -> {
            if (!values.contains(id)) {
                throw new Unreadable("%s has no option that holds the file \"%s\".".formatted(called, name));
            }
        });
    }

    private static List<String> names(JsonNode named) {
        return Json.stream(named).map(TypedLine::name).toList();
    }

    private static String called(JsonNode command, List<String> path) {
        return (name(command) + " " + String.join(" ", path)).strip();
    }

    private static String name(JsonNode named) {
        return named.path("name").asText();
    }
}
