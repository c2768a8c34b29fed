package dev.cairn.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicConversationTest extends Conversation {

    @Test
    void aTopicShowsWhereItStandsAndWhatToLearnItFrom() {
        mira.types("/topic backpropagation")
                .isOnlyForThem()
                .sees("## Backpropagation")
                .sees("- Machine Learning › Phase 2: Deep Learning › Neural Networks")
                .sees("- The Checklist › Phase 1: Everything")
                .sees("The Illustrated Transformer")
                .sees("The buttons mark it in Machine Learning.")
                .clicks("In The Checklist")
                .sees("The buttons mark it in The Checklist.")
                .clicks("Done")
                .redraws()
                .sees("- The Checklist › Phase 1: Everything · done ✅")
                .cannotPress("Done")
                .canPress("In Machine Learning")
                .clicks("Undo")
                .doesNotSee("✅")
                .cannotPress("Undo");
    }

    @Test
    void aTopicWithSubtopicsIsTickedWithThem() {
        mira.types("/topic serving")
                .sees("## Serving\n- Machine Learning › Phase 3: Operations\n### Its subtopics\n- Batch\n- Online")
                .clicks("Done")
                .sees("done ✅");
        mira.types("/roadmap ml phase 3").sees("2 of 3 done", "  - Batch ✅");
    }

    @Test
    void ofSeveralPlacesTheOneOnMyOwnWayIsShownAndMarked() {
        mira.types("/follow checklist");
        mira.types("/topic backpropagation")
                .sees("## Backpropagation\n- The Checklist › Phase 1", "The buttons mark it in The Checklist.")
                .clicks("Done")
                .sees("- The Checklist › Phase 1: Everything · done ✅");
    }

    @Test
    void anAddressIsNamedOnceWhereverAndHoweverItStands() {
        String phase = "\n## Phase 1: One\n- Nets\n### Resources\n";
        server.roadmapsBecome(
                "# A" + phase + "- [Deep Learning](https://www.deeplearningbook.org/) (book)\n",
                "# B" + phase
                        + "- [The deep learning book](http://deeplearningbook.org)\n- [Other](https://example.org/a)\n");
        mira.types("/topic nets")
                .sees("[Deep Learning](<https://www.deeplearningbook.org/>)", "[Other](")
                .doesNotSee("The deep learning book");
    }

    @Test
    void aTopicThatStandsTwiceInARoadmapIsShownTwice() {
        mira.types("/topic monitoring")
                .sees("- Machine Learning › Phase 3: Operations")
                .sees("- ML Engineer › Phase 1: Craft", "- ML Engineer › Phase 2: Service")
                .clicks("In Service")
                .clicks("Done")
                .sees("- ML Engineer › Phase 2: Service · done ✅");
    }

    @Test
    void aSearchIsSharedAndOpenedByEach() {
        Answered shared = mira.types("/search deep learning").clicks("Share");
        shared.isForAll()
                .sees("## Search: deep learning")
                .isClickedBy(jonas, "Open for me")
                .isOnlyForThem();
        mira.types("/search deep " + "learning ".repeat(9)).cannotPress("Share");
    }

    @Test
    void aSearchForPunctuationFindsNothing() {
        mira.types("/search ???").isRefused("Nothing is like");
    }

    @Test
    void anUnknownTopicOffersWhatMayBeMeant() {
        mira.types("/topic cluster")
                .isRefused("There is no topic called \"cluster\"")
                .clicks("K-Means Clustering · The Checklist")
                .sees("## K-Means Clustering");
        mira.types("/topic xyzzy").isRefused("/search looks through everything");
    }

    @Test
    void whatIsTypedComesBackInert() {
        mira.types("/topic \"@everyone [x](https://evil.example) **b**\"")
                .isRefused("There is no topic called")
                .doesNotSee("@everyone", "[x](", "**b**");
    }

    @Test
    void resourcesAreFilteredAndPaged() {
        mira.types("/resources").sees("## Resources", "all roadmaps · page 1 of 1", "Khan", "· ml, Phase 1");
        mira.types("/resources ml kind article")
                .sees("Machine Learning · article", "Illustrated")
                .doesNotSee("Khan");
        mira.types("/resources ml phase 1")
                .sees("Machine Learning · Foundations", "Khan")
                .doesNotSee("arXiv");
        mira.types("/resources topic:attention")
                .sees("Attention · Machine Learning", "Illustrated")
                .doesNotSee("Khan");
        mira.types("/resources checklist").sees("Nothing fits.");
        mira.types("/resources phase:2").isRefused("Say which roadmap");
        mira.types("/resources checklist topic:attention").isRefused("That topic is not in this roadmap");
    }

    @Test
    void tenResourcesFitAPageAndElevenDoNot() {
        server.roadmapsBecome(withResources(10));
        mira.types("/resources").sees("page 1 of 1").cannotPress("Next page");
        server.roadmapsBecome(withResources(11));
        Answered first =
                mira.types("/resources").sees("page 1 of 2", "Resource 9").doesNotSee("Resource 10");
        first.cannotPress("Previous page")
                .clicks("Next page")
                .sees("page 2 of 2", "Resource 10")
                .cannotPress("Next page")
                .clicks("Previous page")
                .sees("page 1 of 2");
    }

    private static String withResources(int count) {
        return "# Many\n\n## Phase 1: One\n- Topic\n\n### Resources\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "- [Resource " + i + "](https://example.org/" + i + ") (course)")
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void aSearchFindsTopicsPhasesAndResourcesBestFirst() {
        Answered found = mira.types("/search deep learning");
        found.sees("- **Phase 2: Deep Learning** · phase · Machine Learning");
        mira.types("/search adam").sees("- **Optimizers** · topic · Machine Learning, Phase 2");
        mira.types("/search transformer").sees("[The Illustrated Transformer]");
        mira.types("/search backprop")
                .sees("**Backpropagation** · topic")
                .picks("Backpropagation · The Checklist")
                .sees("## Backpropagation");
        mira.types("/search qwertz uiop").isRefused("Nothing is like \"qwertz uiop\"");
    }

    @Test
    void topicsOfFollowedRoadmapsAreOfferedAlone() {
        assertThat(mira.isOffered("topic", "topic", Map.of("topic", "backp"))).hasSize(3);
        mira.types("/follow checklist");
        assertThat(mira.isOffered("topic", "topic", Map.of("topic", "backp")))
                .containsExactly("Backpropagation · The Checklist › Phase 1");
        assertThat(mira.isOffered("topic", "topic", Map.of("topic", "adam"))).isEmpty();
        assertThat(mira.isOffered("topic", "topic", Map.of("topic", "vect")))
                .as("what only others have is still found")
                .containsExactly("Vectors · Machine Learning › Phase 1");
    }
}
