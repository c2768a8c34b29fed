package dev.cairn.sandbox.line;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** Empty if nothing is closer than a third of the letters. */
    static Optional<String> to(String typed, List<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(wanted, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /** How many letters must be added, removed or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
