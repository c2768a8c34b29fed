package dev.cairn.library.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.cairn.library.Listing;
import dev.cairn.library.text.Problems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTreeTest {
    private final Problems problems = new Problems();

    @Test
    void aListWithinAFoldOutIsAList() {
        List<Class<?>> blocks = blocks("<details>\n<summary>Show more</summary>\n- a\n- b\n</details>\n\nafter\n");

        assertThat(blocks).containsExactly(Paragraph.class, BulletList.class, Paragraph.class);
    }

    @Test
    void blankingAFoldOutMovesNoLine() {
        String tree = MarkdownTree.parse("<details><summary>Tip</summary>\nlook here\n</details>\n", problems)
                .getChars()
                .toString();

        assertThat(tree).isEqualTo("Tip\nlook here\n\n");
    }

    @Test
    void aFoldOutKeepsItsIndentation() {
        assertThat(MarkdownTree.parse("  <summary>Tip</summary>", problems)
                        .getChars()
                        .toString())
                .isEqualTo("  Tip\n");
    }

    @Test
    void aHeadingAfterANonBreakingSpaceIsAHeading() {
        assertThat(blocks("##\u00A0Title\n")).containsExactly(Heading.class);
    }

    @Test
    void aListAboveARuleIsNoHeading() {
        assertThat(blocks("- a\n---\n").getFirst()).isEqualTo(BulletList.class);
    }

    @Test
    void oneHyphenMakesATable() {
        assertThat(blocks("a|b\n-|-\nc|d\n")).containsExactly(TableBlock.class);
    }

    @Test
    void whatStandsBetweenInAnEntryWithABoxBelongsToIt() {
        assertThat(Listing.of("- [ ] A\n  - See [B]\n\n  C\n\n[B]: https://b.example/"))
                .isEqualTo("""
                phase: file
                  - A | C
                    - See B
                      @ B <https://b.example/>
                """);
    }

    private List<Class<?>> blocks(String text) {
        List<Class<?>> blocks = new ArrayList<>();
        for (Node node : MarkdownTree.parse(text, problems).getChildren()) {
            blocks.add(node.getClass());
        }
        return blocks;
    }
}
