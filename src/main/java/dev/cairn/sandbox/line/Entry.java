package dev.cairn.sandbox.line;

import java.util.Map;

/**
 * What a member has entered to run a command.
 *
 * @param picked values of options that were picked from suggestions, whatever the text says of them
 * @param files ids of the files sent along, by name
 */
public record Entry(String text, Map<String, String> picked, Map<String, String> files) {
    public Entry {
        picked = Map.copyOf(picked);
        files = Map.copyOf(files);
    }

    public Entry(String text) {
        this(text, Map.of(), Map.of());
    }

    public Entry with(Map<String, String> sentAlong) {
        return new Entry(text, picked, sentAlong);
    }
}
