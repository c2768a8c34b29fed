package dev.cairn.progress;

import static dev.cairn.progress.State.DONE;
import static dev.cairn.progress.State.KNOWN;
import static dev.cairn.progress.State.LEARNING;
import static dev.cairn.progress.State.OPEN;
import static dev.cairn.progress.State.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatWasKnownBeforeCountsAndWhatIsSkippedEntersNoTotal() {
        assertThat(Tally.of(List.of(OPEN, LEARNING, DONE, SKIPPED, KNOWN))).isEqualTo(new Tally(2, 4, 1, 1));
        assertThat(Tally.of(List.of())).isEqualTo(new Tally(0, 0, 0, 0));
    }

    @Test
    void itIsCompleteWhenNothingButSkippedIsLeft() {
        assertThat(Tally.of(List.of(DONE, KNOWN, SKIPPED)).isComplete()).isTrue();
        assertThat(Tally.of(List.of(DONE, LEARNING)).isComplete()).isFalse();
    }

    @Test
    void whereAllIsSkippedOrNothingThereNothingIsCompleteAndNothingIsLeft() {
        assertThat(Tally.of(List.of(SKIPPED, SKIPPED)).isComplete()).isFalse();
        assertThat(Tally.of(List.of(SKIPPED, SKIPPED)).hasMore()).isFalse();
        assertThat(Tally.of(List.of()).isComplete()).isFalse();
    }
}
