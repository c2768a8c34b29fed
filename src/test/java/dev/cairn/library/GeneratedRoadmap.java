package dev.cairn.library;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A roadmap of 10 phases and 100 topics in about 6 KB, in the shapes that most authors use. The same number gives the same
 * text.
 */
final class GeneratedRoadmap {
    private static final int PHASES = 10;

    private static final String[] WORDS =
            ("gradient matrix vector tensor kernel network layer loss descent regression cluster tree forest ensemble"
                            + " bayes prior attention transformer token embedding pooling convolution recurrent policy"
                            + " reward agent dataset feature scaling pipeline deployment monitoring drift fairness"
                            + " privacy graph sampling variance bias margin entropy likelihood")
                    .split(" ");

    private final Random random;
    private final int number;

    private GeneratedRoadmap(int number) {
        this.random = new Random(number);
        this.number = number;
    }

    static String of(int number) {
        return new GeneratedRoadmap(number).text();
    }

    private String text() {
        String phases = IntStream.rangeClosed(1, PHASES).mapToObj(this::phase).collect(Collectors.joining());
        return """
                ---
                title: Roadmap %1$d
                description: From %2$s to %3$s
                tags: [%2$s, %3$s]
                ---

                # Roadmap %1$d

                Learn it **step by step**, at your own pace.

                %4$s## Recommended path

                | Month | What |
                | --- | --- |
                | 1-3 | Phases 1 to 4 |
                | 4-6 | Phases 5 to 10 |
                """.formatted(number, word(), word(), phases);
    }

    private String phase(int phase) {
        return """
                ## Phase %d: %s and %s (%d-%d weeks)

                ### Topics

                %s- %s
                  - [ ] %s
                  - [ ] %s
                - %s

                | Topic | Practice |
                | --- | --- |
                | %s | Notebook |
                | %s | Quiz |

                ### Resources

                - 📚 [%s Course](https://example.org/%d/%d) - free
                - 📖 [%s Book](https://example.com/%s)

                ### Project

                - Build a %s classifier

                """.formatted(
                        phase,
                        title(),
                        title(),
                        phase,
                        phase + 2,
                        leads() + plain(),
                        topic(),
                        topic(),
                        topic(),
                        topic(),
                        topic(),
                        topic(),
                        title(),
                        number,
                        phase,
                        title(),
                        word(),
                        word());
    }

    private String leads() {
        return "- **%s %s**: %s, %s and %s\n- **%s**: %s\n"
                .formatted(title(), word(), word(), word(), word(), topic(), word());
    }

    private String plain() {
        return "- %s\n- [x] %s\n".formatted(topic(), topic());
    }

    private String topic() {
        return "%s %s %s".formatted(title(), word(), word());
    }

    private String title() {
        String word = word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
