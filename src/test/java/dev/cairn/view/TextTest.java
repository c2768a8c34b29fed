package dev.cairn.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.progress.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone",
                "@here",
                "<@123>",
                "<@&123>",
                "<#123>",
                "<t:1700000000:R>",
                "</done:123>",
                "[free](https://evil.example)",
                "**bold**",
                "`code`",
                "||spoiler||",
                "~~gone~~",
                "# heading",
                "> quote",
                "- item",
                "1. item",
                "https://evil.example",
                "discord://x",
                "a\nb\n# c",
                "\u202Eright to left",
            })
    void hostileTextGoesOutInert(String text) {
        String inert = Text.inert(text);
        assertThat(inert).doesNotContain("\n", "\u202E", "@everyone", "@here", "@1", "@&", "https:", "discord:");
        assertThat(inert.replaceAll("\\\\.", "")).doesNotContainPattern("[*_`|~<>\\[\\]]");
        assertThat(inert).doesNotStartWith("#").doesNotStartWith("-").doesNotMatch("^\\d+\\..*");
    }

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(Text.inert("K-Means & t-SNE (2D), R² + C++ #1")).isEqualTo("K-Means & t-SNE (2D), R² + C++ #1");
        assertThat(Text.inert("Математика 数学 📚")).isEqualTo("Математика 数学 📚");
    }

    @Test
    void marksPiledOnALetterAreCutToThree() {
        assertThat(Text.inert("a" + "\u0301".repeat(10_000))).hasSize(4);
    }

    @Test
    void aLinkShowsItsHost() {
        assertThat(Text.link("Essence of *Linear* Algebra", "https://www.3blue1brown.com/topics/linear-algebra"))
                .isEqualTo("[Essence of \\*Linear\\* Algebra](<https://www.3blue1brown.com/topics/linear-algebra>)"
                        + " · 3blue1brown.com");
        assertThat(Text.link("a", "https://x.example/a>b c")).contains("(<https://x.example/a%3Eb%20c>)");
        assertThat(Text.link("a", "https://bank.example@evil.example/")).endsWith("· evil.example");
        assertThat(Text.link("a", "https://evil.example\\@bank.example/")).endsWith("· evil.example");
    }

    @ParameterizedTest
    @CsvSource({"0,13,0", "1,130,1", "129,130,99", "13,13,100", "0,0,0", "7,13,54"})
    void theBarIsFullOnlyWhenAllIsDoneAndEmptyOnlyWhenNothingIs(int done, int total, int percent) {
        String bar = Text.bar(new Tally(done, total, 0, 0));
        assertThat(bar).endsWith(" " + percent + " %");
        assertThat(bar.chars().filter(sign -> sign == '▰' || sign == '▱').count())
                .isEqualTo(10);
        assertThat(bar.contains("▰")).isEqualTo(done > 0);
        assertThat(bar.contains("▱")).isEqualTo(done < total || total == 0);
    }

    @Test
    void cuttingNeverSplitsACharacter() {
        assertThat(Text.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Text.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Text.cut("abcd🚀fg", 6)).isEqualTo("abcd…");
        assertThat(Text.cut("abcd🚀fg", 7)).isEqualTo("abcd🚀…");
    }

    @Test
    void whatSomebodyWroteToBePostedKeepsItsLinesAndItsAddresses() {
        assertThat(Text.message(
                        "Read *this*: https://en.wikipedia.org/wiki/Attention_(machine_learning) today\n# no heading"))
                .isEqualTo(
                        "Read \\*this\\*: https://en.wikipedia.org/wiki/Attention_(machine_learning) today\n\\# no heading");
        assertThat(Text.message("https://medium.com/@ann/x")).isEqualTo("https://medium.com/@ann/x");
    }

    @Test
    void anAddressThatHidesItsHostIsNone() {
        assertThat(Text.message("https://good.com@evil.com/x")).doesNotContain("https://good.com@evil.com");
        assertThat(Text.message("[good](https://evil.com/x) @everyone <@&7>"))
                .contains("\\[good\\](")
                .doesNotContain("@everyone", "<@&7>");
    }
}
