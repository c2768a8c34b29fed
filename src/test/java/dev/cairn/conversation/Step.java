package dev.cairn.conversation;

/** One exchange of a conversation: what somebody did, and what they saw in answer. */
record Step(Person person, Deed deed, Answered answered) {
    /**
     * What somebody did.
     *
     * @param words as in "presses **Undo**"
     * @param id of the component or form that they used; empty for a typed line
     */
    record Deed(String words, String id) {}
}
