package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Role;
import dev.cairn.sandbox.rest.Roles;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** What an organiser does by hand to the server's roles; the bot's own is one of them. */
public final class RoleActs {
    private final Turns turns;
    private final Hall hall;
    private final Roles roles;

    public RoleActs(Turns turns, Hall hall, Roles roles) {
        this.turns = turns;
        this.hall = hall;
        this.roles = roles;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/roles", context -> PageAnswer.write(context, turns.take(this::all)));
        routes.patch("/sandbox/roles/{role}", this::permit);
        routes.delete("/sandbox/roles/{role}", context -> act(context, roles::delete));
    }

    /** Each as Discord has it, with those who have it. */
    private ObjectNode all() {
        ObjectNode view = Json.object();
        ArrayNode list = view.putArray("roles");
        hall.roles()
                .all()
                .forEach(role -> list.add(DiscordObjects.role(role)
                        .set(
                                "members",
                                Json.texts(StudyHall.everybody()
                                        .filter(person ->
                                                hall.roles().now(person).roles().contains(role.id()))
                                        .map(StudyHall.Person::id)
                                        .toList()))));
        return view;
    }

    private void permit(Context context) {
        String permissions = PageRequest.ofBody(context).text("permissions");
        if (!permissions.matches("\\d{1,18}")) {
            throw new PageError("The field \"permissions\" holds a number as text.");
        }
        act(context, role -> roles.permit(role, Long.parseLong(permissions)));
    }

    private void act(Context context, Consumer<Role> work) {
        String id = context.pathParam("role");
        turns.run(() -> work.accept(hall.roles()
                .find(id)
                .filter(role -> !role.id().equals(StudyHall.SERVER))
                .orElseThrow(() -> new PageError("There is no role \"%s\".".formatted(id)))));
        PageAnswer.write(context, turns.take(this::all));
    }
}
