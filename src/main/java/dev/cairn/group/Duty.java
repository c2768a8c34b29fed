package dev.cairn.group;

import java.util.Locale;

/** What somebody is in a group. */
public enum Duty {
    /** One in a group; none if the last one has left and nobody has taken over. */
    OWNER,
    /** Hosts it with the owner. */
    COHOST,
    MEMBER;

    public boolean isHost() {
        return this != MEMBER;
    }

    /** As the database has it. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Duty ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
