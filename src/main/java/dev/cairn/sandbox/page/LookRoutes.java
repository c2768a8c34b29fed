package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.message.Messages;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Turns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What the page and scripts can look at: the server, its messages, and what changes. */
public final class LookRoutes {
    private final Turns turns;
    private final Hall hall;
    private final ServerView server;
    private final Messages messages;
    private final Events events;

    public LookRoutes(Turns turns, Hall hall, ServerView server, Messages messages, Events events) {
        this.turns = turns;
        this.hall = hall;
        this.server = server;
        this.messages = messages;
        this.events = events;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/server", context -> PageAnswer.write(context, turns.take(server::write)));
        routes.get("/sandbox/messages", this::messages);
        routes.sse(
                "/sandbox/events",
                client ->
                        events.listen(client, PageRequest.ofQuery(client.ctx()).member()));
    }

    private void messages(Context context) {
        PageRequest request = PageRequest.ofQuery(context);
        Person member = request.member();
        Channel channel = request.channel(member, hall);
        ObjectNode answer = Json.object();
        answer.set(
                "messages",
                turns.take(() -> Json.array(messages.list(channel).stream()
                        .filter(message -> message.isSeenBy(member))
                        .map(messages::view)
                        .toList())));
        PageAnswer.write(context, answer);
    }
}
