package dev.cairn.sandbox.page;

import dev.cairn.sandbox.rest.Counters;
import dev.cairn.sandbox.rest.Faults;
import dev.cairn.sandbox.rest.RequestLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/** For the curious and for tests: the log of requests, what was counted of them, and what is to go wrong. */
public final class OperatorRoutes {
    private final RequestLog log;
    private final Counters counters;
    private final Faults faults;
    private final FaultFields fields;

    public OperatorRoutes(RequestLog log, Counters counters, Faults faults) {
        this.log = log;
        this.counters = counters;
        this.faults = faults;
        fields = new FaultFields(faults);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/sandbox/requests", this::requests);
        routes.get(
                "/sandbox/counts",
                context -> PageAnswer.write(context, counters.counts().view()));
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

    private void setFaults(Context context) {
        fields.set(PageRequest.ofBody(context));
        PageAnswer.write(context, faults.view());
    }
}
