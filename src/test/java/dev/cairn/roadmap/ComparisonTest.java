package dev.cairn.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.RoadmapReader;
import dev.cairn.roadmap.Comparison.Same;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two versions of a file, and what was done between them. */
class ComparisonTest {
    private static final String TWO_PHASES = """
            ## Phase 1: Foundations
            ### Algebra
            - Vectors
            - Matrices
            - Practice
            ### Calculus
            - Limits
            - Practice
            ## Phase 2: Models
            ### Classic
            - Decison trees
            - SVM
            - Practice
            """;

    @Test
    void nothingWasDone() {
        assertThat(edit(TWO_PHASES, TWO_PHASES)).isEmpty();
    }

    @Test
    void nothingWasDoneBelowATitleOfSignsOnly() {
        assertThat(edit("## 🚀\n- Practice\n- Practice", "## 🚀\n- Practice\n- Practice"))
                .isEmpty();
    }

    @Test
    void boxesEmojiLinksCasePunctuationOrderAndDetailsAreNothing() {
        assertThat(edit("""
                        ## Phase 1: Foundations
                        - [ ] Vectors
                        - Matrices
                        - K-Means Clustering
                        """, """
                        ## Phase 1: Foundations
                        - [x] **K-means clustering**: in a picture
                        - ✅ [VECTORS!](https://example.org/)
                        - [ ] Matrices.
                        """)).isEmpty();
    }

    @Test
    void addedRemovedRenamedAndMoved() {
        assertThat(edit(TWO_PHASES, """
                        ## Phase 1: Foundations
                        ### Algebra
                        - Vectors
                        - Practice
                        - SVM
                        ### Calculus
                        - Practice
                        - Series
                        ## Phase 2: Models
                        ### Classic
                        - Decision trees & forests
                        - Practice
                        - Limits
                        """))
                .containsExactlyInAnyOrder(
                        "- 1/matrices",
                        "+ 1/series",
                        "2/decison-trees = 2/decision-trees-forests",
                        "2/svm > 1/svm",
                        "1/limits > 2/limits");
    }

    @Test
    void theSecondOfTwoEqualOnesStaysItselfWhenTheFirstLeaves() {
        assertThat(edit(TWO_PHASES, TWO_PHASES.replaceFirst("- Practice\n", "")))
                .containsExactly("- 1/practice", "1/practice-2 . 1/practice");
        assertThat(edit(TWO_PHASES.replaceFirst("- Practice\n", ""), TWO_PHASES))
                .containsExactly("+ 1/practice", "1/practice . 1/practice-2");
    }

    @Test
    void sectionsMayBeRenamedAndSwapped() {
        assertThat(edit(TWO_PHASES, """
                        ## Phase 1: Foundations
                        ### Analysis
                        - Limits
                        - Practice
                        ### Linear algebra
                        - Vectors
                        - Matrices
                        ## Phase 2: Models
                        ### Classic
                        - Decison trees
                        - SVM
                        - Practice
                        """)).containsExactly("- 1/practice", "1/practice-2 . 1/practice");
    }

    @Test
    void aPhaseThatIsNumberedAnewIsStillThatPhase() {
        String inserted = """
                ## Phase 1: Setup
                - Editor
                - Practice
                """ + TWO_PHASES.replace("Phase 2", "Phase 3").replace("Phase 1", "Phase 2");
        assertThat(edit(TWO_PHASES, inserted))
                .containsExactlyInAnyOrder(
                        "+ 1/editor",
                        "+ 1/practice",
                        "1/vectors > 2/vectors",
                        "1/matrices > 2/matrices",
                        "1/practice > 2/practice",
                        "1/limits > 2/limits",
                        "1/practice-2 > 2/practice-2",
                        "2/decison-trees > 3/decison-trees",
                        "2/svm > 3/svm",
                        "2/practice > 3/practice");
        assertThat(same(TWO_PHASES, inserted)).noneMatch(Same::elsewhere);
    }

    @Test
    void soItIsWhenItIsTitledAnewToo() {
        String retitled = "## Phase 1: Setup\n- Editor\n"
                + TWO_PHASES
                        .replace("Phase 2: Models", "Phase 3: Learning")
                        .replace("Phase 1: Foundations", "Phase 2: Maths");
        assertThat(same(TWO_PHASES, retitled)).hasSize(8).noneMatch(Same::elsewhere);
        String titleOnly = TWO_PHASES.replace("Models", "Learning");
        assertThat(edit(TWO_PHASES, titleOnly)).isEmpty();
    }

    @Test
    void phasesMaySwapTheirNumbers() {
        assertThat(edit("""
                        ## Phase 1: A
                        - Practice
                        - Vectors
                        ## Phase 2: B
                        - Practice
                        - Trees
                        """, """
                        ## Phase 1: B
                        - Practice
                        - Trees
                        ## Phase 2: A
                        - Practice
                        - Vectors
                        """))
                .containsExactlyInAnyOrder(
                        "1/practice > 2/practice",
                        "1/vectors > 2/vectors",
                        "2/practice > 1/practice",
                        "2/trees > 1/trees");
    }

    @Test
    void whatIsCalledAlikeInManyPlacesDoesNotMoveFromOneToTheOther() {
        assertThat(edit("""
                        ## Phase 1: A
                        - Practice
                        - Vectors
                        ## Phase 2: B
                        - Practice
                        - Trees
                        ## Phase 3: C
                        - Graphs
                        """, """
                        ## Phase 1: A
                        - Vectors
                        ## Phase 2: B
                        - Practice
                        - Trees
                        ## Phase 3: C
                        - Graphs
                        - Practice
                        """)).containsExactlyInAnyOrder("- 1/practice", "+ 3/practice");
    }

    @Test
    void ofTwoThatAreEquallyAlikeNoneIsTakenForTheOther() {
        assertThat(edit("""
                        ## Phase 1: A
                        - Decison trees
                        - Decision treees
                        - Vectors
                        """, """
                        ## Phase 1: A
                        - Decision trees
                        - Vectors
                        """))
                .containsExactlyInAnyOrder("- 1/decison-trees", "- 1/decision-treees", "+ 1/decision-trees");
    }

    @Test
    void reworedInItsPlace() {
        String before = "## Phase 1: A\n- Vectors\n- Binary search\n- Graphs\n";
        assertThat(edit(before, before.replace("search", "search trees")))
                .containsExactly("1/binary-search = 1/binary-search-trees");
        assertThat(edit(before, "## Phase 1: A\n- Vectors\n- Graphs\n- Binary search trees\n"))
                .containsExactlyInAnyOrder("- 1/binary-search", "+ 1/binary-search-trees");
    }

    @Test
    void anAliasSaysWhatATopicWas() {
        List<Known> before = List.of(known("1/svm", "SVM", false), known("1/trees", "Trees", false));
        assertThat(words(Comparison.of(
                        before, roadmap(topic("1/margins", "Margins", "svm"), topic("1/x", "X", "1/trees")))))
                .containsExactlyInAnyOrder("1/svm = 1/margins", "1/trees = 1/x");
        assertThat(words(Comparison.of(
                        before,
                        roadmap(
                                topic("1/svm", "SVM"),
                                topic("1/margins", "Margins", "SVM"),
                                topic("1/trees", "Trees")))))
                .as("what is there still is not what another was")
                .containsExactly("+ 1/margins");
    }

    @Test
    void aKeyThatItsAuthorGaveOutweighsTheWords() {
        List<Known> before = List.of(known("a", "Vectors", false), known("b", "Matrices", false));
        assertThat(words(Comparison.of(before, roadmap(topic("b", "Vectors"), topic("a", "Matrices")))))
                .containsExactlyInAnyOrder("a = a", "b = b");
    }

    @Test
    void whatHadLeftComesBackUnlessSomethingThatIsThereIsMeant() {
        List<Known> before = List.of(
                known("1/vectors", "Vectors", false),
                known("was 7", "Vectors", true),
                known("1/svm", "SVM", true),
                known("1/trees", "Trees", true));
        assertThat(words(Comparison.of(
                        before,
                        roadmap(
                                topic("1/vectors", "Vectors"),
                                topic("1/s", "Support Vector Machines"),
                                topic("1/x", "X")))))
                .containsExactlyInAnyOrder("1/svm = 1/s", "1/svm < 1/s", "+ 1/x");
    }

    @Test
    void aTopicThatGetsSubtopicsIsSplitAndOneThatLosesThemIsJoined() {
        String leaf = "## Phase 1: A\n- Serving\n- Vectors\n";
        String parent = "## Phase 1: A\n- Serving\n  - Batch\n  - Online\n- Vectors\n";
        assertThat(edit(leaf, parent)).containsExactlyInAnyOrder("1/serving / 1/serving", "+ 1/batch", "+ 1/online");
        assertThat(same(parent, leaf)).filteredOn(Same::joined).singleElement().matches(each -> !each.stays());
        assertThat(edit(parent, parent)).isEmpty();
    }

    @Test
    @Timeout(10)
    void thousandsThatAreAllRewrittenTakeNoTime() {
        for (String words :
                List.of("topic %s of many", "%s words about something", "the same beginning in all %s", "数据%s")) {
            Comparison edit = Comparison.of(
                    Known.in(thousands(i -> words.formatted(i))),
                    thousands(i -> words.formatted(10_000 + i) + " anew"));
            assertThat(edit.same().size() + edit.added().size()).isEqualTo(5_000);
        }
    }

    private static Roadmap thousands(IntFunction<String> title) {
        return roadmap(IntStream.range(0, 5_000)
                .mapToObj(i -> topic("1/" + title.apply(i), title.apply(i)))
                .toArray(Topic[]::new));
    }

    private static Known known(String key, String title, boolean retired) {
        return new Known(key, title, List.of(), "1", List.of("One"), retired);
    }

    private static Topic topic(String key, String title, String... aliases) {
        return new Topic(key, title, List.of(aliases), null, null, false, List.of(), List.of());
    }

    private static Roadmap roadmap(Topic... topics) {
        Roadmap empty = read("# R\n## Phase 1: One\n");
        Phase phase = empty.phases().getFirst().with(List.of(topics), List.of(), List.of());
        return empty.with(List.of(phase), List.of(), List.of());
    }

    private static List<Same> same(String before, String after) {
        return Comparison.of(Known.in(read("# R\n" + before)), read("# R\n" + after))
                .same();
    }

    private static List<String> edit(String before, String after) {
        return words(Comparison.of(Known.in(read("# R\n" + before)), read("# R\n" + after)));
    }

    /** "= " renamed, "> " moved, "< " back, "/ " split, ". " under another key, "+ " added, "- " removed. */
    private static List<String> words(Comparison edit) {
        List<String> words = new ArrayList<>();
        edit.removed().forEach(topic -> words.add("- " + topic.key()));
        edit.added().forEach(topic -> words.add("+ " + topic.key()));
        edit.renamed().forEach(same -> words.add(word("=", same)));
        edit.moved().forEach(same -> words.add(word(">", same)));
        edit.back().forEach(same -> words.add(word("<", same)));
        edit.split().forEach(same -> words.add(word("/", same)));
        edit.same().stream()
                .filter(same -> !same.renamed() && !same.isMoved() && !same.isBack())
                .filter(same -> !same.from().key().equals(same.to().key()))
                .forEach(same -> words.add(word(".", same)));
        return words;
    }

    private static String word(String sign, Same same) {
        return same.from().key() + " " + sign + " " + same.to().key();
    }

    private static Roadmap read(String markdown) {
        return Objects.requireNonNull(RoadmapReader.read("r.md", markdown.getBytes(StandardCharsets.UTF_8))
                .roadmap());
    }
}
