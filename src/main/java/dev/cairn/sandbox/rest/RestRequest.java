package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Upload;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request to Discord's REST interface.
 *
 * @param parameters what the path holds, by the route's names
 * @param body its JSON is null if there is none, and missing if it cannot be read
 */
public record RestRequest(
        String method, String path, Map<String, String> parameters, Map<String, String> query, Body body) {

    static RestRequest of(Context context) {
        String query = context.queryString();
        return new RestRequest(
                context.method().name(),
                query == null ? context.path() : context.path() + "?" + query,
                context.pathParamMap(),
                firstOfEach(context.queryParamMap()),
                context.isMultipartFormData() ? multipart(context) : new Body(json(context.bodyAsBytes()), List.of()));
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

    private static JsonNode json(byte[] bytes) {
        return bytes.length == 0 ? NullNode.getInstance() : Json.read(bytes).orElse(MissingNode.getInstance());
    }

    private static Body multipart(Context context) {
        String payload = context.formParam("payload_json");
        List<Upload> uploads = new ArrayList<>();
        context.uploadedFileMap()
                .forEach((part, files) ->
                        files.forEach(file -> uploads.add(new Upload(part, file.filename(), bytes(file)))));
        return new Body(json(payload == null ? new byte[0] : payload.getBytes(StandardCharsets.UTF_8)), uploads);
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> firstOfEach(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }
}
