package dev.cairn.picture;

import java.util.List;

/**
 * Who is how far with what, on a card.
 *
 * @param columns what it is about, a title each
 */
public record Matrix(String title, List<String> columns, List<Row> rows) {
    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.signs().size() != columns.size()) {
                throw new IllegalArgumentException(row.signs().size() + " signs below " + columns.size() + " titles");
            }
        }
    }

    /**
     * Somebody, and a sign for each column.
     *
     * @param own whether it is the reader's
     */
    public record Row(String name, List<Sign> signs, boolean own) {
        public Row {
            signs = List.copyOf(signs);
        }
    }

    /** How far somebody is; told apart by shape, not by colour alone. */
    public enum Sign {
        OPEN("open"),
        LEARNING("learning"),
        DONE("done"),
        SKIPPED("skipped"),
        KNOWN("known before");

        private final String word;

        Sign(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
