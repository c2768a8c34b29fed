package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void standInTheOrderOfTheFile() {
        problems.warn(new Place(9, 1), "odd");
        problems.error(new Place(2, 7), "broken");
        problems.warn(new Place(2, 3), "odd");

        assertThat(problems.inOrder())
                .containsExactly(
                        new Problem(Severity.WARNING, 2, 3, "odd"),
                        new Problem(Severity.ERROR, 2, 7, "broken"),
                        new Problem(Severity.WARNING, 9, 1, "odd"));
    }

    @Test
    void of100ThatAreAlikeEachIsSaidOf101TheLastOneIsCounted() {
        say(100);
        assertThat(problems.inOrder()).hasSize(100).last().isEqualTo(new Problem(Severity.WARNING, 100, 1, "odd"));

        say(1);
        problems.error(new Place(500, 1), "broken");
        List<Problem> said = problems.inOrder();
        assertThat(said).hasSize(101).last().isEqualTo(new Problem(Severity.ERROR, 500, 1, "broken"));
        assertThat(said.get(99)).isEqualTo(new Problem(Severity.WARNING, 100, 1, "odd (and 1 more like this)"));
    }

    private void say(int times) {
        int first = problems.inOrder().size() + 1;
        for (int line = first; line < first + times; line++) {
            problems.warn(new Place(line, 1), "odd");
        }
    }
}
