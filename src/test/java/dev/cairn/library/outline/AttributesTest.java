package dev.cairn.library.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forms {#forms}|Forms|forms",
                "Forms {: #forms }|Forms|forms",
                "Forms {#forms .wide}|Forms|forms",
                "Forms {.wide}|Forms|",
                "Forms #todo #web/css|Forms|",
                "Forms ✅ 2026-01-31|Forms|",
                "A set {a, b}|A set {a, b}|",
                "C#|C#|",
                "Issue #12|Issue #12|"
            })
    void whatIsNotForTheReaderIsCutOff(String written, String text, String id) {
        Attributes read = Attributes.of(RichText.plain(written));

        assertThat(read.text().text()).isEqualTo(text);
        assertThat(read.id()).isEqualTo(id);
    }
}
