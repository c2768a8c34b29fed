package dev.cairn.roadmap;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title, and whether another one says the same in other words. It errs on the side of no: a tick that is lost can be set
 * again, one on the wrong topic is not noticed.
 *
 * @param words without those that carry nothing, such as "the" and "introduction"
 * @param head the same of what stands before an "and", a colon or a parenthesis; empty without one
 */
record Wording(List<String> words, List<String> head) {
    static final int NOTHING = 0;
    private static final int SAME_WORDS = 4;
    private static final int SOMETHING_ADDED = 3;
    private static final int ONE_WORD_MORE = 2;
    private static final int LONGER_IN_ITS_PLACE = 1;

    private static final int FEWEST_OF_MANY = 4;
    private static final int SHORTEST_HEAD = 3;
    private static final int SHORTEST_IN_PLACE = 5;
    private static final int SHORTEST_PLURAL = 3;
    private static final int SURE_BEGINNING = 4;
    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 9;
    private static final int LONGEST = 60;
    private static final double ALIKE = 0.7;

    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "for", "and", "with", "in", "your");
    private static final Set<String> FILLING =
            Set.of("introduction", "intro", "basics", "fundamentals", "overview", "essentials");
    private static final Pattern INTRODUCTION = Pattern.compile("^(an-)?intro(duction)?-to-");
    private static final Pattern JOINT = Pattern.compile(
            "\\s+(?:and|y|e|et|und|и|و)\\s+|\\s[-–—+]\\s|[&,;:/(（：，、；]|[与和及]", Pattern.CASE_INSENSITIVE);

    /** Scripts that put no blanks between words. */
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

    static Wording of(String title) {
        String[] parts = JOINT.split(title, 2);
        return new Wording(words(title), parts.length < 2 ? List.of() : words(parts[0]));
    }

    private static List<String> words(String title) {
        String folded = INTRODUCTION.matcher(Fold.of(title)).replaceFirst("");
        List<String> all =
                Arrays.stream(folded.split("-")).filter(word -> !word.isEmpty()).toList();
        List<String> telling = all.stream()
                .filter(word -> !SMALL.contains(word) && !FILLING.contains(word))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    /** What two titles must have in common to be alike at all: how they begin, and all their numbers. */
    String kind() {
        return words.isEmpty() ? "" : Character.toString(words.get(0).codePointAt(0)) + numbers();
    }

    private List<String> numbers() {
        return words.stream().filter(Wording::holdsDigits).toList();
    }

    private static boolean holdsDigits(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    /**
     * How alike they are; {@link #NOTHING} if it may be another topic.
     *
     * @param inItsPlace whether the one stands between the same neighbours as the other did
     */
    int likeness(Wording other, boolean inItsPlace) {
        if (words.isEmpty() || other.words.isEmpty() || !kind().equals(other.kind())) {
            return NOTHING;
        }
        if (same(words, other.words)) {
            return SAME_WORDS;
        }
        if (isHead(words, other.head) || isHead(other.words, head)) {
            return SOMETHING_ADDED;
        }
        List<String> shorter = words.size() < other.words.size() ? words : other.words;
        List<String> longer = words.size() < other.words.size() ? other.words : words;
        if (shorter.size() >= FEWEST_OF_MANY && longer.size() == shorter.size() + 1 && holds(longer, shorter)) {
            return ONE_WORD_MORE;
        }
        boolean begins = longer.size() > shorter.size() && same(shorter, longer.subList(0, shorter.size()));
        return inItsPlace && begins && letters(shorter) >= SHORTEST_IN_PLACE ? LONGER_IN_ITS_PLACE : NOTHING;
    }

    private static boolean isHead(List<String> whole, List<String> head) {
        return letters(head) >= SHORTEST_HEAD && same(whole, head);
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Word for word, where initials stand for the words they are of. */
    private static boolean same(List<String> one, List<String> other) {
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            List<String> restOfOne = one.subList(i, one.size());
            List<String> restOfOther = other.subList(j, other.size());
            int ofOne = sameWord(one.get(i), other.get(j)) ? 1 : spelledOut(other.get(j), restOfOne);
            int ofOther = ofOne > 0 ? 1 : spelledOut(one.get(i), restOfOther);
            if (ofOne == 0 && ofOther == 0) {
                return false;
            }
            i += Math.max(ofOne, 1);
            j += ofOther;
        }
        return i == one.size() && j == other.size();
    }

    /** How many of the words these are the initials of: 2 for "ml" and "machine learning models"; 0 if they are not. */
    private static int spelledOut(String initials, List<String> words) {
        int count = initials.length();
        if (count < 2 || count > words.size()) {
            return 0;
        }
        for (int i = 0; i < count; i++) {
            if (words.get(i).charAt(0) != initials.charAt(i)) {
                return 0;
            }
        }
        return count;
    }

    /** Whether one has all words of the other, in their order, the first one at its beginning. */
    private static boolean holds(List<String> longer, List<String> shorter) {
        int next = 0;
        for (String word : longer) {
            if (next < shorter.size() && sameWord(word, shorter.get(next))) {
                next++;
            } else if (next == 0) {
                return false;
            }
        }
        return next == shorter.size();
    }

    private static boolean sameWord(String one, String other) {
        return one.equals(other)
                || isPlural(one, other)
                || isPlural(other, one)
                || isMisspelt(one, other)
                || isExtended(one, other)
                || isExtended(other, one);
    }

    private static boolean isPlural(String one, String other) {
        return one.length() >= SHORTEST_PLURAL && (other.equals(one + "s") || other.equals(one + "es"));
    }

    /** The first letters are spared: that is where "macro" and "micro", "un-" and "non-" differ. */
    private static boolean isMisspelt(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int allowed = length >= TWO_SLIPS ? 2 : length >= ONE_SLIP ? 1 : 0;
        return allowed > 0
                && length <= LONGEST
                && one.regionMatches(0, other, 0, SURE_BEGINNING)
                && one.codePoints().allMatch(Character::isLetter)
                && other.codePoints().allMatch(Character::isLetter)
                && !isUnspaced(one)
                && Likeness.slips(one, other) <= allowed;
    }

    /** In scripts without blanks: something was added behind, or within; nothing was put for something else. */
    private static boolean isExtended(String shorter, String longer) {
        return isUnspaced(shorter)
                && shorter.codePointAt(0) == longer.codePointAt(0)
                && isWithin(shorter, longer)
                && shared(pairs(shorter), pairs(longer)) >= ALIKE;
    }

    private static boolean isUnspaced(String word) {
        return word.codePoints().anyMatch(letter -> UNSPACED.contains(UnicodeScript.of(letter)));
    }

    private static boolean isWithin(String shorter, String longer) {
        int next = 0;
        for (int i = 0; i < longer.length() && next < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(next)) {
                next++;
            }
        }
        return next == shorter.length();
    }

    private static Set<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return new HashSet<>(pairs);
    }

    private static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
    }
}
