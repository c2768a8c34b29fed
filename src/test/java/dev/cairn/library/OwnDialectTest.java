package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The format that docs/roadmap-format.md teaches. It is read without a guess, and so without a problem. */
class OwnDialectTest {
    @Test
    void theExampleOfTheFormatIsReadInFull() {
        String markdown = """
                ---
                id: web                    # what members type
                order: 10
                description: One or two sentences.
                difficulty: Beginner
                duration: 3-4 months
                prerequisites: [Basic computer skills]
                tags: [web, javascript]
                ---

                # Web Development Roadmap

                ## Phase 1: First Pages (2-3 weeks)
                One or two sentences: what the phase is for.

                ### HTML
                - Elements and attributes
                - **Forms**: inputs, labels, validation
                - Media
                  - Images
                  - Video

                #### Resources
                - [MDN: HTML](https://developer.mozilla.org/en-US/docs/Web/HTML) (docs)

                ### Projects
                - A page about yourself

                ## Recommended path
                1. **Month 1**: First pages

                ## Study tips
                - Build something small every week.
                """;
        assertThat(Listing.of(markdown)).isEqualTo("""
                        "One or two sentences."
                        needs Basic computer skills
                        takes 3-4 months
                        phase 1: First Pages (2-3 weeks)
                          "One or two sentences: what the phase is for."
                          * A page about yourself
                          # HTML
                            - Elements and attributes
                            - Forms | inputs, labels, validation
                            - Media
                              - Images
                              - Video
                            @ MDN: HTML (docs) <https://developer.mozilla.org/en-US/docs/Web/HTML>
                        > Month 1: First pages
                        ! Build something small every week.
                        """);
        Roadmap roadmap = read("any.md", markdown);
        assertThat(roadmap.id()).isEqualTo("web");
        assertThat(roadmap.order()).isEqualTo(10);
        assertThat(roadmap.title()).isEqualTo("Web Development Roadmap");
        assertThat(roadmap.difficulty()).isEqualTo("Beginner");
        assertThat(roadmap.tags()).containsExactly("web", "javascript");
    }

    @Test
    void headingsOfEveryOrdinalWordArePhases() {
        assertThat(Listing.of("""
                                ## Stage 1: A
                                ## Level 2: B
                                ## Step 3: C
                                ## Week 4: D (5 hours)
                                ## Month 5: E
                                ## Day 6: F
                                ## Certification
                                - An exam
                                """)).isEqualTo("""
                        phase 1: A
                        phase 2: B
                        phase 3: C
                        phase 4: D (5 hours)
                        phase 5: E
                        phase 6: F
                        part Certification
                          @ An exam (certification)
                        """);
    }

    @Test
    void aPhaseMayHoldItsTopicsWithoutSections() {
        assertThat(Listing.of("""
                                ## Phase 1: Basics
                                Words about it.

                                More words.

                                - [ ] Open
                                - [x] **Ticked**: with a detail
                                """)).isEqualTo("""
                        phase 1: Basics
                          "Words about it.\\n\\nMore words."
                          - Open
                          - [x] Ticked | with a detail
                        """);
    }

    @Test
    void namedHeadingsBelongToTheHeadingOneLevelUp() {
        assertThat(Listing.of("""
                                ## Phase 1: Basics
                                ### Trees
                                - AVL
                                #### Practice
                                - [Judge](https://judge.example)
                                #### Tips
                                - Draw them.
                                #### Rotations
                                - Left
                                ### Resources
                                - [Book](https://book.example) (book)
                                - A plain one (video)
                                ### Projects
                                Choose one of them.
                                - A shop
                                  - Its cart
                                """)).isEqualTo("""
                        phase 1: Basics
                          * A shop
                            * Its cart
                          @ Book (book) <https://book.example>
                          @ A plain one (video)
                          ! Choose one of them.
                          # Trees
                            - AVL
                            @ Judge (practice) <https://judge.example>
                            ! Draw them.
                            # Rotations
                              - Left
                        """);
    }

    @Test
    void sectionsWithATimeSayWhen() {
        assertThat(Listing.of("""
                                ## Level 1: Beginner (3-6 months)
                                ### Month 1: Foundations (20 hours)
                                - A
                                ### Month 2: Projects
                                - B
                                """)).isEqualTo("""
                        phase 1: Beginner (3-6 months)
                          # Month 1: Foundations (20 hours)
                            - A
                          # Month 2: Projects
                            * B
                        """);
    }

    @Test
    void generalResourcesMayStandInGroups() {
        assertThat(Listing.of("""
                                ## Phase 1: A
                                ## Resources
                                - [Plain](https://plain.example)
                                ### Books
                                - One
                                ### Documentation and tutorials
                                - A tutorial
                                - Something
                                """)).isEqualTo("""
                        phase 1: A
                        @ Plain <https://plain.example>
                        @ One (book)
                        @ A tutorial (article)
                        @ Something (docs)
                        """);
    }

    @Test
    void everyOtherHeadingIsAPartWithItsLists() {
        assertThat(Listing.of("""
                                ## Phase 1: A
                                ## Staying current
                                Read on.
                                ### Research
                                - **arXiv**: daily papers
                                ### Communities
                                - A forum
                                ## Project ideas
                                - A game
                                """)).isEqualTo("""
                        phase 1: A
                        part Staying current
                          "Read on."
                          @ A forum (community)
                          # Research
                            - arXiv | daily papers
                        part Project ideas
                          * A game
                        """);
    }

    @Test
    void theFileNameStandsInForIdAndTitle() {
        Roadmap roadmap = read("My Web Roadmap.md", "## Phase 1: A\n");

        assertThat(roadmap.id()).isEqualTo("my-web-roadmap");
        assertThat(roadmap.title()).isEqualTo("My Web Roadmap");
        assertThat(roadmap.order()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void anIdFitsItsLimit() {
        assertThat(read("x".repeat(32) + ".md", "").id()).isEqualTo("x".repeat(32));
        assertThat(read("x".repeat(33) + ".md", "").id()).matches("x{26}~.{5}");
    }

    @Test
    void anIdThatHadToBeChangedIsSaid() {
        assertThat(Listing.of("---\ntitle: T\nid: My Map\n---\n## Phase 1: A\n"))
                .endsWith("? warning 3:1 an id is at most 32 small letters, digits and hyphens; assumed \"my-map\"\n");
    }

    private static Roadmap read(String fileName, String markdown) {
        Reading reading = RoadmapReader.read(fileName, markdown.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(reading.roadmap());
    }
}
