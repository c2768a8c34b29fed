package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.wire.Json;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a message pings: whoever its text names and its request allows. Without a word of the request about it, that is
 * everybody named.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#allowed-mentions-object">Allowed mentions</a>
 */
final class Mentions {
    private static final Pattern USER = Pattern.compile("<@!?(\\d{1,20})>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,20})>");

    private Mentions() {}

    static void fill(ObjectNode message, JsonNode allowed, Hall hall) {
        message.set(
                "mentions",
                Json.array(named(USER, message, "users", allowed)
                        .flatMap(id -> StudyHall.person(id).stream())
                        .map(DiscordObjects::user)
                        .toList()));
        message.set(
                "mention_roles",
                Json.texts(named(ROLE, message, "roles", allowed)
                        .flatMap(id -> hall.roles().find(id).stream())
                        .filter(role -> role.mentionable() || mayPingAnyRole(message, hall))
                        .map(Role::id)
                        .toList()));
    }

    private static Stream<String> named(Pattern mention, ObjectNode message, String kind, JsonNode allowed) {
        return mention.matcher(text(message))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(id -> isAllowed(kind, id, allowed));
    }

    private static String text(ObjectNode message) {
        return message.path("content").asText()
                + message.path("components").findValuesAsText("content").stream()
                        .collect(Collectors.joining(" "));
    }

    private static boolean isAllowed(String kind, String id, JsonNode allowed) {
        return allowed.isMissingNode()
                || Json.stream(allowed.path("parse"))
                        .anyMatch(each -> each.asText().equals(kind))
                || Json.stream(allowed.path(kind))
                        .anyMatch(each -> each.asText().equals(id));
    }

    private static boolean mayPingAnyRole(ObjectNode message, Hall hall) {
        return StudyHall.person(message.path("author").path("id").asText())
                .flatMap(author -> hall.channel(message.path("channel_id").asText())
                        .map(channel -> Permissions.may(author, channel, Permissions.MENTION_EVERYONE)))
                .orElse(false);
    }
}
