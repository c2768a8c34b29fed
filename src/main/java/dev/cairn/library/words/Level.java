package dev.cairn.library.words;

import dev.cairn.library.text.Printed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises headings that rank themselves without a number: "Beginner Roadmap", "Level: Advanced", "初级阶段". */
public final class Level {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[-:/|]?\\s*");
    private static final Pattern TITLE_APART = Pattern.compile("\\s*(?:$|[:(\\[|·]|\\s[-–]\\s)");

    private Level() {}

    /** The level, or null if this is an ordinary title. */
    static @Nullable String of(Printed text) {
        Words.Found<Boolean> noun = Vocabulary.LEVEL_NOUNS.at(text.alike(), 0);
        int start = noun == null ? 0 : between(text, noun.edge());
        int end = endOfLevels(text, start);
        if (end < 0) {
            return null;
        }
        Words.Found<Boolean> nounBehind = Vocabulary.LEVEL_NOUNS.at(text.alike(), text.skipBlanks(end));
        Matcher apart =
                TITLE_APART.matcher(text.alike()).region(nounBehind == null ? end : nounBehind.edge(), text.length());
        return apart.lookingAt() ? text.text().substring(start, end) : null;
    }

    /** Of one level, or of two: "Beginner to Intermediate". */
    private static int endOfLevels(Printed text, int from) {
        Words.Found<Boolean> level = Vocabulary.LEVELS.at(text.alike(), from);
        if (level == null) {
            return -1;
        }
        int joint = Numeral.endOfJoint(text, level.edge());
        Words.Found<Boolean> second = joint < 0 ? null : Vocabulary.LEVELS.at(text.alike(), joint);
        return second == null ? level.edge() : second.edge();
    }

    private static int between(Printed text, int from) {
        Matcher between = BETWEEN.matcher(text.alike()).region(from, text.length());
        return between.lookingAt() ? between.end() : from;
    }
}
