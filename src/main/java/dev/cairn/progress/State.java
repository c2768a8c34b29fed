package dev.cairn.progress;

import java.util.Locale;

/** How far a member is with a topic. */
public enum State {
    OPEN,
    DONE;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
