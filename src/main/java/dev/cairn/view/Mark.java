package dev.cairn.view;

import dev.cairn.progress.State;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the states are shown, the same everywhere: by a sign that needs no colour, and in words. */
public enum Mark {
    DONE(State.DONE, "✅", "done", "done", "Done", "Tick", "Tick it again", "Tick topics off"),
    LEARNING(
            State.LEARNING,
            "📖",
            "learning",
            "being learnt",
            "Learning",
            "Learn",
            "Learn it again",
            "Pick what you are learning"),
    SKIPPED(State.SKIPPED, "⏭️", "skipped", "skipped", "Skip", "Skip", "Skip it again", "Pick what to skip"),
    KNOWN(
            State.KNOWN,
            "🎓",
            "known before",
            "noted as known",
            "Knew it",
            "Knew",
            "Knew it after all",
            "Pick what you knew before");

    private final State state;
    private final String sign;
    private final String word;
    private final String was;
    private final String button;
    private final String verb;
    private final String again;
    private final String menu;

    Mark(State state, String sign, String word, String was, String button, String verb, String again, String menu) {
        this.state = state;
        this.sign = sign;
        this.word = word;
        this.was = was;
        this.button = button;
        this.verb = verb;
        this.again = again;
        this.menu = menu;
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
        return was;
    }

    /** What stands on a button that brings the topic in sight into this state. */
    public String button() {
        return button;
    }

    /** "Skip", where what is skipped is said behind it. */
    public String verb() {
        return verb;
    }

    /** What stands on a button that does over again what was taken back. */
    public String again() {
        return again;
    }

    /** What a menu says that brings topics into this state. */
    public String menu() {
        return menu;
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
