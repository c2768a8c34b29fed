package dev.cairn.library.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Node;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.outline.RichText.Span;
import dev.cairn.library.text.Problems;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain                         | plain
                    **bold** and *em* and `code`  | bold and em and code
                    Option<T> and Vec<u8>         | Option<T> and Vec<u8>
                    <b>bold</b> H<sub>2</sub>O    | bold H2O
                    a &amp; b &lt;c&gt;           | a & b <c>
                    1\\. not a list \\*           | 1. not a list *
                    [title](https://a.org)        | title
                    ![badge](https://a.org/b.png) text | text
                    [mended] (https://a.org)      | mended
                    [[Page]]                      | [[Page]]
                    <https://a.org/x>             | https://a.org/x
                    a<!-- hidden -->b             | ab
                    a    b                        | a b
                    ze\u200Bro \u202Awidth        | zero width
                    """)
    void markupGoesAndWordsStay(String markdown, String text) {
        assertThat(read(markdown).text()).isEqualTo(text);
    }

    @Test
    void boldWordsAreRemembered() {
        assertThat(read("**a** b **c**").bold()).containsExactly(new Span(0, 1), new Span(4, 5));
    }

    @Test
    void linksAreRememberedWithTheirText() {
        assertThat(read("see [a b](https://a.org/?q=1&amp;r=2)").links())
                .containsExactly(new Link(new Span(4, 7), "https://a.org/?q=1&r=2"));
    }

    @Test
    void aLinkByReferenceIsALink() {
        assertThat(read("[a][1]\n\n[1]: https://a.org").links())
                .containsExactly(new Link(new Span(0, 1), "https://a.org"));
    }

    @Test
    void aBareAddressIsALinkWithoutThePunctuationBehindIt() {
        assertThat(read("see https://a.org/x_y, or (http://b.org).").links())
                .extracting(Link::url)
                .containsExactly("https://a.org/x_y", "http://b.org");
    }

    @Test
    void aLinkThatShowsItsAddressIsOneLink() {
        assertThat(read("[https://a.org](https://a.org)").links()).hasSize(1);
        assertThat(read("<https://a.org>").links()).hasSize(1);
    }

    @Test
    void linesStayApart() {
        assertThat(read("one  \ntwo<br>three\nfour").text()).isEqualTo("one\ntwo\nthree\nfour");
    }

    private static RichText read(String markdown) {
        Node block = MarkdownTree.parse(markdown, new Problems()).getFirstChild();
        return RichTextReader.read(Objects.requireNonNull(block));
    }
}
