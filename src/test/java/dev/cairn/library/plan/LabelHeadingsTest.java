package dev.cairn.library.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.markdown.MarkdownReader;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.text.Problems;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each outline is written as its headings, in the form "name[blocks](headings below)". */
class LabelHeadingsTest {
    @Test
    void aLabelAboveAListIsAHeading() {
        assertThat(outline("## A\n\n**Resources**:\n- a\n")).isEqualTo("A(Resources[Items])");
        assertThat(outline("## A\n\nResources:\n\n- a\n")).isEqualTo("A(Resources[Items])");
        assertThat(outline("## A\n\n**Anything bold**\n\n- a\n")).isEqualTo("A(Anything bold[Items])");
    }

    @Test
    void otherWordsAboveAListAreNone() {
        assertThat(outline("## A\n\nYou should know:\n- a\n")).isEqualTo("A[Prose, Items]");
        assertThat(outline("## A\n\nResources are many.\n\n- a\n")).isEqualTo("A[Prose, Items]");
        assertThat(outline("## A\n\n**Bold, and no list below.**\n")).isEqualTo("A[Prose]");
    }

    @Test
    void aLabelHoldsEveryListDownToTheNextText() {
        assertThat(outline("## A\n\n**Tips**\n- a\n\n* b\n\ntext\n\n- c\n"))
                .isEqualTo("A[Prose, Items](Tips[Items, Items])");
    }

    @Test
    void aLabelWithItsTextBehindItIsAHeading() {
        assertThat(outline("## A\n\n**Practice**: Kaggle datasets\n")).isEqualTo("A(Practice[Items])");
        assertThat(outline("## A\n\n**Goal**: to know\n")).isEqualTo("A[Prose]");
    }

    @Test
    void theTextOfALabelRunsToTheNextLabel() {
        assertThat(outline("## A\n\nSome words.\n**Tip:** look\nthere, too\nDuration: 4 weeks\n"))
                .isEqualTo("A[Prose](Tip[Items], Duration[Items])");
    }

    @Test
    void theLastLineOfAParagraphMayBeTheLabelOfTheListBelow() {
        assertThat(outline("## A\n\nSome words.\n**Projects:**\n- a\n")).isEqualTo("A[Prose](Projects[Items])");
    }

    @Test
    void aCalloutIsALabelByItsTitleOrItsType() {
        assertThat(outline("## A\n\n> [!info] Prerequisites\n> Python\n")).isEqualTo("A(Prerequisites[Prose])");
        assertThat(outline("## A\n\n> [!TIP]\n> Look\n")).isEqualTo("A(TIPS[Prose])");
        assertThat(outline("## A\n\n> [!note]- Title\n> Words\n")).isEqualTo("A[Prose]");
        assertThat(outline("## A\n\n> just a quote\n")).isEqualTo("A[Prose]");
    }

    @Test
    void belowTheLastSectionALabelBelongsToThePhase() {
        assertThat(outline("## Phase 1: P\n### A\n- a\n### B\n- b\n\n**Resources**:\n- r\n"))
                .isEqualTo("Phase 1: P(A[Items], B[Items], Resources[Items])");
    }

    @Test
    void whereAnEarlierSectionHasOneItBelongsToItsSection() {
        assertThat(outline("## P\n### A\n- a\n\n**Resources**:\n- r\n\n### B\n- b\n\n**Resources**:\n- r\n"))
                .isEqualTo("P(A[Items](Resources[Items]), B[Items](Resources[Items]))");
    }

    @Test
    void aHeadingIsNotLifted() {
        assertThat(outline("## P\n### A\n- a\n#### Resources\n- r\n")).isEqualTo("P(A[Items](Resources[Items]))");
    }

    @Test
    void anOrdinaryLabelIsNotLifted() {
        assertThat(outline("## P\n### A\n\n**Trees**\n- a\n")).isEqualTo("P(A(Trees[Items]))");
    }

    @Test
    void whatIsSaidBelowTheLastPhaseIsNotSaidAboutTheRoadmap() {
        assertThat(outline("# R\n## P\n- a\n\n**Resources**:\n- r\n")).isEqualTo("R(P[Items](Resources[Items]))");
    }

    private static String outline(String markdown) {
        Problems problems = new Problems();
        Plan plan = PhaseFinder.find(MarkdownReader.read(markdown, problems));
        return text(LabelHeadings.of(plan).headings().getFirst());
    }

    private static String text(Heading heading) {
        String blocks = heading.blocks().stream()
                .map(block -> block.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
        String below = heading.headings().stream().map(LabelHeadingsTest::text).collect(Collectors.joining(", "));
        return heading.text().text()
                + (blocks.isEmpty() ? "" : "[" + blocks + "]")
                + (below.isEmpty() ? "" : "(" + below + ")");
    }
}
