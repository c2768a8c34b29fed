package dev.cairn.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Topic;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicKeysTest {
    private final TopicKeys keys = new TopicKeys();

    @Test
    void aKeyIsThePhaseAndTheFoldedTitle() {
        assertThat(keys.next("3", "Decision Trees")).isEqualTo("3/decision-trees");
        assertThat(keys.next("Staying Current", "arXiv")).isEqualTo("staying-current/arxiv");
    }

    @Test
    void equalOnesAreCountedWithinTheirPhase() {
        assertThat(keys.next("1", "Notes")).isEqualTo("1/notes");
        assertThat(keys.next("1", "notes!")).isEqualTo("1/notes-2");
        assertThat(keys.next("1", "Notes")).isEqualTo("1/notes-3");
        assertThat(keys.next("2", "Notes")).isEqualTo("2/notes");
    }

    @Test
    void aCountThatATitleAlreadyHasIsSkipped() {
        assertThat(keys.next("1", "Notes 2")).isEqualTo("1/notes-2");
        assertThat(keys.next("1", "Notes")).isEqualTo("1/notes");
        assertThat(keys.next("1", "Notes")).isEqualTo("1/notes-3");
    }

    @Test
    void theLongestKeyFitsItsLimitAlsoWithACount() {
        String phase = "p".repeat(TopicKeys.MAX_PHASE + 1);
        String title = "t".repeat(TopicKeys.MAX_TITLE + 1);

        Set<String> seen = new HashSet<>();
        for (int count = 0; count < 1_000; count++) {
            String key = keys.next(phase, title);
            assertThat(key).hasSizeLessThanOrEqualTo(Topic.MAX_KEY);
            assertThat(seen.add(key)).isTrue();
        }
    }

    @Test
    void aTitleOfTheLimitIsKeptInFull() {
        assertThat(keys.next("1", "t".repeat(48))).isEqualTo("1/" + "t".repeat(48));
        assertThat(keys.next("1", "t".repeat(49))).matches("1/t{42}~.{5}");
    }
}
