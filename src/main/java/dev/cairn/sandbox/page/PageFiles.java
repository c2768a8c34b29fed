package dev.cairn.sandbox.page;

import dev.cairn.sandbox.wire.PageError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** The files of the page, from the class path. Javalin could serve them too, but takes a third of a second longer to start. */
public final class PageFiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(html|css|js|svg)");

    private PageFiles() {}

    public static void addTo(RoutesConfig routes) {
        routes.get("/", context -> serve(context, "index.html"));
        routes.get("/{file}", context -> serve(context, context.pathParam("file")));
    }

    private static void serve(Context context, String name) throws IOException {
        var matched = NAME.matcher(name);
        try (InputStream file = matched.matches() ? PageFiles.class.getResourceAsStream(name) : null) {
            if (file == null) {
                throw PageError.notFound("There is no page /%s.".formatted(name));
            }
            context.header("Cache-Control", "no-cache")
                    .contentType(typeOf(matched.group(1)))
                    .result(file.readAllBytes());
        }
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
