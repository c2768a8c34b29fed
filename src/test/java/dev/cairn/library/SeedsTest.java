package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.library.text.MojibakeRepair;
import dev.cairn.library.text.Problems;
import dev.cairn.library.text.TextDecoder;
import dev.cairn.library.words.Words;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Milestone;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Resource.Kind;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Section;
import dev.cairn.roadmap.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five roadmaps as their authors published them, none in our format; the build runs without them. */
class SeedsTest {
    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]+(.*)$");
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]][ \\t]*");
    private static final Pattern NOTE = Pattern.compile("\\[\\[([^\\[\\]|]+)\\|([^\\[\\]|]+)]]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()]*\\)");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A(---|\\+\\+\\+)\\n.*?^\\1$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Entries that only name what hangs below them; it is where they say. */
    private static final Set<String> LABELS = Set.of("core-topics", "resources", "build-end-to-end-projects");

    private Path seeds = Path.of("");

    @BeforeEach
    void findSeeds() {
        String folder = System.getenv("CAIRN_SEEDS");
        assumeTrue(folder != null, "the environment variable CAIRN_SEEDS names no folder with the five seeds");
        seeds = Path.of(Objects.requireNonNull(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-0.md", "seed-1.md", "seed-2.md", "seed-3.md", "seed-4.md"})
    void everyListItemIsInTheOutlineAsOftenAsInTheFile(String file) throws IOException {
        List<String> missing = new ArrayList<>(itemsOf(file));
        for (String found : Words.of(read(file))) {
            missing.remove(found);
        }

        assertThat(itemsOf(file)).hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    private List<String> itemsOf(String file) throws IOException {
        String text = MojibakeRepair.repair(
                TextDecoder.decode(Files.readAllBytes(seeds.resolve(file)), new Problems()), new Problems());
        return ITEM.matcher(FRONT_MATTER.matcher(text).replaceFirst(""))
                .results()
                .flatMap(item -> wordsOf(BOX.matcher(item.group(1)).replaceFirst("")))
                .filter(words -> !words.isEmpty() && !LABELS.contains(words))
                .toList();
    }

    private static Stream<String> wordsOf(String item) {
        Matcher note = NOTE.matcher(item);
        Stream<String> notes = note.results().map(link -> link.group(1) + " " + link.group(2));
        String rest = LINK.matcher(note.replaceAll("")).replaceAll("$1").replace("**", "");
        return Stream.concat(Stream.of(rest), notes).map(Fold::of);
    }

    @Test
    void thePhasesOfTheFirstSeed() throws IOException {
        Roadmap roadmap = read("seed-0.md");

        assertThat(roadmap.phases())
                .extracting(Phase::number, Phase::title, Phase::duration, SeedsTest::topics)
                .containsExactly(
                        tuple("1", "Mathematics Foundation", "4-6 weeks", 12L),
                        tuple("2", "Python for ML", "3-4 weeks", 6L),
                        tuple("3", "Machine Learning Fundamentals", "8-10 weeks", 13L),
                        tuple("4", "Deep Learning", "10-12 weeks", 11L),
                        tuple("5", "Advanced Topics", "Ongoing", 8L));
        assertThat(roadmap.difficulty()).isEqualTo("Intermediate to Advanced");
        assertThat(roadmap.duration()).isEqualTo("8-12 months");
        assertThat(roadmap.prerequisites()).containsExactly("Python programming", "mathematics basics");
    }

    @Test
    void theResourcesProjectsAndTimetableOfTheFirstSeed() throws IOException {
        Roadmap roadmap = read("seed-0.md");

        assertThat(roadmap.phases().stream().flatMap(phase -> phase.resources().stream()))
                .extracting(Resource::kind)
                .containsExactly(
                        Kind.COURSE,
                        Kind.BOOK,
                        Kind.VIDEO,
                        Kind.PRACTICE,
                        Kind.COURSE,
                        Kind.DOCS,
                        Kind.PRACTICE,
                        Kind.COURSE,
                        Kind.PAPER,
                        Kind.VIDEO);
        assertThat(roadmap.phases().get(3).projects()).hasSize(4);
        assertThat(roadmap.path()).hasSize(4).contains(new Milestone("Months 1-2", "Mathematics + Python"));
        assertThat(roadmap.parts()).extracting(Section::title).containsExactly("Community Support");
        assertThat(roadmap.parts().getFirst().topics()).hasSize(4);
    }

    @Test
    void theLevelsTracksAndPartsOfTheSecondSeed() throws IOException {
        Roadmap roadmap = read("seed-1.md");

        assertThat(roadmap.phases())
                .extracting(
                        Phase::number,
                        Phase::title,
                        Phase::duration,
                        phase -> phase.resources().size())
                .containsExactly(
                        tuple(null, "Beginner Roadmap", "3-6 Months", 3),
                        tuple(null, "Intermediate Roadmap", "6-12 Months", 3),
                        tuple(null, "Advanced Roadmap", "1-2 Years", 4));
        assertThat(roadmap.phases().getFirst().sections())
                .extracting(
                        Section::when,
                        Section::title,
                        section -> section.sections().size())
                .containsExactly(
                        tuple("Month 1", "Foundations", 2),
                        tuple("Month 2", "Core ML Concepts", 2),
                        tuple("Month 3", "Tools and Practice", 2));
        assertThat(roadmap.tracks())
                .extracting(Section::title, track -> track.topics().size())
                .containsExactly(
                        tuple("Data Scientist", 5),
                        tuple("ML Engineer", 5),
                        tuple("Research Scientist", 5),
                        tuple("ML Product Manager", 5));
        assertThat(roadmap.parts())
                .extracting(
                        Section::title,
                        part -> part.resources().size(),
                        part -> part.sections().size())
                .containsExactly(
                        tuple("Learning Platforms and Communities", 13, 0),
                        tuple("Skill Assessment and Certification", 5, 1),
                        tuple("Staying Current", 0, 2));
        assertThat(roadmap.resources()).hasSize(6).allMatch(resource -> resource.url() != null);
    }

    @Test
    void thePhasesResourcesPathAndTipsOfTheThirdSeed() throws IOException {
        Roadmap roadmap = read("seed-2.md");

        assertThat(roadmap.phases())
                .extracting(Phase::number, phase -> phase.sections().size(), SeedsTest::topics)
                .containsExactly(
                        tuple("1", 4, 31L),
                        tuple("2", 3, 23L),
                        tuple("3", 5, 44L),
                        tuple("4", 6, 48L),
                        tuple("5", 2, 16L),
                        tuple("6", 6, 38L),
                        tuple("7", 3, 13L));
        assertThat(roadmap.phases().getFirst().title()).isEqualTo("Mathematical Foundations");
        assertThat(roadmap.phases().getFirst().duration()).isEqualTo("2-3 months");
        assertThat(roadmap.phases().getLast().projects()).hasSize(7);
        assertThat(roadmap.resources()).hasSize(34);
        assertThat(roadmap.path()).hasSize(6);
        assertThat(roadmap.tips()).hasSize(10);
        assertThat(roadmap.duration()).isEqualTo("12-18 months for solid foundation, lifetime for mastery");
        assertThat(Words.of(roadmap)).contains("cost-functions-mse-mae-rmse-r2");
    }

    @Test
    void thePhasesProjectsAndTimetableOfTheFourthSeed() throws IOException {
        Roadmap roadmap = read("seed-3.md");

        assertThat(roadmap.phases())
                .extracting(Phase::duration, SeedsTest::topics)
                .containsExactly(
                        tuple("1–2 weeks", 6L), tuple("3–5 weeks", 5L), tuple("4–6 weeks", 8L), tuple("Ongoing", 14L));
        assertThat(roadmap.phases().getFirst().tips()).hasSize(1);
        assertThat(roadmap.phases().get(1).projects())
                .extracting(project -> project.topics().size())
                .containsExactly(3, 1);
        assertThat(roadmap.path())
                .extracting(Milestone::when)
                .contains("Phase 1 (1–2 weeks)")
                .hasSize(4);
    }

    @Test
    void theChecklistOfTheFifthSeed() throws IOException {
        Roadmap roadmap = read("seed-4.md");

        assertThat(roadmap.phases()).extracting(Phase::number).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(roadmap.phases().getFirst().title()).isEqualTo("Prerequisites & Fundamentals");
        assertThat(roadmap.phases().stream().mapToLong(SeedsTest::topics).sum()).isEqualTo(65);
        assertThat(roadmap.phases().stream()
                        .mapToLong(phase -> phase.resources().size())
                        .sum())
                .isEqualTo(8);
        assertThat(roadmap.title()).isEqualTo("Machine Learning Learning Path");
    }

    private Roadmap read(String file) throws IOException {
        Reading reading = RoadmapReader.read(file, Files.readAllBytes(seeds.resolve(file)));
        return Objects.requireNonNull(reading.roadmap());
    }

    /** The topics that members tick in a phase, projects not counted. */
    private static long topics(Phase phase) {
        return leaves(phase.topics())
                + phase.sections().stream().mapToLong(SeedsTest::topics).sum();
    }

    private static long topics(Section section) {
        return leaves(section.topics())
                + section.sections().stream().mapToLong(SeedsTest::topics).sum();
    }

    private static long leaves(List<Topic> topics) {
        return topics.stream()
                .mapToLong(topic -> topic.isLeaf() ? 1 : leaves(topic.topics()))
                .sum();
    }

    /** The folded words of everything in a roadmap that can come of a list item. */
    private static final class Words {
        private final List<String> words = new ArrayList<>();

        static List<String> of(Roadmap roadmap) {
            Words words = new Words();
            roadmap.phases().forEach(phase -> {
                words.topics(phase.topics(), phase.projects());
                words.texts(phase.resources(), phase.tips());
                phase.sections().forEach(words::section);
            });
            Stream.concat(roadmap.tracks().stream(), roadmap.parts().stream()).forEach(words::section);
            words.texts(roadmap.resources(), roadmap.tips());
            roadmap.path().forEach(step -> words.add(step.when() + " " + step.what()));
            return words.words;
        }

        private void section(Section section) {
            add(section.title());
            topics(section.topics(), section.projects());
            texts(section.resources(), section.tips());
            section.sections().forEach(this::section);
        }

        private void topics(List<Topic> topics, List<Topic> projects) {
            Stream.concat(topics.stream(), projects.stream()).forEach(topic -> {
                add(topic.title() + " " + Objects.requireNonNullElse(topic.detail(), ""));
                topics(topic.topics(), List.of());
                texts(topic.resources(), List.of());
            });
        }

        private void texts(List<Resource> resources, List<String> tips) {
            resources.forEach(resource -> add(resource.title()));
            tips.forEach(this::add);
        }

        private void add(String text) {
            words.add(Fold.of(text));
        }
    }
}
