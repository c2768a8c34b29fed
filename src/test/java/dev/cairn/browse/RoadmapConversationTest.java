package dev.cairn.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.StudyServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoadmapConversationTest extends Conversation {

    @Test
    void withoutOptionsAllRoadmapsAreListedWithMyProgress() {
        mira.types("/done vectors");
        mira.types("/roadmap")
                .isOnlyForThem()
                .sees("- **Machine Learning** · Intermediate · 8-12 months · 1 of 9 done")
                .sees("- **The Checklist** · 0 of 3 done")
                .picks("The Checklist")
                .redraws()
                .sees("## The Checklist", "Phase 1: Everything");
    }

    @Test
    void aRoadmapShowsItsPhasesAndWaysOn() {
        mira.types("/roadmap ml")
                .sees("From numbers to networks.", "Before you start: Python, Algebra")
                .sees("- **Phase 1: Foundations** · 4-6 weeks · 0 of 2 done")
                .sees("- **Phase 3: Operations** · Ongoing · 0 of 3 done")
                .cannotPress("Previous: Machine Learning")
                .canPress("Next: The Checklist", "All roadmaps")
                .clicks("Timetable")
                .sees("## Recommended timetable", "- **Months 1-2**: Foundations")
                .clicks("Whole roadmap")
                .clicks("Study tips")
                .sees("- Build something every week.")
                .clicks("Whole roadmap")
                .clicks("General resources")
                .sees("[arXiv](<https://arxiv.org/>) · arxiv.org · paper")
                .doesNotSee("Khan")
                .clicks("Whole roadmap")
                .picks("Community")
                .sees("## Community", "- Join a study group");
    }

    @Test
    void phasesBearTheWordsOfTheirFile() {
        server.roadmapsBecome("""
                ---
                id: guitarra
                ---
                # Guitarra
                ## Fase 1: Acordes
                - Do mayor
                ## Fase 2
                - Cejilla
                """, """
                ---
                id: violin
                ---
                # Violin
                ## Part I: Holding it
                - The bow
                ## Part II: Scales
                - G major
                """);
        mira.types("/roadmap guitarra").sees("- **Fase 1: Acordes** · 0 of 1 done", "- **Fase 2** · 0 of 1 done");
        for (String phase : new String[] {"2", "fase 2", "phase 2"}) {
            mira.types("/roadmap guitarra phase:\"" + phase + "\"").sees("## Fase 2", "- Cejilla");
        }
        for (String phase : new String[] {"2", "ii", "part 2", "part II"}) {
            mira.types("/roadmap violin phase:\"" + phase + "\"").sees("## Part II: Scales");
        }
        mira.types("/search cejilla").sees("- **Cejilla** · topic · Guitarra, Fase 2");
    }

    @Test
    void aPhaseShowsEverythingInIt() {
        mira.types("/done attention");
        mira.types("/roadmap ml phase 2")
                .sees("## Phase 2: Deep Learning", "10-12 weeks · 1 of 4 done", "▰▰▰▱▱▱▱▱▱▱ 25 %")
                .sees("### Neural Networks", "- Backpropagation", "- Optimizers: SGD, Adam", "- Attention ✅")
                .sees("### Projects", "- Image classification")
                .sees("[The Illustrated Transformer](<https://jalammar.github.io/illustrated-transformer/>)")
                .clicks("Next phase")
                .sees("## Phase 3: Operations", "  - Batch")
                .cannotPress("Next phase")
                .clicks("Previous phase")
                .clicks("Previous phase")
                .sees("## Phase 1: Foundations", "What everything stands on.")
                .cannotPress("Previous phase");
    }

    @Test
    void topicsAreTickedByMenuAndTakenBackByIt() {
        Answered phase = mira.types("/roadmap ml phase 2").picks("Backpropagation", "Attention");
        phase.redraws().sees("2 of 4 done", "- Backpropagation ✅");
        phase.unpicks("Attention").sees("1 of 4 done").doesNotSee("Attention ✅");
    }

    @Test
    void anOldPanelTakesBackNothingThatWasTickedSince() {
        Answered old = mira.types("/roadmap ml phase 2");
        mira.types("/done attention");
        old.picks("Backpropagation").sees("2 of 4 done", "- Attention ✅", "- Backpropagation ✅");
    }

    @Test
    void aRoadmapIsNamedAsOneLikes() {
        for (String name : new String[] {"ml", "ML", "machine learning", "Machine Lerning"}) {
            mira.types("/roadmap \"" + name + "\"").sees("## Machine Learning");
        }
        for (String phase : new String[] {"2", "phase 2", "deep learning", "Deep-Lerning"}) {
            mira.types("/roadmap ml phase:\"" + phase + "\"").sees("## Phase 2: Deep Learning");
        }
    }

    @Test
    void aSlipInAShortIdIsAskedAbout() {
        mira.types("/roadmap mll")
                .isRefused("no roadmap called \"mll\"", "Did you mean")
                .clicks("Machine Learning");
    }

    @Test
    void anUnknownNameOffersWhatMayBeMeant() {
        mira.types("/roadmap machine")
                .isRefused("There is no roadmap called \"machine\".", "Did you mean")
                .clicks("Machine Learning")
                .sees("## Machine Learning");
        mira.types("/roadmap ml phase 9")
                .isRefused("There is no phase of Machine Learning called \"9\"")
                .clicks("Phase 3: Operations")
                .sees("## Phase 3: Operations");
        mira.types("/roadmap phase:3").isRefused("Say which roadmap");
    }

    @Test
    void itCanBeShownToANewcomer() {
        mira.types("/done backpropagation");
        Answered shown = mira.types("/roadmap ml phase 2 member @Jonas");
        shown.isForAll()
                .pings(jonas)
                .sees("<@" + jonas.id() + ">, <@" + mira.id() + "> thought this would help you.")
                .sees("4 topics")
                .doesNotSee("✅", "done");
        shown.isClickedBy(jonas, "Open for me").isOnlyForThem().sees("0 of 4 done");
    }

    @Test
    void aSharedPanelIsReadByAllAndOpenedByEach() {
        mira.types("/done attention");
        Answered shared = mira.types("/roadmap ml phase 2").clicks("Share");
        shared.isForAll()
                .pings()
                .sees("Shared by <@" + mira.id() + ">", "- Attention ✅")
                .cannotPress("Next phase", "Share");
        shared.isClickedBy(jonas, "Open for me").isOnlyForThem().doesNotSee("✅");
    }

    @Test
    void somebodyElsesPanelRefusesPolitely() {
        Answered mine = mira.types("/roadmap ml phase 2");
        mine.isClickedBy(jonas, "Next phase").isRefused("This belongs to somebody else.");
        mine.isClickedBy(jonas, "Share").isRefused("This belongs to somebody else.");
        mine.arePickedBy(jonas, "Attention").isRefused("This belongs to somebody else.");
        mira.types("/progress").sees("Nothing is ticked off yet");
        jonas.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void followingIsOnePress() {
        mira.types("/roadmap ml")
                .clicks("Follow")
                .redraws()
                .clicks("All roadmaps")
                .sees("0 of 9 done · following");
        mira.types("/roadmap ml").clicks("Unfollow").clicks("All roadmaps").doesNotSee("following");
    }

    @Test
    void buttonsWorkAfterARestart() {
        Answered before = mira.types("/roadmap ml phase 2");
        server.restarts();
        before.clicks("Next phase").sees("## Phase 3: Operations");
        before.picks("Attention").sees("1 of 4 done");
    }

    @Test
    void aButtonToWhatIsGoneSaysSo() {
        Answered before = mira.types("/roadmap ml phase 2");
        server.roadmapsBecome(CHECKLIST);
        before.clicks("Next phase").isRefused("This is no longer in the roadmaps.");
    }

    @Test
    void roadmapsAndPhasesAreOfferedWhileTyping() {
        jonas.types("/follow checklist");
        assertThat(jonas.isOffered("roadmap", "roadmap", Map.of("roadmap", "")))
                .containsExactly("The Checklist", "Machine Learning", "ML Engineer");
        assertThat(mira.isOffered("roadmap", "roadmap", Map.of("roadmap", "eng")))
                .containsExactly("ML Engineer");
        assertThat(mira.isOffered("roadmap", "phase", Map.of("roadmap", "ml", "phase", "")))
                .containsExactly("Phase 1: Foundations", "Phase 2: Deep Learning", "Phase 3: Operations");
        assertThat(mira.isOffered("roadmap", "phase", Map.of("phase", ""))).isEmpty();
    }

    @Test
    void everyPanelOfEveryShippedRoadmapFitsDiscord() {
        try (StudyServer shipped = StudyServer.withShippedRoadmaps(folder.resolve("shipped.db"))) {
            var reader = shipped.member("Priya");
            Answered overview = reader.types("/roadmap");
            for (String title : overview.menuLabels()) {
                Answered roadmap = overview.picks(title);
                for (String stop : roadmap.menuLabels()) {
                    Answered page = roadmap.picks(stop);
                    while (page.buttons().contains("Next page")) {
                        page = page.clicks("Next page");
                        page.sees("page ");
                    }
                    page.clicks("Share").isForAll();
                }
            }
        }
    }
}
