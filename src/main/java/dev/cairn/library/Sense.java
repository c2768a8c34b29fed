package dev.cairn.library;

import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Resource.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading or a label announces.
 *
 * @param kinds the kinds of resource that it names: one for "Books", two for "Documentation and tutorials", none for
 *     "Resources"
 */
record Sense(Role role, List<Kind> kinds) {
    static final Sense TOPICS = new Sense(Role.TOPICS);
    static final Sense TIPS = new Sense(Role.TIPS);
    static final Sense DESCRIPTION = new Sense(Role.DESCRIPTION);

    /** Longer than this, a text is a sentence and announces nothing. */
    private static final int MAX_NAME = 80;

    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
    private static final Pattern CONJUNCTION =
            Pattern.compile("(?i)\\s*[&,/]\\s*|\\s+(?:" + Vocabulary.CONJUNCTIONS + ")\\s+");

    enum Role {
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
        /** How far the author has come; left out. */
        PROGRESS,
        /** About the file and its makers, such as a license; left out. */
        ASIDE
    }

    Sense(Role role) {
        this(role, List.of());
    }

    Sense {
        kinds = List.copyOf(kinds);
    }

    boolean is(Role other) {
        return role == other;
    }

    /** What something of this name announces; nothing for an ordinary title such as "Linear Algebra". */
    static Optional<Sense> of(String name) {
        if (name.length() > MAX_NAME) {
            return Optional.empty();
        }
        String bare = PARENTHESES.matcher(name).replaceAll(" ").strip();
        String folded = Fold.of(bare);
        if (folded.startsWith(Vocabulary.TIMETABLE_QUESTION)) {
            return Optional.of(new Sense(Role.PATH));
        }
        Sense known = Vocabulary.NAMES.get(folded);
        return known == null ? ofConjuncts(CONJUNCTION.split(bare, -1)) : Optional.of(known);
    }

    /** "Documentation and tutorials" are resources of two kinds; "Projects and resources" announce neither. */
    private static Optional<Sense> ofConjuncts(String[] names) {
        Set<Role> roles = new LinkedHashSet<>();
        Set<Kind> kinds = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Sense> sense = ofNoun(Fold.of(name));
            if (sense.isEmpty()) {
                return Optional.empty();
            }
            roles.add(sense.get().role());
            kinds.addAll(sense.get().kinds());
        }
        return roles.size() == 1
                ? Optional.of(new Sense(roles.iterator().next(), List.copyOf(kinds)))
                : Optional.empty();
    }

    private static Optional<Sense> ofNoun(String folded) {
        List<String> words = new ArrayList<>(List.of(folded.split("-")));
        while (words.size() > 1 && Vocabulary.TRAILERS.contains(words.getLast())) {
            words.removeLast();
        }
        while (!words.isEmpty()) {
            Sense sense = Vocabulary.NOUNS.get(String.join("-", words));
            if (sense != null) {
                return Optional.of(sense);
            }
            if (!Vocabulary.MODIFIERS.contains(words.removeFirst())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
