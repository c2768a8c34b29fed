package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An open page, hearing what happens. */
record Listening(BufferedReader events) implements AutoCloseable {
    static Listening as(String member, Sandbox sandbox) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + "/sandbox/events?member=" + member))
                .header("Accept", "text/event-stream")
                .build();
        Listening page = new Listening(new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8)));
        assertThat(page.events().readLine()).startsWith(":");
        return page;
    }

    /** The data of the next event, which is of that kind. */
    JsonNode next(String kind) throws IOException {
        String line = events.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = events.readLine();
        }
        assertThat(line).isEqualTo("event: " + kind);
        String data = events.readLine();
        assertThat(data).startsWith("data: ");
        return Script.read(data.substring(6));
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
