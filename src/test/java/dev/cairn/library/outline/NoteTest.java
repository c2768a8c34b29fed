package dev.cairn.library.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Resource.Kind;
import org.junit.jupiter.api.Test;

class NoteTest {
    @Test
    void aLinkToNotesIsAResourceAndNoPartOfTheText() {
        Note note = note("Support Vector Machines [[SVM|Notes]]");

        assertThat(note.text().text()).isEqualTo("Support Vector Machines");
        assertThat(note.resources()).containsExactly(new Resource("SVM (Notes)", null, Kind.OTHER));
    }

    @Test
    void nothingIsLeftOfALinkToNotesAlone() {
        assertThat(note("[[Calculus for ML|Detailed Notes]]").text().isEmpty()).isTrue();
    }

    @Test
    void otherWikiLinksAreWords() {
        assertThat(note("Learn [[NumPy]] and [[pandas|data frames]]").text().text())
                .isEqualTo("Learn NumPy and data frames");
        assertThat(note("[[Notes]]").text().text()).isEqualTo("Notes");
        assertThat(note("[[NumPy]]").resources()).isEmpty();
    }

    private static Note note(String text) {
        return Note.takenFrom(RichText.plain(text));
    }
}
