package dev.cairn.roadmap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People call "Support Vector Machines (SVM)" by either half. */
final class Abbreviations {
    private static final Pattern WITH_PARENTHESES = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)\\s*");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}+#.-]{2,12}");

    private Abbreviations() {}

    /** The whole title, and, where it ends in parentheses, what stands before them and an abbreviation within. */
    static Stream<String> namesWithin(String title) {
        if (title.indexOf('(') < 0) {
            return Stream.of(title);
        }
        Matcher parentheses = WITH_PARENTHESES.matcher(title);
        if (!parentheses.matches()) {
            return Stream.of(title);
        }
        Stream<String> names = Stream.of(title, parentheses.group(1));
        String within = parentheses.group(2);
        return ONE_WORD.matcher(within).matches() ? Stream.concat(names, Stream.of(within)) : names;
    }
}
