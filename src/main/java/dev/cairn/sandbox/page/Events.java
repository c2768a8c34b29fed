package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.message.Messages.Change;
import dev.cairn.sandbox.message.StoredMessage;
import dev.cairn.sandbox.wire.Json;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells open pages what changes, as server-sent events. */
public final class Events implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    /** A page that is further behind is let go; browsers come back by themselves. */
    private static final int BEHIND = 1000;

    private static final int QUIET_SECONDS = 15;

    private record Event(String name, String data) {}

    private record Listener(SseClient client, Person person, BlockingQueue<Event> queue) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Each page has a virtual thread, so that a slow one keeps nobody waiting. */
    void listen(SseClient client, Person person) {
        client.keepAlive();
        Listener listener = new Listener(client, person, new ArrayBlockingQueue<>(BEHIND));
        listeners.add(listener);
        client.onClose(() -> listeners.remove(listener));
        Thread.ofVirtual().name("sandbox-events").start(() -> forward(listener));
    }

    public void messageChanged(Change change) {
        StoredMessage message = change.message();
        ObjectNode data = Json.object().put("channel", message.channel().id());
        if (change.event().equals("delete")) {
            data.put("id", message.id());
        } else {
            data.set("message", change.view());
        }
        Event event = new Event(change.event(), Json.write(data));
        listeners.stream()
                .filter(listener -> message.isSeenBy(listener.person()))
                .forEach(listener -> tell(listener, event));
    }

    /** What concerns every member. */
    public void tellAll(String name, JsonNode data) {
        Event event = new Event(name, Json.write(data));
        listeners.forEach(listener -> tell(listener, event));
    }

    @Override
    public void close() {
        listeners.forEach(listener -> listener.client().close());
        listeners.clear();
    }

    private void tell(Listener listener, Event event) {
        if (!listener.queue().offer(event)) {
            listeners.remove(listener);
        }
    }

    private void forward(Listener listener) {
        SseClient client = listener.client();
        try {
            client.sendComment("here");
            while (isOpen(listener)) {
                Event event = listener.queue().poll(QUIET_SECONDS, TimeUnit.SECONDS);
                if (isOpen(listener)) {
                    send(client, event);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (CancellationException closing) {
            LOG.debug("A page was let go in the middle of an event", closing); // so Jetty says it
        } finally {
            listeners.remove(listener);
            client.close();
        }
    }

    private boolean isOpen(Listener listener) {
        return listeners.contains(listener) && !listener.client().terminated();
    }

    /** With nothing to tell, a comment keeps the connection open. */
    private static void send(SseClient client, @Nullable Event event) {
        if (event == null) {
            client.sendComment("still here");
        } else {
            client.sendEvent(event.name(), event.data());
        }
    }
}
