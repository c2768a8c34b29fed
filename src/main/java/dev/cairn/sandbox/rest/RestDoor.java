package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Connections;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request to the REST interface passes: the faults that are set, the bot's token, the lock, the log. */
public final class RestDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_ERROR = 500;
    private static final int BAD_GATEWAY = 502;

    /** How long the answer to an accepted post hangs. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final List<HandlerType> METHODS =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private static final String AUTHORIZATION = "Authorization";
    private static final String USER_AGENT = "User-Agent";

    /** Answers one kind of request, or throws what Discord would refuse with; runs under the lock. */
    interface Route {
        RestAnswer answer(RestRequest request);
    }

    private final InstantSource time;
    private final Turns turns;
    private final RequestFaults faults;
    private final Limits limits;
    private final RequestLog log;
    private final Counters counters;

    public RestDoor(InstantSource time, Turns turns, Faults faults, RequestLog log, Counters counters) {
        this.time = time;
        this.turns = turns;
        this.faults = faults.ofRequests();
        limits = faults.limits();
        this.log = log;
        this.counters = counters;
    }

    /** For whoever shows the bot's token. */
    Handler forTheBot(Route route) {
        return context -> pass(context, request -> {
            if (!("Bot " + StudyHall.TOKEN).equals(context.header(AUTHORIZATION))) {
                throw DiscordError.unauthorized();
            }
            return route.answer(request);
        });
    }

    /** For whoever knows the interaction's token, which stands in the path. */
    Handler forAnybody(Route route) {
        return context -> pass(context, route);
    }

    /** After all other routes: what Discord may have, but the sandbox has not. */
    public void addFallbackTo(RoutesConfig routes) {
        Handler unknown = forAnybody(request -> {
            LOG.warn("The sandbox does not imitate {} {}", request.method(), request.path());
            throw DiscordError.noSuchRoute();
        });
        for (HandlerType method : METHODS) {
            routes.addHttpHandler(method, "/api/*", unknown);
        }
    }

    /**
     * What comes of a request.
     *
     * @param held how long its answer is held back
     * @param isCut whether it gets none
     */
    private record Outcome(RestAnswer answer, Duration held, boolean isCut) {}

    private void pass(Context context, Route route) {
        RestRequest request = RestRequest.of(context);
        ObjectNode entry = entry(context, request);
        counters.asked(request);
        if (faults.takeReset()) {
            log.add(entry);
            Connections.reset(Connections.of(context));
            return;
        }
        Duration oneWay = oneWay();
        if (oneWay.isZero()) {
            Outcome outcome = outcome(route, request, entry);
            if (outcome.held().isZero()) {
                deliver(context, outcome);
            } else {
                context.future(() -> runLater(outcome.held(), () -> deliver(context, outcome)));
            }
            return;
        }
        context.future(() -> CompletableFuture.supplyAsync(() -> outcome(route, request, entry), after(oneWay))
                .thenCompose(outcome -> runLater(oneWay.plus(outcome.held()), () -> deliver(context, outcome))));
    }

    private static CompletableFuture<Void> runLater(Duration time, Runnable work) {
        return CompletableFuture.runAsync(work, after(time));
    }

    private Duration oneWay() {
        return faults.latency().dividedBy(2);
    }

    private static Executor after(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    private Outcome outcome(Route route, RestRequest request, ObjectNode entry) {
        OptionalInt fault = faults.takeStatus();
        RestAnswer answer = fault.isPresent() ? failure(fault.getAsInt()) : limited(route, request);
        boolean isDone = answer.status() == OK || answer.status() == CREATED;
        Outcome outcome = request.posts() && isDone ? accepted(answer) : new Outcome(answer, Duration.ZERO, false);
        counters.answered(outcome.answer());
        log(entry, outcome);
        return outcome;
    }

    private RestAnswer limited(Route route, RestRequest request) {
        return limits.check(request).orElseGet(() -> answer(route, request));
    }

    private Outcome accepted(RestAnswer answer) {
        return faults.takeAfterAccepting()
                .map(then -> switch (then) {
                    case FAIL -> new Outcome(failure(BAD_GATEWAY), Duration.ZERO, false);
                    case HANG -> new Outcome(answer, LONG, false);
                    case RESET -> new Outcome(answer, Duration.ZERO, true);
                })
                .orElse(new Outcome(answer, Duration.ZERO, false));
    }

    /** Of an answer that was cut off, only what it was to; no status. */
    private void log(ObjectNode entry, Outcome outcome) {
        if (!outcome.isCut()) {
            long millis = time.millis() - entry.path("ts").asLong();
            entry.put("status", outcome.answer().status())
                    .put("ms", millis + oneWay().plus(outcome.held()).toMillis())
                    .set("response", outcome.answer().body());
        }
        log.add(entry);
    }

    private static void deliver(Context context, Outcome outcome) {
        if (outcome.isCut()) {
            Connections.reset(Connections.of(context));
        } else {
            write(context, outcome.answer());
        }
    }

    private RestAnswer answer(Route route, RestRequest request) {
        try {
            return turns.take(() -> {
                if (request.isUnreadable()) {
                    throw DiscordError.invalidJson();
                }
                return route.answer(request);
            });
        } catch (DiscordError refused) {
            LOG.debug("{} {}: {}", request.method(), request.path(), refused.body());
            return RestAnswer.refused(refused);
        } catch (RuntimeException bug) {
            LOG.error("The sandbox failed to answer {} {}", request.method(), request.path(), bug);
            return new RestAnswer(
                    INTERNAL_ERROR,
                    Json.object().put("message", "500: Internal Server Error").put("code", 0));
        }
    }

    private ObjectNode entry(Context context, RestRequest request) {
        ObjectNode entry = Json.object()
                .put("ts", time.millis())
                .put("method", request.method())
                .put("path", request.path())
                .put("content_type", context.contentType());
        entry.set("body", request.isUnreadable() ? null : request.json());
        request.body()
                .files()
                .forEach(file -> entry.withArrayProperty("files")
                        .addObject()
                        .put("name", file.part())
                        .put("filename", file.filename())
                        .put("size", file.bytes().length));
        ObjectNode headers = entry.putObject("headers").put("user-agent", context.header(USER_AGENT));
        if (context.header(AUTHORIZATION) != null) {
            headers.put("authorization", "Bot masked");
        }
        return entry;
    }

    /** JDA takes a 429 without "Via" for a ban by Cloudflare, and reads whole seconds only. */
    private static RestAnswer failure(int status) {
        ObjectNode body = Json.object()
                .put("message", status + ": the sandbox was asked to fail")
                .put("code", 0);
        if (status != TOO_MANY_REQUESTS) {
            return new RestAnswer(status, body);
        }
        body.put("message", "You are being rate limited.")
                .put("retry_after", 1.0)
                .put("global", false);
        return new RestAnswer(
                status, body, Map.of("Retry-After", "1", "Via", "1.1 google", "X-RateLimit-Scope", "user"));
    }

    private static void write(Context context, RestAnswer answer) {
        context.status(answer.status());
        answer.headers().forEach(context::header);
        if (answer.body() == null) {
            return;
        }
        if (answer.body().isTextual()) {
            context.html(answer.body().textValue());
        } else {
            context.contentType("application/json").result(Json.write(answer.body()));
        }
    }
}
