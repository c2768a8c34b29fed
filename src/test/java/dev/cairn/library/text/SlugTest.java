package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void aTextUpToTheLimitIsFolded() {
        assertThat(Slug.of("Decision Trees!", 48)).isEqualTo("decision-trees");
        assertThat(Slug.of("x".repeat(48), 48)).isEqualTo("x".repeat(48));
    }

    @Test
    void aLongerOneIsCutAndHashed() {
        assertThat(Slug.of("x".repeat(49), 48)).hasSize(48).matches("x{42}~[0-9a-z]{5}");
        assertThat(Slug.of("x".repeat(49), 48)).isNotEqualTo(Slug.of("x".repeat(50), 48));
    }

    @Test
    void theHashIsTheSameForever() {
        assertThat(Slug.of("Probability distributions (Normal, Bernoulli, Binomial, Poisson)", 48))
                .isEqualTo("probability-distributions-normal-bernoulli~kfsls");
    }

    @Test
    void theHashIsThatOfTheFoldedText() {
        assertThat(Slug.of("A " + "x".repeat(60), 48)).isEqualTo(Slug.of("a: " + "X".repeat(60) + ".", 48));
    }

    @Test
    void aCutLeavesNoHyphenAndNoHalfCharacter() {
        assertThat(Slug.of("x".repeat(41) + " " + "y".repeat(9), 48)).matches("x{41}~.{5}");
        assertThat(Slug.of("x".repeat(41) + "𝒜".repeat(9), 48)).matches("[a-z]{42}~.{5}");
        assertThat(Slug.of("x".repeat(41) + "\uD801\uDC28".repeat(9), 48)).matches("x{41}~.{5}");
    }

    @Test
    void aTextThatFoldsToNothingIsKnownByItsHash() {
        assertThat(Slug.of("🚀", 48)).matches("~[0-9a-z]{5}");
        assertThat(Slug.of("🚀", 48)).isNotEqualTo(Slug.of("🎯", 48));
    }
}
