package dev.cairn.library.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.text.Problems;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import org.junit.jupiter.api.Test;

class InputLimitsTest {
    private final Problems problems = new Problems();

    @Test
    void whatIsWithinTheLimitsStaysAsItIs() {
        String text = "# Title\n\n- a\n  - b\n\n[r]: https://a.example\n> - c\n";

        assertThat(keep(text)).isEqualTo(text);
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void aLineMayHave64KibCharacters() {
        assertThat(keep("a".repeat(65_536) + "\nb")).hasSize(65_538);
        assertThat(problems.inOrder()).isEmpty();

        assertThat(keep("- a\n" + "a".repeat(65_537) + "\nb")).isEqualTo("- a\n\nb");
        assertThat(problems.inOrder())
                .containsExactly(
                        new Problem(Severity.ERROR, 2, 1, "this line is longer than 65536 characters; left out"));
    }

    @Test
    void aFileMayHave20000LinesBesideBlankOnes() {
        assertThat(keep("a\n\n".repeat(20_000))).hasSize(60_000);
        assertThat(problems.inOrder()).isEmpty();

        assertThat(keep("- a\n".repeat(20_002))).isEqualTo("- a\n".repeat(20_000) + "\n\n");
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Severity.ERROR,
                        20_001,
                        1,
                        "a roadmap may have 20000 lines that are not blank; left out from here on"));
    }

    @Test
    void aFileMayDefine2000LinkReferences() {
        assertThat(keep("[a]: b\n".repeat(2_000))).hasSize(14_000);
        assertThat(problems.inOrder()).isEmpty();

        assertThat(keep("> [a]: b\n".repeat(2_002) + "c")).endsWith("[a]: b\n\n\nc");
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Severity.ERROR,
                        2_001,
                        1,
                        "a roadmap may have 2000 definitions of link references; left out from here on"));
    }

    @Test
    void whatStandsFurtherRightThan80ColumnsMovesThere() {
        assertThat(keep(" ".repeat(80) + "- a")).isEqualTo(" ".repeat(80) + "- a");
        assertThat(problems.inOrder()).isEmpty();

        assertThat(keep("b\n" + " ".repeat(81) + "- a")).isEqualTo("b\n" + " ".repeat(80) + "- a");
        assertThat(problems.inOrder())
                .containsExactly(
                        new Problem(Severity.WARNING, 2, 1, "nested too deeply; read as if it stood further left"));
    }

    @Test
    void ofMoreThan30SignsInARowTheLastOneStays() {
        assertThat(keep("- ".repeat(30) + "a")).isEqualTo("- ".repeat(30) + "a");
        assertThat(keep("* ".repeat(20) + "> ".repeat(11) + "a")).isEqualTo("> a");
        assertThat(keep("1. ".repeat(31) + "a")).isEqualTo("1. a");
        assertThat(keep(">".repeat(31) + " a")).isEqualTo("> a");
        assertThat(problems.inOrder()).hasSize(3);
    }

    @Test
    void of2000SignsBehindOthersInAFileTheNextOnesStayAlone() {
        String within = "- - a\n".repeat(2_000);
        assertThat(keep(within)).isEqualTo(within);
        assertThat(problems.inOrder()).isEmpty();

        assertThat(keep(within + "- a\n1. - - a\n- a")).isEqualTo(within + "- a\n- a\n- a");
        assertThat(problems.inOrder()).extracting(Problem::line).containsExactly(2_002);
    }

    @Test
    void aParagraphHas2000Lines() {
        String within = "a\n".repeat(2_000) + "\n" + "|a|b|\n".repeat(2_000) + "- b\n" + "c\n".repeat(2_000);
        assertThat(keep(within)).isEqualTo(within);
        assertThat(keep("- a\n".repeat(2_001))).isEqualTo("- a\n".repeat(2_001));
        assertThat(problems.inOrder()).isEmpty();

        assertThat(keep("a\n".repeat(2_002) + "## b\nc")).isEqualTo("a\n".repeat(2_000) + "\n\n## b\nc");
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Severity.ERROR,
                        2_001,
                        1,
                        "a roadmap may have 2000 lines in one paragraph or table; left out from here on"));
    }

    @Test
    void aWideGapIsOneBlank() {
        assertThat(keep("## a" + " ".repeat(100) + "b")).isEqualTo("## a b");
        assertThat(keep("## a" + " ".repeat(99) + "b")).hasSize(104);
        assertThat(problems.inOrder()).isEmpty();
    }

    private String keep(String text) {
        return InputLimits.keep(text, problems);
    }
}
