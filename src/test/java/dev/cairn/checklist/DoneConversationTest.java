package dev.cairn.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoneConversationTest extends Conversation {

    @Test
    void aTopicIsTickedOffAndWhatComesNextIsSaid() {
        mira.types("/done attention")
                .isOnlyForThem()
                .sees("## Done: Attention ✅", "Machine Learning › Phase 2: Deep Learning", "1 of 4 done")
                .sees("Next: **Vectors**")
                .clicks("What comes next")
                .sees("## Next\n### Vectors");
    }

    @Test
    void aSlipCanBeUndone() {
        mira.types("/done attention")
                .sees("1 of 4 done")
                .clicks("Undo")
                .redraws()
                .sees("## Taken back: Attention", "0 of 4 done")
                .clicks("Tick it again")
                .sees("## Done: Attention ✅")
                .clicks("Undo");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void undoTakesBackOnlyWhatThatTickDid() {
        mira.types("/done attention");
        mira.types("/done attention, optimizers").clicks("Undo").sees("Taken back: Optimizers", "1 of 4 done");
    }

    @Test
    void undoPressedTwiceIsHarmless() {
        Answered done = mira.types("/done attention");
        done.clicks("Undo");
        mira.types("/done attention");
        done.clicks("Undo").sees("There was nothing left to take back.");
        mira.types("/undo").sees("Taken back: Attention");
        done.clicks("Undo").sees("There was nothing left to take back.");
    }

    @Test
    void tickingTwiceChangesNothing() {
        mira.types("/done attention");
        server.later(Duration.ofDays(3));
        mira.types("/done attention")
                .sees("## Attention was done already", "1 of 4 done")
                .cannotPress("Undo");
    }

    @Test
    void severalAreTickedAtOnce() {
        mira.types("/done vectors, Matrices ,attention")
                .sees("## Done: 3 topics ✅", "- Vectors\n- Matrices\n- Attention\nMachine Learning › Phase 1")
                .canPress("Share")
                .clicks("Undo")
                .sees("Taken back: Vectors, Matrices, Attention");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void topicsOfSeveralRoadmapsStandBelowTheirNamesEachSaidOnce() {
        mira.types("/done vectors, regularization, matrices, k-means clustering")
                .sees("## Done: 4 topics ✅\n**Machine Learning**\n- Vectors\n- Matrices\n"
                        + "**The Checklist**\n- Regularization\n- K-Means Clustering\nMachine Learning › Phase 1")
                .clicks("Undo")
                .sees("## Taken back: Vectors, Regularization, Matrices and 1 more");
    }

    @Test
    void whatIsClearIsTickedAndTheRestIsNamedWithWhatMayBeMeant() {
        mira.types("/done vectors, nonsense, cluster")
                .isOnlyForThem()
                .sees("## Done: Vectors ✅", "### Not ticked off: no topic is called\n- nonsense\n- cluster")
                .picks("K-Means Clustering · The Checklist › Phase 1")
                .isOnlyForThem()
                .sees("## Done: K-Means Clustering ✅");
        mira.types("/skip matrices, cluster")
                .sees("## Skipped: Matrices ⏭️", "### Not marked: no topic is called\n- cluster");
        mira.types("/learning nonsense, rubbish")
                .isRefused("Nothing was changed, because no topic is called any of this: nonsense, rubbish.");
        mira.types("/checklist ml phase 1").sees("- Vectors ✅", "- Matrices ⏭️");
    }

    @Test
    void ofWhatMayBeMeantThePickedIsBroughtIntoTheStateThatWasSaid() {
        mira.types("/skip vectors, cluster")
                .picks("K-Means Clustering · The Checklist › Phase 1")
                .sees("## Skipped: K-Means Clustering ⏭️");
    }

    @Test
    void aNearNameOnMyOwnRoadmapIsAskedForBeforeAnExactOneElsewhere() {
        server.roadmapsBecome(
                ML.replace("- Attention\n", "- Attention mechanisms\n- Poolling\n- CNNs in depth\n- Cart pole\n"),
                CHECKLIST.replace(
                        "- [ ] Regularization", "- [ ] Attention\n- [ ] Pooling\n- [ ] CNN\n- [ ] Art\n- [ ] Bagging"));
        mira.types("/follow ml");
        Answered asked =
                mira.types("/done attention").sees("More than one topic may be meant by \"attention\". Which one?");
        assertThat(asked.menuLabels())
                .containsExactly(
                        "Attention mechanisms · Machine Learning › Phase 2", "Attention · The Checklist › Phase 1");
        mira.types("/progress").sees("Nothing is ticked off yet");
        asked.picks("Attention mechanisms · Machine Learning › Phase 2").sees("## Done: Attention mechanisms ✅");
        mira.types("/done pooling, vectors")
                .sees("## Done: Vectors ✅", "### Not ticked off: more than one topic may be meant\n- pooling")
                .picks("Poolling · Machine Learning › Phase 2")
                .sees("## Done: Poolling ✅");
        mira.types("/done cnn").sees("More than one topic may be meant by \"cnn\". Which one?");
        mira.types("/done art").sees("## Done: Art ✅");
        mira.types("/done bagging").sees("## Done: Bagging ✅", "The Checklist › Phase 1");
        mira.types("/done attention roadmap:checklist").sees("## Done: Attention ✅", "The Checklist › Phase 1");
        jonas.types("/done attention").sees("## Done: Attention ✅", "The Checklist › Phase 1");
    }

    @Test
    void aRoadmapIsNoTopicAndIsSaidToBeOne() {
        mira.types("/done ml")
                .isRefused("Machine Learning is a roadmap of 10 topics. Name one of them, or a phase, as in"
                        + " /done ml phase 3. Nothing was changed.")
                .doesNotSee("Did you mean");
        mira.types("/skip the checklist").isRefused("The Checklist is a roadmap", "as in /skip checklist phase 1.");
        mira.types("/topic ml").isRefused("Machine Learning is a roadmap of 10 topics.", "/roadmap ml shows them.");
        mira.types("/undo ml").isRefused("Machine Learning is a roadmap");
        mira.types("/done vectors, ml")
                .sees(
                        "## Done: Vectors ✅",
                        "### Not ticked off: a whole roadmap, so name topics or phases of it\n- ml");
        mira.types("/topic mla").isRefused("There is no topic called").doesNotSee("Did you mean");
    }

    @Test
    void commasWithinParenthesesPartNothing() {
        server.roadmapsBecome("# R\n\n## Phase 1: One\n- Python (NumPy, pandas)\n- RNNs, LSTMs\n- Trees\n- Nets");
        mira.types("/done trees, python (numpy, pandas), rnns, lstms, nets").sees("## Done: 4 topics ✅");
        mira.types("/undo");
        mira.types("/done python (numpy, scipy), trees")
                .sees("## Done: Trees ✅", "no topic is called\n- python (numpy, scipy)");
        mira.types("/done nets (deep, trees").sees("## Trees was done already", "no topic is called\n- nets (deep");
        mira.types("/done trees、nets").sees("## Done: Nets ✅");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "trees,")))
                .startsWith("trees, Python (NumPy, pandas) · R › Phase 1");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "rnns, l")))
                .containsExactly("RNNs, LSTMs · R › Phase 1");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "trees, python (numpy, pan")))
                .containsExactly("trees, Python (NumPy, pandas) · R › Phase 1");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "trees, python (numpy, pandas), ne")))
                .containsExactly("trees, python (numpy, pandas), Nets · R › Phase 1");
    }

    @Test
    void twentyFiveAtOnceAreTakenAndTwentySixAreNot() {
        server.roadmapsBecome("# Many\n\n## Phase 1: One\n"
                + IntStream.rangeClosed(1, 26)
                        .mapToObj(i -> "- Lesson number " + Integer.toString(i + 100, 36))
                        .collect(Collectors.joining("\n")));
        mira.types("/done " + lessons(26)).isRefused("Name between 1 and 25 topics");
        mira.types("/done " + lessons(25))
                .sees("Tick 25 topics off?")
                .clicks("Tick all 25")
                .sees("Done: 25 topics");
    }

    private static String lessons(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "lesson number " + Integer.toString(i + 100, 36))
                .collect(Collectors.joining(","));
    }

    @Test
    void aNameWithACommaIsOneName() {
        server.roadmapsBecome("# R\n\n## Phase 1: One\n- RNNs, LSTMs\n- Other");
        mira.types("/done rnns, lstms").sees("## Done: RNNs, LSTMs ✅");
    }

    @Test
    void aCloseMisspellingTicksAndADistantOneAsks() {
        mira.types("/done atention").sees("## Done: Attention ✅");
        mira.types("/done regularisation").sees("## Done: Regularization ✅");
        mira.types("/done cluster")
                .isRefused("There is no topic called \"cluster\"")
                .clicks("K-Means Clustering · The Checklist")
                .redraws()
                .sees("## Done: K-Means Clustering ✅");
    }

    @Test
    void withNoneFollowedTheFirstRoadmapByOrderIsMeantAndOthersAreOffered() {
        mira.types("/done backpropagation")
                .sees("## Done: Backpropagation ✅", "Machine Learning › Phase 2")
                .canPress("Tick in The Checklist too", "Tick in ML Engineer too")
                .clicks("Tick in The Checklist too")
                .sees("The Checklist › Phase 1: Everything", "1 of 3 done")
                .cannotPress("Tick in Machine Learning too");
        mira.types("/roadmap engineer").sees("0 of 4 done");
    }

    @Test
    void theOneFollowedRoadmapThatHasItIsMeant() {
        mira.types("/follow checklist");
        mira.types("/done backpropagation").sees("The Checklist › Phase 1");
        mira.types("/done vectors").sees("Machine Learning › Phase 1");
    }

    @Test
    void severalFollowedRoadmapsAsk() {
        mira.types("/follow checklist");
        mira.types("/follow ml");
        Answered question = mira.types("/done backpropagation");
        question.sees("Backpropagation stands in several places. Which one?");
        mira.types("/progress").sees("Nothing is ticked off yet");
        assertThat(question.menuLabels())
                .containsExactly(
                        "Machine Learning › Phase 2: Deep Learning › Neural Networks",
                        "The Checklist › Phase 1: Everything");
        question.picks("The Checklist › Phase 1: Everything")
                .redraws()
                .sees("Done: Backpropagation", "The Checklist ›");
    }

    @Test
    void aNamedRoadmapDecides() {
        mira.types("/follow ml");
        mira.types("/done backpropagation roadmap:checklist").sees("The Checklist › Phase 1");
        mira.types("/done attention roadmap:checklist")
                .isRefused("Attention is not in The Checklist, but in Machine Learning.");
        mira.types("/done attention roadmap:nonsense").isRefused("There is no roadmap called \"nonsense\"");
    }

    @Test
    void theSameNameTwiceInOneRoadmapAsks() {
        Answered question = mira.types("/done monitoring roadmap:engineer");
        assertThat(question.menuLabels())
                .containsExactly("ML Engineer › Phase 1: Craft", "ML Engineer › Phase 2: Service");
        question.picks("ML Engineer › Phase 2: Service").sees("Phase 2: Service", "1 of 1 done");
        mira.types("/done testing, monitoring roadmap:engineer")
                .sees("## Done: Testing ✅", "### Not ticked off: more than one topic may be meant\n- monitoring")
                .picks("Monitoring · ML Engineer › Phase 1")
                .sees("2 of 3 done");
    }

    @Test
    void aTopicWithSubtopicsTicksThemAll() {
        mira.types("/done serving").sees("## Done: Serving (all 2 below it) ✅", "2 of 3 done");
        mira.types("/undo serving").sees("Taken back: Serving", "0 of 3 done");
    }

    @Test
    void theLastOfAPhaseIsCelebrated() {
        mira.types("/done vectors").doesNotSee("🎉");
        mira.types("/done matrices").sees("That was the last of this phase. 🎉", "Next: **Backpropagation**");
        mira.types("/done matrices").sees("was done already").doesNotSee("🎉");
        mira.types("/skip vectors").doesNotSee("🎉");
        mira.types("/undo vectors").doesNotSee("🎉");
    }

    @Test
    void itIsSharedOnlyOnWishAndOnlyByWhoeverDidIt() {
        Answered done = mira.types("/done attention");
        done.isClickedBy(jonas, "Share").isRefused("This belongs to somebody else.");
        done.isClickedBy(jonas, "Undo").isRefused("This belongs to somebody else.");
        done.clicks("Share")
                .isForAll()
                .pings()
                .sees("Done: Attention ✅", "Shared by <@" + mira.id() + ">")
                .isClickedBy(jonas, "Open my checklist")
                .isOnlyForThem()
                .sees("0 of 4 done");
        done.clicks("Undo");
        done.clicks("Share").isRefused("nothing to share");
    }

    @Test
    void severalAreSharedTogetherWithoutWhatWasTakenBack() {
        Answered done = mira.types("/done vectors, matrices, attention");
        mira.types("/undo matrices");
        done.clicks("Share")
                .isForAll()
                .sees("Done: 2 topics ✅", "- Vectors\n- Attention\n")
                .doesNotSee("- Matrices");
    }

    @Test
    void undoTakesATickBackByName() {
        mira.types("/done attention");
        mira.types("/undo Attenton").sees("## Taken back: Attention", "0 of 4 done");
        mira.types("/undo attention").isRefused("Attention is not marked in any way, so nothing was changed.");
        mira.types("/undo nonsense").isRefused("There is no topic called");
    }

    @Test
    void undoAsksWhichWhenSeveralAreTicked() {
        mira.types("/done backpropagation").clicks("Tick in The Checklist too");
        Answered question = mira.types("/undo backpropagation").sees("is marked in several places. Which one?");
        question.picks("The Checklist › Phase 1: Everything").sees("Taken back: Backpropagation");
        mira.types("/undo backpropagation").sees("Taken back", "Machine Learning");
    }

    @Test
    void aRoadmapThatIsGoneIsFollowedByNobody() {
        mira.types("/follow checklist");
        mira.types("/done regularization");
        server.roadmapsBecome(ML);
        mira.types("/checklist").sees("Machine Learning");
        mira.types("/next").sees("### Vectors");
        mira.types("/done attention").sees("Machine Learning ›");
    }

    @Test
    void aRefusedPressHasChangedNothing() {
        Answered topic = mira.types("/topic attention");
        server.roadmapsBecome(CHECKLIST);
        topic.clicks("Done").isRefused("no longer in the roadmaps");
        server.roadmapsBecome(ML, CHECKLIST);
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void aBareNumberIsNoTopic() {
        mira.types("/done 1, 2").isRefused("Nothing was changed, because no topic is called any of this: 1, 2.");
        mira.types("/done 1").isRefused("There is no topic called \"1\".").doesNotSee("Did you mean");
    }

    @Test
    void itWorksInDirectMessagesToo() {
        mira.typesDirectly("/done attention").sees("Done: Attention");
        mira.types("/roadmap ml phase 2").sees("Attention ✅");
    }

    @Test
    void progressSurvivesARestartAndAnEditElsewhereInTheFile() {
        mira.types("/done attention");
        server.restarts();
        server.roadmapsBecome(
                ML.replace("- Vectors\n", "- Tensors\n").replace("Neural Networks", "Networks"), CHECKLIST);
        mira.types("/roadmap ml phase 2").sees("- Attention ✅", "### Networks");
    }

    @Test
    void aTopicThatLeavesTheFileComesBackTicked() {
        mira.types("/done attention");
        server.roadmapsBecome(ML.replace("- Attention\n", ""), CHECKLIST);
        mira.types("/roadmap ml phase 2").sees("0 of 3 done");
        server.roadmapsBecome(ML, CHECKLIST);
        mira.types("/roadmap ml phase 2").sees("1 of 4 done", "- Attention ✅");
    }

    @Test
    void openTopicsAreOfferedFirstInTheOrderOfNext() {
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "")))
                .startsWith("Vectors · Machine Learning › Phase 1", "Matrices · Machine Learning › Phase 1")
                .hasSize(17);
        mira.types("/follow ml");
        mira.types("/follow checklist");
        mira.types("/done vectors");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "")))
                .startsWith("Matrices · Machine Learning › Phase 1", "Backpropagation · The Checklist › Phase 1")
                .endsWith("Vectors · Machine Learning › Phase 1")
                .doesNotHaveDuplicates();
        mira.types("/done backpropagation roadmap:ml");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "backp")))
                .containsExactly(
                        "Backpropagation · The Checklist › Phase 1", "Backpropagation · Machine Learning › Phase 2");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "", "roadmap", "engineer")))
                .startsWith("Testing · ML Engineer › Phase 1");
    }

    @Test
    void undoOffersWhatIsTickedNewestFirst() {
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", ""))).isEmpty();
        mira.types("/done vectors");
        server.later(Duration.ofMinutes(1));
        mira.types("/done regularization");
        jonas.types("/done attention");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "")))
                .containsExactly("Regularization · The Checklist › Phase 1", "Vectors · Machine Learning › Phase 1");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "vec")))
                .containsExactly("Vectors · Machine Learning › Phase 1");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "atten"))).isEmpty();
        mira.types("/undo vectors");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "")))
                .containsExactly("Regularization · The Checklist › Phase 1");
    }

    @Test
    void noMoreIsOfferedForUndoThanDiscordTakes() {
        server.roadmapsBecome("# Many\n\n## Phase 1: One\n- Group\n"
                + IntStream.rangeClosed(1, 26)
                        .mapToObj(i -> "  - Lesson number " + Integer.toString(i + 100, 36))
                        .collect(Collectors.joining("\n")));
        mira.types("/done group").clicks("Tick all 26");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", ""))).hasSize(25);
    }

    @Test
    void topicsAreOfferedByNameAndChosenByAddress() {
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "atten")))
                .containsExactly("Attention · Machine Learning › Phase 2");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "b", "roadmap", "checklist")))
                .containsExactly("Backpropagation · The Checklist › Phase 1");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "vectors, atten")))
                .containsExactly("vectors, Attention · Machine Learning › Phase 2");
        mira.types("/done checklist/1/backpropagation").sees("The Checklist › Phase 1");
        mira.types("/undo checklist/1/backpropagation").sees("Taken back");
        mira.types("/done Backpropagation · The Checklist › Phase 1").sees("## Done", "The Checklist › Phase 1");
    }
}
