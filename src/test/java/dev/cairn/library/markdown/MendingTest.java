package dev.cairn.library.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "##Basics|## Basics",
                "-[a](https://b.example)|- [a](https://b.example)",
                "1、Lists|1. Lists",
                "• Loops|-  Loops",
                "[ab] (https://b.example)|[ab](https://b.example)",
                "## ? Basics|## Basics",
                "### 2.1Ajax|### 2.1 Ajax",
                "☐ Loops|- ☐ Loops",
                "    └── Arrays|  - Arrays",
                "<Tab title='Beginner'>|##### Beginner ",
                "What is it? A loop|What is it? A loop",
                "-1 is a number|-1 is a number",
                "`<Tabs x={1}>` stays|`<Tabs x={1}>` stays",
                "Vec<u8> stays|Vec<u8> stays"
            })
    void aLineIsAsItsAuthorSeesIt(String written, String mended) {
        assertThat(Mending.of(written)).isEqualTo(mended + "\n");
    }

    @Test
    void everyLineStaysTheLineThatItWas() {
        assertThat(Mending.of("a\n<details>\n\n│\n├── b\n")).isEqualTo("a\n\n\n\n- b\n");
    }
}
