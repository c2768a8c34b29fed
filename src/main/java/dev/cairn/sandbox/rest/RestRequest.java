package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.Body;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request to Discord's REST interface.
 *
 * @param parameters what the path holds, by the route's names
 */
public record RestRequest(
        String method, String path, Map<String, String> parameters, Map<String, String> query, Body body) {

    private static final Pattern LIST = Pattern.compile("/guilds/\\d+/(scheduled-events|roles|channels)$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?<=/messages)/\\d+|\\?.*");

    static RestRequest of(Context context) {
        String query = context.queryString();
        return new RestRequest(
                context.method().name(),
                query == null ? context.path() : context.path() + "?" + query,
                context.pathParamMap(),
                firstOfEach(context.queryParamMap()),
                Body.of(context));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    boolean isUnreadable() {
        return body.json().isMissingNode();
    }

    JsonNode json() {
        return body.json();
    }

    /** Whether it is to add something to a channel or to a list of the server's, and not as the answer to somebody. */
    boolean posts() {
        return method.equals("POST")
                && (parameters.containsKey("channel") || LIST.matcher(path).find());
    }

    /** What Discord counts together: the method and the path, without the ids behind the channel's. */
    String route() {
        return method + " " + MESSAGE_ID.matcher(path).replaceAll("");
    }

    /** "Interaction endpoints are not bound to the bot's Global Rate Limit", says Discord. */
    boolean isOfInteraction() {
        return parameters.containsKey("token");
    }

    private static Map<String, String> firstOfEach(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }
}
