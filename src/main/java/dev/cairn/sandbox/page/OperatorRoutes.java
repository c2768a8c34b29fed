package dev.cairn.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.rest.Faults;
import dev.cairn.sandbox.rest.RequestLog;
import dev.cairn.sandbox.wire.PageError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For the curious and for tests: the log of requests, and what is to go wrong. */
public final class OperatorRoutes {
    private static final String KNOWN = "latency_ms, status, times, reset, twice, down, gateway";
    private static final int LONGEST_LATENCY_MS = 60_000;

    private final RequestLog log;
    private final Faults faults;

    public OperatorRoutes(RequestLog log, Faults faults) {
        this.log = log;
        this.faults = faults;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/requests", this::requests);
        routes.get("/sandbox/faults", context -> PageAnswer.write(context, faults.view()));
        routes.post("/sandbox/faults", this::setFaults);
        routes.delete("/sandbox/faults", context -> {
            faults.clear();
            PageAnswer.write(context, faults.view());
        });
    }

    private void requests(Context context) {
        long after = PageRequest.ofQuery(context).fields().path("after").asLong(0);
        List<String> lines = log.after(after);
        context.contentType("application/x-ndjson")
                .result(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** All or nothing: a field that cannot be read leaves everything as it was. */
    private void setFaults(Context context) {
        PageRequest request = PageRequest.ofBody(context);
        List<Runnable> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : request.fields().properties()) {
            changes.add(change(field.getKey(), request));
        }
        changes.forEach(Runnable::run);
        PageAnswer.write(context, faults.view());
    }

    private Runnable change(String field, PageRequest request) {
        return switch (field) {
            case "latency_ms" -> {
                int millis = latency(request.number(field));
                yield () -> faults.latency(Duration.ofMillis(millis));
            }
            case "status", "times" -> statusChange(request);
            case "reset" -> {
                int requests = request.number(field);
                yield () -> faults.resetNext(requests);
            }
            case "twice" -> request.fields().path(field).asBoolean() ? faults::deliverTwice : faults::deliverOnce;
            case "down" -> request.fields().path(field).asBoolean() ? faults::goDown : faults::comeBack;
            case "gateway" -> gatewayChange(request.text(field));
            default -> throw new PageError("There is no fault \"%s\"; there are %s.".formatted(field, KNOWN));
        };
    }

    private static int latency(int millis) {
        if (millis > LONGEST_LATENCY_MS) {
            throw new PageError(
                    "The field \"latency_ms\" takes %d at most, not %d.".formatted(LONGEST_LATENCY_MS, millis));
        }
        return millis;
    }

    private Runnable statusChange(PageRequest request) {
        int status = request.number("status");
        int times = request.fields().has("times") ? request.number("times") : 1;
        if (!Faults.isStatus(status)) {
            throw new PageError("A status to answer with is 429 or 500 to 599, not %d.".formatted(status));
        }
        return () -> faults.answerNext(times, status);
    }

    private Runnable gatewayChange(String what) {
        return switch (what) {
            case "drop" -> faults::dropGateway;
            case "reconnect" -> faults::reconnectGateway;
            case "invalid" -> faults::invalidateSession;
            default ->
                throw new PageError("The gateway can drop, reconnect, or be invalid, not \"%s\".".formatted(what));
        };
    }
}
