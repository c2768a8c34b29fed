package dev.cairn.gather;

import java.util.Locale;

/** What the ledger does so that a group has something of its own. */
enum Task {
    /** Posts the message from which its thread is begun. */
    CALL,
    /** Begins the thread. */
    THREAD,
    /** Makes its channel. */
    CHANNEL,
    /** Makes its role. */
    ROLE,
    /** Gives its role to somebody, or takes it from them, as they belong to it by then or not. */
    MEMBER;

    /** As the database has it. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Task ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** With which a thing begins. */
    static Task first(Thing thing) {
        return switch (thing) {
            case THREAD -> CALL;
            case CHANNEL -> CHANNEL;
            case ROLE -> ROLE;
        };
    }
}
