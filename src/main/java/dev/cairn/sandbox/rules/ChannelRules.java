package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.FormErrors;
import java.util.List;
import java.util.Locale;

/**
 * What Discord refuses in a new channel. The study server has no categories.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild#create-guild-channel">Create Guild Channel</a>
 */
public final class ChannelRules {
    /** "Maximum number of guild channels reached (500)". */
    public static final int MOST = 500;

    private static final int TEXT = 0;
    private static final int NAME = 100;
    private static final int TOPIC = 1_024;

    private ChannelRules() {}

    public static void check(JsonNode channel, FormErrors errors) {
        errors.text(channel, "name", 1, NAME);
        errors.optionalText(channel, "topic", 0, TOPIC);
        if (channel.has("type")) {
            errors.choice(channel, "type", List.of(TEXT));
        }
        if (channel.hasNonNull("parent_id")) {
            errors.at("parent_id").add("CHANNEL_PARENT_INVALID", "Category does not exist");
        }
    }

    /** The names of text channels are small and have no blanks. */
    public static String name(String wanted) {
        return wanted.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
