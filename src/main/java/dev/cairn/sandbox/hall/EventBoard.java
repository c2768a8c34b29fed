package dev.cairn.sandbox.hall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scheduled events of the study server, as Discord writes them; the oldest first. */
public final class EventBoard {
    /** "Guilds can have at most 100 events", which are scheduled or active. */
    public static final int MOST = 100;

    private final Map<String, ObjectNode> events = new LinkedHashMap<>();

    public synchronized List<ObjectNode> all() {
        return List.copyOf(events.values());
    }

    public synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(events.get(id));
    }

    public synchronized void put(ObjectNode event) {
        events.put(event.path("id").asText(), event);
    }

    public synchronized void remove(String id) {
        events.remove(id);
    }
}
