package dev.cairn.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    K-Means  Clustering!   | k-means-clustering
                    k means clustering     | k-means-clustering
                    A/B testing            | a-b-testing
                    "Newton's method"      | newtons-method
                    Newton’s method        | newtons-method
                    R²                     | r2
                    🚀 Deploy it           | deploy-it
                    (optional)             | optional
                    第一阶段：数学            | 第一阶段-数学
                    Überblick              | überblick
                    """)
    void textsThatAPersonWouldCallTheSameBecomeTheSame(String text, String folded) {
        assertThat(Fold.of(text)).isEqualTo(folded);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(Fold.of("Ge\u0301ron")).isEqualTo(Fold.of("G\u00E9ron"));
    }

    @Test
    void zeroWidthCharactersAndVariationSelectorsDoNotCount() {
        assertThat(Fold.of("\u200BTo\u00ADols \u202Ahere\uFE0F")).isEqualTo("tools-here");
    }

    @Test
    void aSignThatEndsAWordIsPartOfIt() {
        assertThat(Fold.of("C")).isEqualTo("c");
        assertThat(Fold.of("C++ basics")).isEqualTo("c++-basics");
        assertThat(Fold.of("C#")).isEqualTo("c#");
        assertThat(Fold.of("Go/C++/C#")).isEqualTo("go-c++-c#");
    }

    @Test
    void aSignThatStandsAloneIsPunctuation() {
        assertThat(Fold.of("Training + tuning")).isEqualTo(Fold.of("Training & tuning"));
        assertThat(Fold.of("#1 tip")).isEqualTo("1-tip");
        assertThat(Fold.of("+++")).isEmpty();
    }

    @Test
    void punctuationAndEmojiAloneFoldToNothing() {
        assertThat(Fold.of("🚀 -- !")).isEmpty();
        assertThat(Fold.of("")).isEmpty();
    }

    @Test
    void aVeryLongRunOfPunctuationIsNoTrouble() {
        assertThat(Fold.of("a" + ".+".repeat(100_000) + "b")).isEqualTo("a-b");
    }
}
