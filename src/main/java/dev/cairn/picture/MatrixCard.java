package dev.cairn.picture;

import dev.cairn.picture.Matrix.Row;
import dev.cairn.picture.Matrix.Sign;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a matrix: names at the left, numbered columns whose titles stand above, a sign in each cell. */
final class MatrixCard {
    private static final int WIDTH = 800;
    private static final int EDGE = 28;
    private static final int TITLE = 66;
    private static final int LINE = 26;
    private static final int ROW = 40;
    private static final int CELLS_AT = 300;
    private static final int WIDEST = 70;

    private MatrixCard() {}

    static byte[] draw(Matrix matrix, Lettering lettering) {
        int columns = matrix.columns().size();
        int head = TITLE + columns * LINE + 34;
        int height = head + matrix.rows().size() * ROW + LINE + EDGE / 2;
        double width = columns == 0 ? WIDEST : Math.min(WIDEST, (WIDTH - EDGE - CELLS_AT) / (double) columns);
        try (Card card = new Card(WIDTH, height, lettering)) {
            card.text(matrix.title(), Palette.TEXT, 26, EDGE, 44, WIDTH - 2.0 * EDGE);
            for (int i = 0; i < columns; i++) {
                String title = (i + 1) + ". " + matrix.columns().get(i);
                card.text(title, Palette.TEXT, 17, EDGE, TITLE + (i + 1) * LINE - 6, WIDTH - 2.0 * EDGE);
                card.text(Integer.toString(i + 1), Palette.FAINT, 17, CELLS_AT + i * width + 4, head - 8.0, width);
            }
            for (int i = 0; i < matrix.rows().size(); i++) {
                row(card, matrix.rows().get(i), head + i * ROW, width);
            }
            legend(card, height - EDGE / 2 - 4);
            return card.png();
        }
    }

    private static void row(Card card, Row row, int top, double width) {
        if (row.own()) {
            card.bar(Palette.OWN, EDGE / 2.0, top + 2, WIDTH - EDGE, ROW - 4.0);
            card.bar(Palette.ACCENT, EDGE / 2.0, top + 2, 6, ROW - 4.0);
        }
        card.text(row.name(), Palette.TEXT, 19, EDGE, top + 27, CELLS_AT - EDGE - 16.0);
        for (int i = 0; i < row.signs().size(); i++) {
            sign(card, row.signs().get(i), CELLS_AT + i * width, top + 11);
        }
    }

    /** A tick for done, a tick in a ring for known, a disc for being learnt, a stroke for skipped, a ring for open. */
    private static void sign(Card card, Sign sign, double x, double y) {
        switch (sign) {
            case OPEN -> card.ring(Palette.FAINT, x, y, 18);
            case LEARNING -> card.disc(Palette.ACCENT, x + 3, y + 3, 12);
            case DONE -> tick(card, x, y);
            case KNOWN -> {
                card.ring(Palette.FAINT, x, y, 18);
                tick(card, x, y);
            }
            case SKIPPED -> card.line(Palette.FAINT, x + 2, y + 9, x + 16, y + 9);
        }
    }

    private static void tick(Card card, double x, double y) {
        card.line(Palette.ACCENT, x + 3, y + 9, x + 8, y + 14);
        card.line(Palette.ACCENT, x + 8, y + 14, x + 16, y + 3);
    }

    private static void legend(Card card, int baseline) {
        double x = EDGE;
        for (Sign sign : Sign.values()) {
            sign(card, sign, x, baseline - 15);
            card.text(sign.word(), Palette.FAINT, 16, x + 26, baseline, 120);
            x += sign == Sign.KNOWN ? 0 : 130;
        }
    }

    static String inWords(Matrix matrix) {
        return matrix.title() + ". "
                + matrix.rows().stream().map(row -> row(matrix, row)).collect(Collectors.joining(" "));
    }

    private static String row(Matrix matrix, Row row) {
        List<String> signs = IntStream.range(0, row.signs().size())
                .mapToObj(
                        i -> matrix.columns().get(i) + " " + row.signs().get(i).word())
                .toList();
        return row.name() + (row.own() ? " (you): " : ": ") + String.join(", ", signs) + ".";
    }
}
