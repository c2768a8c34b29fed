package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.library.frontmatter.FrontMatterReader;
import dev.cairn.library.markdown.WrittenEntry;
import dev.cairn.library.outline.Attributes;
import dev.cairn.library.outline.Lead;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.Characters;
import dev.cairn.library.text.MojibakeRepair;
import dev.cairn.library.text.Plain;
import dev.cairn.library.text.Problems;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an author wrote as an entry of a list is in the outline, or a problem on its line says that it is not. Free of
 * this are tables of contents, for they say nothing that the headings don't. With CAIRN_CORPUS in the environment all
 * Markdown files of that folder are read too.
 */
class NothingLostTest {
    private static final int SHORTEST_WORD = 2;
    private static final Pattern PAGE = Pattern.compile("(?<=\\[\\[)[^\\[\\]|]+\\|");

    static Stream<Path> files() throws IOException {
        String corpus = System.getenv("CAIRN_CORPUS");
        List<Path> folders = new ArrayList<>(List.of(DialectsTest.FOLDER, Path.of("roadmaps")));
        if (corpus != null) {
            folders.add(Path.of(corpus));
        }
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(found::add);
            }
        }
        return found.stream();
    }

    /** The first paragraph of an entry, and where it stands. */
    private record Entry(int line, int column, String text) {
        boolean isSaidIn(Set<Integer> lines) {
            return lines.contains(line);
        }

        List<String> lostFrom(Set<String> outline) {
            return words(text).filter(word -> !outline.contains(word)).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEntryIsInTheOutlineOrInTheProblems(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Reading reading = RoadmapReader.read(file.getFileName().toString(), bytes);
        Set<String> outline = words(OutlineJson.of(reading).replace("\\n", " ").replace("\\t", " "))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Integer> said = reading.problems().stream().map(Problem::line).collect(Collectors.toSet());

        assertThat(entries(new String(bytes, StandardCharsets.UTF_8)))
                .filteredOn(entry -> !entry.isSaidIn(said))
                .filteredOn(entry -> !entry.lostFrom(outline).isEmpty())
                .isEmpty();
    }

    private static Stream<String> words(String text) {
        return Stream.of(Fold.of(text).split("-")).filter(word -> word.length() >= SHORTEST_WORD);
    }

    private static List<Entry> entries(String text) {
        Problems problems = new Problems();
        String body = FrontMatterReader.read(Characters.settled(MojibakeRepair.repair(text, problems)), problems)
                .body();
        return WrittenEntry.in(body, problems).stream()
                .map(entry -> new Entry(entry.place().line(), entry.place().column(), said(entry.text())))
                .toList();
    }

    /** The words that must not be lost: all but a label, the number of a phase and the page behind a wiki link's words. */
    private static String said(RichText written) {
        String text = PAGE.matcher(Attributes.of(written).text().text()).replaceAll("");
        Lead lead = Lead.of(RichText.plain(text));
        boolean isLabel = Sense.of(Plain.title(lead.name().line())).isPresent();
        HeadingTitle title = HeadingTitle.of(text);
        return isLabel ? lead.rest().text() : title.mark() == Mark.NONE ? text : title.title();
    }
}
