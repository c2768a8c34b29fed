package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.interaction.Interaction.Kind;
import dev.cairn.sandbox.interaction.Interaction.Origin;
import dev.cairn.sandbox.interaction.Interaction.State;
import dev.cairn.sandbox.line.Entry;
import dev.cairn.sandbox.line.HallNames;
import dev.cairn.sandbox.line.Suggestions;
import dev.cairn.sandbox.line.TypedLine;
import dev.cairn.sandbox.line.TypedLine.Names;
import dev.cairn.sandbox.message.MessageFiller;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Upload;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the members of the study server do, as their Discord clients would send it. */
public final class Members {
    private final Commands commands;
    private final Interactions interactions;
    private final Messages messages;
    private final MessageFiller filler;
    private final Consumer<Channel> posted;
    private final Names names = new HallNames();

    /**
     * The members of the study server.
     *
     * @param posted called with the channel of each plain message
     */
    public Members(
            Commands commands,
            Interactions interactions,
            Messages messages,
            MessageFiller filler,
            Consumer<Channel> posted) {
        this.posted = posted;
        this.commands = commands;
        this.interactions = interactions;
        this.messages = messages;
        this.filler = filler;
    }

    public StoredMessage post(Person person, Channel channel, String text, List<Upload> files) {
        if (!Permissions.may(person, channel, channel.toWrite())) {
            throw new PageError("%s may not write in #%s.".formatted(person.name(), channel.key()));
        }
        if (channel.isLocked() && !Permissions.may(person, channel, Permissions.MANAGE_THREADS)) {
            throw new PageError("The thread #%s is locked.".formatted(channel.key()));
        }
        int length = FormErrors.length(text);
        if ((text.isBlank() && files.isEmpty()) || length > MessageRules.CONTENT) {
            throw new PageError("A message has 1 to %d characters, not %d."
                    .formatted(MessageRules.CONTENT, text.isBlank() ? 0 : length));
        }
        Body body = new Body(Json.object().put("content", text), files);
        ObjectNode json = filler.filled(filler.blank(channel, person, MessageFiller.PLAIN), body);
        StoredMessage message = new StoredMessage(json, channel, null, null);
        messages.add(message);
        posted.accept(channel);
        return message;
    }

    /**
     * Sends a typed command to the bot.
     *
     * @throws TypedLine.Unreadable if Discord's client would not send it
     */
    public Interaction command(Person person, Channel channel, Entry entry, List<Upload> files) {
        KeptFiles kept = KeptFiles.of(files, channel, messages);
        TypedLine line = TypedLine.read(entry.with(kept.ids()), commands.offeredTo(person, channel), names);
        ObjectNode data = line.data();
        ArrayNode ids = Json.array();
        line.options().stream().filter(Members::namesSomething).forEach(option -> ids.add(option.value()));
        data.set("resolved", InteractionPayload.resolved(ids, channel, kept));
        ObjectNode invocation = Json.object()
                .put("member", person.id())
                .put("text", entry.text().strip());
        return interactions.open(Kind.COMMAND, Origin.typed(person, channel, invocation), data);
    }

    public Interaction press(Person person, String message, String component) {
        return component(person, message, presses -> presses.press(component));
    }

    public Interaction pick(Person person, String message, String component, List<String> values) {
        return component(person, message, presses -> presses.pick(component, values));
    }

    public Suggestions typing(Person person, Channel channel, Entry entry) {
        return new Suggestions(entry, commands.offeredTo(person, channel));
    }

    /** Asks the bot, if the option that has been reached is one that it suggests values for. */
    public Optional<Interaction> ask(Person person, Channel channel, Suggestions suggestions) {
        return suggestions
                .question(names)
                .map(data -> interactions.open(Kind.AUTOCOMPLETE, Origin.in(channel, person), data));
    }

    /** What came of it, as this member sees it. */
    public ObjectNode outcome(Interaction interaction) {
        if (interaction.form().isPresent()) {
            return outcome(interaction.id(), "form", List.of())
                    .set("form", interaction.form().get().view(interaction.id()));
        }
        boolean failed = interaction.state() == State.FAILED;
        Person person = interaction.origin().person();
        List<StoredMessage> touched = interaction.touched().stream()
                .flatMap(id -> messages.find(id).stream())
                .filter(message -> message.isSeenBy(person))
                .toList();
        return outcome(interaction.id(), failed ? "failed" : "answered", touched)
                .put("error", failed ? interaction.kind().failure() : null);
    }

    public ObjectNode posted(StoredMessage message) {
        return outcome(null, "posted", List.of(message));
    }

    private ObjectNode outcome(@Nullable String interaction, String outcome, List<StoredMessage> touched) {
        ObjectNode view = Json.object()
                .put("interaction", interaction)
                .put("outcome", outcome)
                .putNull("error");
        return view.set(
                "messages", Json.array(touched.stream().map(messages::view).toList()));
    }

    private Interaction component(Person person, String id, Function<Presses, ObjectNode> data) {
        StoredMessage message = messages.find(id)
                .filter(found -> found.isSeenBy(person))
                .orElseThrow(() -> new PageError("%s sees no message %s.".formatted(person.name(), id)));
        if (!message.author().equals(StudyHall.BOT)) {
            throw new PageError("This message is not the bot's.");
        }
        return interactions.open(Kind.COMPONENT, Origin.at(message, person), data.apply(new Presses(message, names)));
    }

    private static boolean namesSomething(TypedLine.Option option) {
        return (option.type() >= OptionType.USER && option.type() <= OptionType.MENTIONABLE)
                || option.type() == OptionType.ATTACHMENT;
    }
}
