package dev.cairn.library.text;

/** A position in a file; line and column count from 1. */
public record Place(int line, int column) {
    public static final Place START = new Place(1, 1);
}
