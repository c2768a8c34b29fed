package dev.cairn.sandbox.rest;

import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.wire.DiscordError;
import io.javalin.config.RoutesConfig;
import java.util.function.BiConsumer;

/** The roles of the study server, as the bot makes, gives and takes them. */
public final class RoleRoutes {
    private final RestDoor door;
    private final Presence presence;
    private final Hall hall;
    private final Roles roles;

    public RoleRoutes(RestDoor door, Hall hall, Roles roles) {
        this.door = door;
        this.presence = new Presence(hall);
        this.hall = hall;
        this.roles = roles;
    }

    public void addTo(RoutesConfig routes, String base) {
        String server = base + "/guilds/{guild}";
        routes.post(server + "/roles", door.forTheBot(this::make));
        String held = server + "/members/{user}/roles/{role}";
        routes.put(held, door.forTheBot(request -> change(request, roles::give)));
        routes.delete(held, door.forTheBot(request -> change(request, roles::take)));
    }

    /** A role permits nothing that whoever makes it may not do. */
    private RestAnswer make(RestRequest request) {
        checkRight(request);
        long beyond =
                request.json().path("permissions").asLong() & ~hall.roles().permissions(StudyHall.CAIRN);
        if (beyond != 0) {
            throw DiscordError.missingPermissions();
        }
        return RestAnswer.of(roles.make(request.json()));
    }

    private RestAnswer change(RestRequest request, BiConsumer<Person, Role> change) {
        checkRight(request);
        Role role = roles.find(request.parameter("role"));
        Person person = StudyHall.person(request.parameter("user")).orElseThrow(DiscordError::unknownMember);
        if (!hall.roles().isBelow(role, StudyHall.CAIRN)) {
            throw DiscordError.missingPermissions();
        }
        change.accept(person, role);
        return RestAnswer.nothing();
    }

    private void checkRight(RestRequest request) {
        presence.check(request);
        if ((hall.roles().permissions(StudyHall.CAIRN) & Permissions.MANAGE_ROLES) == 0) {
            throw DiscordError.missingPermissions();
        }
    }
}
