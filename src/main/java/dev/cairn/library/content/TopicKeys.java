package dev.cairn.library.content;

import dev.cairn.library.text.Slug;
import dev.cairn.roadmap.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives the topics of one file their keys: the phase's number or slug, and the topic's own folded title. Equal ones are
 * counted in the order of the file: "1/notes", "1/notes-2". Neither section titles nor boxes, links or details enter, so
 * that editing those costs nobody their progress.
 */
final class TopicKeys {
    /** So that a title in full, its phase and the slash between them fit {@link Topic#MAX_KEY}. */
    static final int MAX_TITLE = 48;

    static final int MAX_PHASE = Topic.MAX_KEY - MAX_TITLE - 1;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    /** A key that the file gives, if it is still free. */
    boolean takes(String given) {
        return taken.add(given);
    }

    /** The next free key for a given one that is taken. */
    String next(String given) {
        int count = 2;
        while (!taken.add(counted("", given, "-" + count))) {
            count++;
        }
        return counted("", given, "-" + count);
    }

    /** The next free key for a title within a phase. */
    String next(String phase, String title) {
        String prefix = prefixes.computeIfAbsent(phase, name -> Slug.of(name, MAX_PHASE) + "/");
        String first = prefix + Slug.of(title, MAX_TITLE);
        String key;
        do {
            int count = counts.merge(first, 1, Integer::sum);
            key = count == 1 ? first : counted(prefix, title, "-" + count);
        } while (!taken.add(key));
        return key;
    }

    private static String counted(String prefix, String title, String count) {
        int room = Topic.MAX_KEY - prefix.length() - count.length();
        return prefix + Slug.of(title, Math.min(MAX_TITLE, room)) + count;
    }
}
