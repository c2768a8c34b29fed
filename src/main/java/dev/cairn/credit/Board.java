package dev.cairn.credit;

import java.util.List;

/**
 * What a board is of.
 *
 * @param roadmap the number of the one that counts alone; {@link #ALL} for everything
 */
public record Board(long server, long roadmap, Period period) {
    /** No roadmap has this number. */
    public static final long ALL = 0;

    /** So many stand on a page, because each one's name is asked from Discord. */
    public static final int PAGE = 10;

    /** Somebody and what they have earned. */
    public record Sum(long member, long amount) {}

    /**
     * Somebody at their place; who has as much shares it.
     *
     * @param rank counted from 1
     */
    public record Ranked(int rank, long member, long amount) {}

    /**
     * Some of a board, in order.
     *
     * @param earlier whether there are others before these
     * @param later whether there are others behind these
     */
    public record Page(List<Ranked> rows, boolean earlier, boolean later) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** Which part of a board is meant; by who stands at its edge, so that it is found at once however long the board is. */
    public sealed interface Part {
        /** The first ones. */
        record Top() implements Part {}

        /** Those behind that one. */
        record After(Sum edge) implements Part {}

        /** Those before that one. */
        record Before(Sum edge) implements Part {}

        /** That one, and some before and behind. */
        record Around(Sum middle) implements Part {}
    }
}
