package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {
    @Test
    void aLetterAndItsAccentAreOneCharacter() {
        assertThat(Characters.settled("Ge\u0301ron, \u1112\u1161\u11ab")).isEqualTo("Géron, 한");
        assertThat(Characters.settled("한국어 日本 🚀 x²")).isEqualTo("한국어 日本 🚀 x²");
    }

    @Test
    void whatIsNoTextBecomesABlank() {
        assertThat(Characters.settled("a\u0000b\u000Bc\u0085d\u2028e\tf\ng")).isEqualTo("a b c d e\tf\ng");
    }

    @Test
    void aByteOrderMarkThatWasGarbledIsGone() {
        assertThat(Characters.settled("\uFEFF# a")).isEqualTo("# a");
    }

    @Test
    void thirtyAccentsMayStandOnOneLetter() {
        assertThat(Characters.settled("x" + "\u0316".repeat(30) + "y"))
                .hasSize(32)
                .doesNotContain(" ");
        assertThat(Characters.settled("x" + "\u0316".repeat(32) + "y")).endsWith("\u0316  y");
    }
}
