package dev.cairn.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Answers as the sandbox would give them, for what no command of the bot's says. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EPHEMERAL = 1 << 6;

    private Told() {}

    /** A conversation of the bot's messages, each given by its body. */
    static JsonNode messages(List<? extends JsonNode> bodies) {
        ObjectNode told = JSON.createObjectNode();
        ArrayNode messages = told.putArray("messages");
        for (JsonNode body : bodies) {
            ObjectNode message = messages.addObject()
                    .put("id", "told-" + messages.size())
                    .put("timestamp", "2026-11-20T09:00:00Z")
                    .put("ephemeral", (body.path("flags").asInt() & EPHEMERAL) != 0);
            message.putObject("author")
                    .put("id", "900")
                    .put("username", "Cairn")
                    .put("bot", true);
            body.properties().forEach(field -> message.set(field.getKey(), field.getValue()));
        }
        return told;
    }

    /** What is answered to a command that opens a form. */
    static JsonNode form(JsonNode body) {
        ObjectNode told = JSON.createObjectNode().put("outcome", "form");
        told.set("form", body);
        return told;
    }

    /** One that lies beside the tests. */
    static JsonNode read(String file) {
        try (InputStream json = Objects.requireNonNull(Told.class.getResourceAsStream(file), file)) {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
