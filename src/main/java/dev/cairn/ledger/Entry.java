package dev.cairn.ledger;

/** A line of the ledger: an occurrence, and its schedule as it is now. */
public record Entry(Schedule schedule, Occurrence occurrence) {}
