package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Resource.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a name announces: by the noun that it consists of, apart from modifiers, or by several of one role. */
final class SenseReader {
    private static final Pattern PARENTHESES = Pattern.compile("[(（][^)）]*[)）]");
    private static final Pattern NUMBERS_AROUND = Pattern.compile("^(?:\\d+ )+|(?: \\d+)+$");

    private SenseReader() {}

    static Optional<Sense> read(String name) {
        String bare = withoutParentheses(name);
        String words = Letters.words(bare);
        if (Vocabulary.TIMETABLE_QUESTIONS.at(words, 0) != null) {
            return Optional.of(new Sense(Role.PATH));
        }
        if (!holdsNoun(words)) {
            return Optional.empty();
        }
        Optional<Sense> sense = ofNoun(words);
        return sense.isPresent() ? sense : ofConjuncts(Conjuncts.of(Letters.alike(bare)));
    }

    private static String withoutParentheses(String name) {
        boolean has = name.indexOf(')') >= 0 || name.indexOf('）') >= 0;
        return has ? PARENTHESES.matcher(name).replaceAll(" ").strip() : name.strip();
    }

    /** Ordinary titles, which are most, hold none; no need to look closer. */
    private static boolean holdsNoun(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) != ' ' && Words.isEdge(words, at) && Vocabulary.NOUNS.at(words, at) != null) {
                return true;
            }
        }
        return false;
    }

    /** "Documentation and tutorials" are resources of two kinds; "Projects and resources" announce neither. */
    private static Optional<Sense> ofConjuncts(List<String> names) {
        Set<Role> roles = new LinkedHashSet<>();
        Set<Kind> kinds = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Sense> sense = ofNoun(Letters.words(name));
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

    /** What a noun with any modifiers around it announces. */
    private static Optional<Sense> ofNoun(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String name = withoutNumbersAround(words);
        while (!name.isEmpty()) {
            Sense sense = ofLastNoun(name);
            if (sense != null) {
                return Optional.of(sense);
            }
            Words.Found<Boolean> behind = Vocabulary.AFTER.before(name, name.length());
            name = behind == null ? "" : name.substring(0, behind.edge()).strip();
        }
        return Optional.empty();
    }

    private static String withoutNumbersAround(String words) {
        boolean mayHave = Character.isDigit(words.charAt(0)) || Character.isDigit(words.charAt(words.length() - 1));
        return mayHave ? NUMBERS_AROUND.matcher(words).replaceAll("") : words;
    }

    private static @Nullable Sense ofLastNoun(String words) {
        String name = words;
        while (!name.isEmpty()) {
            Sense sense = Vocabulary.NOUNS.meaning(name);
            Words.Found<Boolean> before = sense == null ? Vocabulary.BEFORE.at(name, 0) : null;
            if (before == null) {
                return sense;
            }
            name = name.substring(before.edge()).strip();
        }
        return null;
    }
}
