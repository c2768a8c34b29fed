package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Snowflakes;
import dev.cairn.sandbox.wire.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns an accepted request into the message that Discord would hand out afterwards. */
public final class MessageFiller {
    public static final int PLAIN = 0;
    public static final int REPLY = 19;
    public static final int COMMAND_REPLY = 20;

    private static final String UPLOADED = "attachment://";
    private static final List<String> EMBED_PICTURES = List.of("image", "thumbnail");
    private static final List<String> EMBED_ICONS = List.of("footer", "author");

    private final Hall hall;
    private final Snowflakes snowflakes;
    private final Attachments attachments;

    public MessageFiller(Hall hall, Snowflakes snowflakes, Attachments attachments) {
        this.hall = hall;
        this.snowflakes = snowflakes;
        this.attachments = attachments;
    }

    /** A message that says nothing yet. */
    public ObjectNode blank(Channel channel, Person author, int type) {
        return blank(snowflakes.next(), channel, author, type);
    }

    ObjectNode blank(String id, Channel channel, Person author, int type) {
        ObjectNode message = Json.object()
                .put("id", id)
                .put("channel_id", channel.id())
                .put("type", type)
                .put("content", "")
                .put("timestamp", DiscordObjects.timestamp(Snowflakes.madeAt(id)))
                .put("flags", 0)
                .put("pinned", false)
                .put("mention_everyone", false)
                .put("tts", false)
                .putNull("edited_timestamp");
        message.set("author", DiscordObjects.user(author));
        for (String empty : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            message.putArray(empty);
        }
        return message;
    }

    /** Writes what the request says into a copy; fields that it leaves out stay. */
    public ObjectNode filled(ObjectNode message, Body body) {
        ObjectNode filled = message.deepCopy();
        JsonNode json = body.json();
        ArrayNode files = attachmentsOf(filled, body);
        filled.set("attachments", files);
        if (json.has("content")) {
            filled.put("content", json.get("content").asText(""));
        }
        if (json.has("embeds")) {
            filled.set("embeds", embeds(json.get("embeds"), files));
        }
        if (json.has("components")) {
            filled.set("components", ComponentFiller.fill(json.get("components"), media -> media(media, files)));
        }
        Mentions.fill(filled, json.path("allowed_mentions"), hall);
        return filled;
    }

    /** Files that the message had stay unless the request lists others. */
    private ArrayNode attachmentsOf(ObjectNode message, Body body) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode attachment : message.path("attachments")) {
            if (!body.json().has("attachments")
                    || listed(body, attachment.get("id").asText()).isPresent()) {
                kept.add(attachment);
            }
        }
        for (Upload file : body.files()) {
            ObjectNode attachment =
                    attachments.keep(file, message.get("channel_id").asText());
            listed(body, file.index()).ifPresent(entry -> Json.copy(entry, attachment, "description"));
            kept.add(attachment);
        }
        return Json.array(kept);
    }

    private static Optional<JsonNode> listed(Body body, String id) {
        return Json.stream(body.json().path("attachments"))
                .filter(entry -> entry.path("id").asText().equals(id))
                .findFirst();
    }

    private static ArrayNode embeds(JsonNode embeds, ArrayNode files) {
        ArrayNode filled = Json.array();
        for (JsonNode embed : embeds) {
            ObjectNode one = filled.addObject().put("type", "rich");
            Json.copy(
                    embed,
                    one,
                    "title",
                    "description",
                    "url",
                    "color",
                    "timestamp",
                    "author",
                    "footer",
                    "image",
                    "thumbnail");
            for (JsonNode field : embed.path("fields")) {
                one.withArrayProperty("fields")
                        .addObject()
                        .put("name", field.path("name").asText())
                        .put("value", field.path("value").asText())
                        .put("inline", field.path("inline").asBoolean());
            }
            EMBED_PICTURES.forEach(field -> proxied(one, field, "", files));
            EMBED_ICONS.forEach(field -> proxied(one, field, "icon_", files));
        }
        return filled;
    }

    private static void proxied(ObjectNode embed, String field, String prefix, ArrayNode files) {
        if (!embed.path(field).isObject()) {
            return;
        }
        ObjectNode holder = Json.object();
        Json.copy(embed.get(field), holder, "text", "name", "url", "icon_url", "description");
        String url = prefix + "url";
        if (holder.has(url)) {
            String address = addressOf(holder.get(url).asText(), files);
            holder.put(url, address).put("proxy_" + url, address);
        }
        embed.set(field, holder);
    }

    private ObjectNode media(ObjectNode media, ArrayNode files) {
        String url = media.path("url").asText();
        String address = addressOf(url, files);
        ObjectNode resolved =
                Json.object().put("id", snowflakes.next()).put("url", address).put("proxy_url", address);
        uploaded(url, files)
                .ifPresent(file -> resolved.put("attachment_id", file.get("id").asText())
                        .put("content_type", file.get("content_type").asText())
                        .put("name", file.get("filename").asText())
                        .put("size", file.get("size").asInt()));
        return resolved;
    }

    private static String addressOf(String url, ArrayNode files) {
        return uploaded(url, files).map(file -> file.get("url").asText()).orElse(url);
    }

    private static Optional<JsonNode> uploaded(String url, ArrayNode files) {
        return Json.stream(files)
                .filter(file -> url.equals(UPLOADED + file.get("filename").asText()))
                .findFirst();
    }
}
