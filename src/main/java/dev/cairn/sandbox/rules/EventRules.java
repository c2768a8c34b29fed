package dev.cairn.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.FormErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Discord refuses in a scheduled event.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild-scheduled-event">Guild Scheduled Event</a>
 */
public final class EventRules {
    public static final int VOICE = 2;
    public static final int ELSEWHERE = 3;
    public static final int SCHEDULED = 1;
    public static final int CANCELLED = 4;

    private static final int ONLY_MEMBERS = 2;
    private static final int NAME = 100;
    private static final int DESCRIPTION = 1_000;
    private static final int LOCATION = 100;

    private EventRules() {}

    /**
     * Notes what is wrong with an event as it would be.
     *
     * @param isVoice whether there is such a voice channel
     */
    public static void check(ObjectNode event, Instant now, Predicate<String> isVoice, FormErrors errors) {
        errors.text(event, "name", 1, NAME);
        errors.optionalText(event, "description", 1, DESCRIPTION);
        errors.choice(event, "privacy_level", List.of(ONLY_MEMBERS));
        errors.choice(event, "entity_type", List.of(VOICE, ELSEWHERE));
        checkTimes(event, now, errors);
        if (event.path("entity_type").asInt() == ELSEWHERE) {
            errors.at("entity_metadata").text(event.path("entity_metadata"), "location", 1, LOCATION);
            required(event, "scheduled_end_time", errors);
        } else if (!isVoice.test(event.path("channel_id").asText())) {
            errors.at("channel_id").add("CHANNEL_INVALID", "This is not a voice channel of the server.");
        }
    }

    private static void checkTimes(ObjectNode event, Instant now, FormErrors errors) {
        required(event, "scheduled_start_time", errors);
        Optional<Instant> starts = time(event, "scheduled_start_time", errors);
        Optional<Instant> ends = time(event, "scheduled_end_time", errors);
        if (starts.isPresent() && starts.get().isBefore(now)) {
            errors.at("scheduled_start_time")
                    .add("GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        }
        if (starts.isPresent() && ends.isPresent() && !ends.get().isAfter(starts.get())) {
            errors.at("scheduled_end_time")
                    .add("GUILD_SCHEDULED_EVENT_END_BEFORE_START", "An event must end after it has started.");
        }
    }

    private static void required(JsonNode event, String field, FormErrors errors) {
        if (!event.hasNonNull(field)) {
            errors.at(field).required();
        }
    }

    private static Optional<Instant> time(JsonNode event, String field, FormErrors errors) {
        if (!event.hasNonNull(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(event.path(field).asText()).toInstant());
        } catch (DateTimeException unreadable) {
            errors.at(field).add("DATE_TIME_TYPE_PARSE", "Could not parse " + event.path(field) + ".");
            return Optional.empty();
        }
    }
}
