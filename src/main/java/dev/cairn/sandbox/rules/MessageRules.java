package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Discord refuses in a message before it stores it.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Create message</a>
 */
public final class MessageRules {
    public static final int SUPPRESS_EMBEDS = 1 << 2;
    public static final int EPHEMERAL = 1 << 6;
    public static final int LOADING = 1 << 7;
    public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
    public static final int COMPONENTS_V2 = 1 << 15;

    public static final int CONTENT = 2000;

    private static final int NONCE = 25;
    public static final int FILES = 10;
    /** In bytes. */
    public static final int FILE_SIZE = 10 << 20;

    private static final int ALT_TEXT = 1024;
    private static final int MENTIONED = 100;

    /** How a message comes to be, which decides the flags that it may carry. */
    public enum Kind {
        POST(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2),
        REPLY(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL),
        /** Of flags that an edit cannot change, Discord takes no notice. */
        EDIT(-1);

        private final int flags;

        Kind(int flags) {
            this.flags = flags;
        }
    }

    private MessageRules() {}

    /**
     * Checks a request against the message it changes.
     *
     * @param before the message as it was; an empty object for a new one
     * @throws DiscordError what Discord would answer
     */
    public static void check(Kind kind, Body body, JsonNode before, FormErrors errors) {
        JsonNode json = body.json();
        if ((json.path("flags").asInt() & ~kind.flags) != 0) {
            errors.at("flags").add("BASE_TYPE_BAD_FLAGS", "These flags cannot be set in this request");
        }
        errors.text(json, "content", 0, CONTENT);
        errors.text(json, "nonce", 0, NONCE);
        EmbedRules.check(json, errors);
        attachments(body, before, errors);
        mentions(json.path("allowed_mentions"), errors.at("allowed_mentions"));
        if (isV2(json) || isV2(before)) {
            noLegacyFields(json, before, errors);
            ComponentRules.check(json, fileNames(body, before), errors);
        } else {
            ComponentRules.checkLegacy(json, errors);
        }
        errors.throwIfAny();
        if (isEmpty(body, before)) {
            throw DiscordError.emptyMessage();
        }
        if (body.files().stream().anyMatch(file -> file.bytes().length > FILE_SIZE)) {
            throw DiscordError.requestTooLarge();
        }
    }

    static boolean isV2(JsonNode message) {
        return (message.path("flags").asInt() & COMPONENTS_V2) != 0;
    }

    private static void noLegacyFields(JsonNode body, JsonNode before, FormErrors errors) {
        for (String field : List.of("content", "embeds", "poll", "sticker_ids")) {
            JsonNode now = after(field, body, before);
            if (Json.says(now)) {
                errors.at(field)
                        .add(
                                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                                "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                                        .formatted(field));
            }
        }
    }

    /** A field that an edit leaves out stays as it was. */
    private static JsonNode after(String field, JsonNode body, JsonNode before) {
        return body.has(field) ? body.get(field) : before.path(field);
    }

    private static boolean isEmpty(Body body, JsonNode before) {
        return body.files().isEmpty()
                && Stream.of("content", "embeds", "components", "attachments", "poll", "sticker_ids")
                        .noneMatch(field -> Json.says(after(field, body.json(), before)));
    }

    private static void attachments(Body body, JsonNode before, FormErrors errors) {
        JsonNode listed = body.json().path("attachments");
        Set<String> known = new HashSet<>();
        body.files().forEach(file -> known.add(file.index()));
        before.path("attachments")
                .forEach(attachment -> known.add(attachment.path("id").asText()));
        errors.count(body.json(), "attachments", 0, FILES);
        for (int i = 0; i < listed.size(); i++) {
            FormErrors at = errors.at("attachments").at(i);
            at.text(listed.get(i), "description", 0, ALT_TEXT);
            if (!known.contains(listed.get(i).path("id").asText())) {
                at.add("ATTACHMENT_NOT_FOUND", "Attachment data not found");
            }
        }
        if (body.files().size() > FILES) {
            errors.at("attachments").add("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(FILES));
        }
    }

    private static void mentions(JsonNode allowed, FormErrors errors) {
        for (String kind : List.of("users", "roles")) {
            errors.count(allowed, kind, 0, MENTIONED);
            boolean all = Json.stream(allowed.path("parse"))
                    .anyMatch(one -> one.asText().equals(kind));
            if (all && !allowed.path(kind).isEmpty()) {
                errors.add(
                        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                        "parse:[\"%s\"] and %s: [ids...] are mutually exclusive.".formatted(kind, kind));
            }
        }
    }

    private static Set<String> fileNames(Body body, JsonNode before) {
        Set<String> names = new HashSet<>();
        body.files().forEach(file -> names.add(file.filename()));
        before.path("attachments")
                .forEach(attachment -> names.add(attachment.path("filename").asText()));
        return names;
    }
}
