package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.message.MessageFiller;
import dev.cairn.sandbox.message.MessageWriter;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.rules.MessageRules.Kind;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Optional;

/** Channels, and what the bot posts there of its own accord. */
public final class ChannelRoutes {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final RestDoor door;
    private final Hall hall;
    private final ChannelFaults faults;
    private final Threads threads;
    private final Counters counters;
    private final Messages messages;
    private final MessageFiller filler;
    private final MessageWriter writer;

    public ChannelRoutes(
            RestDoor door,
            Hall hall,
            Faults faults,
            Counters counters,
            Messages messages,
            MessageFiller filler,
            MessageWriter writer) {
        this.door = door;
        this.hall = hall;
        this.faults = faults.inChannels();
        threads = this.faults.threads();
        this.counters = counters;
        this.messages = messages;
        this.filler = filler;
        this.writer = writer;
    }

    public void addTo(RoutesConfig routes, String base) {
        routes.post(base + "/users/@me/channels", door.forTheBot(ChannelRoutes::directMessages));
        String channel = base + "/channels/{channel}";
        routes.get(channel, door.forTheBot(request -> RestAnswer.of(DiscordObjects.channel(permitted(request, 0)))));
        routes.get(channel + "/messages", door.forTheBot(this::history));
        routes.post(channel + "/messages", door.forTheBot(this::post));
        String message = channel + "/messages/{message}";
        routes.get(
                message,
                door.forTheBot(request -> RestAnswer.of(message(request).json())));
        routes.patch(message, door.forTheBot(this::edit));
        routes.delete(message, door.forTheBot(this::delete));
        routes.post(message + "/threads", door.forTheBot(this::beginThread));
    }

    private static RestAnswer directMessages(RestRequest request) {
        Person recipient = StudyHall.person(request.json().path("recipient_id").asText())
                .filter(person -> !person.isBot())
                .orElseThrow(DiscordError::cannotMessageThisUser);
        return RestAnswer.of(DiscordObjects.channel(recipient.directMessages()));
    }

    private RestAnswer history(RestRequest request) {
        List<StoredMessage> newestFirst = messages.history(permitted(request, Permissions.READ_MESSAGE_HISTORY));
        int limit = limit(request);
        int from = id(request, "before")
                .map(id -> newerThan(id - 1, newestFirst))
                .or(() -> id(request, "after").map(id -> newerThan(id, newestFirst) - limit))
                .or(() -> id(request, "around").map(id -> newerThan(id, newestFirst) - limit / 2))
                .orElse(0);
        int to = Math.min(from + limit, newestFirst.size());
        return RestAnswer.list(newestFirst.subList(Math.max(0, from), Math.max(0, to)).stream()
                .map(StoredMessage::json)
                .toList());
    }

    private static Optional<Long> id(RestRequest request, String parameter) {
        return request.query(parameter).map(id -> {
            if (!id.matches("\\d{1,18}|[1-8]\\d{18}")) {
                FormErrors errors = new FormErrors();
                errors.at(parameter).add("NUMBER_TYPE_COERCE", "Value \"%s\" is not snowflake.".formatted(id));
                errors.throwIfAny();
            }
            return Long.valueOf(id);
        });
    }

    private static int newerThan(long id, List<StoredMessage> newestFirst) {
        return (int) newestFirst.stream()
                .takeWhile(message -> Long.parseLong(message.id()) > id)
                .count();
    }

    private static int limit(RestRequest request) {
        ObjectNode query = Json.object();
        request.query("limit").ifPresent(limit -> query.put("limit", limit));
        FormErrors errors = new FormErrors();
        errors.number(query, "limit", 1, LARGEST_PAGE);
        errors.throwIfAny();
        return query.path("limit").asInt(PAGE);
    }

    private RestAnswer post(RestRequest request) {
        Channel channel = toWriteIn(request);
        JsonNode json = request.json();
        if (!request.body().files().isEmpty()) {
            permitted(request, Permissions.ATTACH_FILES);
        }
        String nonce = json.path("nonce").asText("");
        if (json.path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
            Optional<StoredMessage> first = messages.withNonce(StudyHall.BOT, nonce);
            if (first.isPresent()) {
                return RestAnswer.of(first.get().json());
            }
        }
        ObjectNode blank = filler.blank(channel, StudyHall.CAIRN, MessageFiller.PLAIN);
        if (!nonce.isEmpty()) {
            blank.put("nonce", nonce);
        }
        StoredMessage posted =
                writer.post(new StoredMessage(blank, channel, null, null), Kind.POST, request.body(), new FormErrors());
        counters.posted();
        threads.posted(channel);
        return RestAnswer.of(posted.json());
    }

    private RestAnswer beginThread(RestRequest request) {
        StoredMessage message = message(request);
        Channel channel = permitted(request, Permissions.CREATE_PUBLIC_THREADS);
        FormErrors errors = new FormErrors();
        errors.text(request.json(), "name", 1, 100);
        errors.throwIfAny();
        return RestAnswer.created(
                threads.begin(channel, message.id(), request.json().path("name").asText()));
    }

    private RestAnswer edit(RestRequest request) {
        StoredMessage message = message(request);
        if (!message.author().equals(StudyHall.BOT)) {
            throw DiscordError.notTheAuthor();
        }
        threads.checkEdit(now(message));
        return RestAnswer.of(
                writer.edit(message, request.body(), new FormErrors()).json());
    }

    private RestAnswer delete(RestRequest request) {
        StoredMessage message = message(request);
        if (!message.author().equals(StudyHall.BOT)) {
            permitted(request, Permissions.MANAGE_MESSAGES);
        }
        threads.checkDelete(now(message));
        messages.remove(message);
        return RestAnswer.nothing();
    }

    private Channel now(StoredMessage message) {
        return hall.channel(message.channel().id()).orElseThrow(DiscordError::unknownChannel);
    }

    /** What is meant for one member's eyes cannot be reached this way. */
    private StoredMessage message(RestRequest request) {
        Channel channel = permitted(request, Permissions.READ_MESSAGE_HISTORY);
        return messages.find(channel, request.parameter("message"))
                .filter(message -> message.onlyFor() == null)
                .orElseThrow(DiscordError::unknownMessage);
    }

    private Channel toWriteIn(RestRequest request) {
        Channel channel = permitted(request, 0);
        permitted(request, channel.toWrite());
        faults.checkPost(channel);
        threads.checkPost(channel);
        return channel;
    }

    /** The channel, if the bot may see it and has that permission there. */
    private Channel permitted(RestRequest request, long permission) {
        Channel channel = hall.channel(request.parameter("channel")).orElseThrow(DiscordError::unknownChannel);
        checkServer(channel);
        if (!Permissions.may(StudyHall.CAIRN, channel, Permissions.VIEW_CHANNEL)) {
            throw DiscordError.missingAccess();
        }
        if (!Permissions.may(StudyHall.CAIRN, channel, permission)) {
            throw DiscordError.missingPermissions();
        }
        return channel;
    }

    private void checkServer(Channel channel) {
        if (!channel.isDirect()) {
            switch (hall.standing(channel.server())) {
                case HERE -> {}
                case AWAY -> throw DiscordError.unavailable();
                case REMOVED -> throw DiscordError.missingAccess();
            }
        }
    }
}
