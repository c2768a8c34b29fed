package dev.cairn.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the bot has been told since it identified itself; outlives its connection, so that it can resume. */
public final class GatewaySession {
    private static final int DISPATCH = 0;
    private static final int KEPT = 1000;

    /** Kept as text, a tenth of the size of a tree. */
    private record Event(int sequence, String text) {}

    private final String id;
    private final Deque<Event> sent = new ArrayDeque<>();
    private @Nullable GatewaySocket socket;
    private int sequence;

    public GatewaySession(String id) {
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
    public void dispatch(String type, JsonNode data) {
        ObjectNode payload = Json.object().put("op", DISPATCH).put("t", type).put("s", ++sequence);
        payload.set("d", data);
        Event event = new Event(sequence, Json.write(payload));
        sent.addLast(event);
        if (sent.size() > KEPT) {
            sent.removeFirst();
        }
        if (socket != null) {
            socket.send(event.text());
        }
    }

    /** Whether nothing that came after that event has been forgotten. */
    public boolean remembersSince(int seen) {
        return seen <= sequence && (sent.isEmpty() || seen >= sent.getFirst().sequence() - 1);
    }

    void resume(GatewaySocket resumed, int seen) {
        attach(resumed);
        sent.stream().filter(event -> event.sequence() > seen).forEach(event -> resumed.send(event.text()));
        dispatch("RESUMED", Json.object());
    }
}
