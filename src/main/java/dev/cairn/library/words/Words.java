package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and phrases, alike, with what each one means; finds the longest one at a place in a text. */
public final class Words<V> {
    /** A power of two. */
    private static final int SLOTS = 4096;

    /** So many letters of a word, if it has them, tell its slot. */
    private static final int BEGINNING = 3;

    private static final String[] NONE = {};

    private final Map<String, V> meanings = new HashMap<>();

    /** By the hash of how they begin, longer words before shorter ones. */
    private final String[][] slots = new String[SLOTS][];

    private int longest;

    /**
     * A word found in a text.
     *
     * @param edge where it ends, or where it begins if it was looked for backwards
     */
    record Found<V>(V meaning, int edge) {}

    Words() {
        Arrays.fill(slots, NONE);
    }

    /** A word means one thing only, or there is a mistake in the lists. */
    void add(String word, V meaning) {
        V before = meanings.putIfAbsent(word, meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalStateException("\"" + word + "\" means " + before + " and " + meaning);
        }
        if (before == null) {
            int slot = slot(word, 0, Math.min(BEGINNING, word.length()));
            slots[slot] = Stream.concat(Stream.of(slots[slot]), Stream.of(word))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toArray(String[]::new);
        }
        longest = Math.max(longest, word.length());
    }

    Set<String> all() {
        return meanings.keySet();
    }

    public boolean contains(String word) {
        return meanings.containsKey(word);
    }

    @Nullable V meaning(String word) {
        return meanings.get(word);
    }

    /** The longest word that begins here and does not end within another. */
    @Nullable Found<V> at(String text, int from) {
        Found<V> found = null;
        for (int letters = Math.min(BEGINNING, text.length() - from); letters > 0 && found == null; letters--) {
            found = in(slots[slot(text, from, letters)], text, from);
        }
        return found;
    }

    private @Nullable Found<V> in(String[] words, String text, int from) {
        for (String word : words) {
            int end = from + word.length();
            V meaning = text.startsWith(word, from) && isEdge(text, end) ? meanings.get(word) : null;
            if (meaning != null) {
                return new Found<>(meaning, end);
            }
        }
        return null;
    }

    private static int slot(String text, int from, int letters) {
        int hash = letters;
        for (int at = from; at < from + letters; at++) {
            hash = 31 * hash + text.charAt(at);
        }
        return hash & (SLOTS - 1);
    }

    /** The longest word that ends here and does not begin within another. */
    public @Nullable Found<V> before(String text, int end) {
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
