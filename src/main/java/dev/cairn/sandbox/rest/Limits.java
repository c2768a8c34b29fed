package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.sandbox.rest.Faults.Scope;
import dev.cairn.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A limit on requests that has been reached, until it expires.
 *
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits">Rate limits</a>
 */
public final class Limits {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final double MILLIS = 1000;
    private static final String RETRY_AFTER = "Retry-After";

    /** Cloudflare answers by itself, so nothing was passed on that could name Discord's own proxy in "Via". */
    private static final String BANNED = """
            <!doctype html><title>Access denied | discord.com used Cloudflare to restrict access</title>
            <h1>Error 1015</h1><p>You are being rate limited</p>
            """;

    private final InstantSource time;
    private final Counters counters;
    private final Set<String> told = new HashSet<>();
    private @Nullable Scope scope;
    private Instant until = Instant.EPOCH;

    public Limits(InstantSource time, Counters counters) {
        this.time = time;
        this.counters = counters;
    }

    synchronized void limit(Scope reached, Duration retryAfter) {
        told.clear();
        scope = reached;
        until = time.instant().plus(retryAfter);
    }

    synchronized void clear() {
        until = Instant.EPOCH;
    }

    /** What this request gets in place of its answer; counts it if the bot had been told to wait. */
    synchronized Optional<RestAnswer> check(RestRequest request) {
        Duration left = left();
        if (scope == null || left.isZero() || !concerns(scope, request)) {
            return Optional.empty();
        }
        if (!told.add(scope == Scope.USER ? request.route() : "")) {
            counters.cameTooEarly();
        }
        return Optional.of(answer(scope, left));
    }

    synchronized void writeTo(ObjectNode view) {
        Duration left = left();
        view.put("limit", left.isZero() || scope == null ? null : scope.word()).put("limit_ms", left.toMillis());
    }

    private Duration left() {
        Duration left = Duration.between(time.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static boolean concerns(Scope scope, RestRequest request) {
        return scope == Scope.CLOUDFLARE || !request.isOfInteraction();
    }

    private static RestAnswer answer(Scope scope, Duration left) {
        String seconds = Long.toString(left.plusMillis(999).toSeconds());
        ObjectNode body = Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", left.toMillis() / MILLIS)
                .put("global", scope == Scope.GLOBAL);
        return switch (scope) {
            case USER ->
                new RestAnswer(
                        TOO_MANY_REQUESTS,
                        body,
                        Map.of(RETRY_AFTER, seconds, "Via", "1.1 google", "X-RateLimit-Scope", "user"));
            case GLOBAL ->
                new RestAnswer(
                        TOO_MANY_REQUESTS,
                        body,
                        Map.of(
                                RETRY_AFTER,
                                seconds,
                                "Via",
                                "1.1 google",
                                "X-RateLimit-Global",
                                "true",
                                "X-RateLimit-Scope",
                                "global"));
            case CLOUDFLARE ->
                new RestAnswer(TOO_MANY_REQUESTS, TextNode.valueOf(BANNED), Map.of(RETRY_AFTER, seconds));
        };
    }
}
