package dev.cairn.credit;

import java.util.Set;

/**
 * What organisers have set of their server's board.
 *
 * @param ranked whether members are ranked at all; else only what they have done together is shown
 * @param leftOut roles whose members are not ranked
 */
public record BoardSettings(boolean ranked, Set<Long> leftOut) {
    /** What holds until somebody sets something. */
    static final BoardSettings NONE = new BoardSettings(true, Set.of());

    /** So many roles can be left out. */
    public static final int MOST_LEFT_OUT = 10;

    public BoardSettings {
        leftOut = Set.copyOf(leftOut);
    }
}
