package dev.cairn.library.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cairn.library.words.Sense.Role;
import dev.cairn.roadmap.Resource.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/cairn/library/words");

    @Test
    void everyFileIsRead() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(Vocabulary.LANGUAGES);
        }
    }

    @Test
    void everyRoleHasWords() {
        List<Role> announced = Vocabulary.NOUNS.all().stream()
                .map(VocabularyTest::sense)
                .map(Sense::role)
                .distinct()
                .toList();

        assertThat(announced).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void everyKindHasWordsButTheRest() {
        List<Kind> named = Vocabulary.NOUNS.all().stream()
                .flatMap(noun -> sense(noun).kinds().stream())
                .distinct()
                .toList();

        assertThat(Arrays.stream(Kind.values()).filter(kind -> !named.contains(kind)))
                .containsExactly(Kind.TOOL, Kind.OTHER);
    }

    private static Sense sense(String noun) {
        return Objects.requireNonNull(Vocabulary.NOUNS.meaning(noun));
    }

    @Test
    void aWordThatMeansTwoThingsIsRefused() {
        Words<Integer> words = new Words<>();
        words.add("a", 1);
        words.add("a", 1);

        assertThatIllegalStateException().isThrownBy(() -> words.add("a", 2)).withMessage("\"a\" means 1 and 2");
    }
}
