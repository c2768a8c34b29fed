package dev.cairn.library.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    🤖 Learning  Path          | Learning Path
                    🛠️ Practical Skills 🚀     | Practical Skills
                    👩‍💻 Code                   | Code
                    ⏱ Time                     | Time
                    Video Courses:             | Video Courses
                    课程：                       | 课程
                    Object detection,          | Object detection
                    Forward pass.              | Forward pass
                    Arrays, loops, etc.        | Arrays, loops, etc.
                    One thing. And another.    | One thing. And another.
                    nn.Module                  | nn.Module
                    Java™ → Kotlin             | Java™ → Kotlin
                    🚀                          | 🚀
                    1️⃣ Arrays                   | Arrays
                    :snake: Python              | Python
                    std::vector::size           | std::vector::size
                    key: value: pair            | key: value: pair
                    Versiones ️                 | Versiones
                    学习　循环，                     | 学习 循环
                    第一步。                       | 第一步
                    先学一。再学二。                   | 先学一。再学二。
                    Año                        | Año
                    """)
    void aTitleHasNoEmojiAndNoPunctuationOfALine(String text, String title) {
        assertThat(Plain.title(text)).isEqualTo(title);
    }

    @Test
    void marksThatNobodySeesAreDropped() {
        assertThat(Plain.title("\u202Aabc\u202C\u200B d\uFEFF")).isEqualTo("abc d");
        assertThat(Plain.title("An\u0303o")).isEqualTo("Año");
    }

    @Test
    void textsAreJoinedByAColonUnlessThereIsOne() {
        assertThat(Plain.join("a", "b")).isEqualTo("a: b");
        assertThat(Plain.join("a:", "b")).isEqualTo("a: b");
        assertThat(Plain.join("a", "")).isEqualTo("a");
        assertThat(Plain.join("", "b")).isEqualTo("b");
    }

    @Test
    void theFirstEmojiOfATextIsFound() {
        assertThat(Plain.firstEmoji("a 📚 b 🎥")).contains("📚");
        assertThat(Plain.firstEmoji("none")).isEmpty();
    }
}
