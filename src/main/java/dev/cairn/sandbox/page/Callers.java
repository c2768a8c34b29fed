package dev.cairn.sandbox.page;

import dev.cairn.sandbox.wire.IpLiteral;
import dev.cairn.sandbox.wire.PageError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a stranger's web page sends through the visitor's browser: by a name of its own that leads here (DNS
 * rebinding), or from another origin. This holds for the bot's side too, whose token everybody knows.
 */
public final class Callers {
    private static final Pattern AUTHORITY = Pattern.compile("(?:\\[([^]]+)]|([^:]+))(?::\\d{1,5})?");

    private Callers() {}

    public static void addTo(RoutesConfig routes) {
        routes.before(Callers::check);
        routes.wsBeforeUpgrade(Callers::check);
    }

    private static void check(Context context) {
        String host = context.header("Host");
        if (host == null || !isAddress(host)) {
            throw PageError.forbidden("Call the sandbox by localhost or by its IP address, not by another name.");
        }
        @Nullable String origin = context.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            throw PageError.forbidden("Only the sandbox's own page may call it from a browser.");
        }
    }

    private static boolean isAddress(String host) {
        Matcher authority = AUTHORITY.matcher(host);
        if (!authority.matches()) {
            return false;
        }
        String name = authority.group(1) == null ? authority.group(2) : authority.group(1);
        return name.equalsIgnoreCase("localhost") || IpLiteral.read(name).isPresent();
    }
}
