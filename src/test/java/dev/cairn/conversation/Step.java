package dev.cairn.conversation;

import java.time.Instant;

/** One exchange of a conversation: what somebody did, and what they saw in answer. */
record Step(Instant at, Person person, Deed deed, Answered answered) {
    /**
     * What somebody did.
     *
     * @param words as in "presses **Undo**"
     * @param id of the component or form that they used; empty for a typed line
     */
    record Deed(String words, String id) {
        /** Which control took it; empty for a typed line. */
        String verb() {
            return id.split(":", 2)[0];
        }
    }
}
