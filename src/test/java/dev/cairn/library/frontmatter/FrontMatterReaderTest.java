package dev.cairn.library.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.library.text.Problems;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Problem.Severity;
import org.junit.jupiter.api.Test;

class FrontMatterReaderTest {
    private final Problems problems = new Problems();

    @Test
    void yamlStandsBetweenTwoLinesOfHyphens() {
        FrontMatter frontMatter = read("---\nid: ml\ntitle: \"A: B\"\n---\n# Title\n");

        assertThat(frontMatter.text("id")).contains("ml");
        assertThat(frontMatter.text("title")).contains("A: B");
        assertThat(frontMatter.text("duration")).isEmpty();
    }

    @Test
    void tomlStandsBetweenTwoLinesOfPlusSigns() {
        FrontMatter frontMatter =
                read("+++\ntitle = \"ML\"\n[extra]\ndifficulty = \"Hard\" # a comment\n+++\n# Title\n");

        assertThat(frontMatter.text("title")).contains("ML");
        assertThat(frontMatter.text("difficulty")).contains("Hard");
    }

    @Test
    void theBodyKeepsEveryOffset() {
        String text = "---\nid: ml\n---\n# Title\n";

        assertThat(read(text).body()).isEqualTo("   \n      \n   \n# Title\n");
    }

    @Test
    void valuesOfEveryTypeAreRead() {
        FrontMatter frontMatter = read("""
                ---
                number: 7
                real: 1.5
                yes: true
                date: 2024-01-24
                nothing:
                empty: ""
                list: [a, 2, true]
                map: {a: 1}
                ---
                """);

        assertThat(frontMatter.text("number")).contains("7");
        assertThat(frontMatter.text("real")).contains("1.5");
        assertThat(frontMatter.text("yes")).contains("true");
        assertThat(frontMatter.text("date")).contains("2024-01-24");
        assertThat(frontMatter.text("nothing")).isEmpty();
        assertThat(frontMatter.text("empty")).isEmpty();
        assertThat(frontMatter.text("map")).isEmpty();
        assertThat(frontMatter.text("list")).isEmpty();
        assertThat(frontMatter.list("list")).containsExactly("a", "2", "true");
        assertThat(frontMatter.list("number")).containsExactly("7");
    }

    @Test
    void aTextWithCommasIsAList() {
        FrontMatter frontMatter = read("---\nprerequisites: Python (NumPy, pandas), mathematics basics\n---\n");

        assertThat(frontMatter.list("prerequisites")).containsExactly("Python (NumPy, pandas)", "mathematics basics");
    }

    @Test
    void theFirstOfSeveralKeysWins() {
        FrontMatter frontMatter = read("---\nestimated_time: 8 months\nduration: 9 months\n---\n");

        assertThat(frontMatter.text("duration", "estimated_time")).contains("9 months");
        assertThat(frontMatter.text("time", "estimated_time")).contains("8 months");
    }

    @Test
    void aNumberThatIsNoneIsSaidWithItsPlace() {
        FrontMatter frontMatter = read("---\nid: ml\n  \norder: first\n---\n");

        assertThat(frontMatter.number("order")).isEmpty();
        assertThat(problems.inOrder())
                .containsExactly(
                        new Problem(Severity.WARNING, 4, 1, "order should be a whole number; ignored \"first\""));
    }

    @Test
    void brokenYamlIsAnErrorAndTheBodyIsStillRead() {
        FrontMatter frontMatter = read("---\nid: ml\ntags: [a, b\n---\n# Title\n");

        assertThat(frontMatter.text("id")).isEmpty();
        assertThat(frontMatter.body()).endsWith("\n# Title\n");
        assertThat(problems.inOrder())
                .containsExactly(
                        new Problem(
                                Severity.ERROR,
                                4,
                                1,
                                "broken front matter: while parsing a flow sequence, expected ',' or ']', but got <stream end>"));
    }

    @Test
    void thePlaceIsThatOfTheProblem() {
        read("---\n\nid: a\ntitle: b: c\n---\n");
        read("---\nid: @me\n---\n");

        assertThat(problems.inOrder())
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(2, 5), tuple(4, 9));
    }

    @Test
    void frontMatterThatIsNestedTooDeeplyIsBroken() {
        read("---\ntags: " + "[".repeat(5_000) + "\n---\n");

        assertThat(problems.inOrder())
                .singleElement()
                .extracting(Problem::severity)
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aJsonObjectOnTopIsFrontMatter() {
        FrontMatter frontMatter = read("{\n  \"title\": \"A\", \"tags\": [1, true, null]\n}\n# Title\n");

        assertThat(frontMatter.text("title")).contains("A");
        assertThat(frontMatter.list("tags")).containsExactly("1", "true");
        assertThat(frontMatter.body()).matches(" \\n {39}\\n \\n# Title\\n");
    }

    @Test
    void bracesThatAreNoJsonStay() {
        assertThat(read("{% raw %}\n# Title\n").body()).startsWith("{% raw %}");
        assertThat(read("{{< hint >}}\n# Title\n").body()).startsWith("{{< hint >}}");
        assertThat(problems.inOrder()).isEmpty();

        read("{\n\"title\": ]\n}\n");
        assertThat(problems.inOrder())
                .singleElement()
                .extracting(Problem::severity, Problem::line)
                .containsExactly(Severity.ERROR, 2);
    }

    @Test
    void theKeysOfOtherProgramsAreUnderstood() {
        assertThat(read("---\nsidebar_position: 3\n---\n").number("order", "weight", "sidebar_position"))
                .hasValue(3);
        assertThat(read("+++\nweight = 7\n[taxonomies]\ntags = ['a', 'b']\n+++\n")
                        .list("tags"))
                .containsExactly("a", "b");
        assertThat(read("+++\nweight = 7\ndate = 2024-01-24\n+++\n").number("order", "weight"))
                .hasValue(7);
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void aKeyThatIsThereTwiceIsAnErrorWithItsLine() {
        read("+++\nid = 'a'\nid = 'b'\n+++\n");
        read("---\nid: a\ntags: []\nid: b\n---\n");

        assertThat(problems.inOrder())
                .extracting(Problem::severity, Problem::line)
                .containsExactly(tuple(Severity.ERROR, 4), tuple(Severity.ERROR, 4));
    }

    @Test
    void anAliasIsNotFollowed() {
        read("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n");

        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Severity.ERROR,
                        3,
                        8,
                        "broken front matter: aliases such as *a are not read; write the value itself"));
    }

    @Test
    void aTagMakesNoObject() {
        read("---\nid: !!str 5\na: !!javax.script.ScriptEngineManager [x]\n---\n");

        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Severity.ERROR,
                        3,
                        4,
                        "broken front matter: tags such as !!javax.script.ScriptEngineManager are not read; write a"
                                + " plain value"));
    }

    @Test
    void nestingHasALimitInEveryForm() {
        read("---\na: " + "[".repeat(50) + "]".repeat(50) + "\n---\n");
        read("+++\na = " + "[".repeat(60) + "]".repeat(60) + "\n+++\n");
        read("{\"a\": " + "[".repeat(60) + "]".repeat(60) + "}\n");

        assertThat(problems.inOrder()).hasSize(3).allMatch(problem -> problem.severity() == Severity.ERROR);
    }

    @Test
    void frontMatterHasALongestLength() {
        String longest = "# " + "a".repeat(65_536 - 3) + "\n";
        read("---\n" + longest + "---\n# Title\n");
        assertThat(problems.inOrder()).isEmpty();

        assertThat(read("---\n#" + longest + "---\n# Title\n").body()).endsWith("\n# Title\n");
        assertThat(problems.inOrder())
                .containsExactly(new Problem(
                        Severity.ERROR, 1, 1, "this front matter is longer than 65536 characters; left out"));
    }

    @Test
    void brokenTomlIsAnErrorWithItsPlace() {
        read("+++\ntitle = \"a\"\nweight = = 3\n+++\n# Title\n");

        assertThat(problems.inOrder()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(10);
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void frontMatterThatIsNeverClosedIsAnErrorAndTheFirstHeadingBeginsTheBody() {
        assertThat(read("+++\ntitle = \"a\"\n# Title\n").body()).isEqualTo("   \n           \n# Title\n");
        assertThat(read("---\nid: ml\n# Title\n").body()).isEqualTo("   \n      \n# Title\n");
        assertThat(read("---\nid: ml\n").body()).isBlank();
        assertThat(problems.inOrder()).hasSize(3).allMatch(problem -> problem.severity() == Severity.ERROR);
    }

    @Test
    void aHorizontalRuleIsNoFrontMatter() {
        assertThat(read("---\n\n# Title\n").body()).isEqualTo("---\n\n# Title\n");
        assertThat(read("---\nJust words.\n---\n# Title\n").body()).startsWith("---\nJust words.");
        assertThat(read("---\n*Words*: [and\n---\n# Title\n").body()).startsWith("---\n*Words*");
        assertThat(read("\n---\nid: ml\n---\n").body()).startsWith("\n---\nid: ml");
        assertThat(problems.inOrder()).isEmpty();
    }

    @Test
    void nothingBetweenTheLinesIsNothingSaid() {
        assertThat(read("---\n---\n# Title\n").body()).isEqualTo("   \n   \n# Title\n");
        assertThat(problems.inOrder()).isEmpty();
    }

    private FrontMatter read(String text) {
        return FrontMatterReader.read(text, problems);
    }
}
