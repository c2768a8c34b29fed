package dev.cairn.roadmap;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts that a person would call the same to the same form, in any script. */
public final class Fold {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`]");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    private Fold() {}

    /**
     * "K-Means  Clustering!" becomes "k-means-clustering". Keeps every script, and + and #, so that C, C++ and C# stay
     * apart. Empty for a text of punctuation or emoji only.
     */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
        folded = INVISIBLE.matcher(folded).replaceAll("");
        folded = APOSTROPHE.matcher(folded).replaceAll("");
        folded = SEPARATOR.matcher(folded).replaceAll("-");
        int from = folded.startsWith("-") ? 1 : 0;
        int to = folded.endsWith("-") && folded.length() > from ? folded.length() - 1 : folded.length();
        return folded.substring(from, to);
    }
}
