package dev.cairn.roadmap;

import java.util.Locale;

/**
 * Something about a roadmap's file that its author should know.
 *
 * @param line counts from 1
 * @param column counts from 1, in characters of the text as it was read: garbled ones repaired, accents composed
 */
public record Problem(Severity severity, int line, int column, String message) {
    /** As compilers print it, so that an editor leads to the place: "ml.md:3:1: error: broken front matter". */
    public String in(String file) {
        return "%s:%d:%d: %s: %s".formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), message);
    }

    /** With an error the file cannot be trusted; with a warning something in it was guessed or left out. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
