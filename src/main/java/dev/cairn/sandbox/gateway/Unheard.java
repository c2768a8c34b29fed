package dev.cairn.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Json;

/** Messages that no bot has heard of yet, as Discord adds them without asking: no bot may be troubled by them. */
final class Unheard {
    private static final int NO_SUCH_NUMBER = 99;
    private static final String NEW_FIELD = "moss";

    /** How many different ones there are. */
    static final int KINDS = 4;

    private Unheard() {}

    static ObjectNode operation() {
        return Json.object().put("op", NO_SUCH_NUMBER).set("d", something());
    }

    static ObjectNode something() {
        return Json.object().put(NEW_FIELD, "green").putNull("lichen");
    }

    /** The server, unchanged but for a field, a feature and a level that are new. */
    static ObjectNode server(Hall hall) {
        ObjectNode server = DiscordObjects.server(hall.server());
        server.put("verification_level", NO_SUCH_NUMBER).set(NEW_FIELD, something());
        server.putArray("features").add("MOSS_GARDEN");
        return server;
    }

    static ObjectNode channelOfNewType() {
        return Json.object()
                .put("id", "1302200000000000199")
                .put("guild_id", StudyHall.SERVER)
                .put("type", NO_SUCH_NUMBER)
                .put("name", "moss-garden")
                .put("position", NO_SUCH_NUMBER)
                .set("permission_overwrites", Json.array());
    }
}
