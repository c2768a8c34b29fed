package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Roadmaps as people write them who have not read our format. */
class RawDialectsTest {
    @Test
    void labelsBelowTheLastSectionBelongToThePhase() {
        assertThat(Listing.of("""
                                +++
                                title = "Gardening"
                                description = "From seed to salad"
                                [extra]
                                estimated_time = "8-12 months"
                                prerequisites = "A spade, patience"
                                +++
                                # Gardening
                                Grow your own.
                                ## Overview
                                What this covers.
                                ## Phase 1: Soil (4-6 weeks)
                                ### Digging
                                - Spades
                                ### Compost
                                - Worms

                                **Resources**:
                                - 📚 Worm Farm - Basics
                                - 📘 "The Heap" (Free PDF)
                                - 💻 Spade Documentation
                                - 🏆 Practice: The Big Dig

                                **Practice**: Dig a hole

                                ---

                                ## Recommended Learning Path
                                1. **Months 1-2**: Soil + Compost
                                ## Community Support
                                - Join our group

                                **Start today! 🚀**
                                """)).isEqualTo("""
                        "From seed to salad\\n\\nGrow your own.\\n\\nWhat this covers."
                        needs A spade
                        needs patience
                        takes 8-12 months
                        phase 1: Soil (4-6 weeks)
                          @ Worm Farm - Basics (course)
                          @ "The Heap" (Free PDF) (book)
                          @ Spade Documentation (docs)
                          @ Practice: The Big Dig (practice)
                          @ Dig a hole (practice)
                          # Digging
                            - Spades
                          # Compost
                            - Worms
                        part Community Support
                          "Start today! 🚀"
                          - Join our group
                        > Months 1-2: Soil + Compost
                        """);
    }

    @Test
    void levelsArePhasesAndBoldItemsAreSections() {
        assertThat(Listing.of("""
                                # Cooking
                                ## Introduction
                                Everybody eats.
                                ## Beginner Roadmap (3-6 Months)
                                ### Month 1: Knives
                                - **Basics**
                                  - Grip: thumb, fingers
                                  - Safety

                                - **Cuts**
                                  - Dice
                                ### Resources
                                - [A course](https://cook.example)
                                ## Advanced Roadmap (1-2 Years)
                                - Soufflé
                                ## Career Path Roadmaps
                                ### Pastry Chef
                                1. **Foundation**: Flour, sugar
                                2. **Advanced**: Chocolate
                                ### Waiter
                                1. **Trays**: One, two
                                ## Learning Platforms and Communities
                                ### Online Courses
                                - **Cookera**: Courses of chefs
                                ### Communities
                                - **Papers with Salt**: Recipes
                                """)).isEqualTo("""
                        "Everybody eats."
                        phase: Beginner Roadmap (3-6 Months)
                          @ A course (course) <https://cook.example>
                          # Month 1: Knives
                            # Basics
                              - Grip | thumb, fingers
                              - Safety
                            # Cuts
                              - Dice
                        phase: Advanced Roadmap (1-2 Years)
                          - Soufflé
                        track Pastry Chef
                          - Foundation | Flour, sugar
                          - Advanced | Chocolate
                        track Waiter
                          - Trays | One, two
                        part Learning Platforms and Communities
                          @ Cookera: Courses of chefs (course)
                          @ Papers with Salt: Recipes (community)
                        """);
    }

    @Test
    void labelItemsSayWhatHangsBelowThem() {
        assertThat(Listing.of("""
                                ## Phase 1: Music (2-3 months)
                                ### 1.1 Scales
                                - **Core Topics:**
                                  - Major
                                  - Minor (natural)

                                - **Resources:**
                                  - The Scale documentation
                                ### 1.2 Instruments
                                - **Piano:**
                                  - Pedals
                                - **Guitar:**
                                  - Strings
                                - **Resources:**
                                  - A video
                                ### 1.3 Projects
                                - Build end-to-end projects:
                                  - A song
                                ### 1.4 Listening
                                - Listen to the classics:
                                  - Bach
                                - Practise daily
                                ### 1.5 Stage
                                - Play
                                - **Tips:**
                                """)).isEqualTo("""
                        phase 1: Music (2-3 months)
                          * A song
                          # Scales
                            - Major
                            - Minor (natural)
                            @ The Scale documentation (docs)
                          # Instruments
                            @ A video (video)
                            # Piano
                              - Pedals
                            # Guitar
                              - Strings
                          # Listening
                            - Listen to the classics
                              - Bach
                            - Practise daily
                          # Stage
                            - Play
                        ? warning 25:1 nothing stands below this label; left out
                        """);
    }

    @Test
    void aTimetableMayBeAParagraphAndTheDurationStandAnywhere() {
        assertThat(Listing.of("""
                                ## Phase 1: A
                                ## Recommended Learning Path

                                It assumes two hours a day
                                and a quiet room.

                                **Months 1-3:** Foundations (a, b)
                                **Months 3+:** The rest

                                ## Study Tips:
                                1. Learn by doing - from scratch
                                2. Sleep
                                   - Long enough

                                **Time Estimate:** 12-18 months, lifetime for mastery
                                """)).isEqualTo("""
                        takes 12-18 months, lifetime for mastery
                        phase 1: A
                        > Months 1-3: Foundations (a, b)
                        > Months 3+: The rest
                        ! It assumes two hours a day and a quiet room.
                        ! Learn by doing - from scratch
                        ! Sleep
                        ! Long enough
                        """);
    }

    @Test
    void boldHeadingsFoldOutsAndNumberedEntriesAreUnderstood() {
        assertThat(Listing.of("""
                                # **Sailing**
                                ## **Phase 1: Knots (1–2 weeks)**
                                ### **Ropes**
                                - **Hemp** / **Nylon**: Strong.\s\s
                                - **Splicing** on a quay (wet, dry).

                                <details>
                                <summary>Tip:</summary>
                                If it slips, tie another.
                                </details>

                                ## **Phase 2: Boats (Ongoing)**
                                ### **Project Work**
                                1. Pick 1 or 2 boats (e.g., [Dinghies](https://dinghy.example)) for **real** trips:
                                   - Rigging,\s\s
                                   - Sailing.
                                2. **Mooring** (optional):
                                   - Anchors
                                ### **Specialize**
                                1. **Racing**:
                                   - Starts
                                2. **Cruising**: If you like it.
                                ## **How Long Will It Take?**
                                1. **Phase 1 (1–2 weeks)**: Knots.
                                2. **Phase 2 (ongoing)**: Boats.

                                > **Overall**: Around **2–3 months** of practice can get you afloat in calm water, given that you can swim.
                                """)).isEqualTo("""
                        takes 2–3 months
                        phase 1: Knots (1–2 weeks)
                          ! If it slips, tie another.
                          # Ropes
                            - Hemp / Nylon | Strong.
                            - Splicing on a quay (wet, dry)
                        phase 2: Boats (Ongoing)
                          * Pick 1 or 2 boats (e.g., Dinghies) for real trips
                            * Rigging
                            * Sailing
                            @ Dinghies <https://dinghy.example>
                          * Mooring (optional)
                            * Anchors
                          # Specialize
                            - Racing
                              - Starts
                            - Cruising | If you like it.
                        > Phase 1 (1–2 weeks): Knots.
                        > Phase 2 (ongoing): Boats.
                        ! Around 2–3 months of practice can get you afloat in calm water, given that you can swim.
                        ? warning 27:3 assumed a duration of "2–3 months"
                        """);
    }

    @Test
    void checklistsWithNotesAndCalloutsAreUnderstood() {
        assertThat(Listing.of("""
                                # 🤖 Chess
                                > [!tip] Navigation Tip
                                > Tick the boxes.

                                > [!info] Prerequisites
                                > A board.

                                ## 📚 1. Pieces & Moves
                                > [!note] Foundation
                                > These come first.

                                - [ ] Pawn [[Pawns|Notes]]
                                - [x] King
                                - [ ] [[Moves|Detailed Notes]]
                                ## 🔍 2. Openings
                                - [ ] [[Sicilian]]

                                > [!quote] Remember
                                > One game at a time.
                                """)).isEqualTo("""
                        needs A board.
                        phase 1: Pieces & Moves
                          "Foundation: These come first."
                          - Pawn
                            @ Pawns (Notes) (other)
                          - [x] King
                          @ Moves (Detailed Notes) (other)
                        phase 2: Openings
                          - Sicilian
                          ! Remember: One game at a time.
                        ! Navigation Tip: Tick the boxes.
                        """);
    }

    @Test
    void entriesWithLinksKeepThem() {
        assertThat(Listing.of("""
                                ## Phase 1: Links
                                - [A topic](https://a.example)
                                - [B](https://b.example): about b
                                - Read [c](https://c.example) or [d](https://d.example).
                                - NumPy https://numpy.example
                                - [E](page.md)
                                """)).isEqualTo("""
                        phase 1: Links
                          - A topic <https://a.example>
                          - B | about b <https://b.example>
                          - Read c or d
                            @ c <https://c.example>
                            @ d <https://d.example>
                          - NumPy <https://numpy.example>
                          - E
                        ? warning 6:1 only http and https addresses are shown; left out "page.md"
                        """);
    }

    @Test
    void whatHangsBelowATopicBelongsToIt() {
        assertThat(Listing.of("""
                                ## Phase 1: Trees
                                - Binary trees

                                  They branch in two.
                                  - AVL
                                  - **Resources:**
                                    - A book
                                  - Project: a tree of your own
                                - Tries
                                """)).isEqualTo("""
                        phase 1: Trees
                          - Binary trees | They branch in two.
                            - AVL
                            - a tree of your own
                            @ A book (book)
                          - Tries
                        """);
    }

    @Test
    void leadsThatWouldMakeSiblingsTheSameStay() {
        assertThat(Listing.of("""
                                ## Phase 1: A
                                - **Lesson**: trees
                                - **Lesson**: graphs
                                - **Day 1-2**: vectors
                                - **Day 3**: matrices
                                """)).isEqualTo("""
                        phase 1: A
                          - Lesson: trees
                          - Lesson: graphs
                          - vectors | Day 1-2
                          - matrices | Day 3
                        """);
    }

    @Test
    void aSecondDurationIsKept() {
        assertThat(Listing.of("""
                                ---
                                duration: 3 months
                                ---
                                **Duration**: 12 weeks
                                ## Phase 1: A (4 weeks)
                                **Time**: 10 hours a week
                                - Time: big O
                                - Sorting
                                  - Duration: 2 days
                                ## Phase 2: B
                                - Duration: 3 weeks
                                """)).isEqualTo("""
                        takes 3 months
                        phase 1: A (4 weeks)
                          - Time | big O
                          - Sorting | 2 days
                          ! 10 hours a week
                        phase 2: B (3 weeks)
                        ! 12 weeks
                        """);
    }

    @Test
    void genericTypesAreNoMarkup() {
        assertThat(Listing.of("## Phase 1: Rust\n- Option<T>\n- Vec<u8> and H<sub>2</sub>O\n"))
                .isEqualTo("phase 1: Rust\n  - Option<T>\n  - Vec<u8> and H2O\n");
    }

    @Test
    void anIntroductionWithAListIsASectionAndOneWithWordsADescription() {
        assertThat(Listing.of("""
                                ## Phase 1: A
                                ### Introduction
                                - What is it?
                                - Why learn it?
                                ### Overview
                                Just words.
                                """)).isEqualTo("""
                        phase 1: A
                          "Just words."
                          # Introduction
                            - What is it?
                            - Why learn it?
                        """);
    }

    @Test
    void aTimetableOfHeadingsIsRead() {
        assertThat(Listing.of("""
                                ## Phase 1: A
                                ## Timeline
                                ### Month 1: Basics
                                - Read
                                - Write
                                """)).isEqualTo("""
                        phase 1: A
                        > Month 1: Basics: Read, Write
                        """);
    }

    @Test
    void aTableMayBeTheRecommendedPath() {
        assertThat(Listing.of("""
                                # A
                                ## Recommended Path
                                | Time | What |
                                |---|---|
                                | Months 1-3 | Phases 1 to 4 |
                                | Week 13 | The project: a bot |
                                ## Phase 1: B
                                - c
                                """)).isEqualTo("""
                        phase 1: B
                          - c
                        > Months 1-3: Phases 1 to 4
                        > Week 13: The project: a bot
                        """);
    }

    @Test
    void aTableOfContentsWithoutLinksIsLeftOutAndSaid() {
        assertThat(Listing.of("# A\n## Contents\n- B\n## Phase 1: B\n- c\n"))
                .isEqualTo("phase 1: B\n  - c\n? warning 3:1 taken for a table of contents; left out\n");
    }

    @Test
    void theContentsOfAPhaseAreItsTopics() {
        String plain = "phase 1: B\n  - c\n  - d\n";
        assertThat(Listing.of("# A\n## Phase 1: B\n### Contents\n- c\n- d\n")).isEqualTo(plain);
        assertThat(Listing.of("# A\n## Phase 1: B\n**Contents:**\n- c\n- d\n")).isEqualTo(plain);
    }

    @Test
    void aTableOfContentsIsLeftOut() {
        assertThat(Listing.of("# A\n## Contents\n- [B](#b)\n## Phase 1: B\n- c\n"))
                .isEqualTo("phase 1: B\n  - c\n");
    }

    @Test
    void aGroupOfGeneralResourcesThatNamesNoKindIsSaid() {
        assertThat(Listing.of("## Phase 1: A\n## Resources\n### For the brave\n- A book\n"))
                .isEqualTo("""
                        phase 1: A
                        @ A book (book)
                        ? warning 3:1 this heading names no kind of entry; its entries were kept without it
                        """);
    }

    @Test
    void oneNumberedHeadingAloneMakesNoRow() {
        assertThat(Listing.of("## 1. Only\n- a\n## Other\n- b\n")).isEqualTo("""
                        phase 1: Only
                          - a
                        phase: Other
                          - b
                        """);
    }

    @Test
    void severalTopHeadingsMayBeThePhases() {
        assertThat(Listing.of("# Phase 1: A\n- a\n# Phase 2: B\n- b\n"))
                .isEqualTo("phase 1: A\n  - a\nphase 2: B\n  - b\n");
    }

    @Test
    void whatIsSaidBehindTheNameOfAListIsKept() {
        assertThat(Listing.of("Soil: dig it first\n- Spades\n\nBeds: then plant\n- Seeds"))
                .isEqualTo("""
                        phase: Soil
                          "dig it first"
                          - Spades
                        phase: Beds
                          "then plant"
                          - Seeds
                        """);
    }
}
