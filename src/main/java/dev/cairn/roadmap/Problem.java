package dev.cairn.roadmap;

/**
 * Something about a roadmap's file that its author should know.
 *
 * @param line counts from 1
 * @param column counts from 1, in characters of the text as it was read, after garbled characters were repaired
 */
public record Problem(Severity severity, int line, int column, String message) {

    /** With an error the file cannot be trusted; with a warning something in it was guessed or left out. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
