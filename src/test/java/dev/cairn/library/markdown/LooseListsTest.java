package dev.cairn.library.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.Listing;
import org.junit.jupiter.api.Test;

class LooseListsTest {
    private static String topics(String body) {
        return Listing.of("## Phase 1: Ink\n" + body);
    }

    @Test
    void threeShortLinesAreAListAndTwoAreWords() {
        assertThat(topics("Black\n\nBlue\n\nRed\n")).isEqualTo("phase 1: Ink\n  - Black\n  - Blue\n  - Red\n");
        assertThat(topics("Black\n\nBlue\n")).isEqualTo("phase 1: Ink\n  \"Black\\n\\nBlue\"\n  - Ink\n");
    }

    @Test
    void aSentenceIsNoEntry() {
        assertThat(topics("Black.\n\nBlue.\n\nRed.\n")).doesNotContain("- Black");
    }

    @Test
    void linesBehindAListGoOnWithWords() {
        assertThat(topics("- Pens\n\nBlack\n\nBlue\n\nRed\n"))
                .doesNotContain("- Black")
                .contains("Black");
    }

    @Test
    void arrowsPartStepsWhereThereIsNoListBeside() {
        assertThat(topics("Dip → Write → Dry\n")).isEqualTo("phase 1: Ink\n  - Dip\n  - Write\n  - Dry\n");
        assertThat(topics("Dip → Write → Dry\n\n- Pens\n"))
                .isEqualTo("phase 1: Ink\n  \"Dip → Write → Dry\"\n  - Pens\n");
        assertThat(topics("Dip → Write\n")).contains("\"Dip → Write\"");
    }
}
