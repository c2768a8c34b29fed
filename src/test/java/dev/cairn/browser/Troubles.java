package dev.cairn.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.Logs;

/**
 * What should not happen while a page is used: errors on the console, among them requests that fail or are refused, and
 * requests to any other host.
 */
record Troubles(List<String> sentences) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Troubles read(Logs logs, String address) {
        Stream<String> errors = entries(logs, "browser")
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage);
        Stream<String> strangers = entries(logs, "performance")
                .map(Troubles::requested)
                .filter(url -> url.startsWith("http") && !url.startsWith(address + "/"))
                .map(url -> "requested from another host: " + url);
        return new Troubles(Stream.concat(errors, strangers).toList());
    }

    /** Without those that a test has announced, each by a part of its sentence. */
    Troubles without(List<String> announced) {
        return new Troubles(sentences.stream()
                .filter(sentence -> announced.stream().noneMatch(sentence::contains))
                .toList());
    }

    private static Stream<LogEntry> entries(Logs logs, String kind) {
        return StreamSupport.stream(logs.get(kind).spliterator(), false);
    }

    /** The address that an event of the browser's network says is asked for; empty for any other event. */
    private static String requested(LogEntry entry) {
        try {
            JsonNode event = JSON.readTree(entry.getMessage()).path("message");
            boolean request = event.path("method").asText().equals("Network.requestWillBeSent");
            return request ? event.at("/params/request/url").asText() : "";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
