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

    /** How many letters must be added, removed, replaced or swapped with their neighbour: optimal string alignment. */
    private static int distance(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int added = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
                slips[i][j] = Math.min(added, slips[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && sameBackwards(one.substring(i - 2, i), other.substring(j - 2, j))) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[one.length()][other.length()];
    }

    private static boolean sameBackwards(String one, String other) {
        return one.charAt(0) == other.charAt(1) && one.charAt(1) == other.charAt(0);
    }
}
