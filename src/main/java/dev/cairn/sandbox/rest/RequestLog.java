package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request to the REST interface with its answer, one JSON object a line, tokens of the bot left out. The newest
 * {@value #KEPT} are kept in memory; a file gets all.
 */
public final class RequestLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final int KEPT = 1000;

    private record Line(long number, String text) {}

    private final Deque<Line> lines = new ArrayDeque<>();
    private long last;
    private @Nullable Writer file;

    public RequestLog() {}

    /** All lines that are still kept, oldest first. */
    public List<String> lines() {
        return after(0);
    }

    /** The lines after the one whose "n" this is. */
    public synchronized List<String> after(long number) {
        return lines.stream()
                .filter(line -> line.number() > number)
                .map(Line::text)
                .toList();
    }

    /**
     * From now on writes each line to this file too, which starts empty.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized void writeTo(Path path) {
        close();
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    synchronized void add(ObjectNode entry) {
        last++;
        String text = Json.write(entry.put("n", last));
        lines.addLast(new Line(last, text));
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        write(text);
    }

    /** Ends the file, if there is one; the lines in memory stay. */
    @Override
    public synchronized void close() {
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException cannotWrite) {
            LOG.warn("The log of requests could not be closed: {}", cannotWrite.getMessage());
        }
        file = null;
    }

    private void write(String text) {
        if (file == null) {
            return;
        }
        try {
            file.write(text);
            file.write('\n');
            file.flush();
        } catch (IOException cannotWrite) {
            LOG.warn("The log of requests ends here: {}", cannotWrite.getMessage());
            close();
        }
    }
}
