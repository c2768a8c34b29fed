package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.EventBoard;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.rules.EventRules;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Snowflakes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;

/** Makes, changes and ends scheduled events, and tells the bot and the page of it; under the lock. */
public final class Happenings {
    private static final List<String> FIELDS = List.of(
            "name",
            "description",
            "privacy_level",
            "entity_type",
            "entity_metadata",
            "channel_id",
            "scheduled_start_time",
            "scheduled_end_time");

    private final InstantSource time;
    private final Hall hall;
    private final Snowflakes snowflakes;
    private final Gateway gateway;
    private final Runnable changed;

    /** @param changed called when there are other events than before */
    public Happenings(InstantSource time, Hall hall, Snowflakes snowflakes, Gateway gateway, Runnable changed) {
        this.time = time;
        this.hall = hall;
        this.snowflakes = snowflakes;
        this.gateway = gateway;
        this.changed = changed;
    }

    public ObjectNode find(String id) {
        return hall.events().find(id).orElseThrow(DiscordError::unknownEvent);
    }

    ObjectNode make(JsonNode wanted, String creator) {
        if (hall.events().all().size() >= EventBoard.MOST) {
            throw DiscordError.tooManyEvents();
        }
        ObjectNode event = Json.object()
                .put("id", snowflakes.next())
                .put("guild_id", StudyHall.SERVER)
                .put("creator_id", creator)
                .put("status", EventRules.SCHEDULED)
                .put("user_count", 0)
                .putNull("channel_id")
                .putNull("description")
                .putNull("entity_id")
                .putNull("entity_metadata")
                .putNull("image")
                .putNull("recurrence_rule")
                .putNull("scheduled_end_time");
        event.putArray("guild_scheduled_event_exceptions");
        event.set("creator", DiscordObjects.user(StudyHall.person(creator).orElseThrow()));
        fill(event, wanted);
        put(event, "GUILD_SCHEDULED_EVENT_CREATE");
        return event;
    }

    /** By the bot or by hand. A status that is not "scheduled" any more ends it. */
    public ObjectNode change(String id, JsonNode wanted) {
        ObjectNode event = find(id).deepCopy();
        fill(event, wanted);
        if (wanted.path("status").asInt(EventRules.SCHEDULED) != EventRules.SCHEDULED) {
            event.put("status", wanted.path("status").asInt());
            hall.events().remove(id);
            tell(event, "GUILD_SCHEDULED_EVENT_UPDATE");
        } else {
            put(event, "GUILD_SCHEDULED_EVENT_UPDATE");
        }
        return event;
    }

    /** By the bot or by hand. */
    public void delete(String id) {
        ObjectNode event = find(id);
        hall.events().remove(id);
        tell(event, "GUILD_SCHEDULED_EVENT_DELETE");
    }

    private void fill(ObjectNode event, JsonNode wanted) {
        FIELDS.stream().filter(wanted::has).forEach(field -> event.set(field, wanted.get(field)));
        if (event.path("entity_type").asInt() == EventRules.ELSEWHERE) {
            event.putNull("channel_id");
        } else {
            event.putNull("entity_metadata");
        }
        FormErrors errors = new FormErrors();
        EventRules.check(event, time.instant(), this::isVoice, errors);
        errors.throwIfAny();
        normalise(event, "scheduled_start_time");
        normalise(event, "scheduled_end_time");
    }

    private static void normalise(ObjectNode event, String field) {
        if (event.hasNonNull(field)) {
            Instant at = OffsetDateTime.parse(event.path(field).asText()).toInstant();
            event.put(field, DiscordObjects.timestamp(at));
        }
    }

    private boolean isVoice(String channel) {
        return hall.channel(channel)
                .map(Channel::type)
                .filter(type -> type == StudyHall.VOICE)
                .isPresent();
    }

    private void put(ObjectNode event, String what) {
        hall.events().put(event);
        tell(event, what);
    }

    private void tell(ObjectNode event, String what) {
        gateway.dispatch(what, event);
        changed.run();
    }
}
