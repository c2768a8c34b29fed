package dev.cairn.meet;

import java.util.Locale;

/** What the ledger does for a meeting, and when. */
enum Task {
    /** Says that it will be, and asks who comes. */
    CALL,
    /** A day before. */
    DAY,
    /** A quarter of an hour before. */
    SOON,
    /** When it is over. */
    AFTER,
    /** Begins its thread. */
    THREAD,
    /** Brings Discord's event to how the meeting is now. */
    EVENT,
    MOVED,
    /** It is about something else, elsewhere, or for more or fewer. */
    CHANGED,
    CANCELLED,
    /** Somebody who was waiting has a seat. */
    SEAT,
    /** Nobody came twice in a row: asks the host. */
    ASKED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Task ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
