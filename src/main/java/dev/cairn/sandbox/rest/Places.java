package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.rules.ChannelRules;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Snowflakes;
import io.javalin.config.RoutesConfig;

/** The text channels that the bot makes in the study server; the bot and the page are told of each. */
public final class Places {
    private final RestDoor door;
    private final Presence presence;
    private final Hall hall;
    private final Snowflakes snowflakes;
    private final Gateway gateway;
    private final Runnable made;

    /** @param made called when there is one more */
    public Places(RestDoor door, Hall hall, Snowflakes snowflakes, Gateway gateway, Runnable made) {
        this.door = door;
        this.presence = new Presence(hall);
        this.hall = hall;
        this.snowflakes = snowflakes;
        this.gateway = gateway;
        this.made = made;
    }

    public void addTo(RoutesConfig routes, String base) {
        routes.post(base + "/guilds/{guild}/channels", door.forTheBot(this::make));
    }

    private RestAnswer make(RestRequest request) {
        presence.check(request);
        if ((hall.roles().permissions(StudyHall.CAIRN) & Permissions.MANAGE_CHANNELS) == 0) {
            throw DiscordError.missingPermissions();
        }
        JsonNode wanted = request.json();
        FormErrors errors = new FormErrors();
        ChannelRules.check(wanted, errors);
        errors.throwIfAny();
        if (hall.server().channels().size() >= ChannelRules.MOST) {
            throw DiscordError.tooManyChannels(ChannelRules.MOST);
        }
        ObjectNode channel = DiscordObjects.channel(hall.make(
                snowflakes.next(),
                ChannelRules.name(wanted.path("name").asText()),
                wanted.path("topic").asText("")));
        gateway.dispatch("CHANNEL_CREATE", channel);
        made.run();
        return RestAnswer.created(channel);
    }
}
