package dev.cairn.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Trouble;
import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.StudyServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderboardConversationTest {
    private static final String ML = """
            ---
            id: ml
            ---
            # Machine Learning

            ## Phase 1: Maths (4-6 weeks)
            - Vectors
            - Matrices
            - Sets
            - Limits
            - Series

            ## Phase 2: Models (2 weeks)
            - Regression
            - Trees
            - Boosting
            - Bagging
            """;
    private static final String MANY = """
            ---
            id: many
            ---
            # Many

            ## Phase 1: All (1 week)
            """ + "abcdefghijklmnopqrst".replaceAll("[a-t]", "- Thing $0\n");

    @TempDir
    private Path folder;

    private StudyServer server;
    private Person mira;
    private Person jonas;
    private Person olga;

    @BeforeEach
    void open() {
        server = StudyServer.with(folder, ML, MANY);
        olga = server.organiser("Olga");
        mira = server.member("Mira");
        jonas = server.member("Jonas");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoHasLearntMostStandsFirst() {
        mira.types("/done vectors");
        jonas.types("/done regression");
        mira.types("/leaderboard")
                .isOnlyForThem()
                .sees(
                        "Leaderboard: November 2026",
                        "**1.** **Mira** · 1,000 · you",
                        "**2.** Jonas · 500",
                        "You: rank 1 of 2, with 1,000 credit.");
        jonas.types("/leaderboard").sees("**1.** Mira · 1,000", "**2.** **Jonas** · 500 · you", "You: rank 2 of 2");
    }

    @Test
    void tiesShareARank() {
        mira.types("/done regression");
        jonas.types("/done trees");
        olga.types("/done vectors");
        mira.types("/leaderboard").sees("**1.** Olga · 1,000", "**2.** Jonas · 500", "**2.** **Mira** · 500");
    }

    @Test
    void tenStandOnAPageAndAButtonGoesToMyPlace() {
        for (int i = 0; i < 25; i++) {
            server.member("Member" + i).types(i % 2 == 0 ? "/done vectors" : "/done regression");
        }
        mira.types("/done thing a");
        Answered board =
                mira.types("/leaderboard").sees("**1.** Member24 · 1,000", "You: rank 26 of 26, with 50 credit.");
        board.doesNotSee("Member0").cannotPress("Previous ten");
        board.clicks("Next ten").sees("**14.** Member23 · 500").canPress("Previous ten", "Next ten");
        board.clicks("My place")
                .redraws()
                .sees("**26.** **Mira** · 50 · you", "**14.** Member1 · 500")
                .cannotPress("Next ten", "My place")
                .clicks("Previous ten")
                .sees("**14.** Member11 · 500");
    }

    @Test
    void earlierPeriodsStayAndSayThatTheyAreFinal() {
        mira.types("/done vectors");
        server.later(Duration.ofDays(12));
        Answered december =
                mira.types("/leaderboard").sees("December 2026", "Nobody has earned credit in this time yet.");
        december.clicks("The month before")
                .sees("November 2026", "final", "**1.** **Mira** · 1,000")
                .clicks("The month after")
                .sees("December 2026")
                .doesNotSee("final")
                .cannotPress("The month after");
        mira.types("/leaderboard period:week")
                .sees("30 Nov to 6 Dec 2026")
                .clicks("The week before")
                .sees("23 Nov to 29 Nov 2026");
        mira.types("/leaderboard period:season").sees("October to December 2026", "Mira");
        mira.types("/leaderboard period:all time").sees("All time", "Mira").cannotPress("The all time before");
    }

    @Test
    void oneRoadmapCanCountAlone() {
        mira.types("/done vectors");
        jonas.types("/done thing a");
        mira.types("/leaderboard roadmap:many")
                .sees("This server · Many", "**1.** Jonas · 50", "You: no credit in this time yet.");
        mira.types("/leaderboard roadmap:mani").sees("This server · Many");
        mira.types("/leaderboard roadmap:knitting").isRefused("no roadmap");
    }

    @Test
    void whoHidesIsSeenByThemselvesAlone() {
        mira.types("/done vectors");
        jonas.types("/done regression");
        mira.types("/me visibility only me");
        mira.types("/leaderboard")
                .sees("You: rank 1 of 1, with 1,000 credit. Only you see this")
                .doesNotSee("Mira");
        jonas.types("/leaderboard").doesNotSee("Mira").sees("**1.** **Jonas** · 500");
        mira.types("/me visibility this server");
        jonas.types("/leaderboard").sees("**1.** Mira · 1,000");
    }

    @Test
    void whoHasLeftOrIsABotIsFoundOutAndMakesRoom() {
        mira.types("/done vectors");
        jonas.types("/done regression");
        server.member("Helper bot").types("/done vectors");
        server.leavesQuietly(mira);
        olga.types("/leaderboard").sees("**1.** Jonas · 500").doesNotSee("Mira", "Helper bot");
    }

    @Test
    void withoutNamesTheBoardStandsAllTheSame() {
        mira.types("/done vectors");
        server.tellsNoNames(true);
        jonas.types("/leaderboard").sees("**1.** <@" + mira.id() + "> · 1,000");
    }

    @Test
    void aNameIsOnlyWords() {
        server.member("**@everyone**").types("/done vectors");
        mira.types("/leaderboard").doesNotSee("@everyone").sees("\\*\\*");
    }

    @Test
    void itIsAPictureToo() {
        mira.types("/done vectors");
        Answered picture = mira.types("/leaderboard").clicks("As a picture").isOnlyForThem();
        assertThat(picture.pictures()).singleElement().asString().contains("1. Mira (you) 1,000");
        mira.types("/leaderboard")
                .clicks("Share")
                .isForAll()
                .sees("**1.** Mira · 1,000")
                .doesNotSee("you")
                .canPress("My place");
    }

    @Test
    void howItWorksAndWhatIsMine() {
        mira.types("/done vectors");
        Answered board = mira.types("/leaderboard");
        board.clicks("How it works").isOnlyForThem().sees("1,000", "2,000 a day", "15 in an hour");
        board.clicks("My credit").sees("**1,000** in this server", "- 20 Nov 2026 · Vectors · **1,000**");
        mira.types("/undo vectors");
        board.clicks("My credit").sees("**0** in this server", "(unticked ");
    }

    @Test
    void onesOwnButtonsAreNobodyElses() {
        mira.types("/done vectors");
        mira.types("/leaderboard").isClickedBy(jonas, "The month before").isRefused("belongs to somebody else");
    }

    @Test
    void withoutGroupsThatIsSaid() {
        mira.types("/leaderboard scope:group").isRefused("You are in no study group here yet");
        mira.types("/leaderboard scope:groups").isRefused("There are no study groups here yet.");
    }

    @Test
    void organisersCanSwitchRankingsOff() {
        mira.types("/done vectors");
        jonas.types("/done regression");
        Answered before = jonas.types("/leaderboard");
        olga.types("/standings ranking on:False").sees("are not ranked");
        jonas.types("/leaderboard")
                .sees("Together: November 2026", "2 members earned **1,500** credit")
                .doesNotSee("Mira");
        before.clicks("As a picture").isRefused("not ranked");
        olga.types("/standings ranking on:True").sees("are ranked");
        jonas.types("/leaderboard").sees("Mira");
    }

    @Test
    void rolesAreLeftOut() {
        mira.types("/done vectors");
        jonas.types("/done regression");
        mira.with("Helpers");
        olga.types("/standings leave-out role:Helpers").sees("**Left out** <@&701>");
        jonas.types("/leaderboard").doesNotSee("Mira").sees("**1.** **Jonas**");
        olga.types("/standings leave-out role:Helpers again:True").sees("nobody by a role");
        jonas.types("/leaderboard").sees("Mira");
        olga.types("/standings leave-out role:everyone").isRefused("not everyone");
    }

    @Test
    void whatCameTooFastWaitsForAnOrganiser() {
        for (char thing = 'a'; thing <= 'q'; thing++) {
            mira.types("/done thing " + thing);
        }
        mira.types("/leaderboard").sees("750");
        Answered held = olga.types("/standings held").sees("2 topics", "<@" + mira.id() + ">");
        Answered topics = held.picks("1. 2 topics").sees("Thing p", "Thing q");
        topics.isClickedBy(jonas, "Let all count").isRefused("Only organisers");
        topics.clicks("Let all count").sees("Nothing waits for you");
        mira.types("/leaderboard").sees("850");
        olga.types("/standings log").sees("let what was held count, 100 credit");
        topics.clicks("Let all count").sees("Nothing waits for you");
        olga.types("/standings log").sees("let what was held count, 100 credit");
    }

    @Test
    void whatIsNotBelievedNeverCounts() {
        for (char thing = 'a'; thing <= 'p'; thing++) {
            mira.types("/done thing " + thing);
        }
        olga.types("/standings held").picks("1. 1 topic").clicks("Let none count");
        mira.types("/leaderboard").sees("750");
        olga.types("/standings why member:Mira").sees("(an organiser did not let it count)");
    }

    @Test
    void creditIsCorrectedWithAReason() {
        mira.types("/done vectors");
        olga.types("/standings correct member:Mira amount:-400 reason:Ticked by mistake")
                .sees("lost 400 credit and has **600** in all", "Ticked by mistake");
        mira.types("/leaderboard").sees("600");
        olga.types("/standings why member:Mira").sees("Correction by an organiser · **-400**", "Vectors · **1,000**");
        olga.types("/standings log").sees("took 400 credit", "Ticked by mistake");
        olga.types("/standings correct member:Mira amount:0 reason:x").isRefused("such as 500 or -500");
        mira.types("/standings correct member:Mira amount:400 reason:me").isRefused("Only organisers");
        mira.types("/leaderboard").sees("600");
    }

    @Test
    void theStandingIsPostedJustBeforeAPeriodEnds() {
        mira.types("/done vectors");
        olga.types("/standings post period:month channel:papers").sees("each month in <#501>");
        server.at("2026-11-30T23:54:00Z");
        assertThat(server.channels().in("papers")).isEmpty();
        server.at("2026-11-30T23:56:00Z");
        Answered post = server.channels().last("papers");
        post.sees("Leaderboard: November 2026", "final", "**1.** Mira · 1,000");
        assertThat(post.pictures()).hasSize(1);
        server.at("2027-01-01T12:00:00Z");
        assertThat(server.channels().in("papers"))
                .as("nobody learnt in December")
                .hasSize(1);
        olga.types("/standings post off:True").sees("never by itself");
    }

    @Test
    void anotherPostTakesThePlaceOfTheOneBefore() {
        mira.types("/done vectors");
        olga.types("/standings post period:month channel:papers");
        olga.types("/standings post period:week channel:general").sees("each week in <#500>");
        server.at("2026-11-22T23:56:00Z");
        server.channels().last("general").sees("16 Nov to 22 Nov 2026", "Mira");
        server.at("2026-12-01T00:00:00Z");
        assertThat(server.channels().in("papers")).isEmpty();
    }

    @Test
    void groupsArePostedBesideMembers() {
        olga.types("/standings post channel:papers");
        olga.types("/standings post scope:study groups period:week channel:general")
                .sees("each month in <#501>", "; study groups each week in <#500>");
        server.at("2026-11-22T23:56:00Z");
        assertThat(server.channels().in("general")).as("there is no group").isEmpty();
        server.at("2026-11-23T12:00:00Z");
        mira.types("/group create name:Owls roadmap:ml");
        for (String name : List.of("Jonas", "Noor")) {
            server.member(name).types("/group join Owls");
        }
        mira.types("/done vectors");
        jonas.types("/done vectors");
        server.at("2026-11-29T20:00:00Z");
        server.member("Noor").types("/done vectors");
        server.at("2026-11-29T23:56:00Z");
        Answered post = server.channels().last("general");
        post.sees("23 Nov to 29 Nov 2026", "Study groups", "**1.** Owls · 1,000 · 3 active")
                .doesNotSee("Mira");
        assertThat(post.pictures()).hasSize(1);
        olga.types("/standings post scope:study groups off:True")
                .sees("each month in <#501>")
                .doesNotSee("; study");
    }

    @Test
    void aSeasonEndsEveryThirdMonth() {
        mira.types("/done vectors");
        olga.types("/standings post period:season channel:papers");
        server.at("2026-12-31T23:50:00Z");
        assertThat(server.channels().in("papers")).isEmpty();
        server.at("2026-12-31T23:56:00Z");
        server.channels().last("papers").sees("October to December 2026", "Mira");
    }

    @Test
    void organisersAreToldWhatToDoAboutABoardThatIsRefused() {
        mira.types("/done vectors");
        olga.types("/settings channels notices:general");
        olga.types("/standings post period:month channel:papers");
        server.channels().refuse("papers", Trouble.NO_WRITING);
        server.at("2026-12-01T00:30:00Z");
        server.channels()
                .last("general")
                .sees("Leaderboard of the month", "`/standings post` has it posted again")
                .doesNotSee("/reminder");
    }

    @Test
    void nothingIsPostedWhereCairnMayNotWrite() {
        server.channels().lack("papers", "Send Messages");
        olga.types("/standings post channel:papers").isRefused("Send Messages");
        olga.types("/standings show").sees("never by itself");
    }
}
