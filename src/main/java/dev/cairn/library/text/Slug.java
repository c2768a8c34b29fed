package dev.cairn.library.text;

import dev.cairn.roadmap.Fold;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Short names for keys, the same on every load. */
public final class Slug {
    private static final int HASH_LENGTH = 5;
    private static final long HASHES = 36L * 36 * 36 * 36 * 36;

    private Slug() {}

    /**
     * The folded text; if that is longer than the limit, its beginning with "~" and a hash of all of it. A text that
     * folds to nothing, such as an emoji, is known by its hash alone.
     */
    public static String of(String text, int limit) {
        String folded = Fold.of(text);
        if (folded.isEmpty()) {
            return hash(text);
        }
        return folded.length() <= limit ? folded : beginning(folded, limit - 1 - HASH_LENGTH) + hash(folded);
    }

    private static String beginning(String folded, int length) {
        int end = Character.isHighSurrogate(folded.charAt(length - 1)) ? length - 1 : length;
        String beginning = folded.substring(0, end);
        return beginning.endsWith("-") ? beginning.substring(0, beginning.length() - 1) : beginning;
    }

    private static String hash(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        String digits = Long.toString(checksum.getValue() % HASHES, 36);
        return "~" + "0".repeat(HASH_LENGTH - digits.length()) + digits;
    }
}
