package dev.cairn.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.markdown.MarkdownReader;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.outline.RichText.Span;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Resource.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReaderTest {
    private static final Sense ANY = new Sense(Role.RESOURCES);

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    [A Book](https://a.org) (book)         | A Book                       | https://a.org | BOOK
                    Some Site (Community)                  | Some Site                    | -             | COMMUNITY
                    **Deep Learning** by A, B              | Deep Learning by A, B        | -             | -
                    Udacity: Nanodegree programs           | Udacity: Nanodegree programs | -             | COURSE
                    [A](https://a.org): all about it       | A: all about it              | https://a.org | -
                    A Site - https://a.org                 | A Site                       | https://a.org | -
                    A Site: <https://a.org>                | A Site                       | https://a.org | -
                    https://a.org/b                        | https://a.org/b              | https://a.org/b | -
                    Git documentation (free)               | Git documentation (free)     | -             | DOCS
                    """)
    void anEntryHasATitleAnAddressAndAKind(String markdown, String title, String url, Kind kind) {
        assertThat(read(markdown, ANY)).containsExactly(new Resource(title, url, kind));
    }

    @Test
    void theKindInParenthesesBeatsTheLabel() {
        assertThat(kind("A (book)", new Sense(Role.RESOURCES, List.of(Kind.COURSE))))
                .isEqualTo(Kind.BOOK);
    }

    @Test
    void aLabelOfOneKindBeatsTheWordsOfTheTitle() {
        assertThat(kind("Papers with Code", new Sense(Role.RESOURCES, List.of(Kind.COMMUNITY))))
                .isEqualTo(Kind.COMMUNITY);
    }

    @Test
    void aLabelOfSeveralKindsLeavesItToTheWords() {
        Sense label = new Sense(Role.RESOURCES, List.of(Kind.DOCS, Kind.ARTICLE));

        assertThat(kind("A tutorial", label)).isEqualTo(Kind.ARTICLE);
        assertThat(kind("Something", label)).isEqualTo(Kind.DOCS);
    }

    @Test
    void wordsBeatTheEmoji() {
        assertThat(kind("💻 Scikit-learn Documentation", ANY)).isEqualTo(Kind.DOCS);
        assertThat(kind("🎥 Stanford CS229", ANY)).isEqualTo(Kind.VIDEO);
        assertThat(kind("🌵 Stanford CS229", ANY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Libro de finales, BOOK",
        "Curso em vídeo, COURSE",
        "Документация Django, DOCS",
        "Статья на Хабре, ARTICLE",
        "视频课程：算法, COURSE",
        "算法书, BOOK",
        "《算法导论》, BOOK",
        "《算法导论》公开课, COURSE",
        "考试证书, CERTIFICATION",
        "Python入門書, BOOK",
        "公式ドキュメント, DOCS",
        "생활코딩 강의, COURSE",
        "파이썬 책, BOOK",
        "كتاب الخوارزميات, BOOK",
        "قناة على يوتيوب, VIDEO",
        "Vidéo du cours, COURSE"
    })
    void theWordsOfATitleTellItsKindInAnyLanguage(String title, Kind kind) {
        assertThat(kind(title, ANY)).isEqualTo(kind);
    }

    @Test
    void aNotebookIsNoBook() {
        assertThat(kind("Notebooks", ANY)).isNull();
        assertThat(kind("Data Science Handbook", ANY)).isEqualTo(Kind.BOOK);
    }

    @Test
    void everyFurtherLinkIsAResourceToo() {
        assertThat(read("[A](https://a.org) and [B](https://b.org) (book)", ANY))
                .containsExactly(
                        new Resource("A and B", "https://a.org", Kind.BOOK),
                        new Resource("B", "https://b.org", Kind.BOOK));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "ftp://a.org", "docs/page.md", "#part", "mailto:a@b.org"})
    void otherAddressesAreLeftOutAndThatIsSaid(String url) {
        RichText link = new RichText("A", List.of(), List.of(new Link(new Span(0, 1), url)));
        assertThat(read(link, ANY)).containsExactly(new Resource("A", null, null));
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Problem.Severity.WARNING,
                        7,
                        3,
                        "only http and https addresses are shown; left out \"" + url + "\""));
    }

    private @Nullable Kind kind(String markdown, Sense label) {
        return read(markdown, label).getFirst().kind();
    }

    private List<Resource> read(String markdown, Sense label) {
        Heading above = MarkdownReader.read(markdown, new Problems()).getFirst();
        return read(((Prose) above.blocks().getFirst()).text(), label);
    }

    private List<Resource> read(RichText text, Sense label) {
        return new ResourceReader(problems).read(text, new Place(7, 3), label);
    }
}
