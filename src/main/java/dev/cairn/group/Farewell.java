package dev.cairn.group;

import dev.cairn.ledger.Together;

/** Hears who leaves a group, by themselves or because they are sent away, within the transaction in which they do. */
@FunctionalInterface
public interface Farewell {
    void left(Together both, long group, long member);
}
