package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Gives components the ids that they came without, as Discord does: counting up, past those that are taken. */
public final class ComponentIds {
    private final Set<Integer> taken = new HashSet<>();
    private int last;

    /** For the components of one message or form. */
    public ComponentIds(JsonNode components) {
        components.findValues("id").forEach(id -> taken.add(id.asInt()));
    }

    public int of(JsonNode component) {
        int given = component.path("id").asInt(0);
        if (given != 0) {
            return given;
        }
        do {
            last++;
        } while (taken.contains(last));
        return last;
    }
}
