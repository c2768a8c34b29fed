package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cairn.sandbox.wire.BotClock;
import dev.cairn.sandbox.wire.PageError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** For whoever tries out what they have written: the roadmaps that the bot has read, and its clock. */
public final class PreviewRoutes {
    private static final String CLOCK = "/sandbox/clock";
    private static final String NEXT = "next";

    private final BotClock clock;
    private final Events events;
    private volatile @Nullable JsonNode roadmaps;
    private volatile Runnable clockMoved = () -> {};
    private JsonNode told = MissingNode.getInstance();

    public PreviewRoutes(BotClock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    public void addTo(RoutesConfig routes) {
        routes.get(CLOCK, context -> PageAnswer.write(context, clock.view()));
        routes.post(CLOCK, this::moveClock);
        routes.get("/sandbox/roadmaps", this::roadmaps);
    }

    /** From now on these are the roadmaps that the bot serves. */
    public void roadmapsChanged(JsonNode read) {
        roadmaps = read;
        events.tellAll("roadmaps", read);
    }

    /** Has a listener called wherever the clock stops, while no lock is held. */
    public void whenClockMoves(Runnable listener) {
        clockMoved = listener;
    }

    /** Pages are told what is due next now, if that is something else than they know. */
    public synchronized void nextDueChanged() {
        if (!clock.view().path("next_due").equals(told)) {
            tellClock();
        }
    }

    private synchronized void tellClock() {
        JsonNode now = clock.view();
        told = now.path("next_due");
        events.tellAll("clock", now);
    }

    private void roadmaps(Context context) {
        JsonNode read = roadmaps;
        if (read == null) {
            throw PageError.notFound("This bot has not told which roadmaps it has read.");
        }
        PageAnswer.write(context, read);
    }

    /** Stops wherever something is due, so that it happens at its time, and not late because somebody was in a hurry. */
    private void moveClock(Context context) {
        Duration goal = goal(PageRequest.ofBody(context).text("ahead"));
        boolean there = false;
        while (!there) {
            there = clock.stepTowards(goal);
            clockMoved.run();
        }
        tellClock();
        PageAnswer.write(context, clock.view());
    }

    private Duration goal(String ahead) {
        return ahead.equals(NEXT) ? clock.next() : clock.after(duration(ahead));
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new PageError(
                    "The clock is moved by PT1H, P1D or the like, or to \"next\"; not by \"%s\".".formatted(text));
        }
    }
}
