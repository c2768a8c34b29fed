package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.wire.Snowflakes;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One thing that a member did, and how far the bot has come with its answer. */
public final class Interaction {
    public static final int REPLY = 4;
    public static final int DEFERRED_REPLY = 5;
    public static final int DEFERRED_UPDATE = 6;
    public static final int UPDATE = 7;
    public static final int CHOICES = 8;
    public static final int FORM = 9;

    /** What the member did, with the kinds of answers that Discord takes for it. */
    public enum Kind {
        COMMAND(2, "The application did not respond"),
        COMPONENT(3, "This interaction failed"),
        AUTOCOMPLETE(4, "Loading options failed"),
        FORM(5, "Something went wrong. Try again.");

        private final int number;
        private final String failure;

        Kind(int number, String failure) {
            this.number = number;
            this.failure = failure;
        }

        public int number() {
            return number;
        }

        /** What Discord's client says when no answer came. */
        String failure() {
            return failure;
        }
    }

    /** THINKING: a deferred reply is shown; UPDATING: a deferred change of the pressed message. */
    public enum State {
        OPEN,
        THINKING,
        UPDATING,
        ANSWERED,
        FAILED
    }

    /**
     * Who did it, where, and to which message.
     *
     * @param pressed the message whose component was used; null for commands
     * @param invocation the typed line, as messages show it
     * @param opener what the bot answered with the form that has been sent now; null if it is no form
     */
    public record Origin(
            Person person,
            Channel channel,
            @Nullable StoredMessage pressed,
            @Nullable ObjectNode invocation,
            @Nullable Interaction opener) {

        static Origin in(Channel channel, Person person) {
            return new Origin(person, channel, null, null, null);
        }

        static Origin typed(Person person, Channel channel, ObjectNode invocation) {
            return new Origin(person, channel, null, invocation, null);
        }

        static Origin at(StoredMessage pressed, Person person) {
            return new Origin(person, pressed.channel(), pressed, null, null);
        }

        /** Where the form was opened, there it is sent. */
        static Origin formOf(Interaction opener) {
            Origin before = opener.origin;
            return new Origin(before.person, before.channel, before.pressed, before.invocation, opener);
        }
    }

    private final String id;
    private final String token = UUID.randomUUID().toString().replace("-", "");
    private final Kind kind;
    private final Origin origin;
    private final Set<String> touched = new LinkedHashSet<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private State state = State.OPEN;
    private List<JsonNode> choices = List.of();
    private @Nullable String original;
    private @Nullable Form form;

    Interaction(String id, Kind kind, Origin origin) {
        this.id = id;
        this.kind = kind;
        this.origin = origin;
    }

    public String id() {
        return id;
    }

    String token() {
        return token;
    }

    public Kind kind() {
        return kind;
    }

    public Origin origin() {
        return origin;
    }

    /** The types of answers that Discord takes for it. A form cannot lead to another. */
    public List<Integer> answers() {
        return switch (kind) {
            case COMMAND -> List.of(REPLY, DEFERRED_REPLY, FORM);
            case COMPONENT -> List.of(REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, FORM);
            case AUTOCOMPLETE -> List.of(CHOICES);
            case FORM ->
                origin.pressed() == null
                        ? List.of(REPLY, DEFERRED_REPLY, DEFERRED_UPDATE)
                        : List.of(REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE);
        };
    }

    State state() {
        return state;
    }

    Instant openedAt() {
        return Snowflakes.madeAt(id);
    }

    /** Id of the message that "@original" means; null while there is none. */
    @Nullable String original() {
        return original;
    }

    /** What the bot suggested, if that was asked. */
    public List<JsonNode> choices() {
        return choices;
    }

    /** What the bot wants to have filled in, if it answered by a form. */
    Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /** Ids of the messages that it has created or changed so far, in that order. */
    Set<String> touched() {
        return touched;
    }

    /** Done when the bot has answered for good, or has failed to, or has taken too long. */
    public CompletableFuture<Void> finished() {
        return finished;
    }

    /** Deferred: more is to come. */
    void defer(State deferred, @Nullable String message) {
        state = deferred;
        original = message;
    }

    public void answer(@Nullable String message) {
        state = State.ANSWERED;
        original = message;
        finished.complete(null);
    }

    public void suggest(List<JsonNode> suggested) {
        choices = suggested;
        answer(null);
    }

    public void open(JsonNode modal) {
        form = new Form(modal);
        answer(null);
    }

    void touch(StoredMessage message) {
        touched.add(message.id());
    }

    /** What was deferred has come. */
    public void fulfil() {
        state = State.ANSWERED;
        finished.complete(null);
    }

    /** Whoever waits is told how things stand. */
    void stopWaiting() {
        finished.complete(null);
    }

    /** No effect on one that has been acknowledged. */
    void fail() {
        if (state == State.OPEN) {
            state = State.FAILED;
            finished.complete(null);
        }
    }
}
