package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.CloseCode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.wire.Turns;
import java.time.Duration;

/** What is to go wrong with the bot's connection to the gateway, and with the server that it is told of there. */
public final class GatewayFaults {
    private final Turns turns;
    private final Hall hall;
    private final Gateway gateway;

    public GatewayFaults(Turns turns, Hall hall, Gateway gateway) {
        this.turns = turns;
        this.hall = hall;
        this.gateway = gateway;
    }

    void drop() {
        turns.run(gateway::drop);
    }

    void askToReconnect() {
        turns.run(gateway::askToReconnect);
    }

    void invalidateSession() {
        turns.run(gateway::invalidateSession);
    }

    void shut() {
        turns.run(gateway::shut);
    }

    void open() {
        turns.run(gateway::open);
    }

    /** @throws IllegalArgumentException for a code that is none of Discord's */
    void close(int code) {
        if (!CloseCode.isOne(code)) {
            throw new IllegalArgumentException(
                    "The gateway closes with %d to %d, not %d.".formatted(CloseCode.FIRST, CloseCode.LAST, code));
        }
        turns.run(() -> gateway.close(code));
    }

    void heartbeatEvery(Duration interval) {
        turns.run(() -> gateway.heartbeatEvery(interval));
    }

    void withholdHeartbeats(boolean on) {
        turns.run(() -> gateway.acknowledge(!on));
    }

    void sendUnheard(int messages) {
        turns.run(() -> gateway.sendUnheard(messages));
    }

    void stand(Standing now) {
        turns.run(() -> {
            if (hall.standing() != now) {
                hall.stand(now);
                gateway.tellStanding();
            }
        });
    }

    void clear() {
        stand(Standing.HERE);
        turns.run(() -> {
            gateway.open();
            gateway.acknowledge(true);
            gateway.heartbeatAsEver();
        });
    }

    void writeTo(ObjectNode view) {
        turns.run(() -> view.put("server", hall.standing().word())
                .put("heartbeat_ms", gateway.heartbeatEvery().toMillis())
                .put("withhold_heartbeats", !gateway.acknowledges()));
    }
}
