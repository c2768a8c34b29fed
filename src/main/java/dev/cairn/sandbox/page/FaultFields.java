package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.gateway.CloseCode;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.rest.ChannelFaults;
import dev.cairn.sandbox.rest.Faults;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import dev.cairn.sandbox.rest.Faults.Scope;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields by which the page and scripts say what is to go wrong. */
final class FaultFields {
    private static final int LONGEST_LATENCY_MS = 60_000;
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

    /** Reads a field, and returns what it asks for; throws what is wrong with it. */
    private interface Field {
        Runnable read(String name, PageRequest request);
    }

    private final Faults faults;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    FaultFields(Faults faults) {
        this.faults = faults;
        fields.put("latency_ms", this::latency);
        fields.put("status", this::status);
        fields.put("times", this::status);
        fields.put("reset", number(faults::resetNext));
        fields.put("accept_then", this::acceptThen);
        fields.put("posts", this::acceptThen);
        fields.put("limit", this::limit);
        fields.put("limit_ms", this::limit);
        fields.put("twice", turn(faults::deliverTwice, faults::deliverOnce));
        fields.put("down", turn(faults::goDown, faults::comeBack));
        fields.put("gateway", this::gateway);
        fields.put("close_code", this::closeCode);
        fields.put("heartbeat_ms", number(millis -> faults.heartbeatEvery(Duration.ofMillis(Math.max(1, millis)))));
        fields.put(
                "withhold_heartbeats",
                turn(() -> faults.withholdHeartbeats(true), () -> faults.withholdHeartbeats(false)));
        fields.put("unknown_events", number(faults::sendUnknown));
        fields.put("server", this::server);
        fields.put("refuse", inEach(this::refuse));
        fields.put("deny", inEach(this::deny));
        fields.put("deleted", inEach(turnIn(faults::deleteChannel, faults::restoreChannel)));
        fields.put("archived", inEach(inThread(faults::archiveThread, faults::unarchiveThread)));
        fields.put("locked", inEach(inThread(faults::lockThread, faults::unlockThread)));
        fields.put("closed_direct_messages", this::directMessages);
    }

    /** All or nothing: a field that cannot be read leaves everything as it was. */
    void set(PageRequest request) {
        List<Runnable> changes = new ArrayList<>();
        request.fields()
                .fieldNames()
                .forEachRemaining(name -> changes.add(field(name).read(name, request)));
        changes.forEach(Runnable::run);
    }

    private Field field(String name) {
        if (!fields.containsKey(name)) {
            throw new PageError(
                    "There is no fault \"%s\"; there are %s.".formatted(name, String.join(", ", fields.keySet())));
        }
        return fields.get(name);
    }

    private static Field number(Consumer<Integer> change) {
        return (name, request) -> {
            int number = request.number(name);
            return () -> change.accept(number);
        };
    }

    private static Field turn(Runnable on, Runnable off) {
        return (name, request) -> request.fields().path(name).asBoolean() ? on : off;
    }

    private Runnable latency(String name, PageRequest request) {
        int millis = request.number(name);
        if (millis > LONGEST_LATENCY_MS) {
            throw new PageError(
                    "The field \"latency_ms\" takes %d at most, not %d.".formatted(LONGEST_LATENCY_MS, millis));
        }
        return () -> faults.latency(Duration.ofMillis(millis));
    }

    private Runnable status(String name, PageRequest request) {
        int status = request.number("status");
        int times = request.fields().has("times") ? request.number("times") : 1;
        if (!Faults.isStatus(status)) {
            throw new PageError("A status to answer with is 429 or 500 to 599, not %d.".formatted(status));
        }
        return () -> faults.answerNext(times, status);
    }

    private Runnable acceptThen(String name, PageRequest request) {
        AfterAccepting how = word(AfterAccepting.values(), AfterAccepting::word, request.text("accept_then"))
                .orElseThrow(() -> new PageError("A post is accepted, then: fail, hang, or reset."));
        int posts = request.fields().has("posts") ? request.number("posts") : 1;
        return () -> faults.acceptThen(how, posts);
    }

    private Runnable limit(String name, PageRequest request) {
        Scope scope = word(Scope.values(), Scope::word, request.text("limit"))
                .orElseThrow(() -> new PageError("A limit is for the user, global, or by cloudflare."));
        Duration retryAfter =
                request.fields().has("limit_ms") ? Duration.ofMillis(request.number("limit_ms")) : DEFAULT_LIMIT;
        return () -> faults.limit(scope, retryAfter);
    }

    private static <T> Optional<T> word(T[] all, Function<T, String> word, String wanted) {
        return Stream.of(all).filter(each -> word.apply(each).equals(wanted)).findFirst();
    }

    private Runnable gateway(String name, PageRequest request) {
        String what = request.text(name);
        return switch (what) {
            case "drop" -> faults::dropGateway;
            case "reconnect" -> faults::reconnectGateway;
            case "invalid" -> faults::invalidateSession;
            default ->
                throw new PageError("The gateway can drop, reconnect, or be invalid, not \"%s\".".formatted(what));
        };
    }

    private Runnable closeCode(String name, PageRequest request) {
        int code = request.number(name);
        if (!CloseCode.isOne(code)) {
            throw new PageError(
                    "The gateway closes with %d to %d, not %d.".formatted(CloseCode.FIRST, CloseCode.LAST, code));
        }
        return () -> faults.closeGateway(code);
    }

    private Runnable server(String name, PageRequest request) {
        String where = request.text(name);
        return switch (where) {
            case "here" -> faults::serverComesBack;
            case "away" -> faults::serverGoesAway;
            case "removed" -> faults::removeFromServer;
            default -> throw new PageError("The server can be here, away, or removed, not \"%s\".".formatted(where));
        };
    }

    private Runnable refuse(String channel, JsonNode code) {
        int number = code.asInt(-1);
        if (number == 0) {
            return () -> faults.acceptIn(channel);
        }
        if (!ChannelFaults.codes().contains(number)) {
            throw new PageError("A channel refuses with one of %s, or 0 for none; not %s."
                    .formatted(joined(ChannelFaults.codes()), code));
        }
        return () -> faults.refuseIn(channel, number);
    }

    private Runnable deny(String channel, JsonNode names) {
        if (isThread(channel)) {
            throw new PageError("The thread \"%s\" has the permissions of the channel above it.".formatted(channel));
        }
        if (names.isEmpty()) {
            return () -> faults.allowInChannel(channel);
        }
        List<Long> permissions = Json.stream(names).map(FaultFields::permission).toList();
        return () -> permissions.forEach(permission -> faults.denyInChannel(channel, permission));
    }

    private static Long permission(JsonNode name) {
        Long permission = Permissions.DENIABLE.get(name.asText());
        if (permission == null) {
            throw new PageError("What can be denied are %s, not %s."
                    .formatted(String.join(", ", Permissions.DENIABLE.keySet()), name));
        }
        return permission;
    }

    private Runnable directMessages(String name, PageRequest request) {
        return each(
                request.object(name),
                key -> StudyHall.member(key).isPresent(),
                "member",
                turnIn(faults::closeDirectMessages, faults::openDirectMessages));
    }

    private static BiFunction<String, JsonNode, Runnable> turnIn(Consumer<String> on, Consumer<String> off) {
        return (key, value) -> () -> (value.asBoolean() ? on : off).accept(key);
    }

    private static BiFunction<String, JsonNode, Runnable> inThread(Consumer<String> on, Consumer<String> off) {
        return (key, value) -> {
            if (!isThread(key)) {
                throw new PageError("The channel \"%s\" is no thread.".formatted(key));
            }
            return turnIn(on, off).apply(key, value);
        };
    }

    private static boolean isThread(String key) {
        return StudyHall.THREADS.stream().anyMatch(thread -> thread.key().equals(key));
    }

    /** An object with an entry for each channel, by its key. */
    private static Field inEach(BiFunction<String, JsonNode, Runnable> change) {
        return (name, request) ->
                each(request.object(name), key -> StudyHall.place(key).isPresent(), "channel", change);
    }

    private static Runnable each(
            JsonNode entries, Predicate<String> isThere, String kind, BiFunction<String, JsonNode, Runnable> change) {
        List<Runnable> changes = new ArrayList<>();
        entries.properties().forEach(entry -> {
            if (!isThere.test(entry.getKey())) {
                throw new PageError("There is no %s \"%s\".".formatted(kind, entry.getKey()));
            }
            changes.add(change.apply(entry.getKey(), entry.getValue()));
        });
        return () -> changes.forEach(Runnable::run);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
