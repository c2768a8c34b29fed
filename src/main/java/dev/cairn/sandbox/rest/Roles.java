package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.RoleBoard;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Snowflakes;

/**
 * Makes, changes, gives, takes and deletes roles, and tells the bot and the page of it; under the lock. That somebody has a role is
 * told only to bots with the intent for members, which this one does not need.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild#create-guild-role">Create Guild Role</a>
 */
public final class Roles {
    private static final int NAME = 100;

    /** A new role stands at the bottom, above everyone's. */
    private static final int LOWEST = 1;

    private final Hall hall;
    private final Snowflakes snowflakes;
    private final Gateway gateway;
    private final Runnable changed;

    /** @param changed called when there are other roles than before, or others have them */
    public Roles(Hall hall, Snowflakes snowflakes, Gateway gateway, Runnable changed) {
        this.hall = hall;
        this.snowflakes = snowflakes;
        this.gateway = gateway;
        this.changed = changed;
    }

    public Role find(String id) {
        return hall.roles().find(id).orElseThrow(DiscordError::unknownRole);
    }

    ObjectNode make(JsonNode wanted) {
        if (hall.roles().all().size() >= RoleBoard.MOST) {
            throw DiscordError.tooManyRoles(RoleBoard.MOST);
        }
        FormErrors errors = new FormErrors();
        errors.optionalText(wanted, "name", 0, NAME);
        errors.throwIfAny();
        Role role = new Role(
                snowflakes.next(),
                wanted.path("name").asText("new role"),
                wanted.path("permissions").asLong(),
                LOWEST,
                wanted.path("color").asInt(),
                wanted.path("mentionable").asBoolean());
        hall.roles().put(role);
        return told("GUILD_ROLE_CREATE", role);
    }

    /** By hand: what a role permits from now on. */
    public void permit(Role role, long permissions) {
        Role now = role.permitting(permissions);
        hall.roles().put(now);
        ObjectNode unused = told("GUILD_ROLE_UPDATE", now);
    }

    /** By hand. */
    public void delete(Role role) {
        hall.roles().remove(role);
        gateway.dispatch(
                "GUILD_ROLE_DELETE",
                Json.object().put("guild_id", StudyHall.SERVER).put("role_id", role.id()));
        changed.run();
    }

    private ObjectNode told(String what, Role role) {
        ObjectNode json = DiscordObjects.role(role);
        ObjectNode event = Json.object().put("guild_id", StudyHall.SERVER);
        event.set("role", json);
        gateway.dispatch(what, event);
        changed.run();
        return json;
    }

    void give(Person person, Role role) {
        hall.roles().give(person, role);
        changed.run();
    }

    void take(Person person, Role role) {
        hall.roles().take(person, role);
        changed.run();
    }
}
