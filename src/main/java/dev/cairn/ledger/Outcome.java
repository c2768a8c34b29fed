package dev.cairn.ledger;

/** How many occurrences of a kind of schedule came to the same end. */
public record Outcome(String kind, Occurrence.State state, int count) {}
