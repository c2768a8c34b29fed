package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeRepairTest {
    private static final String ORIGINAL = "# Plan 📚\n- naïve – “Bayes”\n- plain\n- R² ✅\n";

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1252", "windows-1254", "windows-1251"})
    void undoesAWrongReadingOfTheWholeText(String charset) {
        assertThat(repair(misread(ORIGINAL, charset))).isEqualTo(ORIGINAL);
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Problem.Severity.WARNING,
                        1,
                        8,
                        "repaired garbled characters in 3 lines (UTF-8 that was read as " + charset + ")"));
    }

    @Test
    void undoesAReadingInWindows1252ThatKeptUndefinedBytesAsControlCharacters() {
        assertThat(repair("- ðŸ“\u009D notes â€\u009D")).isEqualTo("- 📝 notes ”");
    }

    @Test
    void undoesAReadingInLatin1() {
        assertThat(repair(new String("Géron – 📚".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .isEqualTo("Géron – 📚");
    }

    @Test
    void readsAsMacRomanWhatAnImageWithThatEncodingDoes() {
        for (int value = 0x80; value <= 0xFF; value++) {
            String read = new String(
                    new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x9A, (byte) value}, Charset.forName("x-MacRoman"));
            String meant = new String(
                    new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x9A, (byte) value}, StandardCharsets.UTF_8);
            assertThat(repair(read)).isEqualTo(value < 0xC0 ? meant : read);
        }
    }

    @Test
    void prefersTheReadingThatGivesLetters() {
        assertThat(repair("GÃ©ron")).isEqualTo("Géron");
        assertThat(repair("avaliaÃ§Ã£o")).isEqualTo("avaliação");
    }

    @Test
    void undoesTheSameMistakeMadeTwice() {
        String twice = misread(misread("Géron\n", "windows-1252"), "windows-1252");

        assertThat(repair(twice)).isEqualTo("Géron\n");
    }

    @Test
    void repairsSingleLinesOfATextThatIsCleanElsewhere() {
        assertThat(repair("Géron – 📚\nhacker" + misread("’", "windows-1252") + "s\n"))
                .isEqualTo("Géron – 📚\nhacker’s\n");
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Problem.Severity.WARNING,
                        2,
                        7,
                        "repaired garbled characters in 1 line (UTF-8 that was read as windows-1252)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Géron, naïve, Überblick, años, São Paulo",
                "第一阶段：数学 ✅",
                "Этап 1 – Основы",
                "المرحلة الأولى",
                "± √ ∞ 😀",
                ""
            })
    void leavesCleanTextAlone(String text) {
        assertThat(repair(text)).isEqualTo(text);
        assertThat(problems.inOrder()).isEmpty();
    }

    private String repair(String text) {
        return MojibakeRepair.repair(text, problems);
    }

    /** As browsers do it: a byte that the encoding leaves undefined becomes the control character of its number. */
    private static String misread(String text, String charset) {
        StringBuilder read = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            String character = new String(new byte[] {value}, Charset.forName(charset));
            read.append(character.equals("\uFFFD") ? (char) (value & 0xFF) : character);
        }
        return read.toString();
    }
}
