package dev.cairn.meet;

import java.util.Locale;

/** Whether somebody says to come. */
enum Answer {
    YES,
    MAYBE,
    NO;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
