package dev.cairn.sandbox.line;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed line taken apart, finished or not: which command it names, and which words went to which option. Nothing is
 * checked yet.
 */
public final class LineDraft {
    private static final Pattern NAMED = Pattern.compile("([^\\s:\"]+):");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final char STRAIGHT = '"';
    private static final String QUOTES = "\"\u201C\u201D";

    /** An option that the line has begun to fill: from its name, if that is there; its value from {@code start} to {@code end}. */
    static final class Slot {
        private final JsonNode option;
        private final int from;
        private int start;
        private int end;
        private @Nullable String quoted;
        private boolean complete;
        private boolean literal;

        private Slot(JsonNode option, int from, int start) {
            this.option = option;
            this.from = from;
            this.start = start;
            this.end = start;
        }

        JsonNode option() {
            return option;
        }

        int from() {
            return from;
        }

        int start() {
            return start;
        }

        /** Whether the next word belongs to another option. */
        boolean isComplete() {
            return complete;
        }

        private boolean isEmpty() {
            return quoted == null && start == end;
        }

        /** Values other than text are one word. */
        private void extend(int from, int to) {
            if (isEmpty()) {
                start = from;
            }
            end = to;
            complete = OptionType.of(option) != OptionType.STRING;
        }
    }

    private final String line;
    private final Map<String, String> picked;
    private final List<String> path = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private @Nullable JsonNode command;
    private JsonNode leaf = Json.object();
    private @Nullable String surplus;
    private @Nullable String repeated;
    private boolean quoteIsOpen;

    /** @param picked values of options, whatever the line says of them */
    LineDraft(String line, Map<String, String> picked, JsonNode commands) {
        this.line = line;
        this.picked = picked;
        Matcher word = WORD.matcher(line);
        if (!line.startsWith("/") || !word.find()) {
            return;
        }
        command = named(commands, word.group().substring(1)).orElse(null);
        if (command == null) {
            return;
        }
        leaf = command;
        int at = word.end();
        while (Json.stream(leaf.path("options")).anyMatch(OptionType::isSubcommand) && word.find()) {
            Optional<JsonNode> next = named(leaf.path("options"), word.group());
            if (next.isEmpty()) {
                surplus = word.group();
                return;
            }
            leaf = next.get();
            path.add(leaf.path("name").asText());
            at = word.end();
        }
        readOptions(at);
    }

    /** The command, once its name is complete. */
    Optional<JsonNode> command() {
        return Optional.ofNullable(command);
    }

    /** Names of the group and the subcommand, as far as the line names them. */
    List<String> path() {
        return path;
    }

    /** The command itself, or the subcommand chosen. */
    JsonNode leaf() {
        return leaf;
    }

    /** Whether a subcommand is still to be chosen. */
    boolean lacksSubcommand() {
        return Json.stream(leaf.path("options")).anyMatch(OptionType::isSubcommand);
    }

    List<Slot> slots() {
        return slots;
    }

    String textOf(Slot slot) {
        String typed = slot.quoted == null ? line.substring(slot.start, slot.end) : slot.quoted;
        return picked.getOrDefault(slot.option.path("name").asText(), typed);
    }

    /** The first word that belongs nowhere. */
    Optional<String> surplus() {
        return Optional.ofNullable(surplus);
    }

    /** An option that is named a second time. */
    Optional<String> repeated() {
        return Optional.ofNullable(repeated);
    }

    boolean isQuoteOpen() {
        return quoteIsOpen;
    }

    boolean endsInBlank() {
        return Character.isWhitespace(line.charAt(line.length() - 1));
    }

    /** Options that the line does not mention, in the command's order. */
    List<JsonNode> unfilled() {
        return Json.stream(leaf.path("options"))
                .filter(option -> slots.stream().noneMatch(slot -> slot.option.equals(option)))
                .toList();
    }

    static Optional<JsonNode> named(JsonNode options, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Json.stream(options)
                .filter(option -> option.path("name").asText().equals(wanted))
                .findFirst();
    }

    private void readOptions(int from) {
        int at = from;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else {
                at = readWord(at);
            }
        }
    }

    private int readWord(int at) {
        Matcher name = NAMED.matcher(line).region(at, line.length());
        if (name.lookingAt() && named(leaf.path("options"), name.group(1)).isPresent()) {
            return readNamed(name);
        }
        if (isQuote(at) && !isWithinText()) {
            return readQuoted(at);
        }
        int end = endOfWord(at);
        Optional<JsonNode> bareName = named(Json.array(unfilled()), line.substring(at, end));
        if (bareName.isPresent()) {
            slots.add(new Slot(bareName.get(), at, end));
        } else {
            slotFor(at, Slot::isComplete).ifPresent(slot -> slot.extend(at, end));
        }
        return end;
    }

    private int readNamed(Matcher name) {
        int valueAt = name.end();
        JsonNode option = named(leaf.path("options"), name.group(1)).orElseThrow();
        if (slots.stream().anyMatch(slot -> slot.option.equals(option))) {
            repeated = name.group(1);
        }
        Slot slot = new Slot(option, name.start(), valueAt);
        slots.add(slot);
        int end = endOfWord(valueAt);
        if (valueAt < line.length() && isQuote(valueAt)) {
            return quote(slot, valueAt);
        }
        if (end > valueAt) {
            slot.extend(valueAt, end);
        }
        return end;
    }

    private int readQuoted(int at) {
        Optional<Slot> slot = slotFor(at, open -> !open.isEmpty());
        return slot.isPresent() ? quote(slot.get(), at) : endOfWord(at);
    }

    /** The option being filled, or the next one unless there is none left. */
    private Optional<Slot> slotFor(int at, Predicate<Slot> isClosed) {
        if (!slots.isEmpty() && !isClosed.test(slots.getLast())) {
            return Optional.of(slots.getLast());
        }
        List<JsonNode> unfilled = unfilled();
        if (unfilled.isEmpty()) {
            surplus = surplus == null ? line.substring(at, endOfWord(at)) : surplus;
            return Optional.empty();
        }
        Slot next = new Slot(unfilled.getFirst(), at, at);
        slots.add(next);
        return Optional.of(next);
    }

    /**
     * A backslash takes the special meaning from the character after it. What goes on behind the closing quotation mark was
     * not quoted, but a text that has quotation marks in it.
     */
    private int quote(Slot slot, int opening) {
        StringBuilder text = new StringBuilder();
        int at = opening + 1;
        while (at < line.length() && !closes(opening, at)) {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            text.append(line.charAt(at));
            at++;
        }
        int behind = endOfWord(Math.min(at + 1, line.length()));
        if (behind > at + 1) {
            slot.extend(opening, behind);
            slot.literal = true;
            return behind;
        }
        quoteIsOpen = at == line.length();
        slot.start = opening;
        slot.end = Math.min(at + 1, line.length());
        slot.quoted = text.toString();
        slot.complete = true;
        return slot.end;
    }

    private boolean isWithinText() {
        return !slots.isEmpty() && slots.getLast().literal && !slots.getLast().complete;
    }

    /** Straight quotation marks hold curly ones. */
    private boolean closes(int opening, int at) {
        return line.charAt(opening) == STRAIGHT ? line.charAt(at) == STRAIGHT : isQuote(at);
    }

    /** Also the curly ones that phones make of straight ones. */
    private boolean isQuote(int at) {
        return QUOTES.indexOf(line.charAt(at)) >= 0;
    }

    private int endOfWord(int at) {
        Matcher word = WORD.matcher(line).region(at, line.length());
        return word.lookingAt() ? word.end() : at;
    }
}
