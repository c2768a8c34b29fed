package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Snowflakes;
import dev.cairn.sandbox.wire.Upload;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/**
 * Files that came with messages, commands and forms, served by the sandbox itself. Those of messages go with their message;
 * of all, the newest {@value #KEPT} bytes are kept.
 */
public final class Attachments {
    public static final int KEPT = 32 << 20;

    private static final String ROUTE = "/attachments/";
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("^\\.+|[^\\w.-]");
    private static final Pattern PICTURE = Pattern.compile("image/(png|jpeg|gif|webp|avif|bmp)");

    private final Snowflakes snowflakes;
    private final String address;
    private final NavigableMap<String, Upload> files = new ConcurrentSkipListMap<>();

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
        dropOldest();
        String name = NOT_IN_ADDRESS.matcher(file.filename()).replaceAll("_");
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

    /** Puts addresses on this host, which the bot needs whole, as paths: the page may have been opened by another name. */
    ObjectNode asPaths(ObjectNode view) {
        shorten(view);
        return view;
    }

    private void shorten(JsonNode node) {
        node.properties().forEach(field -> {
            String text = field.getValue().asText();
            if (field.getKey().endsWith("url") && text.startsWith(address + ROUTE)) {
                field.setValue(TextNode.valueOf(text.substring(address.length())));
            }
        });
        node.forEach(this::shorten);
    }

    private void dropOldest() {
        long size =
                files.values().stream().mapToLong(file -> file.bytes().length).sum();
        while (size > KEPT) {
            size -= files.pollFirstEntry().getValue().bytes().length;
        }
    }

    /** Whatever somebody has uploaded must not become a page of its own. */
    private void serve(Context context) {
        Upload file = files.get(context.pathParam("id"));
        if (file == null) {
            throw PageError.notFound("There is no such file, or it is not kept any more.");
        }
        context.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header(
                        "Content-Disposition",
                        PICTURE.matcher(file.contentType()).matches() ? "inline" : "attachment")
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
