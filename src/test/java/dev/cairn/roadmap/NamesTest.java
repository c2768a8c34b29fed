package dev.cairn.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names<String> names = Names.of(
            List.of(
                    "Support Vector Machines (SVM)",
                    "K-Means Clustering",
                    "C++",
                    "C#",
                    "Random Forests",
                    "卷积神经网络",
                    "Regression",
                    "Recession"),
            Abbreviations::namesWithin);

    @Test
    void anyCaseAndPunctuationWillDo() {
        assertThat(names.find("k means clustering!").found()).containsExactly("K-Means Clustering");
        assertThat(names.find("  RANDOM   forests").found()).containsExactly("Random Forests");
        assertThat(names.find("卷积神经网络").found()).containsExactly("卷积神经网络");
    }

    @Test
    void bothHalvesOfAnAbbreviatedTitleAreNames() {
        assertThat(names.find("svm").found()).containsExactly("Support Vector Machines (SVM)");
        assertThat(names.find("support vector machines").found()).containsExactly("Support Vector Machines (SVM)");
    }

    @Test
    void aCloseMisspellingIsUnderstood() {
        assertThat(names.find("ramdom forrests").found()).containsExactly("Random Forests");
    }

    @Test
    void whatCannotBeToldApartIsAsked() {
        assertThat(names.find("regresion").found()).containsExactly("Regression");
        Names.Finding<String> unsure = names.find("regession");
        assertThat(unsure.found()).isEmpty();
        assertThat(unsure.near()).contains("Regression", "Recession");
    }

    @Test
    void languagesThatDifferByOneSignStayApart() {
        assertThat(names.find("c++").found()).containsExactly("C++");
        assertThat(names.find("c#").found()).containsExactly("C#");
    }

    @Test
    void nothingIsInventedForNonsense() {
        Names.Finding<String> finding = names.find("underwater basket weaving");
        assertThat(finding.found()).isEmpty();
        assertThat(finding.near()).isEmpty();
        assertThat(names.find("").found()).isEmpty();
        assertThat(names.find("!!!").found()).isEmpty();
    }

    @Test
    void allThingsOfOneNameAreFound() {
        record Numbered(String name, int number) {}
        Names<Numbered> twice =
                Names.of(List.of(new Numbered("PCA", 1), new Numbered("pca", 2)), each -> Stream.of(each.name()));
        assertThat(twice.find("PCA").found()).extracting(Numbered::number).containsExactly(1, 2);
    }

    @Test
    void anEmptyTextSuggestsTheFirst() {
        assertThat(names.suggest("", 2)).containsExactly("Support Vector Machines (SVM)", "K-Means Clustering");
        assertThat(names.suggest("clus", 25)).containsExactly("K-Means Clustering");
    }

    @Test
    void moreThingsAreFoundAsIfTheyHadBeenThereFromTheBeginning() {
        List<String> first = List.of("Random Forests", "Regression", "Backpropagation");
        List<String> more = List.of("Recession", "Regression", "Random Walks");
        List<String> all = Stream.concat(first.stream(), more.stream()).toList();
        Names<String> together = Names.of(all, Stream::of);
        Names<String> joined = Names.of(first, Stream::of).with(more, Stream::of);

        for (String typed : List.of("", "regression", "regresion", "recesion", "random", "ramdom wlks", "walk", "x")) {
            assertThat(joined.find(typed).found().stream().distinct().toList())
                    .isEqualTo(together.find(typed).found());
            assertThat(joined.find(typed).near()).isEqualTo(together.find(typed).near());
            assertThat(joined.suggest(typed, 3)).isEqualTo(together.suggest(typed, 3));
        }
        assertThat(joined.suggest("", 10)).isEqualTo(all);
    }
}
