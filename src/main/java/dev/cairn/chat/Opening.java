package dev.cairn.chat;

/** How an answer will appear. Discord fixes it at the first acknowledgement, so it is known before the work. */
public enum Opening {
    /** A new message that only the member sees. */
    ONLY_YOU,
    /** A new message that everybody in the channel sees. */
    CHANNEL,
    /** The panel whose button was pressed, or from whose button the form was opened, changes. */
    REDRAW,
    /** A form opens. Discord lets no form be put off, so the work must be quick: no database. */
    FORM
}
