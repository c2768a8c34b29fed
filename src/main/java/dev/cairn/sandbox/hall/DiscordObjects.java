package dev.cairn.sandbox.hall;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.hall.StudyHall.Server;
import dev.cairn.sandbox.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the study server as Discord would; field names and required fields are those of Discord's OpenAPI description. */
public final class DiscordObjects {
    public static final String LOCALE = "en-US";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);
    private static final String JOINED = "2024-11-02T09:00:00.000000+00:00";

    private static final int ARCHIVED_AFTER_MINUTES = 10_080;

    /** What an overwrite is for. */
    private static final int FOR_ROLE = 0;

    private static final int FOR_PERSON = 1;

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

    private static final String[] ARRIVES_WITHOUT = {"presences", "voice_states", "stage_instances", "soundboard_sounds"
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
        json.put("guild_id", channel.server()).put("name", channel.key()).put("rate_limit_per_user", 0);
        if (channel.thread() != null) {
            return asThread(json, channel.thread());
        }
        json.put("position", position(channel)).put("nsfw", false).putNull("parent_id");
        if (channel.type() == StudyHall.VOICE) {
            json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
        } else {
            json.put("topic", channel.topic());
        }
        channel.overwrites()
                .forEach(overwrite -> json.withArrayProperty("permission_overwrites")
                        .addObject()
                        .put("id", overwrite.target())
                        .put("type", StudyHall.person(overwrite.target()).isPresent() ? FOR_PERSON : FOR_ROLE)
                        .put("allow", Long.toString(overwrite.allow()))
                        .put("deny", Long.toString(overwrite.deny())));
        return json;
    }

    /** What was made since stands below the others. */
    private static int position(Channel channel) {
        int position = StudyHall.CHANNELS.stream().map(Channel::id).toList().indexOf(channel.id());
        return position < 0 ? StudyHall.CHANNELS.size() : position;
    }

    /** Its message counts stand still: nothing reads them. */
    private static ObjectNode asThread(ObjectNode json, StudyHall.ThreadState thread) {
        json.put("parent_id", thread.parent())
                .put("owner_id", thread.owner())
                .put("message_count", 0)
                .put("total_message_sent", 0)
                .put("member_count", 1);
        json.putObject("thread_metadata")
                .put("archived", thread.isArchived())
                .put("locked", thread.isLocked())
                .put("auto_archive_duration", ARCHIVED_AFTER_MINUTES)
                .put("archive_timestamp", JOINED)
                .put("create_timestamp", JOINED);
        return json;
    }

    public static ObjectNode server(Server of) {
        ObjectNode server = Json.object()
                .put("id", of.id())
                .put("name", of.name())
                .put("owner_id", StudyHall.OWNER)
                .put(
                        "system_channel_id",
                        of.channels().isEmpty()
                                ? null
                                : of.channels().getFirst().id())
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
                Json.array(of.roles().stream().map(DiscordObjects::role).toList()));
        return server;
    }

    /** What the gateway sends of the server when a bot without privileged intents comes online. */
    public static ObjectNode arrivingServer(Server of, List<ObjectNode> events) {
        ObjectNode server = server(of)
                .put("joined_at", JOINED)
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", of.members());
        for (String empty : ARRIVES_WITHOUT) {
            server.putArray(empty);
        }
        server.putArray("members").add(member(of.bot()));
        server.set("channels", channels(of.channels()));
        server.set("threads", channels(of.threads()));
        server.set("guild_scheduled_events", Json.array(events));
        return server;
    }

    private static ArrayNode channels(List<Channel> channels) {
        return Json.array(channels.stream().map(DiscordObjects::channel).toList());
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
