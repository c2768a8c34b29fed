package dev.cairn.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Model Evaluation | Model Evaluation & Validation",
                "Python for ML | Python for Machine Learning",
                "Decison trees | Decision trees",
                "Decision tree | Decision Trees",
                "SVM | Support vector machines",
                "SVM | Support Vector Machines (SVM)",
                "Backpropogation | Backpropagation",
                "Normalisation | Normalization",
                "SQL basics | SQL fundamentals",
                "Intro to pandas | Introduction to pandas",
                "The basics of statistics | Statistics",
                "Part 1 | Part 1: Vectors",
                "Train a chatbot model with Python | Train a small chatbot model with Python",
                "Деревья решений | Деревья решений и случайный лес",
                "Regresión lineal | Regresión lineal y logística",
                "线性回归 | 线性回归模型",
                "决策树 | 决策树与随机森林",
                "動的計画法 | 動的計画法（DP）",
                "결정 트리 | 결정 트리, 랜덤 포레스트",
            })
    void theSameInOtherWords(String one, String other) {
        assertThat(likeness(one, other)).as(one + " | " + other).isPositive();
        assertThat(likeness(other, one)).isEqualTo(likeness(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C | C++",
                "C | C & C++",
                "C# | C++",
                "Part 1 | Part 2",
                "Part 1 | Part 1, 2",
                "Python 2 | Python 3",
                "Python2 | Python3",
                "SQL basics | NoSQL basics",
                "SQL | SQLite",
                "Supervised learning | Unsupervised learning",
                "Supervised | Unsupervised learning",
                "Week 1 review | Week 2 review",
                "Linear regression | Logistic regression",
                "Neural networks | Recurrent neural networks",
                "Binary search | Binary search trees",
                "Text to speech | Speech to text",
                "Microeconomics | Macroeconomics",
                "Interclass variance | Intraclass variance",
                "Type I errors | Type II errors",
                "Java | JavaScript",
                "Learning with a teacher | Learning without a teacher",
                "Обучение с учителем | Обучение без учителя",
                "监督学习 | 无监督学习",
                "教師あり学習 | 教師なし学習",
                "二叉树 | 二叉搜索树",
                "第一章 | 第二章",
                "지도 학습 | 비지도 학습",
                "卷积神经网络图像分类 | 卷积神经网络图像分割",
                "🎯 | 🎉",
            })
    void perhapsAnotherTopic(String one, String other) {
        assertThat(likeness(one, other)).as(one + " | " + other).isZero();
        assertThat(likeness(other, one)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Binary search | Binary search trees | true",
                "Supervised | Supervised learning | true",
                "Supervised | Unsupervised learning | false",
                "SQL | SQL Server | false",
                "SQL basics | NoSQL basics | false",
                "Linear regression | Logistic regression | false",
                "Trees | Decision trees | false",
            })
    void betweenTheSameNeighboursWordsMayBeAdded(String one, String other, boolean alike) {
        assertThat(Wording.of(one).likeness(Wording.of(other), true) > 0).isEqualTo(alike);
        assertThat(Wording.of(other).likeness(Wording.of(one), true) > 0).isEqualTo(alike);
    }

    @Test
    @Timeout(5)
    void enormousTitlesTakeNoTime() {
        String letters = "ab".repeat(30_000);
        String words = "word ".repeat(10_000);
        assertThat(likeness(letters, letters + "c")).isZero();
        assertThat(likeness(words, words + "more")).isPositive();
    }

    private static int likeness(String one, String other) {
        return Wording.of(one).likeness(Wording.of(other), false);
    }
}
