package dev.cairn.library.words;

import dev.cairn.roadmap.Resource.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What a heading or a label announces.
 *
 * @param kinds the kinds of resource that it names: one for "Books", two for "Documentation and tutorials", none for
 *     "Resources"
 */
public record Sense(Role role, List<Kind> kinds) {
    public static final Sense TOPICS = new Sense(Role.TOPICS);
    public static final Sense RESOURCES = new Sense(Role.RESOURCES);
    public static final Sense TIPS = new Sense(Role.TIPS);
    public static final Sense DESCRIPTION = new Sense(Role.DESCRIPTION);

    /** Longer than this, a text is a sentence and announces nothing. */
    private static final int MAX_NAME = 80;

    public enum Role {
        TOPICS,
        PROJECTS,
        RESOURCES,
        TIPS,
        DESCRIPTION,
        /** What one can do afterwards, and why it matters; also as a label in a list no topic. */
        GOALS,
        PREREQUISITES,
        DURATION,
        /** The recommended timetable. */
        PATH,
        /** Alternatives, one heading each. */
        TRACKS,
        /** A list of the headings below; of no use here. */
        CONTENTS,
        /** About the file and those who wrote it; nothing to learn. */
        META
    }

    public Sense(Role role) {
        this(role, List.of());
    }

    public Sense {
        kinds = List.copyOf(kinds);
    }

    public boolean is(Role other) {
        return role == other;
    }

    /** What something of this name announces; nothing for an ordinary title such as "Linear Algebra". */
    public static Optional<Sense> of(String name) {
        return name.length() > MAX_NAME ? Optional.empty() : SenseReader.read(name);
    }
}
