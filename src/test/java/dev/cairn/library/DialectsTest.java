package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fragments of roadmaps in the shapes and languages that people write, and what is understood: NAME.md is read, NAME.txt
 * is its title behind "=" and then its {@link OutlineText}. With {@code -Ddialects=renew} the listings are written anew.
 */
class DialectsTest {
    static final Path FOLDER = Path.of("src/test/resources/dev/cairn/library/dialects");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFragmentIsUnderstood(String name) throws IOException {
        Path expected = FOLDER.resolve(name + ".txt");
        Reading reading = RoadmapReader.read(name + ".md", Files.readAllBytes(FOLDER.resolve(name + ".md")));
        String found = "= " + Objects.requireNonNull(reading.roadmap()).title() + "\n" + OutlineText.of(reading);
        if ("renew".equals(System.getProperty("dialects"))) {
            Files.writeString(expected, found);
        }

        assertThat(found).isEqualTo(Files.readString(expected));
    }
}
