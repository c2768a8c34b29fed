package dev.cairn.picture;

import dev.cairn.picture.Ranking.Row;
import java.util.List;

/** Draws a ranking: rank, name, bar and amount, a row each. */
final class RankingCard {
    private static final int WIDTH = 800;
    private static final int EDGE = 28;
    private static final int HEAD = 92;
    private static final int ROW = 46;
    private static final int NAME_AT = 92;
    private static final int BAR_AT = 360;
    private static final int BAR = 290;

    private RankingCard() {}

    static byte[] draw(Ranking ranking, Lettering lettering) {
        List<Row> rows = ranking.rows();
        try (Card card = new Card(WIDTH, HEAD + rows.size() * ROW + EDGE / 2, lettering)) {
            card.text(ranking.title(), Palette.TEXT, 26, EDGE, 44, WIDTH - 2.0 * EDGE);
            card.text(ranking.subtitle(), Palette.FAINT, 17, EDGE, 72, WIDTH - 2.0 * EDGE);
            for (int i = 0; i < rows.size(); i++) {
                row(card, rows.get(i), HEAD + i * ROW);
            }
            return card.png();
        }
    }

    private static void row(Card card, Row row, int top) {
        int baseline = top + 30;
        if (row.own()) {
            card.bar(Palette.OWN, EDGE / 2.0, top + 2, WIDTH - EDGE, ROW - 4.0);
            card.bar(Palette.ACCENT, EDGE / 2.0, top + 2, 6, ROW - 4.0);
        }
        card.textEndingAt(row.rank() + ".", Palette.FAINT, 19, NAME_AT - 14, baseline);
        card.text(row.name(), Palette.TEXT, 20, NAME_AT, baseline, BAR_AT - NAME_AT - 16.0);
        card.bar(Palette.TROUGH, BAR_AT, top + 18, BAR, 10);
        card.bar(Palette.ACCENT, BAR_AT, top + 18, Math.max(10, BAR * row.share()), 10);
        card.textEndingAt(row.amount(), Palette.TEXT, 19, WIDTH - EDGE, baseline);
    }

    static String inWords(Ranking ranking) {
        StringBuilder words = new StringBuilder(ranking.title())
                .append(", ")
                .append(ranking.subtitle())
                .append('.');
        ranking.rows()
                .forEach(row -> words.append(' ')
                        .append(row.rank())
                        .append(". ")
                        .append(row.name())
                        .append(row.own() ? " (you) " : " ")
                        .append(row.amount())
                        .append(';'));
        return words.toString();
    }
}
