package dev.cairn.library.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.markdown.MarkdownReader;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.text.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Decision Trees                         | Decision Trees        | -
                    **Regression**: linear, Lasso          | Regression            | linear, Lasso
                    **Regression:** linear, Lasso          | Regression            | linear, Lasso
                    **Regression** - linear                | Regression            | linear
                    **Regression** – linear                | Regression            | linear
                    **Matplotlib** / **Seaborn**: plots    | Matplotlib / Seaborn  | plots
                    **Keras (TensorFlow)**: easy           | Keras (TensorFlow)    | easy
                    **Deployment** (optional): Flask       | Deployment (optional) | Flask
                    **Deployment** on a cloud (AWS)        | Deployment on a cloud (AWS) | -
                    Linear Algebra: vectors, matrices      | Linear Algebra        | vectors, matrices
                    GitHub Learning Lab - Git              | GitHub Learning Lab - Git | -
                    Look (see: there)                      | Look (see: there)     | -
                    First this. Then: that                 | First this. Then: that | -
                    [A book](https://a.org): about trees   | A book                | about trees
                    [A book](https://a.org) - about trees  | A book                | about trees
                    📚 **Book:** Trees                     | Book                  | Trees
                    at 10:30 sharp                         | at 10:30 sharp        | -
                    **中文：**文字                          | 中文                  | 文字
                    **A:**b                                | A                     | b
                    **数组**：定义，遍历                     | 数组                  | 定义，遍历
                    **数组**（必学）：定义                    | 数组（必学）           | 定义
                    **数组**——线性结构                       | 数组                  | 线性结构
                    数组：定义                              | 数组                  | 定义
                    数组:定义                               | 数组                  | 定义
                    先学数组。然后：树                        | 先学数组。然后：树      | -
                    배열: 정의                              | 배열                  | 정의
                    **المصفوفات:** التعريف                 | المصفوفات             | التعريف
                    : a                                    | : a                   | -
                    `**a` and `**b`: both                  | **a and **b           | both
                    """)
    void aTextIsANameAndWhatIsSaidAboutIt(String markdown, String name, String rest) {
        Lead lead = lead(markdown);

        assertThat(lead.name().text()).isEqualTo(name);
        assertThat(lead.rest().text()).isEqualTo(rest == null ? "" : rest);
        assertThat(lead.label()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    **Core Topics:**                     | Core Topics
                    **Core Topics**:                     | Core Topics
                    **Core Topics**                      | Core Topics
                    Core Topics:                         | Core Topics
                    **A** and **B**                      | A and B
                    **Deployment** (optional):           | Deployment (optional)
                    Pick 1 or 2 **end-to-end** datasets: | Pick 1 or 2 end-to-end datasets
                    """)
    void aNameAloneIsALabelIfItIsBoldOrEndsInAColon(String markdown, String name) {
        Lead lead = lead(markdown);

        assertThat(lead.name().text()).isEqualTo(name);
        assertThat(lead.rest().isEmpty()).isTrue();
        assertThat(lead.label()).isTrue();
    }

    @Test
    void wordsBeforeAColonAreANameUpToSixtyCharacters() {
        assertThat(lead("x".repeat(60) + ": y").rest().text()).isEqualTo("y");
        assertThat(lead("x".repeat(61) + ": y").rest().isEmpty()).isTrue();
    }

    @Test
    void whatOnlySaysWhenIsNotTheMatter() {
        Lead lead = lead("**Day 1-2**: Vectors").aboutTheMatter();

        assertThat(lead.name().text()).isEqualTo("Vectors");
        assertThat(lead.rest().text()).isEqualTo("Day 1-2");
        assertThat(lead("**Día 1-2**: Vectores").aboutTheMatter().name().text()).isEqualTo("Vectores");
        assertThat(lead("**第一周**：数组").aboutTheMatter().name().text()).isEqualTo("数组");
        assertThat(lead("Step 1: Trees").aboutTheMatter().name().text()).isEqualTo("Trees");
        assertThat(lead("**Regression**: Lasso").aboutTheMatter().name().text()).isEqualTo("Regression");
    }

    private static Lead lead(String markdown) {
        Heading above = MarkdownReader.read(markdown, new Problems()).getFirst();
        return Lead.of(((Prose) above.blocks().getFirst()).text());
    }
}
