package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.line.TypedLine;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;

/** How the page and scripts are answered: JSON, and refusals as {@code {"error": sentence}}. */
public final class PageAnswer {
    private static final int BAD_REQUEST = 400;

    /** What is shorter fits one network packet as it is. */
    private static final int WORTH_PACKING = 1400;

    private PageAnswer() {}

    static void write(Context context, JsonNode answer) {
        String json = Json.write(answer);
        context.contentType("application/json");
        if (json.length() > WORTH_PACKING && Packed.isTaken(context)) {
            context.header("Content-Encoding", "gzip").result(Packed.of(json.getBytes(StandardCharsets.UTF_8)));
        } else {
            context.result(json);
        }
    }

    /** After all other routes. */
    public static void addTo(RoutesConfig routes) {
        routes.exception(PageError.class, (error, context) -> refuse(context, error.status(), error));
        routes.exception(TypedLine.Unreadable.class, (error, context) -> refuse(context, BAD_REQUEST, error));
        // what Jetty says of files that are too large, or end too early
        routes.exception(
                ServletException.class, (error, context) -> refuse(context, BAD_REQUEST, FileRules.unreadable()));
        String rest = "/sandbox/*";
        routes.get(rest, PageAnswer::noSuchThing);
        routes.post(rest, PageAnswer::noSuchThing);
        routes.delete(rest, PageAnswer::noSuchThing);
    }

    private static void noSuchThing(Context context) {
        throw PageError.notFound("There is no %s %s.".formatted(context.method().name(), context.path()));
    }

    private static void refuse(Context context, int status, Exception error) {
        write(context.status(status), Json.object().put("error", error.getMessage()));
    }
}
