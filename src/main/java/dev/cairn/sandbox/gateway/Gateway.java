package dev.cairn.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Connections;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord's gateway for one bot: who identifies itself anew takes the place of the session before.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway">Gateway</a>
 */
public final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private static final String ROUTE = "/gateway";
    private static final String CONNECTION = "connection";

    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE_UPDATE = 3;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACKNOWLEDGED = 11;

    private static final int CLOSED_NORMALLY = 1000;
    private static final int GOING_AWAY = 1001;
    private static final Duration HEARTBEAT_EVERY = Duration.ofMillis(41_250);

    private final Turns turns;
    private final String url;
    private final Hall hall;
    private final Runnable presenceChanged;
    private final Map<String, GatewaySocket> sockets = new HashMap<>();
    private Duration heartbeatEvery = HEARTBEAT_EVERY;
    private boolean acknowledges = true;
    private boolean shut;
    private @Nullable GatewaySession session;

    /**
     * A gateway without a connection yet.
     *
     * @param authority host and port of the sandbox
     * @param presenceChanged called when the bot came or went
     */
    public Gateway(Turns turns, String authority, Hall hall, Runnable presenceChanged) {
        this.turns = turns;
        this.url = "ws://" + authority + ROUTE;
        this.hall = hall;
        this.presenceChanged = presenceChanged;
    }

    public String url() {
        return url;
    }

    public void addTo(RoutesConfig routes) {
        routes.wsBeforeUpgrade(ROUTE, Gateway::rememberConnection);
        routes.ws(ROUTE, socket -> {
            socket.onConnect(context -> turns.run(() -> opened(context)));
            socket.onMessage(context -> turns.run(() -> received(context.sessionId(), context.message())));
            socket.onClose(context -> turns.run(() -> closed(context.sessionId(), context.status())));
        });
    }

    public boolean isOnline() {
        return session != null && session.socket() != null;
    }

    /** False if there is no bot that could hear of it, now or after resuming. */
    public boolean dispatch(String type, JsonNode data) {
        if (session == null) {
            return false;
        }
        session.dispatch(type, data);
        return true;
    }

    /** Cuts every connection, and each new one as long as this lasts. */
    public void shut() {
        shut = true;
        drop();
    }

    public void open() {
        shut = false;
    }

    public void drop() {
        connected().forEach(GatewaySocket::reset);
    }

    public void askToReconnect() {
        connected().forEach(socket -> socket.send(message(RECONNECT)));
    }

    public void invalidateSession() {
        session = null;
        connected().forEach(Gateway::refuseSession);
        presenceChanged.run();
    }

    /** Closes the bot's connection with one of Discord's codes. */
    public void close(int code) {
        if (CloseCode.endsSession(code)) {
            session = null;
        }
        connected().forEach(socket -> socket.close(code, "The sandbox was asked to close."));
        presenceChanged.run();
    }

    /** How often the bot's heart shall beat, from the next connection on. */
    public void heartbeatEvery(Duration interval) {
        heartbeatEvery = interval;
    }

    public void heartbeatAsEver() {
        heartbeatEvery = HEARTBEAT_EVERY;
    }

    /** Whether heartbeats are acknowledged. */
    public void acknowledge(boolean on) {
        acknowledges = on;
    }

    public boolean acknowledges() {
        return acknowledges;
    }

    public Duration heartbeatEvery() {
        return heartbeatEvery;
    }

    /** Sends messages of kinds that no bot knows, in turn. */
    public void sendUnheard(int messages) {
        for (int i = 0; i < messages; i++) {
            switch (i % Unheard.KINDS) {
                case 0 -> connected().forEach(socket -> socket.send(Unheard.operation()));
                case 1 -> dispatch("MOSS_GROW", Unheard.something());
                case 2 -> dispatch("GUILD_UPDATE", Unheard.server(hall));
                default -> dispatch("CHANNEL_CREATE", Unheard.channelOfNewType());
            }
        }
    }

    /** Tells the bot how it stands to the study server now. */
    public void tellStanding() {
        if (session == null) {
            return;
        }
        if (hall.standing() == Standing.REMOVED) {
            session.dispatch("GUILD_DELETE", Json.object().put("id", StudyHall.SERVER));
        } else {
            welcome(session);
        }
    }

    /** A copy, because what is done to a socket may close it at once. */
    private List<GatewaySocket> connected() {
        return List.copyOf(sockets.values());
    }

    private static void rememberConnection(Context upgrade) {
        upgrade.attribute(CONNECTION, Connections.of(upgrade));
    }

    private void opened(WsContext context) {
        EndPoint connection = Objects.requireNonNull(context.attribute(CONNECTION), CONNECTION);
        if (shut) {
            Connections.reset(connection);
            return;
        }
        GatewaySocket socket = "zlib-stream".equals(context.queryParam("compress"))
                ? GatewaySocket.compressed(context.session, connection)
                : GatewaySocket.plain(context.session, connection);
        sockets.put(context.sessionId(), socket);
        ObjectNode hello = message(HELLO);
        hello.putObject("d").put("heartbeat_interval", heartbeatEvery.toMillis());
        socket.send(hello);
    }

    private void received(String socketId, String text) {
        GatewaySocket socket = sockets.get(socketId);
        if (socket == null) {
            return;
        }
        JsonNode message = Json.read(text.getBytes(StandardCharsets.UTF_8)).orElse(Json.object());
        switch (message.path("op").asInt(-1)) {
            case HEARTBEAT -> acknowledge(socket);
            case IDENTIFY -> identify(socket, message.path("d"));
            case RESUME -> resume(socket, message.path("d"));
            case PRESENCE_UPDATE -> {} // nobody sees the bot's status here
            case -1 -> socket.close(CloseCode.DECODE_ERROR, "Error while decoding payload.");
            default -> LOG.warn("The gateway of the sandbox does not imitate this: {}", text);
        }
    }

    private void acknowledge(GatewaySocket socket) {
        if (acknowledges) {
            socket.send(message(HEARTBEAT_ACKNOWLEDGED));
        }
    }

    private void identify(GatewaySocket socket, JsonNode identity) {
        if (!identity.path("token").asText().equals(StudyHall.TOKEN)) {
            socket.close(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.");
            return;
        }
        GatewaySocket before = session == null ? null : session.socket();
        if (before != null && before != socket) {
            before.close(CloseCode.UNKNOWN_ERROR, "Another session has begun.");
        }
        session = new GatewaySession(UUID.randomUUID().toString());
        session.attach(socket);
        session.dispatch("READY", ready(session.id()));
        welcome(session);
        hall.others()
                .map(server -> DiscordObjects.arrivingServer(server, List.of()))
                .forEach(server -> dispatch("GUILD_CREATE", server));
        presenceChanged.run();
    }

    /** "Guilds that are unavailable due to an outage will send a Guild Delete event", says Discord of this moment. */
    private void welcome(GatewaySession begun) {
        switch (hall.standing()) {
            case HERE ->
                begun.dispatch(
                        "GUILD_CREATE",
                        DiscordObjects.arrivingServer(
                                hall.server(), hall.events().all()));
            case AWAY -> begun.dispatch("GUILD_DELETE", unavailable(StudyHall.SERVER));
            case REMOVED -> {}
        }
    }

    private static ObjectNode unavailable(String server) {
        return Json.object().put("id", server).put("unavailable", true);
    }

    private ObjectNode ready(String sessionId) {
        ObjectNode ready = Json.object()
                .put("v", 10)
                .put("session_id", sessionId)
                .put("session_type", "normal")
                .put("resume_gateway_url", url);
        ready.set("user", DiscordObjects.self());
        ArrayNode servers = ready.putArray("guilds");
        if (hall.standing() != Standing.REMOVED) {
            servers.add(unavailable(StudyHall.SERVER));
        }
        hall.others().map(server -> unavailable(server.id())).forEach(servers::add);
        ready.putArray("private_channels");
        ready.putArray("relationships");
        ready.putArray("presences");
        ready.putArray("shard").add(0).add(1);
        ready.putObject("application").put("id", StudyHall.BOT).put("flags", 0);
        return ready;
    }

    private void resume(GatewaySocket socket, JsonNode wanted) {
        int seen = wanted.path("seq").asInt();
        if (session != null
                && wanted.path("token").asText().equals(StudyHall.TOKEN)
                && wanted.path("session_id").asText().equals(session.id())
                && session.remembersSince(seen)) {
            session.resume(socket, seen);
            presenceChanged.run();
        } else {
            refuseSession(socket);
        }
    }

    private void closed(String socketId, int code) {
        GatewaySocket socket = sockets.remove(socketId);
        if (socket == null) {
            return;
        }
        socket.free();
        if (session != null && session.isOn(socket)) {
            session.detach();
            if (code == CLOSED_NORMALLY || code == GOING_AWAY) {
                session = null;
            }
            presenceChanged.run();
        }
    }

    private static void refuseSession(GatewaySocket socket) {
        socket.send(message(INVALID_SESSION).put("d", false));
    }

    private static ObjectNode message(int operation) {
        return Json.object().put("op", operation);
    }
}
