package dev.cairn.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request carries: JSON, and the files sent with it.
 *
 * @param json null if there is none, and missing if it cannot be read
 */
public record Body(JsonNode json, List<Upload> files) {

    /** Either JSON alone, or parts of which the one called "payload_json" is JSON. */
    public static Body of(Context context) {
        return context.isMultipartFormData() ? multipart(context) : new Body(json(context.bodyAsBytes()), List.of());
    }

    /** The message in the answer to an interaction stands in a field of its own. */
    public Body data() {
        return new Body(json.path("data"), files);
    }

    private static Body multipart(Context context) {
        String payload = context.formParam("payload_json");
        List<Upload> uploads = new ArrayList<>();
        context.uploadedFileMap()
                .forEach((part, files) ->
                        files.forEach(file -> uploads.add(new Upload(part, file.filename(), bytes(file)))));
        return new Body(json(payload == null ? new byte[0] : payload.getBytes(StandardCharsets.UTF_8)), uploads);
    }

    private static JsonNode json(byte[] bytes) {
        return bytes.length == 0 ? NullNode.getInstance() : Json.read(bytes).orElse(MissingNode.getInstance());
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
