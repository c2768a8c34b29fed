package dev.cairn.sandbox.rest;

import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.interaction.Commands;
import dev.cairn.sandbox.interaction.Commands.Scope;
import dev.cairn.sandbox.wire.DiscordError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Registering commands, for every server or for the one. */
public final class CommandRoutes {
    private final RestDoor door;
    private final Commands commands;

    public CommandRoutes(RestDoor door, Commands commands) {
        this.door = door;
        this.commands = commands;
    }

    public void addTo(RoutesConfig routes, String base) {
        String application = base + "/applications/{application}";
        addTo(routes, application + "/commands", Scope.EVERYWHERE);
        addTo(routes, application + "/guilds/{guild}/commands", Scope.SERVER);
    }

    private void addTo(RoutesConfig routes, String path, Scope scope) {
        routes.get(path, ours(request -> RestAnswer.list(commands.in(scope))));
        routes.put(path, ours(request -> RestAnswer.list(commands.replace(scope, request.json()))));
        routes.post(path, ours(request -> create(request, scope)));
        String one = path + "/{command}";
        routes.get(one, ours(request -> RestAnswer.of(commands.get(scope, request.parameter("command")))));
        routes.patch(
                one,
                ours(request -> RestAnswer.of(commands.edit(scope, request.parameter("command"), request.json()))));
        routes.delete(one, ours(request -> {
            commands.delete(scope, request.parameter("command"));
            return RestAnswer.nothing();
        }));
    }

    private RestAnswer create(RestRequest request, Scope scope) {
        boolean known = commands.exists(scope, request.json());
        var command = commands.put(scope, request.json());
        return known ? RestAnswer.of(command) : RestAnswer.created(command);
    }

    /** A bot may only touch its own commands, in a server that it is in. */
    private Handler ours(RestDoor.Route route) {
        return door.forTheBot(request -> {
            boolean here =
                    request.parameters().getOrDefault("guild", StudyHall.SERVER).equals(StudyHall.SERVER);
            if (!here || !request.parameter("application").equals(StudyHall.BOT)) {
                throw DiscordError.missingAccess();
            }
            return route.answer(request);
        });
    }
}
