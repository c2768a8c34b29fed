package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.DiscordError;
import io.javalin.config.RoutesConfig;

/** The scheduled events of the study server, as the bot makes and reads them. */
public final class EventRoutes {
    private final RestDoor door;
    private final Presence presence;
    private final Hall hall;
    private final Happenings happenings;

    public EventRoutes(RestDoor door, Hall hall, Happenings happenings) {
        this.door = door;
        this.presence = new Presence(hall);
        this.hall = hall;
        this.happenings = happenings;
    }

    public void addTo(RoutesConfig routes, String base) {
        String events = base + "/guilds/{guild}/scheduled-events";
        routes.get(events, door.forTheBot(this::list));
        routes.post(events, door.forTheBot(this::make));
        String event = events + "/{event}";
        routes.get(event, door.forTheBot(request -> RestAnswer.of(one(request))));
        routes.patch(event, door.forTheBot(this::change));
        routes.delete(event, door.forTheBot(this::delete));
    }

    private RestAnswer list(RestRequest request) {
        presence.check(request);
        return RestAnswer.list(hall.events().all());
    }

    private RestAnswer make(RestRequest request) {
        presence.check(request);
        checkRight();
        return RestAnswer.of(happenings.make(request.json(), StudyHall.BOT));
    }

    private RestAnswer change(RestRequest request) {
        return RestAnswer.of(happenings.change(own(request).path("id").asText(), request.json()));
    }

    private RestAnswer delete(RestRequest request) {
        happenings.delete(own(request).path("id").asText());
        return RestAnswer.nothing();
    }

    private ObjectNode one(RestRequest request) {
        presence.check(request);
        return happenings.find(request.parameter("event"));
    }

    /** "CREATE_EVENTS for events that the bot has made itself, MANAGE_EVENTS for others", says Discord. */
    private ObjectNode own(RestRequest request) {
        ObjectNode event = one(request);
        checkRight();
        if (!event.path("creator_id").asText().equals(StudyHall.BOT)) {
            throw DiscordError.missingPermissions();
        }
        return event;
    }

    private void checkRight() {
        if ((hall.roles().permissions(StudyHall.CAIRN) & Permissions.CREATE_EVENTS) == 0) {
            throw DiscordError.missingPermissions();
        }
    }
}
