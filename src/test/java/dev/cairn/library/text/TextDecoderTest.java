package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    private final Problems problems = new Problems();

    @Test
    void utf8IsReadAsItIs() {
        assertThat(decode("Géron 🚀\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("Géron 🚀\n");
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(decode("\uFEFF# Title".getBytes(StandardCharsets.UTF_8))).isEqualTo("# Title");
    }

    @Test
    void aByteOrderMarkOfUtf16SaysHowToRead() {
        assertThat(decode("\uFEFF# Géron".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("# Géron");
        assertThat(decode("\uFEFF# Géron".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("# Géron");
    }

    @Test
    void aByteOrderMarkOfUtf32SaysHowToRead() {
        assertThat(decode("\uFEFF# Géron 🚀".getBytes(Charset.forName("UTF-32BE"))))
                .isEqualTo("# Géron 🚀");
        assertThat(decode("\uFEFF# Géron 🚀".getBytes(Charset.forName("UTF-32LE"))))
                .isEqualTo("# Géron 🚀");
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void emptyBytesOnOneSideTellUtf16WithoutAMark() {
        assertThat(decode("# Géron\n- 第一阶段".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("# Géron\n- 第一阶段");
        assertThat(decode("# Géron\n- 第一阶段".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("# Géron\n- 第一阶段");
        assertThat(problems.inOrder())
                .extracting(Problem::message)
                .containsExactly("not UTF-8; assumed UTF-16LE", "not UTF-8; assumed UTF-16BE");
    }

    @Test
    void anEmptyByteInUtf8IsNoUtf16() {
        assertThat(decode("a\0b\0\0".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\0b\0\0");
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void whatIsBrokenInUtf16IsSaidWithItsPlace() {
        byte[] cut = "\uFEFFa\nb🚀c".getBytes(StandardCharsets.UTF_16LE);
        cut[9] = 'x';

        decode(cut);

        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Problem.Severity.WARNING, 2, 3, "this character is broken, and maybe others below"));
    }

    @Test
    void everyLineEndBecomesALineFeed() {
        assertThat(decode("a\r\nb\rc\n\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\nb\nc\n\n");
    }

    @Test
    void otherBytesAreTakenForWindows1252AndThePlaceIsNamed() {
        byte[] bytes = "one\r\ntwo – Géron".getBytes(Charset.forName("windows-1252"));

        assertThat(decode(bytes)).isEqualTo("one\ntwo – Géron");
        assertThat(problems.inOrder())
                .containsExactly(new Problem(Problem.Severity.WARNING, 2, 5, "not UTF-8; assumed windows-1252"));
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        decode(new byte[] {'a', (byte) 0xC3});

        assertThat(problems.inOrder()).hasSize(1);
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(decode(new byte[0])).isEmpty();
    }

    private String decode(byte[] bytes) {
        return TextDecoder.decode(bytes, problems);
    }
}
