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
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request to the REST interface passes: the faults that are set, the bot's token, the lock, the log. */
public final class RestDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_ERROR = 500;

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
    private final RequestLog log;

    public RestDoor(InstantSource time, Turns turns, Faults faults, RequestLog log) {
        this.time = time;
        this.turns = turns;
        this.faults = faults.ofRequests();
        this.log = log;
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

    private void pass(Context context, Route route) {
        RestRequest request = RestRequest.of(context);
        ObjectNode entry = entry(context, request);
        if (faults.takeReset()) {
            log.add(entry);
            Connections.reset(Connections.of(context));
            return;
        }
        Duration oneWay = oneWay();
        if (oneWay.isZero()) {
            write(context, answer(context, route, request, entry));
            return;
        }
        context.future(() -> CompletableFuture.supplyAsync(() -> answer(context, route, request, entry), after(oneWay))
                .thenAcceptAsync(answer -> write(context, answer), after(oneWay)));
    }

    private Duration oneWay() {
        return faults.latency().dividedBy(2);
    }

    private static Executor after(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    private RestAnswer answer(Context context, Route route, RestRequest request, ObjectNode entry) {
        OptionalInt fault = faults.takeStatus();
        RestAnswer answer = fault.isPresent() ? failure(context, fault.getAsInt()) : answer(route, request);
        entry.put("status", answer.status())
                .put("ms", time.millis() - entry.path("ts").asLong() + oneWay().toMillis())
                .set("response", answer.body());
        log.add(entry);
        return answer;
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
    private static RestAnswer failure(Context context, int status) {
        ObjectNode body = Json.object()
                .put("message", status + ": the sandbox was asked to fail")
                .put("code", 0);
        if (status == TOO_MANY_REQUESTS) {
            context.header("Retry-After", "1").header("Via", "1.1 google").header("X-RateLimit-Scope", "user");
            body.put("message", "You are being rate limited.")
                    .put("retry_after", 1.0)
                    .put("global", false);
        }
        return new RestAnswer(status, body);
    }

    private static void write(Context context, RestAnswer answer) {
        context.status(answer.status());
        if (answer.body() != null) {
            context.contentType("application/json").result(Json.write(answer.body()));
        }
    }
}
