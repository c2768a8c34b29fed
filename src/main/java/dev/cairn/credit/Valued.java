package dev.cairn.credit;

import org.jspecify.annotations.Nullable;

/**
 * A topic that is worth something.
 *
 * @param server whose own its roadmap is; null if everybody has it
 */
record Valued(long topic, long roadmap, @Nullable Long server, Worth worth) {
    /** Whether it earns credit in that server. */
    boolean isOf(long board) {
        return server == null || server == board;
    }

    /** Whether it is what that credit was given for. */
    boolean isSubjectOf(Credit credit) {
        return credit.subject().equals(worth.title()) || (credit.topic() != null && credit.topic() == topic);
    }
}
