package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param body null if there is nothing to say; a text is HTML
 */
public record RestAnswer(int status, @Nullable JsonNode body, Map<String, String> headers) {
    RestAnswer(int status, @Nullable JsonNode body) {
        this(status, body, Map.of());
    }

    static RestAnswer of(JsonNode body) {
        return new RestAnswer(200, body);
    }

    static RestAnswer list(List<? extends JsonNode> elements) {
        return of(Json.array(elements));
    }

    static RestAnswer created(JsonNode body) {
        return new RestAnswer(201, body);
    }

    static RestAnswer nothing() {
        return new RestAnswer(204, null);
    }

    static RestAnswer refused(DiscordError error) {
        return new RestAnswer(error.status(), error.body());
    }
}
