package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Snowflakes;
import dev.cairn.sandbox.wire.Upload;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files that came with messages, kept as long as their message is, and served by the sandbox itself. */
public final class Attachments {
    private static final String ROUTE = "/attachments/";

    private final Snowflakes snowflakes;
    private final String address;
    private final Map<String, Upload> files = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param address of the sandbox, such as "http://127.0.0.1:8080"
     */
    public Attachments(Snowflakes snowflakes, String address) {
        this.snowflakes = snowflakes;
        this.address = address;
    }

    /** Keeps the file and describes it as Discord does. */
    ObjectNode keep(Upload file, String channel) {
        String id = snowflakes.next();
        files.put(id, file);
        String name = URLEncoder.encode(file.filename(), StandardCharsets.UTF_8).replace("+", "%20");
        String url = address + ROUTE + channel + "/" + id + "/" + name;
        return Json.object()
                .put("id", id)
                .put("filename", file.filename())
                .put("size", file.bytes().length)
                .put("url", url)
                .put("proxy_url", url)
                .put("content_type", file.contentType());
    }

    public void addTo(RoutesConfig routes) {
        routes.get(ROUTE + "{channel}/{id}/{name}", this::serve);
    }

    /** Whatever the bot has uploaded must not become a page of its own. */
    private void serve(Context context) {
        Upload file = files.get(context.pathParam("id"));
        if (file == null) {
            throw PageError.notFound("There is no such file; its message is gone.");
        }
        context.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .contentType(file.contentType())
                .result(file.bytes());
    }

    void forget(StoredMessage message) {
        files.keySet().removeAll(idsIn(message));
    }

    void forgetReplaced(StoredMessage before, StoredMessage after) {
        Set<String> gone = idsIn(before);
        gone.removeAll(idsIn(after));
        files.keySet().removeAll(gone);
    }

    private static Set<String> idsIn(StoredMessage message) {
        Set<String> ids = new HashSet<>();
        message.json()
                .path("attachments")
                .forEach(attachment -> ids.add(attachment.path("id").asText()));
        return ids;
    }
}
