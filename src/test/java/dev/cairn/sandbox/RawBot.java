package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Interaction;
import dev.cairn.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bot made by hand, which also does what no library would. */
final class RawBot implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 5;

    /** An answer of the REST interface. */
    record Answer(int status, JsonNode body) {
        int code() {
            return body.path("code").asInt();
        }

        /** Discord's code for the only thing that is wrong with a form, with its path, such as "data.content: ...". */
        String error() {
            return error("", body.path("errors"));
        }

        private static String error(String path, JsonNode node) {
            if (node.has("_errors")) {
                return path.substring(1) + ": "
                        + node.path("_errors").get(0).path("code").asText();
            }
            return node.properties().stream()
                    .map(field -> error(path + "." + field.getKey(), field.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    private final Sandbox sandbox;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    /** Connects, and says nothing yet. */
    RawBot(Sandbox sandbox) {
        this.sandbox = sandbox;
        URI gateway = URI.create("ws://127.0.0.1:" + sandbox.port() + "/gateway?v=10&encoding=json");
        socket = HTTP.newWebSocketBuilder().buildAsync(gateway, new Listener()).join();
    }

    static RawBot online(Sandbox sandbox) {
        RawBot bot = new RawBot(sandbox);
        bot.identify(Sandbox.TOKEN);
        bot.awaits("GUILD_CREATE");
        return bot;
    }

    void identify(String token) {
        ObjectNode identify = Json.object().put("op", 2);
        identify.putObject("d").put("token", token).put("intents", 1);
        says(identify);
    }

    void says(JsonNode message) {
        socket.sendText(Json.write(message), true).join();
    }

    /** The next message from the gateway. */
    JsonNode hears() {
        try {
            return Optional.ofNullable(received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("The gateway is silent."));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next event of that type; others are passed over. */
    JsonNode awaits(String type) {
        JsonNode message = hears();
        while (!message.path("t").asText().equals(type)) {
            message = hears();
        }
        return message.path("d");
    }

    JsonNode awaitsInteraction() {
        return awaits("INTERACTION_CREATE");
    }

    boolean hasHeardAll() {
        return received.isEmpty();
    }

    /** The code with which the gateway has closed the connection. */
    int isClosedWith() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    Answer acknowledges(JsonNode interaction, int type, JsonNode data) {
        ObjectNode body = Json.object().put("type", type);
        body.set("data", data);
        String path = "/interactions/%s/%s/callback?with_response=true"
                .formatted(
                        interaction.path("id").asText(),
                        interaction.path("token").asText());
        return rest("POST", path, body);
    }

    Answer replies(JsonNode interaction, String content) {
        return acknowledges(interaction, Interaction.REPLY, Json.object().put("content", content));
    }

    Answer followsUp(JsonNode interaction, JsonNode message) {
        return rest("POST", webhook(interaction) + "?wait=true", message);
    }

    Answer edits(JsonNode interaction, String message, JsonNode changes) {
        return rest("PATCH", webhook(interaction) + "/messages/" + message, changes);
    }

    static String webhook(JsonNode interaction) {
        return "/webhooks/" + StudyHall.BOT + "/" + interaction.path("token").asText();
    }

    Answer rest(String method, String path) {
        return rest(method, path, BodyPublishers.noBody(), "application/json");
    }

    Answer rest(String method, String path, JsonNode body) {
        return rest(method, path, BodyPublishers.ofString(Json.write(body)), "application/json");
    }

    Answer rest(String method, String path, BodyPublisher body, String contentType) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Authorization", "Bot " + Sandbox.TOKEN)
                .header("User-Agent", "DiscordBot (https://example.org, 1.0)")
                .build());
    }

    static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Json.read(response.body()).orElse(Json.object()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(Json.read(text.toString().getBytes(StandardCharsets.UTF_8))
                        .orElseThrow());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable cut) {
            closed.complete(1006);
        }
    }
}
