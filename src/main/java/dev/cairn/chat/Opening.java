package dev.cairn.chat;

/** How an answer will appear. Discord fixes it at the first acknowledgement, so it is known before the work. */
public enum Opening {
    /** A new message that only the member sees. */
    ONLY_YOU,
    /** A new message that everybody in the channel sees. */
    CHANNEL,
    /** The panel whose button was pressed changes. */
    REDRAW
}
