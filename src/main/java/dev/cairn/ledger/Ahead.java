package dev.cairn.ledger;

/** Something that will be due, and of what. */
public record Ahead(Schedule schedule, Upcoming upcoming) {}
