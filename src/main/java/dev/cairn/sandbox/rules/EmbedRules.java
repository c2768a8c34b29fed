package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * Discord's limits on embeds; all texts of all embeds together may have 6000 characters.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits">Embed limits</a>
 */
public final class EmbedRules {
    private static final int EMBEDS = 10;
    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4096;
    private static final int FIELDS = 25;
    private static final int FIELD_NAME = 256;
    private static final int FIELD_VALUE = 1024;
    private static final int FOOTER = 2048;
    private static final int AUTHOR = 256;
    private static final int TOTAL = 6000;

    private static final List<String> WEB = List.of("http", "https");
    private static final List<String> PICTURE = List.of("http", "https", "attachment");

    private EmbedRules() {}

    static void check(JsonNode message, FormErrors errors) {
        JsonNode embeds = message.path("embeds");
        errors.count(message, "embeds", 0, EMBEDS);
        int total = 0;
        for (int i = 0; i < embeds.size(); i++) {
            checkOne(embeds.get(i), errors.at("embeds").at(i));
            total += texts(embeds.get(i));
        }
        if (total > TOTAL) {
            errors.at("embeds").add("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + TOTAL);
        }
    }

    private static void checkOne(JsonNode embed, FormErrors errors) {
        errors.text(embed, "title", 0, TITLE);
        errors.text(embed, "description", 0, DESCRIPTION);
        errors.url(embed, "url", WEB);
        errors.at("footer").text(embed.path("footer"), "text", 0, FOOTER);
        errors.at("footer").url(embed.path("footer"), "icon_url", PICTURE);
        errors.at("author").text(embed.path("author"), "name", 0, AUTHOR);
        errors.at("author").url(embed.path("author"), "icon_url", PICTURE);
        errors.at("image").url(embed.path("image"), "url", PICTURE);
        errors.at("thumbnail").url(embed.path("thumbnail"), "url", PICTURE);
        errors.count(embed, "fields", 0, FIELDS);
        for (int i = 0; i < embed.path("fields").size(); i++) {
            FormErrors field = errors.at("fields").at(i);
            field.text(embed.path("fields").get(i), "name", 1, FIELD_NAME);
            field.text(embed.path("fields").get(i), "value", 1, FIELD_VALUE);
        }
    }

    private static int texts(JsonNode embed) {
        Stream<JsonNode> own = Stream.of(
                embed.path("title"),
                embed.path("description"),
                embed.path("footer").path("text"),
                embed.path("author").path("name"));
        Stream<JsonNode> fields =
                Json.stream(embed.path("fields")).flatMap(field -> Stream.of(field.path("name"), field.path("value")));
        return Stream.concat(own, fields)
                .mapToInt(text -> FormErrors.length(text.asText().strip()))
                .sum();
    }
}
