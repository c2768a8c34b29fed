package dev.cairn.picture;

import java.util.List;

/**
 * Who has how much, on a card.
 *
 * @param subtitle what is counted, and since when
 */
public record Ranking(String title, String subtitle, List<Row> rows) {
    public Ranking {
        rows = List.copyOf(rows);
    }

    /**
     * One line of it.
     *
     * @param amount as it is read
     * @param share how long its bar is, from 0 to 1
     * @param own whether it is the reader's
     */
    public record Row(int rank, String name, String amount, double share, boolean own) {
        public Row {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of " + share);
            }
        }
    }
}
