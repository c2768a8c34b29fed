package dev.cairn.library.words;

import dev.cairn.library.text.Letters;
import java.util.ArrayList;
import java.util.List;

/** Takes names apart that are joined: "Books & videos", "书籍和课程", "책과 강의", "الكتب والدورات". */
final class Conjuncts {
    private static final String SIGNS = "&,/+、;|";

    private final String text;
    private final List<String> parts = new ArrayList<>();
    private int start;

    private Conjuncts(String text) {
        this.text = text;
    }

    /** The parts of a name whose letters are alike; the name itself where nothing joins it. */
    static List<String> of(String alike) {
        return new Conjuncts(alike).parts();
    }

    private List<String> parts() {
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (SIGNS.indexOf(sign) >= 0) {
                cut(at, at + 1);
            } else if (sign == ' ') {
                blank(at);
            } else if (Letters.isUnspaced(sign)) {
                cut(at, endOfConjunction(at));
            }
            at = Math.max(at + 1, start);
        }
        parts.add(text.substring(start));
        return parts;
    }

    private void cut(int from, int to) {
        if (to > from) {
            parts.add(text.substring(start, from));
            start = to;
        }
    }

    private int endOfConjunction(int at) {
        Words.Found<Boolean> word = Vocabulary.CONJUNCTIONS.at(text, at);
        return word == null ? -1 : word.edge();
    }

    /** Behind a blank may stand a conjunction, or a word that one hangs on; one may also hang on the word before. */
    private void blank(int at) {
        int end = endOfConjunction(at + 1);
        if (end > 0 && end < text.length() && text.charAt(end) == ' ') {
            cut(at, end);
            return;
        }
        Vocabulary.JOINED_TO_SECOND.all().stream()
                .filter(joint -> text.startsWith(joint, at + 1))
                .forEach(joint -> cut(at, at + 1 + joint.length()));
        Vocabulary.JOINED_TO_FIRST.all().stream()
                .filter(joint -> text.startsWith(joint, at - joint.length()) && at - joint.length() > start)
                .forEach(joint -> cut(at - joint.length(), at));
    }
}
