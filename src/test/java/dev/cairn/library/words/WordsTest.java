package dev.cairn.library.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words<String> WORDS = words("week", "week end", "weeks", "周", "周末");

    @Test
    void theLongestWordCounts() {
        assertThat(WORDS.at("week end", 0)).isEqualTo(new Words.Found<>("week end", 8));
        assertThat(WORDS.at("in weeks", 3)).isEqualTo(new Words.Found<>("weeks", 8));
        assertThat(WORDS.at("周末的", 0)).isEqualTo(new Words.Found<>("周末", 2));
    }

    @Test
    void aWordDoesNotEndWithinAnother() {
        assertThat(WORDS.at("weekly", 0)).isNull();
        assertThat(WORDS.at("week1", 0)).isEqualTo(new Words.Found<>("week", 4));
        assertThat(WORDS.at("", 0)).isNull();
    }

    @Test
    void inAScriptWithoutBlanksItEndsAnywhere() {
        assertThat(WORDS.at("周三", 0)).isEqualTo(new Words.Found<>("周", 1));
        assertThat(WORDS.before("第三周", 3)).isEqualTo(new Words.Found<>("周", 2));
    }

    @Test
    void wordsAreAlsoFoundBackwards() {
        assertThat(WORDS.before("three weeks", 11)).isEqualTo(new Words.Found<>("weeks", 6));
        assertThat(WORDS.before("biweek", 6)).isNull();
    }

    private static Words<String> words(String... all) {
        Words<String> words = new Words<>();
        for (String word : all) {
            words.add(word, word);
        }
        return words;
    }
}
