package dev.cairn.roadmap;

import java.util.Arrays;
import java.util.List;

/** How much what somebody typed is like a name. Both sides are folded texts. */
public final class Likeness {
    private static final int SAME = 1000;
    private static final int BEGINS = 800;
    private static final int WORD_BEGINS = 600;
    private static final int ALL_WORDS_BEGIN = 500;
    private static final int WITHIN = 400;
    private static final int MISSPELT = 200;
    private static final int PER_SLIP = 20;
    private static final int SHORTER_IS_BETTER = 99;

    private Likeness() {}

    /** 0 for nothing in common; higher is more alike, and among equally alike names the shorter one wins. */
    public static int score(String typed, String name) {
        if (typed.isEmpty() || name.isEmpty()) {
            return 0;
        }
        int score = containment(typed, name);
        if (score == 0) {
            score = misspelling(typed, name);
        }
        return score == 0 ? 0 : score + SHORTER_IS_BETTER - Math.min(name.length(), SHORTER_IS_BETTER);
    }

    private static int containment(String typed, String name) {
        if (name.equals(typed)) {
            return SAME;
        }
        if (name.startsWith(typed)) {
            return BEGINS;
        }
        if (name.contains("-" + typed)) {
            return WORD_BEGINS;
        }
        if (everyWordBegins(typed, name)) {
            return ALL_WORDS_BEGIN;
        }
        return typed.length() > 2 && name.contains(typed) ? WITHIN : 0;
    }

    private static boolean everyWordBegins(String typed, String name) {
        List<String> words = words(name);
        return words(typed).stream().allMatch(word -> words.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static int misspelling(String typed, String name) {
        int slips = slips(typed, name);
        for (String word : words(name)) {
            slips = Math.min(slips, slips(typed, word));
        }
        return slips > allowed(typed) ? 0 : MISSPELT - PER_SLIP * slips;
    }

    /** Whether a name may be meant though another one is called just so: it holds the words, or is a slip or two away. */
    public static boolean isNear(String typed, String name) {
        return !typed.isEmpty() && (slips(typed, name) <= allowed(typed) || holdsWords(words(name), words(typed)));
    }

    private static boolean holdsWords(List<String> all, List<String> wanted) {
        return wanted.stream().allMatch(word -> all.stream().anyMatch(each -> isSameWord(word, each)));
    }

    private static boolean isSameWord(String one, String other) {
        return one.equals(other) || one.equals(other + "s") || other.equals(one + "s");
    }

    private static List<String> words(String folded) {
        return Arrays.asList(folded.split("-"));
    }

    /** Whether a short word is a single slip away, which may be coincidence; numbers are never taken for others. */
    static boolean mayMean(String typed, String name) {
        return typed.length() > 2 && typed.chars().noneMatch(Character::isDigit) && slips(typed, name) == 1;
    }

    /** How many slips of the finger still make a close misspelling: none below four letters, or in a number. */
    static int allowed(String typed) {
        if (typed.length() < 4 || typed.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        return typed.length() < 8 ? 1 : 2;
    }

    /**
     * Letters added, left out, replaced or swapped with their neighbour between the two: the optimal string alignment
     * distance. Texts whose lengths differ too much are not compared letter by letter.
     */
    static int slips(String one, String other) {
        int tooMany = Math.abs(one.length() - other.length());
        if (tooMany > 2) {
            return tooMany;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }
}
