package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineIndexTest {
    private final LineIndex lines = new LineIndex("ab\n\ncde");

    @Test
    void linesAndColumnsCountFromOne() {
        assertThat(lines.at(0)).isEqualTo(new Place(1, 1));
        assertThat(lines.at(1)).isEqualTo(new Place(1, 2));
    }

    @Test
    void aLineEndBelongsToItsLine() {
        assertThat(lines.at(2)).isEqualTo(new Place(1, 3));
        assertThat(lines.at(3)).isEqualTo(new Place(2, 1));
    }

    @Test
    void theEndOfTheTextHasAPlace() {
        assertThat(lines.at(7)).isEqualTo(new Place(3, 4));
        assertThat(new LineIndex("").at(0)).isEqualTo(Place.START);
    }
}
