package dev.cairn.ledger;

/** Whose schedules of a kind are counted against a limit. */
public enum Share {
    OF_SERVER,
    OF_MEMBER
}
