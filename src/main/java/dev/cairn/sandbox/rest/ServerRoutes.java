package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Server;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Json;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the bot may ask about itself, the gateway, and the study server. */
public final class ServerRoutes {
    private static final int IDENTIFIES_A_DAY = 1000;

    private final RestDoor door;
    private final Hall hall;
    private final Gateway gateway;

    public ServerRoutes(RestDoor door, Hall hall, Gateway gateway) {
        this.door = door;
        this.hall = hall;
        this.gateway = gateway;
    }

    public void addTo(RoutesConfig routes, String base) {
        routes.get(base + "/gateway", door.forAnybody(request -> RestAnswer.of(gatewayUrl())));
        routes.get(base + "/gateway/bot", door.forTheBot(request -> RestAnswer.of(gatewayForBots())));
        routes.get(base + "/users/@me", door.forTheBot(request -> RestAnswer.of(DiscordObjects.self())));
        routes.get(base + "/users/{user}", door.forTheBot(ServerRoutes::user));
        routes.get(base + "/applications/@me", door.forTheBot(request -> RestAnswer.of(DiscordObjects.application())));
        routes.get(
                base + "/oauth2/applications/@me",
                door.forTheBot(request -> RestAnswer.of(DiscordObjects.application())));

        String server = base + "/guilds/{guild}";
        routes.get(server, door.forTheBot(inServer((found, request) -> RestAnswer.of(DiscordObjects.server(found)))));
        routes.get(
                server + "/channels",
                door.forTheBot(inServer((found, request) -> list(found.channels(), DiscordObjects::channel))));
        routes.get(
                server + "/roles",
                door.forTheBot(inServer((found, request) -> list(found.roles(), DiscordObjects::role))));
        routes.get(server + "/members/{user}", door.forTheBot(inServer((found, request) -> member(found, request))));
    }

    private ObjectNode gatewayUrl() {
        return Json.object().put("url", gateway.url());
    }

    private ObjectNode gatewayForBots() {
        ObjectNode answer = gatewayUrl().put("shards", 1);
        answer.putObject("session_start_limit")
                .put("total", IDENTIFIES_A_DAY)
                .put("remaining", IDENTIFIES_A_DAY)
                .put("reset_after", 0)
                .put("max_concurrency", 1);
        return answer;
    }

    private RestDoor.Route inServer(BiFunction<Server, RestRequest, RestAnswer> route) {
        return request -> {
            String id = request.parameter("guild");
            Server server = hall.server(id)
                    .filter(found -> hall.standing(id) != Standing.REMOVED)
                    .orElseThrow(DiscordError::unknownServer);
            if (hall.standing(id) == Standing.AWAY) {
                throw DiscordError.unavailable();
            }
            return route.apply(server, request);
        };
    }

    private static <T> RestAnswer list(List<T> all, Function<T, ObjectNode> write) {
        return RestAnswer.list(all.stream().map(write).toList());
    }

    private static RestAnswer user(RestRequest request) {
        Person person = StudyHall.person(request.parameter("user")).orElseThrow(DiscordError::unknownUser);
        return RestAnswer.of(DiscordObjects.user(person));
    }

    private RestAnswer member(Server server, RestRequest request) {
        Person person = StudyHall.person(request.parameter("user")).orElseThrow(DiscordError::unknownMember);
        boolean isHere = server.id().equals(StudyHall.SERVER);
        return RestAnswer.of(DiscordObjects.member(isHere ? hall.roles().now(person) : person));
    }
}
