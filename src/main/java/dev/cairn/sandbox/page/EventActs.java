package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.rest.Happenings;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** What an organiser does by hand to the server's events, as Discord's own list lets them. */
public final class EventActs {
    private final Turns turns;
    private final Hall hall;
    private final Happenings happenings;

    public EventActs(Turns turns, Hall hall, Happenings happenings) {
        this.turns = turns;
        this.hall = hall;
        this.happenings = happenings;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/scheduled-events", context -> PageAnswer.write(context, turns.take(this::all)));
        routes.patch("/sandbox/scheduled-events/{event}", this::change);
        routes.delete("/sandbox/scheduled-events/{event}", this::delete);
    }

    private ObjectNode all() {
        ObjectNode view = Json.object();
        view.set("events", Json.array(hall.events().all()));
        return view;
    }

    private void change(Context context) {
        JsonNode wanted = PageRequest.ofBody(context).fields();
        act(context, event -> happenings.change(event, wanted));
    }

    private void delete(Context context) {
        act(context, happenings::delete);
    }

    private void act(Context context, Consumer<String> work) {
        String event = context.pathParam("event");
        try {
            turns.run(() -> work.accept(event));
        } catch (DiscordError refused) {
            throw new PageError("Discord would not do that to the event: " + refused.body());
        }
        PageAnswer.write(context, turns.take(this::all));
    }
}
