package dev.cairn.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "backpropagation, backpropagation, 0",
        "backpropagaton, backpropagation, 1",
        "bakcpropagation, backpropagation, 1",
        "backpropogation, backpropagation, 1",
        "bacpropagaton, backpropagation, 2",
        "pca, svm, 3",
        "lstm, lsmt, 1",
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Likeness.slips(one, other)).isEqualTo(slips);
        assertThat(Likeness.slips(other, one)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "cnn, cnns-in-depth, true",
        "cnns, cnn, true",
        "gradient-descent, stochastic-gradient-descent, true",
        "pooling, poolling, true",
        "art, cart-pole, false",
        "cnn, rnn, false",
        "attention-heads, attention, false",
        "'', anything, false",
    })
    void aNearNameHoldsTheWordsOrIsASlipAway(String typed, String name, boolean near) {
        assertThat(Likeness.isNear(typed, name)).isEqualTo(near);
    }

    @Test
    void shortNamesAndNumbersMustBeRight() {
        assertThat(Likeness.allowed("pca")).isZero();
        assertThat(Likeness.allowed("lstm")).isEqualTo(1);
        assertThat(Likeness.allowed("4711")).isZero();
        assertThat(Likeness.allowed("keras-a")).isEqualTo(1);
        assertThat(Likeness.allowed("pipeline")).isEqualTo(2);
    }

    @Test
    void aShortWordThatIsOneSlipAwayMayBeMeant() {
        assertThat(Likeness.mayMean("mll", "ml")).isTrue();
        assertThat(Likeness.mayMean("pac", "pca")).isTrue();
        assertThat(Likeness.mayMean("mlll", "ml")).isFalse();
        assertThat(Likeness.mayMean("mk", "ml")).isFalse();
        assertThat(Likeness.mayMean("471", "472")).isFalse();
    }

    @Test
    void betterLikenessScoresHigher() {
        String typed = "linear";
        assertThat(Likeness.score(typed, "linear")).isGreaterThan(Likeness.score(typed, "linear-regression"));
        assertThat(Likeness.score(typed, "linear-regression"))
                .isGreaterThan(Likeness.score(typed, "linear-regression-in-depth"))
                .isGreaterThan(Likeness.score(typed, "multiple-linear-regression"));
        assertThat(Likeness.score(typed, "multiple-linear-regression"))
                .isGreaterThan(Likeness.score(typed, "nonlinear-models"));
        assertThat(Likeness.score(typed, "nonlinear-models")).isGreaterThan(Likeness.score("lineer", "linear-algebra"));
        assertThat(Likeness.score(typed, "statistics")).isZero();
        assertThat(Likeness.score("", "statistics")).isZero();
    }

    @Test
    void wordsMayComeInAnyOrder() {
        assertThat(Likeness.score("forest-random", "random-forests")).isPositive();
    }
}
