package dev.cairn.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.selections.SelectOption;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void aMenusWorthOfOptionsFitsAPageAndOneMoreDoesNot() {
        assertThat(Line.pages(options(25))).hasSize(1);
        assertThat(Line.pages(options(26))).hasSize(2);
    }

    @Test
    void aPanelsWorthOfTextFitsAPageAndOneMoreCharacterDoesNot() {
        List<Line> fits = List.of(Line.plain("a".repeat(1_000)), Line.plain("b".repeat(Panel.ROOM - 1_002)));
        assertThat(Line.pages(fits)).hasSize(1);
        List<Line> tooLong = List.of(Line.plain("a".repeat(1_000)), Line.plain("b".repeat(Panel.ROOM - 1_001)));
        assertThat(Line.pages(tooLong)).hasSize(2);
    }

    @Test
    void aHeadingMovesOnWithWhatItIsThereFor() {
        List<Line> lines = Stream.concat(
                        options(25).stream(),
                        Stream.of(Line.heading("Projects"), options(1).get(0)))
                .toList();
        List<List<Line>> pages = Line.pages(lines);
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).hasSize(25);
        assertThat(Line.texts(pages.get(1))).containsExactly("### Projects", "- topic 0");
    }

    @Test
    void nothingIsLostWhateverTheLength() {
        for (int count : new int[] {0, 1, 24, 25, 26, 50, 51, 200}) {
            assertThat(Line.pages(options(count)).stream().flatMap(List::stream))
                    .hasSize(count);
        }
    }

    private static List<Line> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Line.pickable("- topic " + i, SelectOption.of("topic " + i, "" + i)))
                .toList();
    }
}
