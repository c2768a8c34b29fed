package dev.cairn.sandbox.page;

import dev.cairn.sandbox.wire.PageError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The files of the page, from the class path. Javalin could serve them too, but takes a third of a second longer to start. A
 * file is read each time, so that an edit is seen, and packed once.
 */
public final class PageFiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(html|css|js|svg)");

    /** No stranger's page lures clicks onto this one. */
    private static final String UNFRAMED = "frame-ancestors 'none'";

    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

    public void addTo(RoutesConfig routes) {
        routes.get("/", context -> serve(context, "index.html"));
        routes.get("/{file}", context -> serve(context, context.pathParam("file")));
    }

    private void serve(Context context, String name) throws IOException {
        var matched = NAME.matcher(name);
        try (InputStream file = matched.matches() ? PageFiles.class.getResourceAsStream(name) : null) {
            if (file == null) {
                throw PageError.notFound("There is no page /%s.".formatted(name));
            }
            serve(context, typeOf(matched.group(1)), file.readAllBytes());
        }
    }

    private void serve(Context context, String type, byte[] content) {
        String tag = tagOf(content);
        context.header("Cache-Control", "no-cache").header("ETag", tag).header("Vary", "Accept-Encoding");
        context.header("Content-Security-Policy", UNFRAMED);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else if (Packed.isTaken(context)) {
            context.header("Content-Encoding", "gzip")
                    .contentType(type)
                    .result(packed.computeIfAbsent(tag, unknown -> Packed.of(content)));
        } else {
            context.contentType(type).result(content);
        }
    }

    /** Weak, because packed or not it is the same. */
    private static String tagOf(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return "W/\"%x-%x\"".formatted(content.length, sum.getValue());
    }

    private static String typeOf(String extension) {
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
