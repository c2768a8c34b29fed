package dev.cairn.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the bot has been told since it identified itself; outlives its connection, so that it can resume. */
final class GatewaySession {
    private static final int DISPATCH = 0;
    private static final int KEPT = 1000;

    private final String id;
    private final Deque<ObjectNode> sent = new ArrayDeque<>();
    private @Nullable GatewaySocket socket;
    private int sequence;

    GatewaySession(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    boolean isOn(GatewaySocket other) {
        return socket == other;
    }

    @Nullable GatewaySocket socket() {
        return socket;
    }

    void attach(GatewaySocket connected) {
        socket = connected;
    }

    void detach() {
        socket = null;
    }

    /** Sends the event now, or as soon as the bot resumes. */
    void dispatch(String type, JsonNode data) {
        ObjectNode event = Json.object().put("op", DISPATCH).put("t", type).put("s", ++sequence);
        event.set("d", data);
        sent.addLast(event);
        if (sent.size() > KEPT) {
            sent.removeFirst();
        }
        if (socket != null) {
            socket.send(event);
        }
    }

    /** Whether nothing that came after that event has been forgotten. */
    boolean remembersSince(int seen) {
        return seen <= sequence && (sent.isEmpty() || seen >= sequenceOf(sent.getFirst()) - 1);
    }

    void resume(GatewaySocket resumed, int seen) {
        attach(resumed);
        sent.stream().filter(event -> sequenceOf(event) > seen).forEach(resumed::send);
        dispatch("RESUMED", Json.object());
    }

    private static int sequenceOf(ObjectNode event) {
        return event.path("s").asInt();
    }
}
