package dev.cairn.library.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.outline.RichText.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static final RichText TEXT = new RichText(
            "bold, link\nend", List.of(new Span(0, 4)), List.of(new Link(new Span(6, 10), "https://a.org")));

    @Test
    void aPartKeepsItsMarkup() {
        assertThat(TEXT.part(5, 14))
                .isEqualTo(new RichText("link\nend", List.of(), List.of(new Link(new Span(0, 4), "https://a.org"))));
    }

    @Test
    void linesKeepTheirMarkup() {
        assertThat(TEXT.lines()).extracting(RichText::text).containsExactly("bold, link", "end");
        assertThat(TEXT.lines().getFirst().links()).hasSize(1);
    }

    @Test
    void markupAcrossLinesIsInEachOfThem() {
        RichText text = new RichText("a\nbc\n\nd", List.of(new Span(0, 4)), List.of());

        assertThat(text.lines())
                .containsExactly(
                        new RichText("a", List.of(new Span(0, 1)), List.of()),
                        new RichText("bc", List.of(new Span(0, 2)), List.of()),
                        RichText.plain("d"));
    }

    @Test
    void joinedTextsKeepTheirMarkup() {
        RichText joined = RichText.join(Stream.of(RichText.plain("a"), RichText.EMPTY, TEXT), " ");

        assertThat(joined.text()).isEqualTo("a bold, link\nend");
        assertThat(joined.bold()).containsExactly(new Span(2, 6));
        assertThat(joined.textOf(joined.links().getFirst())).isEqualTo("link");
    }

    @Test
    void aStretchCanBeReplaced() {
        assertThat(TEXT.replace(new Span(6, 10), "x").text()).isEqualTo("bold, x end");
        assertThat(TEXT.replace(new Span(4, 14), "").text()).isEqualTo("bold");
    }

    @Test
    void aTextThatIsOneLinkHasALinkOfItsOwn() {
        assertThat(TEXT.part(6, 10).ownLink()).isPresent();
        assertThat(TEXT.ownLink()).isEmpty();
    }
}
