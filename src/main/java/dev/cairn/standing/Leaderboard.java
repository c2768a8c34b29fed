package dev.cairn.standing;

import dev.cairn.credit.Board.Page;
import dev.cairn.credit.Board.Sum;
import java.util.List;
import java.util.Optional;

/**
 * A leaderboard as somebody sees it.
 *
 * @param title what it is of: a server, a group, groups
 * @param rows those on this page
 * @param page the same without names, and whether there are others before and behind
 * @param count how many there are in all
 * @param own where the reader stands; empty if they have earned nothing, or nobody in particular reads
 */
record Leaderboard(Wanted wanted, String title, List<Row> rows, Page page, int count, Optional<Own> own) {
    Leaderboard {
        rows = List.copyOf(rows);
    }

    /**
     * Somebody, or a group.
     *
     * @param name as it is called; not inert
     * @param detail what is said beside it; may be empty
     */
    record Row(int rank, long number, String name, long amount, String detail, boolean own) {}

    /**
     * The reader's own place.
     *
     * @param shown whether others see them there
     */
    record Own(int rank, Sum sum, boolean shown) {}
}
