package dev.cairn.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roadmap is edited under a member who has ticked topics off. */
class EditConversationTest extends Conversation {
    private static final String FOUNDATIONS = """
            ## Phase 1: Foundations
            ### Algebra
            - Vectors
            - Matrices
            - Practice
            ### Calculus
            - Limits
            - Practice
            """;
    private static final String MODELS = """
            ## Phase 2: Models
            - [ ] Decison trees
            - [ ] Support Vector Machines
            - [ ] Clustering
            """;
    private String file = "---\nid: r\n---\n# R\n\n" + FOUNDATIONS + MODELS;

    @BeforeEach
    void mirasTicks() {
        becomes(file);
        mira.types("/checklist r phase 1").picks("Vectors", "Limits");
        mira.types("/done decison trees, support vector machines");
        seesOf("1", "2 of 5 done", "Vectors ✅", "Limits ✅");
        seesOf("2", "2 of 3 done", "Decison trees ✅", "Support Vector Machines ✅");
    }

    private void becomes(String markdown) {
        file = markdown;
        server.later(Duration.ofMinutes(1));
        server.roadmapsBecome(markdown);
    }

    private Answered seesOf(String phase, String... words) {
        return mira.types("/checklist r phase " + phase).sees(words);
    }

    @Test
    void aPhaseWithoutANumberIsRememberedByItsTitle() {
        server.roadmapsBecome("# R\n\n## 3D Graphics\n- Shaders\n- Meshes\n\n## Sound\n- Mixing");
        mira.types("/done shaders");
        server.roadmapsBecome("# R\n\n## 3D Graphics\n- Meshes\n\n## Sound\n- Mixing");
        mira.types("/history").sees("-# R\n", "- Done: **Shaders** · no longer in the roadmap · <t:");
    }

    @Test
    void boxesCasePunctuationEmojiLinksAndOrderCostNothing() {
        becomes(file.replace("- [ ]", "- [x]"));
        seesOf("2", "2 of 3 done", "Clustering").doesNotSee("Clustering ✅");
        becomes(file.replace("- Vectors\n- Matrices", "- 📐 MATRICES!\n- [vectors](https://example.org/): arrows"));
        seesOf("1", "2 of 5 done", "arrows ✅", "MATRICES").doesNotSee("MATRICES! ✅");
        becomes(file.replace("### Algebra", "### Linear algebra, at last"));
        seesOf("1", "2 of 5 done");
    }

    @Test
    void aTopicIsRenamedMovedRemovedAndRestored() {
        becomes(file.replace("Decison trees", "Decision trees").replace("Support Vector Machines", "SVM"));
        seesOf("2", "2 of 3 done", "Decision trees ✅", "SVM ✅");

        becomes(file.replace("- [ ] SVM\n", "").replace("- Limits\n", "- Limits\n- SVM\n"));
        seesOf("2", "1 of 2 done");
        seesOf("1", "3 of 6 done", "SVM ✅");

        becomes(file.replace("- SVM\n", ""));
        seesOf("1", "2 of 5 done");
        mira.types("/history").sees("- Done: **SVM** · phase 1 · no longer in the roadmap · <t:");
        mira.types("/export").hasFile("cairn-progress-2026-11-20.md", """
                # My progress

                As of 2026-11-20. Dates are UTC.

                ## R

                3 of 7 done

                ### Phase 1: Foundations

                - [x] Vectors (done 2026-11-20)
                - [ ] Matrices
                - [ ] Practice
                - [x] Limits (done 2026-11-20)
                - [ ] Practice

                ### Phase 2: Models

                - [x] Decision trees (done 2026-11-20)
                - [ ] Clustering

                ## No longer in the roadmaps

                - [x] SVM · R › Phase 1: Foundations (done 2026-11-20)
                """);

        becomes(file + "- **SVM**: where margins are widest\n");
        seesOf("2", "2 of 3 done", "SVM: where margins are widest ✅");
        mira.types("/history").doesNotSee("no longer");
    }

    @Test
    void aPhaseIsInsertedAndOthersAreRenumbered() {
        becomes(file.replace("Phase 2", "Phase 3")
                .replace("Phase 1: Foundations", "Phase 1: Tools\n- Editor\n- Practice\n## Phase 2: Foundations"));
        seesOf("1", "0 of 2 done");
        seesOf("2", "2 of 5 done", "Vectors ✅", "Limits ✅");
        seesOf("3", "2 of 3 done", "Decison trees ✅");
        becomes("---\nid: r\n---\n# R\n\n" + MODELS.replace("2", "1") + FOUNDATIONS.replace("1", "2"));
        seesOf("1", "2 of 3 done", "Decison trees ✅");
        seesOf("2", "2 of 5 done", "Vectors ✅");
    }

    @Test
    void ofTwoThatAreCalledAlikeTheTickedOneStaysTicked() {
        String twoPractices = file;
        mira.types("/done r/1/practice-2");
        seesOf("1", "3 of 5 done", "- Limits ✅\n- Practice ✅", "- Matrices\n- Practice\n");
        becomes(twoPractices.replaceFirst("- Practice\n", ""));
        seesOf("1", "3 of 4 done", "- Practice ✅");
        becomes(twoPractices);
        seesOf("1", "3 of 5 done", "- Limits ✅\n- Practice ✅", "- Matrices\n- Practice\n");
    }

    @Test
    void phaseSectionAndRoadmapTakeOtherTitles() {
        becomes(file.replace("Foundations", "The ground")
                .replace("Calculus", "Analysis")
                .replace("# R\n", "# Roadmap\n"));
        mira.types("/checklist r phase 1").sees("Phase 1: The ground", "### Analysis", "2 of 5 done", "Limits ✅");
    }

    @Test
    void aTickedTopicThatGetsSubtopicsComesBackTickedWhenItLosesThem() {
        becomes(file.replace("- Vectors\n", "- Vectors\n  - Sums\n  - Products\n"));
        seesOf("1", "1 of 6 done");
        mira.types("/history").sees("- Done: **Vectors** · phase 1 · <t:");
        becomes(file.replace("  - Sums\n  - Products\n", ""));
        seesOf("1", "2 of 5 done", "Vectors ✅");
    }

    @Test
    void whoHadFinishedAPhaseIsToldThatItGrew() {
        mira.types("/done clustering");
        mira.types("/progress").sees("Phase 2: Models · 3 of 3 done ✅").doesNotSee("You had finished");
        becomes(file + "- [ ] Boosting\n- [ ] Bagging\n");
        mira.types("/progress")
                .sees(
                        "Phase 2: Models · 3 of 5 done\n  - You had finished this phase; 2 topics were added since: Boosting, Bagging.");
        mira.types("/progress").clicks("Share").doesNotSee("You had finished");
        server.later(Duration.ofMinutes(1));
        mira.types("/done boosting");
        mira.types("/progress").sees("You had finished this phase; 1 topic was added since: Bagging.");
        mira.types("/done bagging");
        mira.types("/progress").sees("Phase 2: Models · 5 of 5 done ✅").doesNotSee("You had finished");
        becomes(file.replace("Phase 2", "Phase 3").replace("## Phase 3", "## Phase 2: Setup\n- Editor\n## Phase 3"));
        mira.types("/progress").sees("Phase 3: Models · 5 of 5 done ✅").doesNotSee("You had finished");
    }

    @Test
    void whoHadNotFinishedItIsNotTold() {
        becomes(file + "- [ ] Boosting\n");
        mira.types("/progress").sees("2 of 4 done").doesNotSee("You had finished");
        becomes(file.replace("- [ ] Clustering\n", "").replace("Boosting", "Bagging"));
        mira.types("/progress").sees("Phase 2: Models · 2 of 3 done").doesNotSee("You had finished");
        becomes(file.replace("- [ ] Bagging\n", ""));
        mira.types("/progress").sees("Phase 2: Models · 2 of 2 done ✅");
        becomes(file + "- [ ] Stacking\n");
        mira.types("/progress").sees("You had finished this phase; 1 topic was added since: Stacking.");
    }

    @Test
    void manyNewTopicsAreNotAllNamed() {
        mira.types("/done clustering");
        becomes(file + "- A1\n- B2\n- C3\n- D4\n- E5\n");
        mira.types("/progress").sees("5 topics were added since: A1, B2, C3 and 2 more.");
    }

    @Test
    void aButtonThatWasDrawnBeforeTheEditMeansTheSameTopicOrSaysThatItIsGone() {
        Answered renamed = mira.types("/done decison trees");
        Answered list = mira.types("/checklist r phase 2");
        becomes(file.replace("Decison trees", "Decision trees").replace("- [ ] Clustering\n", ""));
        list.unpicks("Decison trees").sees("1 of 2 done", "- Decision trees\n");
        list.picks("Clustering").sees("1 of 2 done");
        assertThat(renamed.buttons()).isNotEmpty();
    }

    @Test
    void aRoadmapThatIsGoneStaysInHistoryAndExportAndReturns() {
        String before = file;
        becomes("---\nid: other\n---\n# Other\n## Phase 1: A\n- Something\n");
        mira.types("/progress").doesNotSee("### R");
        mira.types("/history").sees("- Done: **Support Vector Machines** · phase 2 · no longer in the roadmap · ");
        becomes(before);
        mira.types("/progress").sees("### R", "4 of 8 done");
    }

    @Test
    void historyIsReadPageByPageNewestFirst() {
        for (int i = 0; i < 6; i++) {
            mira.types("/undo vectors");
            mira.types("/done vectors");
        }
        mira.types("/history")
                .isOnlyForThem()
                .sees(
                        "Newest first · page 1 of 2\n-# R\n- Done: **Vectors**",
                        "- Taken back: **Vectors**",
                        "**Limits**")
                .clicks("Next page")
                .redraws()
                .sees("page 2 of 2\n-# R\n- Done: **Vectors**")
                .doesNotSee("Limits", "Taken back")
                .clicks("Previous page")
                .sees("page 1 of 2");
        jonas.types("/history").sees("Nothing yet. /done ticks the first topic off.");
        mira.types("/history").isClickedBy(jonas, "Next page").isRefused("somebody else");
    }

    @Test
    void aRoadmapIsNamedOnceForWhatFollowsOneAnotherInIt() {
        server.roadmapsBecome(file, "# Other\n## Phase 1: A\n- Something\n");
        jonas.types("/done vectors");
        jonas.types("/done limits");
        jonas.types("/done something");
        jonas.types("/undo limits");
        jonas.types("/history").sees("-# R\n- Taken back: **Limits** · phase 1 · <t:");
        assertThat(jonas.types("/history").text().lines().filter(line -> line.startsWith("-# ")))
                .containsExactly("-# Newest first", "-# R", "-# Other", "-# R");
    }

    @Test
    void theHistoryHasAnotherPageFromTheSixteenthDeedOn() {
        for (int i = 0; i < 5; i++) {
            mira.types("/undo vectors");
            mira.types("/done vectors");
        }
        mira.types("/undo vectors");
        mira.types("/history").sees("Newest first\n").cannotPress("Next page");
        mira.types("/done vectors");
        mira.types("/history").canPress("Next page");
    }

    @Test
    void theExportForProgramsHasKeysAndTimes() {
        jonas.types("/export").isRefused("nothing of yours to export yet");
        becomes("---\nid: r\n---\n# R\n\n## Phase 1: A\n- Limits\n");
        mira.types("/export format:json").isOnlyForThem().hasFile("cairn-progress-2026-11-20.json", """
                {
                  "format" : "cairn-progress",
                  "version" : 1,
                  "day" : "2026-11-20",
                  "roadmaps" : [ {
                    "id" : "r",
                    "title" : "R",
                    "phases" : [ {
                      "number" : "1",
                      "title" : "A",
                      "topics" : [ {
                        "key" : "1/limits",
                        "title" : "Limits",
                        "state" : "done",
                        "since" : "2026-11-20T09:01:00Z"
                      } ]
                    } ],
                    "beside" : [ ]
                  } ],
                  "former" : [ {
                    "roadmap" : "R",
                    "phase" : "1",
                    "trail" : [ "Foundations", "Algebra" ],
                    "title" : "Vectors",
                    "state" : "done",
                    "since" : "2026-11-20T09:01:00Z",
                    "gone" : true
                  }, {
                    "roadmap" : "R",
                    "phase" : "2",
                    "trail" : [ "Models" ],
                    "title" : "Decison trees",
                    "state" : "done",
                    "since" : "2026-11-20T09:01:00Z",
                    "gone" : true
                  }, {
                    "roadmap" : "R",
                    "phase" : "2",
                    "trail" : [ "Models" ],
                    "title" : "Support Vector Machines",
                    "state" : "done",
                    "since" : "2026-11-20T09:01:00Z",
                    "gone" : true
                  } ]
                }
                """);
    }

    @Test
    void takenTicksAreNotExported() {
        mira.types("/undo vectors");
        mira.types("/undo limits");
        mira.types("/undo decison trees");
        mira.types("/undo support vector machines");
        mira.types("/export").isRefused("nothing of yours to export yet");
        mira.types("/follow r");
        mira.types("/export").sees("1 roadmap. Only you see this.");
    }
}
