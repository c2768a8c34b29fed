package dev.cairn.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatesConversationTest extends Conversation {

    @Test
    void whatIsBeingLearntIsMarkedAndComesFirst() {
        mira.types("/learning attention, optimizers")
                .isOnlyForThem()
                .sees("## Learning: 2 topics 📖", "0 of 4 done · 2 being learnt", "Next: **Optimizers**")
                .cannotPress("Share");
        mira.types("/next").sees("### Optimizers 📖: SGD, Adam", "### Attention 📖", "### Vectors");
        mira.types("/roadmap ml phase 2").sees("- Attention 📖", "-# learning 📖");
        mira.types("/learning attention").sees("## Attention was being learnt already");
    }

    @Test
    void whatIsSkippedLeavesTheTotalsAndIsNotAhead() {
        mira.types("/done backpropagation");
        mira.types("/skip attention, optimizers")
                .sees("## Skipped: 2 topics ⏭️", "▰▰▰▰▰▱▱▱▱▱ 50 % · 1 of 2 done · 2 skipped");
        mira.types("/roadmap ml").sees("1 of 7 done", "**Phase 2: Deep Learning** · 10-12 weeks · 1 of 2 done");
        mira.types("/done image classification").sees("That was the last of this phase. 🎉", "2 of 2 done");
        mira.types("/next ml").doesNotSee("Attention", "Optimizers");
        mira.types("/checklist ml phase 2").sees("- Attention ⏭️", "-# done ✅ · skipped ⏭️");
    }

    @Test
    void aPhaseSkippedAsAWholeSaysSo() {
        mira.types("/skip ml phase 1").sees("## Skipped: 2 topics ⏭️", "0 % · all 2 skipped");
        mira.types("/checklist ml").sees("## Phase 2: Deep Learning");
        mira.types("/checklist ml phase 1").sees("all 2 skipped").doesNotSee("0 of 0");
        mira.types("/progress").sees("- Phase 1: Foundations · all 2 skipped", "0 of 7 done · 2 skipped");
        mira.types("/done ml phase 1").sees("## Done: 2 topics ✅", "2 of 2 done");
    }

    @Test
    void whatWasKnownBeforeCountsAsProgress() {
        mira.types("/knew vectors").sees("## Known before: Vectors 🎓", "1 of 2 done", "Next: **Matrices**");
        mira.types("/knew vectors").sees("## Vectors was noted as known already");
        mira.types("/progress").sees("1 of 9 done").doesNotSee("Last ticked off");
        mira.types("/done vectors").sees("## Done: Vectors ✅", "1 of 2 done");
    }

    @Test
    void undoGoesBackStepByStepAndNeverToggles() {
        mira.types("/learning attention");
        mira.types("/done attention");
        mira.types("/undo attention").sees("## Taken back: Attention", "It is being learnt again.");
        mira.types("/undo attention")
                .sees("## Taken back: Attention", "0 of 4 done")
                .doesNotSee("again.");
        mira.types("/undo attention").isRefused("Attention is not marked in any way");
        mira.types("/undo").isRefused("There is nothing to take back");
    }

    @Test
    void undoAloneTakesBackTheLastStepAsAWhole() {
        mira.types("/done vectors");
        mira.types("/skip vectors, attention");
        mira.types("/undo").sees("## Taken back: Vectors, Attention\nAgain: 1 done ✅\nMachine Learning › Phase 1");
        mira.types("/undo")
                .sees("## Taken back: Vectors")
                .clicks("Tick it again")
                .sees("## Done: Vectors ✅");
    }

    @Test
    void undoPressedTwiceOnATopicTakesBackOneStep() {
        mira.types("/learning attention");
        mira.types("/done attention");
        Answered panel = mira.types("/topic attention");
        panel.clicks("Undo").sees("· learning 📖");
        panel.clicks("Undo").sees("· learning 📖").clicks("Undo").doesNotSee("learning");
    }

    @Test
    void aButtonPressedTwiceMarksNoMoreThanItOffered() {
        mira.types("/skip batch");
        Answered panel = mira.types("/topic serving");
        panel.clicks("Done").sees("· done ✅");
        panel.clicks("Done");
        mira.types("/checklist ml phase 3").sees("Batch ⏭️", "Online ✅");

        jonas.types("/skip serving");
        Answered skipped = jonas.types("/topic serving");
        skipped.clicks("Done");
        skipped.clicks("Learning");
        jonas.types("/checklist ml phase 3").sees("Batch ✅", "Online ✅");
    }

    @Test
    void aParentThatIsFinishedIsNotSaidToBeSomethingElse() {
        mira.types("/done serving");
        mira.types("/skip serving").isRefused("Serving is finished already, so nothing was changed.");
        mira.types("/skip monitoring, serving")
                .sees("## Skipped: Monitoring ⏭️", "### Not marked: finished already\n- serving")
                .clicks("Undo");
        mira.types("/knew serving roadmap:ml").isRefused("Serving is finished already");
        mira.types("/done serving").sees("## Serving was done already");
        mira.types("/checklist ml phase 3").sees("2 of 3 done").doesNotSee("⏭️");
        jonas.types("/knew serving");
        jonas.types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "serving\nattention")
                .sends()
                .sees("## Done: Attention ✅", "### Not ticked off: finished already\n- serving");
    }

    @Test
    void aPlaceThatIsPickedTwiceIsTakenBackOnce() {
        mira.types("/learning backpropagation roadmap:ml");
        mira.types("/done backpropagation roadmap:ml");
        mira.types("/done backpropagation roadmap:checklist");
        Answered asked = mira.types("/undo backpropagation").sees("is marked in several places. Which one?");
        String ml = asked.menuLabels().stream()
                .filter(each -> each.startsWith("Machine"))
                .findFirst()
                .orElseThrow();
        asked.picks(ml).sees("## Taken back: Backpropagation", "It is being learnt again.");
        asked.picks(ml).sees("There was nothing left to take back.");
        mira.types("/checklist ml phase 2").sees("- Backpropagation 📖");
    }

    @Test
    void whatStandsAgainStandsSinceItWasSaid() {
        mira.types("/done attention");
        server.later(Duration.ofDays(40));
        mira.types("/done vectors");
        mira.types("/skip attention");
        mira.types("/undo").sees("## Taken back: Attention", "It is done again.");
        mira.types("/progress").sees("- Vectors · <t:1798621200:R>\n- Attention · <t:1795165200:R>");
        mira.types("/history")
                .sees("- Taken back: **Attention**", "- Skipped: **Attention**", "- Done: **Attention**")
                .doesNotSee("- Done: **Attention** · phase 2 · <t:1798621200:R>");
    }

    @Test
    void undoAfterOthersLeavesTheirsAlone() {
        mira.types("/done vectors");
        jonas.types("/skip vectors");
        mira.types("/undo").sees("## Taken back: Vectors");
        jonas.types("/progress").sees("1 skipped");
    }

    @Test
    void undoOfAPhaseOrAParentTakesBackItsLastStepOnly() {
        mira.types("/done batch");
        mira.types("/done serving").sees("## Done: Serving (1 of 2 below it) ✅");
        mira.types("/undo serving").sees("## Taken back: Online", "1 of 3 done");
        mira.types("/undo serving").sees("## Taken back: Batch", "0 of 3 done");
    }

    @Test
    void aPhaseIsNamedInTheWordsOfItsFile() {
        server.roadmapsBecome("# Guitarra\n\n## Fase 1: Acordes\n- Do mayor\n\n## Fase 2: Ritmo\n- Rasgueo\n- Palmas");
        mira.types("/done fase 2").sees("## Done: 2 topics ✅", "Guitarra › Fase 2: Ritmo");
        mira.types("/skip phase 1").sees("Do mayor");
        mira.types("/done fase 3").isRefused("There is no topic called \"fase 3\"");
    }

    @Test
    void aPhaseIsNamedWithOrWithoutItsRoadmap() {
        mira.types("/done phase 1").sees("## Done: 2 topics ✅", "Machine Learning › Phase 1: Foundations");
        mira.types("/done phase 1 roadmap:engineer").sees("## Done: 3 topics ✅", "ML Engineer › Phase 1");
        mira.types("/learning checklist phase 1").sees("## Learning: 3 topics 📖", "The Checklist › Phase 1");
        mira.types("/skip ml phase deep learning").sees("## Skipped: 4 topics ⏭️");
        mira.types("/knew phase 3 roadmap:ml, vectors").isRefused("no roadmap called");
        mira.types("/done phase 9").isRefused("There is no phase called \"phase 9\"", "Nothing was changed.");
        mira.types("/undo");
        mira.types("/done ml phase 2, nonsense")
                .sees("## Done: 4 topics ✅", "### Not ticked off: no topic is called\n- nonsense");
    }

    @Test
    void aPhaseIsNamedWithItsRoadmapBehindItToo() {
        mira.types("/done phase 1 checklist").sees("## Done: 3 topics ✅", "The Checklist › Phase 1: Everything");
        mira.types("/done phase 1 of ML Engineer").sees("## Done: 3 topics ✅", "ML Engineer › Phase 1");
        mira.types("/skip phase 2 in ml, vectors").sees("## Skipped: 5 topics ⏭️");
        mira.types("/done Phase 3: Operations · Machine Learning").sees("## Done: 3 topics ✅");
        mira.types("/done phase 2 guitarra")
                .isRefused("There is no phase called \"phase 2 guitarra\". Name one, as in /done ml phase 3; /roadmap");
        mira.types("/done phase 2 learning").isRefused("Name one, as in /done ml phase 2; /roadmap");
        mira.types("/skip learn phase 2").isRefused("Name one, as in /skip ml phase 2; /roadmap");
        mira.types("/done phase 9 ml").isRefused("There is no phase called \"phase 9 ml\".");
    }

    @Test
    void aPhaseIsTakenBackByItsName() {
        mira.types("/done vectors");
        mira.types("/undo phase 1").sees("## Taken back: Vectors");
        mira.types("/undo phase 1")
                .isRefused("Phase 1: Foundations · Machine Learning is not marked in any way, so nothing was changed.");
        mira.types("/done ml phase 1");
        mira.types("/done attention");
        mira.types("/undo ml phase 1").sees("## Taken back: Phase 1: Foundations\nVectors, Matrices\n");
        mira.types("/undo phase 5")
                .isRefused("There is no phase called \"phase 5\". Name one, as in /undo ml phase 3;");
        mira.types("/follow ml");
        mira.types("/follow engineer");
        mira.types("/undo phase 2").sees("## Taken back: Attention");
        mira.types("/done attention, engineer phase 2");
        mira.types("/undo phase 2")
                .isRefused("Several of your roadmaps have phase 2: name one, as in /undo ml phase 2.");
    }

    @Test
    void phasesOfMyRoadmapsAreOffered() {
        mira.types("/follow engineer");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "phase")))
                .startsWith("Phase 1: Craft · ML Engineer", "Phase 2: Service · ML Engineer");
        assertThat(mira.isOffered("skip", "topic", Map.of("topic", "craft")))
                .containsExactly("Phase 1: Craft · ML Engineer");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "testing, phase 2")))
                .containsExactly("testing, Phase 2: Service · ML Engineer");
        assertThat(mira.isOffered("knew", "topic", Map.of("topic", "phase 2", "roadmap", "ml")))
                .containsExactly("Phase 2: Deep Learning · Machine Learning");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "phase"))).isEmpty();
        mira.types("/done engineer phase 2");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "phase")))
                .containsExactly("Phase 2: Service · ML Engineer");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "phase 2")))
                .as("what is finished is not offered")
                .isEmpty();
    }

    @Test
    void aPhaseThatSeveralOfMyRoadmapsHaveIsAskedFor() {
        mira.types("/follow ml");
        mira.types("/follow engineer");
        mira.types("/done phase 2")
                .isRefused("Several of your roadmaps have phase 2: name one, as in /done ml phase 2.");
        mira.types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "phase 2\nvectors")
                .sends()
                .sees("### Not ticked off: in several of your roadmaps, so write its name before it\n- phase 2")
                .doesNotSee("no topic is called");
        mira.types("/done phase 3").sees("Machine Learning › Phase 3");
    }

    @Test
    void ofAWholePhaseOnlyWhatIsAheadIsMeant() {
        mira.types("/knew vectors");
        mira.types("/done phase 1").sees("## Done: Matrices ✅", "2 of 2 done");
        mira.types("/checklist ml phase 1").sees("- Vectors 🎓", "- Matrices ✅");
        mira.types("/skip ml phase 1").isRefused("Phase 1: Foundations is finished already, so nothing was changed.");
        mira.types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "ml phase 1\nattention")
                .sends()
                .sees("## Done: Attention ✅", "### Not ticked off: finished already\n- ml phase 1");
        mira.types("/checklist ml phase 1").sees("- Vectors 🎓", "- Matrices ✅");
    }

    @Test
    void aTopicCalledLikeAPhaseIsATopic() {
        server.roadmapsBecome("# R\n\n## Phase 1: One\n- Phase 2\n- Week 1 review\n\n## Phase 2: Two\n- Other");
        mira.types("/done phase 2").sees("## Done: Phase 2 ✅");
        mira.types("/done week 1 review").sees("## Done: Week 1 review ✅");
    }

    @Test
    void tenChangeAtOnceAndElevenAsk() {
        many(21);
        mira.types("/done many phase 2").sees("## Done: 10 topics ✅");
        mira.types("/undo");
        Answered asked = mira.types("/done many phase 1")
                .isOnlyForThem()
                .sees("## Tick 11 topics off?\nMany › Phase 1: One\nNothing has changed yet.\n- Lesson number 2t\n");
        mira.types("/progress").sees("Nothing is ticked off yet");
        asked.isClickedBy(jonas, "Tick all 11").isRefused("This belongs to somebody else.");
        asked.clicks("Tick all 11").redraws().sees("## Done: 11 topics ✅", "11 of 11 done", "🎉");
        asked.clicks("Tick all 11")
                .sees("## Done: 11 topics ✅")
                .clicks("Undo")
                .sees("## Taken back: Lesson number 2t, Lesson number 2u, Lesson number 2v and 8 more");
        asked.clicks("Tick all 11").isRefused("You have taken this back since.");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void whatIsLeftStaysAsItWas() {
        many(21);
        Answered asked = mira.types("/skip many phase 1").sees("## Skip 11 topics?");
        asked.clicks("Leave it").redraws().sees("Nothing has changed.");
        asked.clicks("Skip all 11").isRefused("This has been left as it was");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void whatWasConfirmedIsNotSaidToBeLeft() {
        many(21);
        Answered asked = mira.types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "many phase 1\nphase 7")
                .sends()
                .sees("## Tick 11 topics off?", "### Not ticked off: no topic is called\n- phase 7");
        asked.clicks("Tick all 11").isOnlyForThem().sees("## Done: 11 topics ✅");
        asked.clicks("Leave it").isRefused("You have confirmed this already. /undo takes it back.");
        mira.types("/progress").sees("11 of 21 done");
        mira.types("/undo");
        Answered other = mira.types("/done")
                .opensForm("Tick off what you know")
                .fillsIn("Topics, one a line", "many phase 1\nphase 7")
                .sends();
        other.clicks("Leave it").isOnlyForThem().sees("Nothing has changed.");
        other.clicks("Leave it").sees("Nothing has changed.");
    }

    @Test
    void ofWhatHasLeftTheRoadmapsMeanwhileNothingIsConfirmed() {
        many(21);
        Answered asked = mira.types("/done many phase 1").sees("## Tick 11 topics off?");
        server.roadmapsBecome(ML);
        asked.clicks("Tick all 11").isRefused("This is no longer in the roadmaps.");
        many(21);
        mira.types("/history").sees("Nothing yet.");
        asked.clicks("Tick all 11").sees("## Done: 11 topics ✅");
    }

    @Test
    void theQuestionSurvivesARestart() {
        many(21);
        Answered asked = mira.types("/learning many phase 1").sees("## Mark 11 topics as being learnt?");
        server.restarts();
        asked.clicks("Learn all 11").sees("## Learning: 11 topics 📖");
    }

    @Test
    void aParentOfManyAsksFromTheTopicPanelToo() {
        server.roadmapsBecome("# Many\n\n## Phase 1: One\n- Group\n" + lessons(1, 11, "  - "));
        mira.types("/topic group")
                .clicks("Knew it")
                .redraws()
                .sees("## Mark 11 topics as known before?")
                .clicks("Mark all 11")
                .sees("## Known before: 11 topics 🎓");
        mira.types("/topic group").sees("· known before 🎓").canPress("Undo").cannotPress("Done");
        mira.types("/roadmap many phase 1").sees("- Group 🎓");
    }

    @Test
    void theChecklistSetsEveryStateByMenu() {
        Answered list =
                mira.types("/checklist ml phase 1").picks("Mark as learning 📖").redraws();
        assertThat(list.menuPicks()).isEmpty();
        Answered learning = list.picks("Vectors").redraws().sees("- Vectors 📖", "1 being learnt");
        assertThat(learning.menuPicks()).containsExactly("Vectors");
        Answered done = learning.picks("Mark as done ✅");
        assertThat(done.menuPicks()).isEmpty();
        assertThat(done.menuDescriptions()).containsExactly("learning", "");
        done.picks("Vectors").sees("- Vectors ✅");
        mira.types("/undo").sees("It is being learnt again.");
        learning.unpicks("Vectors")
                .sees("0 of 2 done")
                .doesNotSee("📖")
                .clicks("Undo")
                .sees("It is being learnt again.");
        mira.types("/checklist ml phase 1")
                .cannotPress("Undo")
                .picks("Matrices")
                .clicks("Undo")
                .sees("Taken back: Matrices");
    }

    @Test
    void theTopicPanelOffersWhatMakesSense() {
        mira.types("/topic attention")
                .canPress("Done", "Learning", "Skip", "Knew it")
                .cannotPress("Undo")
                .clicks("Learning")
                .redraws()
                .sees("· learning 📖")
                .cannotPress("Learning")
                .clicks("Done")
                .sees("· done ✅")
                .clicks("Undo")
                .sees("· learning 📖")
                .isClickedBy(jonas, "Undo")
                .isRefused("This belongs to somebody else.");
    }

    @Test
    void progressTellsWhatIsBeingLearntAndSkipped() {
        mira.types("/learning attention, backpropagation");
        mira.types("/skip monitoring");
        mira.types("/progress").sees("0 of 8 done · 2 being learnt · 1 skipped");
        jonas.types("/progress @Mira").sees("0 of 8 done · 2 being learnt · 1 skipped");
    }

    @Test
    void topicsAreOfferedByTheirStates() {
        mira.types("/learning matrices");
        assertThat(mira.isOffered("done", "topic", Map.of("topic", "")))
                .startsWith("Matrices · Machine Learning › Phase 1", "Vectors · Machine Learning › Phase 1");
        assertThat(mira.isOffered("learning", "topic", Map.of("topic", "")))
                .startsWith("Vectors · Machine Learning › Phase 1")
                .endsWith("Matrices · Machine Learning › Phase 1");
        assertThat(mira.isOffered("undo", "topic", Map.of("topic", "")))
                .containsExactly("Matrices · Machine Learning › Phase 1");
    }

    @Test
    void severalPlacesAskForEveryState() {
        mira.types("/follow ml");
        mira.types("/follow checklist");
        mira.types("/learning backpropagation")
                .sees("stands in several places. Which one?")
                .picks("The Checklist › Phase 1: Everything")
                .sees("## Learning: Backpropagation 📖");
        mira.types("/skip backprop").isRefused("There is no topic called");
    }

    @Test
    void aTopicIsOfferedInOtherRoadmapsInTheSameState() {
        mira.types("/skip backpropagation")
                .canPress("Skip in The Checklist too")
                .clicks("Skip in The Checklist too")
                .sees("## Skipped: Backpropagation ⏭️", "The Checklist › Phase 1");
    }

    /** Eleven in the first phase, the others in the second. */
    private void many(int count) {
        server.roadmapsBecome("---\nid: many\n---\n# Many\n\n## Phase 1: One\n" + lessons(1, 11, "- ")
                + "\n\n## Phase 2: Two\n" + lessons(12, count, "- "));
    }

    private static String lessons(int from, int to, String marker) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> marker + "Lesson number " + Integer.toString(i + 100, 36))
                .collect(Collectors.joining("\n"));
    }
}
