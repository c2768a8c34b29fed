package dev.cairn.library.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Quote;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.HeadingTree;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Item.Box;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Span;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Problems;
import dev.cairn.roadmap.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {
    private final Problems problems = new Problems();

    @Test
    void headingsNestByTheirLevel() {
        Heading outline = read("# A\n## B\n#### C\n### D\n## E\n# F\n");

        assertThat(outline.headings()).extracting(OutlineReaderTest::text).containsExactly("A", "F");
        Heading a = outline.headings().getFirst();
        assertThat(a.headings()).extracting(OutlineReaderTest::text).containsExactly("B", "E");
        assertThat(a.headings().getFirst().headings())
                .extracting(OutlineReaderTest::text)
                .containsExactly("C", "D");
    }

    @Test
    void underlinedHeadingsAreHeadings() {
        assertThat(read("A\n=\n\nB\n-\n").headings().getFirst().headings()).hasSize(1);
    }

    @Test
    void blocksStandBelowTheirHeading() {
        Heading outline = read("before\n\n# A\n\ntext\n\n- item\n\n> quote\n");

        assertThat(outline.blocks()).hasOnlyElementsOfType(Prose.class).hasSize(1);
        assertThat(outline.headings().getFirst().blocks())
                .extracting(Object::getClass)
                .containsExactly(Prose.class, Items.class, Quote.class);
    }

    @Test
    void itemsHoldTheirTextTheirBoxAndWhatIsNested() {
        Items list = list("- [ ] open\n- [x] done\n- [X] Done\n- plain\n  - nested\n\n  more\n");

        assertThat(list.items()).extracting(Item::box).containsExactly(Box.OPEN, Box.TICKED, Box.TICKED, Box.NONE);
        assertThat(list.items())
                .extracting(item -> item.text().text())
                .containsExactly("open", "done", "Done", "plain");
        assertThat(list.items().getLast().blocks())
                .extracting(Object::getClass)
                .containsExactly(Items.class, Prose.class);
    }

    @Test
    void numberedListsAreOrdered() {
        assertThat(list("1. a\n2. b\n").ordered()).isTrue();
        assertThat(list("1) a\n").ordered()).isTrue();
        assertThat(list("* a\n").ordered()).isFalse();
    }

    @Test
    void aHeadingWithinAnItemIsItsText() {
        assertThat(list("- ### Arrays\n- Lists\n").items().getFirst().text().text())
                .isEqualTo("Arrays");
    }

    @Test
    void aListOfHeadingsIsNoList() {
        Heading outline = read("- ### Arrays\n  - Two pointers\n- ### Tries\n");

        assertThat(outline.headings())
                .extracting(heading -> heading.text().text())
                .containsExactly("Arrays", "Tries");
        assertThat(outline.headings().getFirst().blocks()).hasSize(1);
    }

    @Test
    void aMarkBehindAMarkIsOne() {
        Item item = list("- - a\n").items().getFirst();

        assertThat(item.text().text()).isEqualTo("a");
        assertThat(item.blocks()).isEmpty();
    }

    @Test
    void everythingKnowsItsPlace() {
        Heading outline = read("# A\n\n- a\n  - b\n");

        assertThat(outline.headings().getFirst().place()).isEqualTo(new Place(1, 1));
        Items list = (Items) outline.headings().getFirst().blocks().getFirst();
        Items nested = (Items) list.items().getFirst().blocks().getFirst();
        assertThat(nested.items().getFirst().place()).isEqualTo(new Place(4, 3));
    }

    @Test
    void htmlIsReadByItsWordsAndCommentsAreNot() {
        assertThat(read("<div align=\"center\">\nHello &amp; <b>welcome</b>\n</div>\n\n<!-- not this -->\n")
                        .blocks())
                .singleElement()
                .isEqualTo(new Prose(
                        new Place(1, 21), new RichText("Hello & welcome", List.of(new Span(8, 15)), List.of())));
    }

    @Test
    void whatIsLeftOutIsSaid() {
        read("text\n\n    x = indented()\n");

        assertThat(problems.inOrder())
                .extracting(Problem::line, Problem::message)
                .containsExactly(tuple(3, "indented by four spaces or more, so this is read as code; left out"));
    }

    private static String text(Heading heading) {
        return heading.text().text();
    }

    private Items list(String text) {
        return (Items) read(text).blocks().getFirst();
    }

    private Heading read(String text) {
        return HeadingTree.of(OutlineReader.read(MarkdownTree.parse(text, problems), problems));
    }
}
