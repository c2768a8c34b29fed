package dev.cairn.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members make groups, join and leave them, and see how far each is; it is Friday, 20 November 2026, at 9:00 UTC. */
class GroupConversationTest extends Conversation {
    private Person priya;

    @BeforeEach
    void arrive() {
        priya = server.member("Priya");
    }

    @Test
    void aGroupIsMadeAndJoined() {
        mira.types(
                        "/group create name:Night Owls roadmap:ml pace:2 topics a week channel:papers size:3 language:English")
                .isOnlyForThem()
                .sees(
                        "## Night Owls",
                        "It is made, and you host it.",
                        "Machine Learning · 2 topics a week, until 20 Dec 2026",
                        "Hosted by <@" + mira.id() + ">",
                        "1 of 3 seats taken · English · open to everybody",
                        "Meets in <#501>",
                        "No session is planned.")
                .sees("### This week (16 Nov to 22 Nov)\n1. Vectors\n2. Matrices")
                .sees("- <@" + mira.id() + "> · host · Phase 1 · nothing of this week yet");
        jonas.types("/group join night owls").sees("You have joined. Welcome!", "2 of 3 seats taken");
        jonas.types("/group join night owls").isRefused("You belong to this group already.");
        assertThat(server.channels().in("papers")).as("nobody is told unasked").isEmpty();
    }

    @Test
    void theWeekGoesOnAtItsPace() {
        mira.types("/group create name:Owls roadmap:ml pace:2 a week");
        server.at("2026-11-22T23:59:00Z");
        mira.types("/group show").sees("1. Vectors\n2. Matrices");
        server.at("2026-11-23T00:00:00Z");
        mira.types("/group show").sees("### This week (23 Nov to 29 Nov)\n1. Backpropagation\n2. Optimizers");
        server.at("2026-12-21T00:00:00Z");
        mira.types("/group show").sees("The group has gone through its roadmap.");
    }

    @Test
    void aWeekBeginsByTheClocksOfTheServer() {
        olga.types("/settings zone Asia/Tokyo");
        mira.types("/group create name:Owls roadmap:ml pace:2 a week");
        server.at("2026-11-22T14:59:00Z");
        mira.types("/group show").sees("1. Vectors");
        server.at("2026-11-22T15:00:00Z");
        mira.types("/group show").sees("1. Backpropagation");
    }

    @Test
    void fromAPhaseAndUntilADay() {
        mira.types("/group create name:Owls roadmap:ml phase:2 pace:until 2026-12-06")
                .sees("Machine Learning, from Phase 2: Deep Learning · until 6 Dec 2026")
                .sees("1. Backpropagation\n2. Optimizers")
                .sees("> · host · Phase 2 ·");
    }

    @Test
    void everybodySeesHowFarTheOthersAre() {
        owlsOfThree();
        mira.types("/done vectors");
        mira.types("/learning matrices");
        jonas.types("/learning matrices");
        jonas.types("/skip vectors");
        mira.types("/group show")
                .sees("- <@" + mira.id() + "> · host · Phase 1 · done ✅ 1 · learning 📖 2")
                .sees("- <@" + jonas.id() + "> · Phase 1 · learning 📖 2 · skipped ⏭️ 1")
                .sees("- <@" + priya.id() + "> · Phase 1 · nothing of this week yet")
                .sees("**Matrices** you are learning together with <@" + jonas.id() + ">");
        priya.types("/group show").doesNotSee("learning together", "Nobody else");
        priya.types("/learning vectors");
        priya.types("/group show").sees("Nobody else here is learning the same as you");
        olga.types("/group show Owls")
                .doesNotSee("learning together", "Nobody else")
                .canPress("Join");
    }

    @Test
    void nobodyHasCairnWriteWhereTheyMayNot() {
        mira.silentIn("papers")
                .types("/group create name:Owls roadmap:ml channel:papers")
                .isRefused("You may not write in that channel yourself");
        mira.types("/group list").sees("None yet.");
        mira.types("/group create name:Owls roadmap:ml");
        mira.silentIn("papers").types("/group settings channel:papers").isRefused("You may not write");
        mira.types("/group settings channel:papers").sees("Meets in <#501>");
    }

    @Test
    void theWeekIsAPictureAsWell() {
        owlsOfThree();
        mira.types("/done vectors");
        jonas.types("/learning matrices");
        priya.types("/me visibility only me");
        assertThat(mira.types("/group show").pictures())
                .containsExactly("Owls, this week. Mira (you): Vectors done, Matrices open. "
                        + "Jonas: Vectors open, Matrices learning.");
        assertThat(olga.types("/group show Owls").pictures())
                .containsExactly(
                        "Owls, this week. Mira: Vectors done, Matrices open. Jonas: Vectors open, Matrices learning.");
    }

    @Test
    void whoHasLeftTheServerIsMissedWhenTheirGroupIsLookedAt() {
        owlsOfThree();
        server.leavesQuietly(jonas);
        mira.types("/group show").sees("2 members").doesNotSee("<@" + jonas.id() + ">");
    }

    @Test
    void whoeverKeepsTheirProgressToThemselvesShowsNone() {
        owlsOfThree();
        jonas.types("/done vectors");
        jonas.types("/learning matrices");
        mira.types("/learning matrices");
        jonas.types("/me visibility only me");
        mira.types("/group show")
                .sees("- <@" + jonas.id() + "> · shows no progress here")
                .doesNotSee("together with");
        jonas.types("/group show").sees("- <@" + jonas.id() + "> · Phase 1 · done ✅ 1");
        jonas.types("/me visibility my groups");
        mira.types("/group show").sees("- <@" + jonas.id() + "> · Phase 1 · done ✅ 1", "together with");
        olga.types("/group show Owls").sees("- <@" + jonas.id() + "> · shows no progress here");
    }

    @Test
    void onesGroupsSeeWhatOthersDoNot() {
        owlsOfThree();
        jonas.types("/done vectors");
        jonas.types("/me visibility my groups").sees("Members of your study groups see your progress");
        mira.types("/progress member:Jonas").sees("1 of 9 done");
        olga.types("/progress member:Jonas").isRefused("nothing of theirs to see here");
        mira.elsewhere().types("/progress member:Jonas").isRefused("nothing of theirs to see here");
        mira.types("/group leave Owls").clicks("Leave it");
        mira.types("/progress member:Jonas").isRefused("nothing of theirs to see here");
    }

    @Test
    void whoIsThroughIsSaidToBe() {
        mira.types("/group create name:Owls roadmap:checklist");
        mira.types("/done phase 1 roadmap:checklist");
        mira.types("/group show").sees("· host · through with the roadmap · done ✅ 1, 2, 3");
    }

    private void owlsOfThree() {
        mira.types("/group create name:Owls roadmap:ml pace:2 a week");
        jonas.types("/group join Owls");
        priya.types("/group join Owls");
    }

    @Test
    void aFullGroupTakesNobodyMore() {
        mira.types("/group create name:Pair roadmap:ml size:2");
        jonas.types("/group join Pair");
        priya.types("/group join Pair").isRefused("Every seat in this group is taken.");
        Answered seen = priya.types("/group show Pair");
        jonas.types("/group leave").sees("You have left Pair.");
        seen.clicks("Join").sees("You have joined.", "2 of 2 seats taken");
    }

    @Test
    void leavingAndComingBack() {
        owlsOfThree();
        Answered left = jonas.types("/group leave");
        left.sees("You have left Owls.");
        jonas.types("/group leave").isRefused("You don't belong to a group yet.");
        jonas.types("/group leave Owls").isRefused("You don't belong to this group.");
        left.isClickedBy(mira, "Join again").isRefused("belongs to somebody else");
        left.clicks("Join again").sees("You have joined.").clicks("Leave").sees("You have left Owls.");
    }

    @Test
    void groupsAreListedAndLookedFor() {
        mira.types("/group list").sees("None yet. /group create makes the first.");
        mira.types("/group create name:Owls roadmap:ml pace:2 a week size:2 language:English");
        jonas.types("/group create name:Larks roadmap:checklist open:False language:Deutsch");
        priya.types("/group join Owls");
        priya.types("/group list")
                .sees("2 groups")
                .sees("- **Owls** · Machine Learning · 2 topics a week · full · English · you belong to it")
                .sees(
                        "- **Larks** · The Checklist · 3 topics a week · 1 member · Deutsch · joined by asking its hosts");
        priya.types("/group list free:True").sees("**Larks**").doesNotSee("**Owls**");
        priya.types("/group list roadmap:ml").sees("**Owls**").doesNotSee("**Larks**");
        priya.types("/group list language:english").sees("**Owls**").doesNotSee("**Larks**");
        priya.types("/group list language:français").sees("None like that.");
        priya.types("/group list roadmap:ml phase:1").sees("**Owls**");
        priya.types("/group list roadmap:ml phase:2").sees("None like that.");
        server.at("2026-11-24T09:00:00Z");
        priya.types("/group list roadmap:ml phase:2").sees("**Owls**");
        priya.types("/group list phase:2").isRefused("Name the roadmap too");
        priya.types("/group list").picks("Larks").sees("## Larks").canPress("Ask to join");
    }

    @Test
    void manyGroupsHavePages() {
        for (int i = 1; i <= 11; i++) {
            mira.types("/group create name:Group " + i + "x roadmap:ml language:English");
        }
        Answered first = jonas.types("/group list language:English");
        first.sees("11 groups like that · page 1 of 2", "Group 10x").doesNotSee("Group 11x");
        first.clicks("Next page")
                .redraws()
                .sees("page 2 of 2", "Group 11x")
                .clicks("Previous page")
                .sees("Group 10x");
        first.isClickedBy(mira, "Next page").isRefused("belongs to somebody else");
    }

    @Test
    void aHundredMembersFitOnTenPages() {
        mira.types("/group create name:Crowd roadmap:ml pace:50 a week");
        for (int i = 1; i < 100; i++) {
            server.member("Learner" + i).types("/group join Crowd");
        }
        jonas.types("/group join Crowd").isRefused("Every seat");
        Answered page = mira.types("/group show");
        page.sees("100 members", "### Members · page 1 of 10");
        for (int i = 2; i <= 10; i++) {
            page = page.clicks("Next page").sees("page " + i + " of 10");
        }
        page.cannotPress("Next page");
    }

    @Test
    void groupsOfThisServerAreOfferedOnesOwnFirst() {
        mira.types("/group create name:Owls roadmap:ml");
        jonas.types("/group create name:Larks roadmap:ml");
        mira.elsewhere().types("/group create name:Foreign roadmap:ml");
        assertThat(jonas.isOffered("group", "join", "group", Map.of("group", "")))
                .containsExactly("Larks", "Owls");
        assertThat(jonas.isOffered("group", "show", "group", Map.of("group", "ow")))
                .containsExactly("Owls");
        assertThat(jonas.isOffered("group", "create", "phase", Map.of("roadmap", "ml", "phase", "deep")))
                .containsExactly("Phase 2: Deep Learning");
        assertThat(jonas.isOffered("group", "settings", "phase", Map.of("phase", "deep")))
                .containsExactly("Phase 2: Deep Learning");
        assertThat(jonas.isOffered("group", "settings", "phase", Map.of("group", "Foreign", "phase", "")))
                .isEmpty();
    }

    @Test
    void badInputIsRefusedAndNothingIsMade() {
        mira.types("/group create name:Owls roadmap:knitting").isRefused("There is no roadmap called \"knitting\"");
        mira.types("/group create name:Owls roadmap:ml phase:9").isRefused("There is no phase of Machine Learning");
        mira.types("/group create name:Owls roadmap:ml pace:as fast as we can").isRefused("A pace is so many topics");
        mira.types("/group create name:77 roadmap:ml").isRefused("A group's name has a letter in it");
        mira.types("/group create name:Owls roadmap:ml language:<@1>").isRefused("A language is named in letters");
        server.channels().lack("papers", "Send Messages");
        mira.types("/group create name:Owls roadmap:ml channel:papers").isRefused("lacks **Send Messages**");
        mira.typesDirectly("/group list").isRefused("This works in a server only");
        mira.types("/group list").sees("None yet.");
        mira.types("/group show").isRefused("You don't belong to a group yet.");
        mira.types("/group show owls").isRefused("There is no group called \"owls\" here.");
        mira.types("/group create name:Owls roadmap:ml");
        jonas.types("/group create name:OWLS! roadmap:ml").isRefused("Another group here is called so.");
    }

    @Test
    void aNameIsWordsAndNothingMore() {
        mira.types("/group create name:**@everyone** <@1> [x](https://x.example) roadmap:ml")
                .sees("## \\*\\*@\u200Beveryone\\*\\*")
                .doesNotSee("<@1>", "https://");
    }

    @Test
    void twentyGroupsAreTheMost() {
        for (int i = 1; i <= 20; i++) {
            mira.types("/group create name:Mine " + i + " roadmap:ml").sees("It is made");
        }
        mira.types("/group create name:Mine 21 roadmap:ml").isRefused("20 groups of this server, and that is the most");
        jonas.types("/group create name:His roadmap:ml");
        mira.types("/group join His").isRefused("20 groups of this server, and that is the most");
        mira.types("/group show").isRefused("Say which group: Mine 1, Mine 2");
    }

    @Test
    void groupsOfAnotherServerAreAsGoodAsNone() {
        Answered foreign = mira.elsewhere().types("/group create name:Foreign roadmap:ml");
        jonas.types("/group join Foreign").isRefused("There is no group called \"Foreign\" here.");
        jonas.types("/group join 1").isRefused("There is no group called \"1\" here.");
        foreign.isClickedBy(mira, "Leave").isRefused("There is no such group here.");
        mira.elsewhere().types("/group show").sees("## Foreign", "1 member ");
    }

    @Test
    void everythingIsThereAfterARestart() {
        owlsOfThree();
        Answered seen = jonas.types("/group show");
        server.restarts();
        seen.clicks("Leave").sees("You have left Owls.");
        mira.types("/group show").sees("2 members");
        server.later(Duration.ofDays(1));
    }
}
