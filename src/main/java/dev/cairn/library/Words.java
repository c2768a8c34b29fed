package dev.cairn.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and phrases, alike, with what each one means; finds the longest one at a place in a text. */
final class Words<V> {
    private final Map<String, V> meanings = new HashMap<>();
    private final Map<Character, Integer> longestByFirst = new HashMap<>();
    private int longest;

    /**
     * A word found in a text.
     *
     * @param edge where it ends, or where it begins if it was looked for backwards
     */
    record Found<V>(V meaning, int edge) {}

    /** A word means one thing only, or there is a mistake in the lists. */
    void add(String word, V meaning) {
        V before = meanings.putIfAbsent(word, meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalStateException("\"" + word + "\" means " + before + " and " + meaning);
        }
        longestByFirst.merge(word.charAt(0), word.length(), Math::max);
        longest = Math.max(longest, word.length());
    }

    Set<String> all() {
        return meanings.keySet();
    }

    boolean contains(String word) {
        return meanings.containsKey(word);
    }

    @Nullable V meaning(String word) {
        return meanings.get(word);
    }

    /** The longest word that begins here and does not end within another. */
    @Nullable Found<V> at(String text, int from) {
        if (from >= text.length()) {
            return null;
        }
        int most = longestByFirst.getOrDefault(text.charAt(from), 0);
        for (int end = Math.min(text.length(), from + most); end > from; end--) {
            V meaning = isEdge(text, end) ? meanings.get(text.substring(from, end)) : null;
            if (meaning != null) {
                return new Found<>(meaning, end);
            }
        }
        return null;
    }

    /** The longest word that ends here and does not begin within another. */
    @Nullable Found<V> before(String text, int end) {
        for (int from = Math.max(0, end - longest); from < end; from++) {
            V meaning = isEdge(text, from) ? meanings.get(text.substring(from, end)) : null;
            if (meaning != null) {
                return new Found<>(meaning, from);
            }
        }
        return null;
    }

    /** Whether a word may end and another begin here. In a script without blanks that is anywhere. */
    static boolean isEdge(String text, int at) {
        return at <= 0
                || at >= text.length()
                || !isLetter(text.charAt(at - 1))
                || !isLetter(text.charAt(at))
                || Letters.isUnspaced(text.charAt(at - 1))
                || Letters.isUnspaced(text.charAt(at));
    }

    private static boolean isLetter(char letter) {
        return Character.isLetter(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }
}
