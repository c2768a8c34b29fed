package dev.cairn.sandbox;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Upload;
import java.io.ByteArrayOutputStream;
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
public final class Script {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String member;

    public Script(Sandbox sandbox, String member) {
        this(sandbox.address(), member);
    }

    /** At a sandbox that a bot has opened for itself. */
    public Script(String address, String member) {
        this.address = address;
        this.member = member;
    }

    public JsonNode types(String text) {
        return typesIn("general", text);
    }

    public JsonNode typesIn(String channel, String text) {
        return post("/sandbox/type", fields().put("channel", channel).put("text", text));
    }

    public JsonNode types(String text, Upload... files) {
        return post("/sandbox/type", fields().put("channel", "general").put("text", text), List.of(files));
    }

    public CompletableFuture<JsonNode> startsTyping(String text) {
        return CompletableFuture.supplyAsync(() -> types(text), Thread::startVirtualThread);
    }

    public JsonNode presses(JsonNode message, String component) {
        return post("/sandbox/press", fields().put("message", id(message)).put("component", component));
    }

    public JsonNode picks(JsonNode message, String... values) {
        ObjectNode pick = fields().put("message", id(message));
        pick.set("values", Json.texts(List.of(values)));
        return post("/sandbox/pick", pick);
    }

    /** Sends a form, as the answer that opened it describes it. */
    public JsonNode submits(JsonNode form, ObjectNode values) {
        return post("/sandbox/submit", fields().put("form", id(form)).set("values", values));
    }

    public JsonNode seesOfferedFor(String text) {
        return post("/sandbox/suggest", fields().put("channel", "general").put("text", text));
    }

    public JsonNode messagesIn(String channel) {
        return get("/sandbox/messages?member=" + member + "&channel=" + channel).path("messages");
    }

    public JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(uri(path)).build()));
    }

    public JsonNode post(String path, JsonNode body) {
        return json(send(HttpRequest.newBuilder(uri(path))
                .POST(ofString(Json.write(body)))
                .build()));
    }

    /** A request with files, as browsers send it. */
    public JsonNode post(String path, JsonNode body, List<Upload> files) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        part(parts, "name=\"payload_json\"", Json.write(body).getBytes(StandardCharsets.UTF_8));
        for (Upload file : files) {
            part(parts, "name=\"files\"; filename=\"" + file.filename() + "\"", file.bytes());
        }
        parts.writeBytes("--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return json(send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(ofByteArray(parts.toByteArray()))
                .build()));
    }

    private static void part(ByteArrayOutputStream parts, String disposition, byte[] content) {
        String head = "--boundary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode delete(String path) {
        return json(send(HttpRequest.newBuilder(uri(path)).DELETE().build()));
    }

    public ObjectNode fields() {
        return Json.object().put("member", member);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI uri(String path) {
        return URI.create(address + path);
    }

    /** The answer, with its HTTP status if that is no 200. */
    private static JsonNode json(HttpResponse<String> response) {
        JsonNode json =
                Json.read(response.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return response.statusCode() == 200 ? json : ((ObjectNode) json).put("status", response.statusCode());
    }

    /** One line of the sandbox's log of requests. */
    public static JsonNode read(String line) {
        return Json.read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String id(JsonNode message) {
        return message.path("id").asText();
    }
}
