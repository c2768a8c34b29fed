package dev.cairn.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.OpenForm;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoneFormConversationTest extends Conversation {
    private static final String TOPICS = "Topics, one a line";
    private static final String ROADMAP = "In which roadmap";

    private OpenForm opens(String line) {
        return mira.types(line).opensForm("Tick off what you know");
    }

    private Answered sends(String topics) {
        return opens("/done").fillsIn(TOPICS, topics).sends();
    }

    @Test
    void withoutATopicAFormOpensAndTicksAWholeList() {
        Answered done = sends("vectors\nMatrices\n\nattention")
                .isOnlyForThem()
                .sees(
                        "## Done: 3 topics ✅\n- Vectors\n- Matrices\n- Attention\nMachine Learning › Phase 1: Foundations\n")
                .doesNotSee("Not ticked off");
        done.clicks("Share").isForAll().sees("## Done: 3 topics ✅");
        done.clicks("Undo").redraws().sees("## Taken back: Vectors, Matrices, Attention");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void linesMayHoldCommasAndBeCopiedOutOfAList() {
        server.roadmapsBecome("# R\n\n## Phase 1: One\n- RNNs, LSTMs\n- Trees\n- Nets\n- Bagging\n- Boosting");
        mira.types("/done RNNs, LSTMs · R › Phase 1")
                .sees("## Done: RNNs, LSTMs ✅")
                .clicks("Undo");
        sends("- [x] rnns, lstms\n1. Trees, nets\n  * [ ] bagging\n• Boosting").sees("## Done: 5 topics ✅");
    }

    @Test
    void aNumberBeforeANameMayBelongToIt() {
        server.roadmapsBecome("# R\n\n## Phase 1: One\n- Trees\n- 3\\. Trees\n- Nets");
        sends("3. Trees").sees("## Done: 3\\. Trees ✅");
        sends("2. Trees\n3. Nets").sees("## Done: 2 topics ✅", "- Trees\n- Nets\nR › Phase 1: One");
    }

    @Test
    void aMenuSentWithNothingPickedTicksNothing() {
        sends("vectors\ncluster").arePickedBy(mira).isRefused("This is from another version of the bot.");
    }

    @Test
    void whatWasDoneBeforeIsNamedApartAndNotCounted() {
        mira.types("/done matrices");
        sends("vectors\nmatrices\nattention")
                .sees("## Done: 2 topics ✅\n- Vectors\n- Attention\n", "\nDone already: Matrices\n")
                .doesNotSee("- Matrices");
        sends("vectors\nmatrices\ntesting").sees("## Done: Testing ✅\nDone already: Vectors, Matrices\n");
        sends("vectors\nmatrices")
                .sees("## All of these were done already\n- Vectors\n- Matrices\n")
                .doesNotSee("Done already:");
    }

    @Test
    void ofManyThatWereDoneBeforeAFewAreNamed() {
        server.roadmapsBecome("# Many\n\n## Phase 1: One\n" + lessons(7, "- "));
        sends(lessons(6, ""));
        sends(lessons(7, "")).sees("Done already: Lesson number 2t, ", "Lesson number 2x and 1 more\n");
    }

    @Test
    void theProgressShownIsOfAFollowedRoadmapIfOneIsAmongThem() {
        mira.types("/follow checklist");
        sends("vectors\nregularization")
                .sees("The Checklist › Phase 1", "1 of 3 done")
                .doesNotSee("Machine Learning ›");
    }

    @Test
    void whatIsFoundIsTickedAndTheRestIsNamed() {
        Answered done = sends("vectors\ncluster\n*nonsense*\nmonitoring\nmatrices")
                .sees("## Done: 3 topics ✅", "- Monitoring\n")
                .sees("### Not ticked off: no topic is called\n- cluster\n- \\*nonsense\\*");
        assertThat(done.menuLabels()).contains("K-Means Clustering · The Checklist › Phase 1");
        assertThat(done.menuDescriptions()).contains("Everything").noneMatch(each -> each.contains("The Checklist"));
        done.picks("K-Means Clustering · The Checklist › Phase 1")
                .isOnlyForThem()
                .sees("## Done: K-Means Clustering ✅");
        done.clicks("Undo").sees("## Taken back: Vectors, Monitoring, Matrices");
        mira.types("/undo cluster").isRefused("There is no topic called");
        mira.types("/checklist checklist").sees("1 of 3 done");
    }

    @Test
    void oneThatStandsInSeveralPlacesIsAskedFor() {
        Answered asked = opens("/done roadmap:engineer")
                .shows(ROADMAP, "ML Engineer")
                .fillsIn(TOPICS, "testing\nmonitoring")
                .sends()
                .sees("## Done: Testing ✅", "### Not ticked off: more than one topic may be meant\n- monitoring");
        assertThat(asked.menuLabels())
                .containsExactly("Monitoring · ML Engineer › Phase 1", "Monitoring · ML Engineer › Phase 2");
        asked.picks(asked.menuLabels().toArray(String[]::new)).sees("## Done: 2 topics ✅");
        mira.types("/undo engineer/2/monitoring");
        assertThat(opens("/done roadmap:engineer")
                        .fillsIn(TOPICS, "monitoring")
                        .sends()
                        .menuLabels())
                .as("what is ticked is not offered")
                .containsExactly("Monitoring · ML Engineer › Phase 2");
        asked.arePickedBy(jonas, asked.menuLabels().get(0)).isRefused("This belongs to somebody else.");
    }

    @Test
    void aNamedRoadmapIsTheOnlyOneLookedIn() {
        assertThat(opens("/done").shows(ROADMAP).offers(ROADMAP))
                .containsExactly("Machine Learning", "The Checklist", "ML Engineer");
        Answered done = opens("/done")
                .fillsIn(TOPICS, "backpropagation\nattention")
                .picks(ROADMAP, "The Checklist")
                .sends()
                .sees("The Checklist › Phase 1", "### Not ticked off: in other roadmaps only\n- attention");
        done.picks("Attention · Machine Learning › Phase 2").sees("## Done: Attention ✅");
    }

    @Test
    void followedRoadmapsComeFirstAsWhenTyped() {
        mira.types("/follow checklist");
        sends("backpropagation").sees("The Checklist › Phase 1");
    }

    @Test
    void whenNothingIsFoundNothingChanges() {
        sends("nonsense\nrubbish")
                .isRefused("Nothing was changed", "nonsense, rubbish", "Write names as /roadmap shows them");
        sends("cluster").sees("## Nothing was changed", "- cluster").cannotPress("Undo");
        sends(" \n , ,").isRefused("Write between 1 and 50 topics");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }

    @Test
    void fiftyAtOnceAreTakenAndFiftyOneAreNot() {
        server.roadmapsBecome("# Many\n\n## Phase 1: One\n" + lessons(51, "- "));
        sends(lessons(51, "")).isRefused("Write between 1 and 50 topics, one a line. Nothing was ticked.");
        sends(lessons(50, "") + "\n" + lessons(1, ""))
                .sees("## Tick 50 topics off?", "- and 30 more")
                .clicks("Tick all 50")
                .sees("## Done: 50 topics ✅", "- and 30 more");
    }

    @Test
    void fiftyUnknownOnesFitTheAnswer() {
        String unknown = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> "*_~".repeat(10) + i + " what nobody ever called a topic")
                .collect(Collectors.joining("\n"));
        sends(unknown).isRefused("Nothing was changed");
        sends(unknown.lines().skip(1).collect(Collectors.joining("\n")) + "\nvectors")
                .sees("## Done: Vectors ✅");
    }

    @Test
    void longTitlesAndManyUnknownNamesFitTheAnswerTogether() {
        List<String> titles = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "Lesson " + Integer.toString(i + 100, 36) + " of a course with a long title".repeat(2))
                .toList();
        server.roadmapsBecome("# Many\n\n## Phase 1: One\n- " + String.join("\n- ", titles));
        String unknown =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "*_~".repeat(13) + i).collect(Collectors.joining("\n"));
        sends(String.join("\n", titles) + "\n" + unknown)
                .sees(
                        "## Tick 20 topics off?",
                        "### Not ticked off: no topic is called",
                        "There is more than fits here.")
                .clicks("Tick all 20")
                .isOnlyForThem()
                .sees("## Done: 20 topics ✅");
    }

    private static String lessons(int count, String marker) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> marker + "Lesson number " + Integer.toString(i + 100, 36))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void moreRoadmapsThanAMenuTakesLeaveTheNamedOneIn() {
        server.roadmapsBecome(IntStream.rangeClosed(1, 26)
                .mapToObj(
                        i -> "---\nid: r" + i + "\norder: " + i + "\n---\n# Way " + i + "\n\n## Phase 1: One\n- Topic")
                .toArray(String[]::new));
        assertThat(opens("/done roadmap:r26").shows(ROADMAP, "Way 26").offers(ROADMAP))
                .hasSize(25);
        server.roadmapsBecome(ML);
        opens("/done").fillsIn(TOPICS, "vectors").sends().sees("## Done: Vectors");
    }

    @Test
    void anUnknownRoadmapIsRefusedBeforeTheFormOpens() {
        mira.types("/done roadmap:nonsense")
                .isRefused("There is no roadmap called \"nonsense\".")
                .doesNotSee("these are the first");
    }

    @Test
    void aRoadmapThatIsGoneWhenTheFormIsSentIsRefused() {
        OpenForm form = opens("/done").fillsIn(TOPICS, "vectors").picks(ROADMAP, "The Checklist");
        server.roadmapsBecome(ML);
        form.sends().isRefused("There is no roadmap called", "Nothing was changed.");
        mira.types("/progress").sees("Nothing is ticked off yet");
    }
}
