package dev.cairn.library;

/** A position in a file; line and column count from 1. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}
