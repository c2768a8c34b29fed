package dev.cairn.progress;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a member is with a topic; of one that they said nothing of, {@link #OPEN}. */
public enum State {
    OPEN,
    LEARNING,
    /** Learnt with the roadmap: the only state that may ever enter a ranking. */
    DONE,
    /** Left out on purpose: enters no total. */
    SKIPPED,
    /** Known before the roadmap was taken up: counts as progress, never in rankings. */
    KNOWN;

    /** As it stands in the database, in ids and in exports. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that is stored so; empty for a word that stands for none. */
    public static Optional<State> stored(String word) {
        return Stream.of(values()).filter(state -> state.stored().equals(word)).findFirst();
    }

    /** The same for a state that one says something by; what is open is not said but taken back. */
    public static Optional<State> said(String word) {
        return stored(word).filter(state -> state != OPEN);
    }

    /** Whether nothing is left to learn of it. */
    public boolean isFinished() {
        return this == DONE || this == KNOWN;
    }

    /** Whether it comes up again as something to learn. */
    public boolean isAhead() {
        return this == OPEN || this == LEARNING;
    }
}
