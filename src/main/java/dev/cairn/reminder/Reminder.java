package dev.cairn.reminder;

import java.util.OptionalLong;

/**
 * What a reminder says.
 *
 * @param words as somebody wrote them; not inert
 * @param ping the role that is told of it; empty for nobody
 */
record Reminder(String words, OptionalLong ping) {
    /** So long its words may be, so that they fit into a message with what stands around them. */
    static final int MOST_WORDS = 1_500;

    static final int MOST_TITLE = 100;
}
