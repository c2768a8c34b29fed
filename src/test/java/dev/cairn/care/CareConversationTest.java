package dev.cairn.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import org.junit.jupiter.api.Test;

class CareConversationTest extends Conversation {

    @Test
    void helpNamesEveryCommandByTask() {
        Answered help = mira.types("/help").isOnlyForThem();
        help.sees("/roadmap", "/topic", "/resources", "/search", "/done", "/undo", "/checklist", "/next")
                .sees("/follow", "/unfollow", "/progress", "/me visibility", "/about")
                .sees("/remind me", "/me zone", "/setup", "/reminder", "/roadmaps");
        assertThat(help.text().lines().count()).as("one screen").isLessThan(20);
    }

    @Test
    void whatHelpGivesAsExamplesWorks() {
        mira.types("/help").sees("`/roadmap ml phase 3`", "`/done Monitoring` ticks");
        mira.types("/roadmap ml phase 3").sees("## Phase 3: Operations");
        mira.types("/done Monitoring").sees("Machine Learning › Phase 3");
        server.roadmapsBecome(
                "# Pottery\n\n## Phase 1: Clay\n- Kneading\n## Phase 2: Wheel\n- Centring, then opening\n");
        mira.types("/help").sees("`/roadmap roadmap-0 phase 2`", "`/done` with a topic's name ticks it off");
        mira.types("/roadmap roadmap-0 phase 2").sees("Wheel");
        mira.types("/roadmap phase:1").isRefused("as in /roadmap roadmap-0 phase 2.");
    }

    @Test
    void aboutSaysWhatIsKeptAndWhomToTell() {
        mira.types("/about")
                .isOnlyForThem()
                .sees(
                        "## Cairn 0.",
                        "Apache License 2.0",
                        "your time zone, whether Cairn may write to you",
                        "the reminders you set",
                        "No names, no messages.",
                        "Tell an organiser of this server.");
    }

    @Test
    void visibilityIsShownAndChosenByButton() {
        mira.types("/me visibility")
                .sees("Members of the servers where you use Cairn see your progress.")
                .cannotPress("This server")
                .clicks("Only me")
                .redraws()
                .sees("Only you see your progress.")
                .cannotPress("Only me")
                .isClickedBy(jonas, "This server")
                .isRefused("This belongs to somebody else.");
        mira.types("/me visibility").sees("Only you see your progress.");
    }
}
