package dev.cairn.gather;

/** What a group can have of its own in Discord. */
enum Thing {
    /** To meet in; begun from a message in the group's channel. */
    THREAD,
    /** To meet in; beside the group's channel. */
    CHANNEL,
    /** For its members. */
    ROLE
}
