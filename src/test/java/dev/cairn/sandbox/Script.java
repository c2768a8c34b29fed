package dev.cairn.sandbox;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One member of the study server, acting by way of the sandbox's HTTP interface as a script would. */
final class Script {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Sandbox sandbox;
    private final String member;

    Script(Sandbox sandbox, String member) {
        this.sandbox = sandbox;
        this.member = member;
    }

    JsonNode types(String text) {
        return typesIn("general", text);
    }

    JsonNode typesIn(String channel, String text) {
        return post("/sandbox/type", fields().put("channel", channel).put("text", text));
    }

    CompletableFuture<JsonNode> startsTyping(String text) {
        return CompletableFuture.supplyAsync(() -> types(text), Thread::startVirtualThread);
    }

    JsonNode presses(JsonNode message, String component) {
        return post("/sandbox/press", fields().put("message", id(message)).put("component", component));
    }

    JsonNode picks(JsonNode message, String... values) {
        ObjectNode pick = fields().put("message", id(message));
        pick.set("values", Json.texts(List.of(values)));
        return post("/sandbox/pick", pick);
    }

    JsonNode seesOfferedFor(String text) {
        return post("/sandbox/suggest", fields().put("channel", "general").put("text", text));
    }

    JsonNode messagesIn(String channel) {
        return get("/sandbox/messages?member=" + member + "&channel=" + channel).path("messages");
    }

    JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(uri(path)).build()));
    }

    JsonNode post(String path, JsonNode body) {
        return json(send(HttpRequest.newBuilder(uri(path))
                .POST(ofString(Json.write(body)))
                .build()));
    }

    JsonNode delete(String path) {
        return json(send(HttpRequest.newBuilder(uri(path)).DELETE().build()));
    }

    ObjectNode fields() {
        return Json.object().put("member", member);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    URI uri(String path) {
        return URI.create(sandbox.address() + path);
    }

    /** The answer, with its HTTP status if that is no 200. */
    private static JsonNode json(HttpResponse<String> response) {
        JsonNode json =
                Json.read(response.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return response.statusCode() == 200 ? json : ((ObjectNode) json).put("status", response.statusCode());
    }

    private static String id(JsonNode message) {
        return message.path("id").asText();
    }
}
