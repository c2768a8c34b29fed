package dev.cairn.checklist;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChecklistConversationTest extends Conversation {

    @Test
    void theChecklistOpensAtThePhaseIAmIn() {
        mira.types("/checklist").isOnlyForThem().sees("Machine Learning", "## Phase 1: Foundations", "0 of 2 done");
        mira.types("/done vectors, matrices");
        mira.types("/checklist")
                .sees("## Phase 2: Deep Learning")
                .picks("Attention", "Backpropagation")
                .redraws()
                .sees("2 of 4 done", "- Attention ✅")
                .unpicks("Attention")
                .sees("1 of 4 done")
                .clicks("Next phase")
                .sees("## Phase 3: Operations");
    }

    @Test
    void theChecklistOpensWhereNextSaysToGoOn() {
        mira.types("/learning attention");
        mira.types("/next").sees("## Next\n### Attention");
        mira.types("/checklist").sees("## Phase 2: Deep Learning");
        mira.types("/done attention");
        mira.types("/checklist").sees("## Phase 1: Foundations");
        mira.types("/done ml phase 1, ml phase 2, ml phase 3");
        mira.types("/checklist ml").sees("## Phase 3: Operations");
    }

    @Test
    void whatTheMenusAreForIsSaidToWhoeverHasThem() {
        String hint = "The first menu says what to mark topics as, the second which ones.";
        mira.types("/checklist ml").sees("-# " + hint).clicks("Share").doesNotSee(hint);
    }

    @Test
    void aPhaseIsOpenedByName() {
        mira.types("/checklist ml phase 3").sees("## Phase 3: Operations");
        mira.types("/checklist checklist").sees("The Checklist", "- Regularization");
        mira.types("/checklist ml phase 9")
                .isRefused("no phase")
                .clicks("Phase 3: Operations")
                .sees("## Phase 3");
        mira.types("/checklist nonsense").isRefused("no roadmap called \"nonsense\"");
    }

    @Test
    void whoIsOnSeveralRoadmapsChooses() {
        mira.types("/follow ml");
        mira.types("/follow checklist");
        mira.types("/checklist")
                .sees("## Your checklists", "- **The Checklist** · 0 of 3 done")
                .picks("The Checklist")
                .sees("- Regularization");
        mira.types("/checklist phase:1").isRefused("name one, as in /checklist ml phase 3");
    }

    @Test
    void theChecklistOfSomebodyElseRefusesForeignHands() {
        Answered mine = mira.types("/checklist ml");
        mine.arePickedBy(jonas, "Vectors").isRefused("This belongs to somebody else.");
        mine.isClickedBy(jonas, "Next phase").isRefused("This belongs to somebody else.");
        mine.clicks("Share").isForAll().isClickedBy(jonas, "Open my checklist").isOnlyForThem();
    }

    @Test
    void nextNamesThreeOpenTopicsWithResources() {
        mira.types("/next")
                .isOnlyForThem()
                .sees("### Vectors", "### Matrices", "### Backpropagation", "Khan", "The Illustrated Transformer")
                .clicks("Tick Vectors")
                .redraws()
                .sees("## Done: Vectors ✅")
                .canPress("Undo")
                .doesNotSee("### Vectors")
                .sees("### Matrices", "### Optimizers: SGD, Adam");
    }

    @Test
    void nextTakesTurnsAmongFollowedRoadmaps() {
        mira.types("/follow checklist");
        mira.types("/follow engineer");
        mira.types("/next")
                .sees("### Backpropagation", "### Testing", "### Regularization")
                .doesNotSee("### Vectors");
        mira.types("/next ml").sees("### Vectors", "### Matrices");
        mira.types("/next nonsense").isRefused("no roadmap called");
    }

    @Test
    void nextIsHappyWhenNothingIsLeft() {
        mira.types("/done backpropagation, regularization, k-means clustering roadmap:checklist");
        mira.types("/next checklist").sees("## Nothing is left");
    }

    @Test
    void progressShowsEachRoadmapAndWhatWasTickedLast() {
        mira.types("/done vectors");
        server.later(Duration.ofHours(2));
        mira.types("/done matrices");
        mira.types("/progress")
                .isOnlyForThem()
                .sees("## Your progress", "### Machine Learning", "▰▰▱▱▱▱▱▱▱▱ 22 % · 2 of 9 done")
                .sees("- Phase 1: Foundations · 2 of 2 done ✅", "- Phase 2: Deep Learning · 0 of 4 done")
                .sees("- Matrices · <t:1795172400:R>\n- Vectors · <t:1795165200:R>")
                .doesNotSee("The Checklist")
                .clicks("Share")
                .isForAll()
                .sees("Progress of <@" + mira.id() + ">")
                .pings()
                .isClickedBy(jonas, "Show mine")
                .isOnlyForThem()
                .sees("Nothing is ticked off yet");
    }

    @Test
    void anothersProgressIsSeenOnlyAsFarAsTheyLetIt() {
        jonas.types("/progress @Mira").isRefused("nothing of theirs to see here");
        mira.types("/done vectors");
        jonas.types("/progress @Mira")
                .isOnlyForThem()
                .sees("Progress of <@" + mira.id() + ">", "1 of 9 done")
                .cannotPress("Share");
        jonas.typesDirectly("/progress @Mira").isRefused("nothing of theirs to see here");
        mira.types("/me visibility only me").sees("Only you see your progress.");
        jonas.types("/progress @Mira").isRefused("nothing of theirs to see here");
        mira.types("/progress").sees("1 of 9 done");
        mira.types("/me visibility my groups").sees("Members of your study groups see your progress");
        jonas.types("/progress @Mira").isRefused("nothing of theirs to see here");
        mira.types("/me visibility this server");
        jonas.types("/progress @Mira").sees("1 of 9 done");
    }

    @Test
    void followingAndLettingGo() {
        mira.types("/follow Machine Lerning")
                .sees("## You follow Machine Learning")
                .clicks("Unfollow")
                .redraws()
                .sees("## You no longer follow Machine Learning")
                .clicks("Follow again")
                .sees("## You follow Machine Learning")
                .clicks("What comes first")
                .sees("### Vectors");
        mira.types("/follow ml").sees("You follow already: Machine Learning");
        mira.types("/unfollow ml").sees("You no longer follow", "What you ticked off in it stays.");
        mira.types("/unfollow ml")
                .sees("You were not following Machine Learning")
                .doesNotSee("What you ticked off");
        mira.types("/follow engin")
                .isRefused("no roadmap called")
                .clicks("ML Engineer")
                .sees("You follow ML Engineer");
    }
}
