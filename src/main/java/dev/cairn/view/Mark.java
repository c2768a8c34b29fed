package dev.cairn.view;

import dev.cairn.progress.State;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the states are shown, the same everywhere: by a sign that needs no colour, and in words. */
public enum Mark {
    DONE(State.DONE, "done", "✅"),
    LEARNING(State.LEARNING, "learning", "📖"),
    SKIPPED(State.SKIPPED, "skipped", "⏭️"),
    KNOWN(State.KNOWN, "known before", "🎓");

    private final State state;
    private final String word;
    private final String sign;

    Mark(State state, String word, String sign) {
        this.state = state;
        this.word = word;
        this.sign = sign;
    }

    /** Of every state but the open one, which has none. */
    public static Mark of(State state) {
        return switch (state) {
            case DONE -> DONE;
            case LEARNING -> LEARNING;
            case SKIPPED -> SKIPPED;
            case KNOWN -> KNOWN;
            case OPEN -> throw new IllegalArgumentException("what is open bears no mark");
        };
    }

    public State state() {
        return state;
    }

    /** "known before 🎓". */
    public String named() {
        return word + " " + sign;
    }

    /** "known before". */
    public String word() {
        return word;
    }

    /** "X was noted as known already", "X is being learnt again". */
    public String was() {
        return switch (this) {
            case DONE -> "done";
            case LEARNING -> "being learnt";
            case SKIPPED -> "skipped";
            case KNOWN -> "noted as known";
        };
    }

    /** What stands on a button that brings the topic in sight into this state. */
    public String button() {
        return switch (this) {
            case DONE -> "Done";
            case LEARNING -> "Learning";
            case SKIPPED -> "Skip";
            case KNOWN -> "Knew it";
        };
    }

    /** "Skip", where what is skipped is said behind it and the panel says the state. */
    public String verb() {
        return switch (this) {
            case DONE -> "Tick";
            case LEARNING -> "Learn";
            case SKIPPED -> "Skip";
            case KNOWN -> "Mark";
        };
    }

    /** What stands on a button that does over again what was taken back. */
    public String again() {
        return switch (this) {
            case DONE -> "Tick it again";
            case LEARNING -> "Learn it again";
            case SKIPPED -> "Skip it again";
            case KNOWN -> "Knew it after all";
        };
    }

    /** What is said of a topic that did not come into this state. */
    public String left() {
        return this == DONE ? "Not ticked off" : "Not marked";
    }

    /** What a menu says that brings topics into this state. */
    public String menu() {
        return switch (this) {
            case DONE -> "Tick topics off";
            case LEARNING -> "Pick what you are learning";
            case SKIPPED -> "Pick what to skip";
            case KNOWN -> "Pick what you knew before";
        };
    }

    /** "Known before: " with a title, and the sign behind it. */
    public String heading(String title) {
        return capital() + ": " + title + " " + sign;
    }

    /** "Known before". */
    public String capital() {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** What stands behind a title in a list: nothing if it is open. */
    public static String sign(State state) {
        return state == State.OPEN ? "" : " " + of(state).sign;
    }

    /** What stands behind a title where words are in place: " · known before 🎓"; nothing if it is open. */
    public static String tail(State state) {
        return state == State.OPEN ? "" : " · " + of(state).named();
    }

    /** What the signs of these states mean; nothing where ticks alone are seen, which say it themselves. */
    public static String legend(Collection<State> seen) {
        boolean plain = seen.stream().allMatch(state -> state == State.OPEN || state == State.DONE);
        return plain
                ? ""
                : "-# "
                        + Stream.of(values())
                                .filter(mark -> seen.contains(mark.state))
                                .map(Mark::named)
                                .collect(Collectors.joining(" · "));
    }
}
