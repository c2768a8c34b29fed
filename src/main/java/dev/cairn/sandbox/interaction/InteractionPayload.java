package dev.cairn.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.interaction.Interaction.Origin;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes an interaction as the gateway delivers it.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding">Receiving interactions</a>
 */
public final class InteractionPayload {
    private static final int IN_SERVER = 0;
    private static final int IN_DIRECT_MESSAGES = 1;

    private InteractionPayload() {}

    /**
     * The whole of it.
     *
     * @param person who it is, with the roles that they have now
     * @param channel where it happens, as it is now
     */
    static ObjectNode of(Interaction interaction, Person person, Channel channel, ObjectNode data) {
        Origin origin = interaction.origin();
        ObjectNode payload = Json.object()
                .put("id", interaction.id())
                .put("application_id", StudyHall.BOT)
                .put("type", interaction.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("channel_id", channel.id())
                .put("locale", DiscordObjects.LOCALE)
                .put("app_permissions", Long.toString(Permissions.of(StudyHall.CAIRN, channel)))
                .put("attachment_size_limit", MessageRules.FILE_SIZE)
                .put("context", channel.isDirect() ? IN_DIRECT_MESSAGES : IN_SERVER);
        payload.set("data", data);
        payload.set("channel", channel(channel, person));
        payload.set("authorizing_integration_owners", owners(channel));
        payload.putArray("entitlements");
        who(payload, person, channel);
        if (origin.pressed() != null) {
            payload.set("message", origin.pressed().json());
        }
        return payload;
    }

    /** Who installed the bot: the server, or in direct messages nobody in particular. */
    static ObjectNode owners(Channel channel) {
        return Json.object().put("0", channel.isDirect() ? "0" : StudyHall.SERVER);
    }

    /** The people, channels, roles and files that options, menus or fields name by id. */
    static @Nullable ObjectNode resolved(Iterable<? extends JsonNode> ids, Channel channel, KeptFiles files) {
        ObjectNode resolved = Json.object();
        for (JsonNode id : ids) {
            StudyHall.person(id.asText()).ifPresent(person -> {
                resolved.withObjectProperty("users").set(person.id(), DiscordObjects.user(person));
                if (!channel.isDirect()) {
                    resolved.withObjectProperty("members").set(person.id(), member(person, channel));
                }
            });
            StudyHall.channel(id.asText())
                    .ifPresent(named ->
                            resolved.withObjectProperty("channels").set(named.id(), DiscordObjects.channel(named)));
            StudyHall.ROLES.stream()
                    .filter(role -> role.id().equals(id.asText()))
                    .forEach(role -> resolved.withObjectProperty("roles").set(role.id(), DiscordObjects.role(role)));
            files.attachment(id.asText())
                    .ifPresent(
                            file -> resolved.withObjectProperty("attachments").set(id.asText(), file));
        }
        return resolved.isEmpty() ? null : resolved;
    }

    private static void who(ObjectNode payload, Person person, Channel channel) {
        if (channel.isDirect()) {
            payload.set("user", DiscordObjects.user(person));
            return;
        }
        payload.put("guild_id", StudyHall.SERVER).put("guild_locale", DiscordObjects.LOCALE);
        payload.putObject("guild")
                .put("id", StudyHall.SERVER)
                .put("locale", DiscordObjects.LOCALE)
                .putArray("features");
        payload.set("member", member(person, channel).set("user", DiscordObjects.user(person)));
    }

    private static ObjectNode member(Person person, Channel channel) {
        return DiscordObjects.memberWithoutUser(person)
                .put("permissions", Long.toString(Permissions.of(person, channel)));
    }

    private static ObjectNode channel(Channel channel, Person person) {
        return DiscordObjects.channel(channel).put("permissions", Long.toString(Permissions.of(person, channel)));
    }
}
