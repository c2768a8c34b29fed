package dev.cairn.sandbox.hall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes the study server as Discord would; field names and required fields are those of Discord's OpenAPI description. */
public final class DiscordObjects {
    public static final String LOCALE = "en-US";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);
    private static final String JOINED = "2024-11-02T09:00:00.000000+00:00";

    private static final String[] SERVER_HAS_NO = {
        "icon",
        "home_header",
        "splash",
        "discovery_splash",
        "banner",
        "application_id",
        "afk_channel_id",
        "widget_channel_id",
        "max_presences",
        "vanity_url_code",
        "rules_channel_id",
        "safety_alerts_channel_id",
        "public_updates_channel_id",
        "incidents_data"
    };

    private static final String[] ARRIVES_WITHOUT = {
        "threads", "presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds"
    };

    private DiscordObjects() {}

    public static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    public static ObjectNode user(Person person) {
        ObjectNode user = Json.object()
                .put("id", person.id())
                .put("username", person.isBot() ? person.name() : person.key())
                .put("discriminator", person.isBot() ? "0001" : "0")
                .put("global_name", person.isBot() ? null : person.name())
                .put("public_flags", 0)
                .put("flags", 0);
        user.putNull("avatar").putNull("banner").putNull("accent_color").putNull("primary_guild");
        return person.isBot() ? user.put("bot", true) : user;
    }

    /** The bot's own account, which tells more. */
    public static ObjectNode self() {
        return user(StudyHall.CAIRN)
                .put("mfa_enabled", true)
                .put("locale", LOCALE)
                .put("verified", true)
                .putNull("email");
    }

    public static ObjectNode member(Person person) {
        return memberWithoutUser(person).set("user", user(person));
    }

    /** As interactions carry the members that an option names. */
    public static ObjectNode memberWithoutUser(Person person) {
        ObjectNode member = Json.object()
                .put("joined_at", JOINED)
                .put("flags", 0)
                .put("pending", false)
                .put("mute", false)
                .put("deaf", false);
        member.set("roles", Json.texts(person.roles()));
        return member.putNull("avatar")
                .putNull("banner")
                .putNull("nick")
                .putNull("premium_since")
                .putNull("communication_disabled_until");
    }

    public static ObjectNode role(Role role) {
        ObjectNode json = Json.object()
                .put("id", role.id())
                .put("name", role.name())
                .put("permissions", Long.toString(role.permissions()))
                .put("position", role.position())
                .put("color", role.colour())
                .put("hoist", false)
                .put("managed", StudyHall.CAIRN.roles().contains(role.id()))
                .put("mentionable", role.mentionable())
                .put("flags", 0)
                .putNull("icon")
                .putNull("unicode_emoji");
        json.putObject("colors")
                .put("primary_color", role.colour())
                .putNull("secondary_color")
                .putNull("tertiary_color");
        if (StudyHall.CAIRN.roles().contains(role.id())) {
            json.putObject("tags").put("bot_id", StudyHall.BOT);
        }
        return json;
    }

    public static ObjectNode channel(Channel channel) {
        ObjectNode json = Json.object()
                .put("id", channel.id())
                .put("type", channel.type())
                .put("flags", 0)
                .putNull("last_message_id");
        if (channel.isDirect()) {
            json.set(
                    "recipients",
                    Json.array(StudyHall.recipient(channel).stream()
                            .map(DiscordObjects::user)
                            .toList()));
            return json;
        }
        json.put("guild_id", StudyHall.SERVER)
                .put("name", channel.key())
                .put("position", StudyHall.CHANNELS.indexOf(channel))
                .put("nsfw", false)
                .put("rate_limit_per_user", 0)
                .putNull("parent_id");
        if (channel.type() == StudyHall.VOICE) {
            json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
        } else {
            json.put("topic", channel.topic());
        }
        channel.overwrites()
                .forEach(overwrite -> json.withArrayProperty("permission_overwrites")
                        .addObject()
                        .put("id", overwrite.target())
                        .put("type", 0)
                        .put("allow", Long.toString(overwrite.allow()))
                        .put("deny", Long.toString(overwrite.deny())));
        return json;
    }

    public static ObjectNode server() {
        ObjectNode server = Json.object()
                .put("id", StudyHall.SERVER)
                .put("name", StudyHall.NAME)
                .put("owner_id", StudyHall.OWNER)
                .put("system_channel_id", StudyHall.CHANNELS.getFirst().id())
                .put("region", "deprecated")
                .put("preferred_locale", LOCALE)
                .put("description", "Learning together, one stone at a time")
                .put("afk_timeout", 300)
                .put("system_channel_flags", 0)
                .put("widget_enabled", false)
                .put("verification_level", 1)
                .put("default_message_notifications", 1)
                .put("mfa_level", 0)
                .put("explicit_content_filter", 2)
                .put("max_members", 500_000)
                .put("max_stage_video_channel_users", 50)
                .put("max_video_channel_users", 25)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("nsfw", false)
                .put("nsfw_level", 0);
        for (String absent : SERVER_HAS_NO) {
            server.putNull(absent);
        }
        server.putArray("features");
        server.putArray("emojis");
        server.putArray("stickers");
        server.set(
                "roles",
                Json.array(StudyHall.ROLES.stream().map(DiscordObjects::role).toList()));
        return server;
    }

    /** What the gateway sends of the server when a bot without privileged intents comes online. */
    public static ObjectNode arrivingServer() {
        ObjectNode server = server().put("joined_at", JOINED)
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", StudyHall.MEMBERS.size() + 1);
        for (String empty : ARRIVES_WITHOUT) {
            server.putArray(empty);
        }
        server.putArray("members").add(member(StudyHall.CAIRN));
        server.set(
                "channels",
                Json.array(
                        StudyHall.CHANNELS.stream().map(DiscordObjects::channel).toList()));
        return server;
    }

    public static ObjectNode application() {
        ObjectNode application = Json.object()
                .put("id", StudyHall.BOT)
                .put("name", StudyHall.CAIRN.name())
                .put("description", "Learning roadmaps for study communities")
                .put("verify_key", "0".repeat(64))
                .put("flags", 0)
                .put("flags_new", "0")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("approximate_guild_count", 1)
                .put("approximate_user_install_count", 0)
                .put("approximate_user_authorization_count", 0)
                .put("explicit_content_filter", 0)
                .putNull("icon")
                .putNull("type")
                .putNull("interactions_endpoint_url")
                .putNull("role_connections_verification_url")
                .putNull("team");
        application.putArray("redirect_uris");
        application.putArray("eligible_oauth2_scopes");
        application.set("bot", user(StudyHall.CAIRN));
        application.set("owner", user(StudyHall.MEMBERS.getFirst()));
        return application;
    }
}
