package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a request: an HTTP status, and JSON unless there is nothing to say. */
public record RestAnswer(int status, @Nullable JsonNode body) {
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
