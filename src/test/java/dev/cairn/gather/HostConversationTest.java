package dev.cairn.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Channels;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts bring others in and see to their group; nobody else does. It is Friday, 20 November 2026, at 9:00 UTC. */
class HostConversationTest extends Conversation {
    private Person priya;
    private Channels channels;

    @BeforeEach
    void begin() {
        priya = server.member("Priya");
        channels = server.channels();
        mira.types("/group create name:Owls roadmap:ml channel:papers open:False");
    }

    private void jonasBelongs() {
        mira.types("/group invite member:Jonas").isClickedBy(jonas, "Join");
    }

    @Test
    void somebodyIsInvitedAndComes() {
        Answered invitation = mira.types("/group invite member:Jonas");
        invitation
                .isForAll()
                .pings(jonas)
                .sees("<@" + jonas.id() + ">, <@" + mira.id() + "> invites you to the study group **Owls**.")
                .sees("Machine Learning · 3 topics a week · 1 member");
        invitation.isClickedBy(priya, "Join").isRefused("belongs to somebody else");
        invitation.isClickedBy(jonas, "Join").redraws().sees("<@" + jonas.id() + "> has joined **Owls**.");
        invitation.isClickedBy(jonas, "Join").isRefused("You belong to this group already.");
        invitation.isClickedBy(jonas, "No, thank you").isRefused("answered already");
        mira.types("/group invite member:Jonas").isRefused("They belong to this group already.");
        mira.types("/group invite member:Mira").isRefused("They belong to this group already.");
    }

    @Test
    void aNoIsANoForAWeek() {
        Answered invitation = mira.types("/group invite member:Jonas");
        invitation.isClickedBy(jonas, "No, thank you").sees("does not join **Owls** for now");
        invitation.isClickedBy(jonas, "Join").isRefused("answered already");
        mira.types("/group invite member:Jonas").isRefused("less than a week ago");
        server.later(Duration.ofDays(7));
        mira.types("/group invite member:Jonas").isClickedBy(jonas, "Join").sees("has joined");
    }

    @Test
    void whoeverIsNotInvitedAsksTheHosts() {
        jonasBelongs();
        mira.types("/group cohost member:Jonas");
        Answered closed = priya.types("/group join Owls");
        closed.isOnlyForThem().sees("Its hosts decide who joins.");
        Answered question = closed.clicks("Ask to join");
        question.isForAll().pings(mira, jonas).sees("<@" + priya.id() + "> asks to join **Owls**.", "shall they?");
        closed.clicks("Ask to join").isRefused("You have asked less than a week ago");
        question.isClickedBy(priya, "Let them in").isRefused("that you host");
        question.isClickedBy(jonas, "Let them in").redraws().sees("has joined **Owls**");
        question.isClickedBy(mira, "Let them in").isRefused("not asking to join any more");
        question.isClickedBy(mira, "Not now").isRefused("not asking to join any more");
    }

    @Test
    void theHostsMaySayNo() {
        Answered question = priya.types("/group join Owls").clicks("Ask to join");
        question.isClickedBy(mira, "Not now").sees("takes nobody new just now");
        question.isClickedBy(mira, "Let them in").isRefused("not asking to join any more");
        mira.types("/group show").sees("1 member");
    }

    @Test
    void aHostWhoLostTheRightBetweenQuestionAndAnswerChangesNothing() {
        jonasBelongs();
        mira.types("/group cohost member:Jonas").sees("is a co-host now");
        Answered question = priya.types("/group join Owls").clicks("Ask to join");
        Answered archive = jonas.types("/group archive");
        mira.types("/group cohost member:Jonas").sees("is no co-host any more");
        question.isClickedBy(jonas, "Let them in").isRefused("There is no such group here that you host.");
        question.isClickedBy(jonas, "Not now").isRefused("There is no such group here that you host.");
        archive.clicks("Archive it").isRefused("There is no such group here that you host.");
        mira.types("/group show").sees("2 members");
        question.isClickedBy(mira, "Let them in").sees("has joined");
    }

    @Test
    void othersAreRefusedInTheWordsForAGroupThatIsNotThere() {
        jonasBelongs();
        for (Person other : List.of(jonas, priya)) {
            for (String line : List.of(
                    "/group invite member:Priya group:Owls",
                    "/group remove member:Mira group:Owls",
                    "/group transfer member:Jonas group:Owls",
                    "/group cohost member:Jonas group:Owls",
                    "/group settings group:Owls name:Larks",
                    "/group archive group:Owls",
                    "/group archive")) {
                other.types(line).isRefused("There is no such group here that you host.");
            }
        }
        mira.types("/group show").sees("## Owls", "2 members", "Hosted by <@" + mira.id() + ">");
    }

    @Test
    void aGroupOfAnotherServerIsAsGoodAsNone() {
        Answered invitation = mira.types("/group invite member:Jonas");
        Answered question = priya.types("/group join Owls").clicks("Ask to join");
        Answered archive = mira.types("/group archive");
        Answered show = mira.types("/group show");
        Person away = mira.elsewhere();
        for (String line : List.of(
                "/group join Owls",
                "/group join 1",
                "/group show 1",
                "/group leave 1",
                "/group invite member:Priya group:1",
                "/group remove member:Mira group:1",
                "/group transfer member:Jonas group:1",
                "/group cohost member:Jonas group:1",
                "/group settings group:1 name:Larks",
                "/group archive 1")) {
            away.types(line).isRefused("There is no group called");
        }
        invitation.isClickedBy(jonas.elsewhere(), "Join").isRefused("There is no such group here.");
        invitation.isClickedBy(jonas.elsewhere(), "No, thank you").isRefused("There is no such group here.");
        question.isClickedBy(away, "Let them in").isRefused("There is no such group here.");
        question.isClickedBy(away, "Not now").isRefused("There is no such group here.");
        archive.isClickedBy(away, "Archive it").isRefused("There is no such group here.");
        archive.isClickedBy(away, "Keep it").isRefused("There is no such group here.");
        show.isClickedBy(away, "Leave").isRefused("There is no such group here.");
        olga.elsewhere().types("/group archive 1").isRefused("There is no group called");
        mira.types("/group show").sees("## Owls", "1 member ");
    }

    @Test
    void nothingCanBeDoneWithAnArchivedOne() {
        Answered invitation = mira.types("/group invite member:Jonas");
        Answered question = priya.types("/group join Owls").clicks("Ask to join");
        Answered show = mira.types("/group show");
        Answered archive = mira.types("/group archive");
        archive.sees("## Archive Owls?", "1 member belongs to it")
                .clicks("Archive it")
                .sees("**Owls** is archived.");
        archive.clicks("Archive it").isRefused("There is no such group here.");
        invitation.isClickedBy(jonas, "Join").isRefused("There is no such group here.");
        invitation.isClickedBy(jonas, "No, thank you").isRefused("There is no such group here.");
        question.isClickedBy(mira, "Let them in").isRefused("There is no such group here.");
        show.clicks("Leave").isRefused("There is no such group here.");
        mira.types("/group show").isRefused("You don't belong to a group yet.");
        jonas.types("/group join Owls").isRefused("There is no group called \"Owls\" here.");
        jonas.types("/group list").sees("None yet.");
        server.later(Duration.ofDays(60));
        assertThat(channels.in("papers")).isEmpty();
        mira.types("/group create name:Owls roadmap:ml").sees("It is made");
    }

    @Test
    void settingsChangeWhatIsFilledInAndNothingElse() {
        mira.types("/group settings").sees("nothing was changed");
        mira.types("/group settings name:Larks size:5 language:English open:True")
                .sees("## Larks", "It is changed.", "1 of 5 seats taken · English · open to everybody", "<#501>");
        mira.types("/group settings channel:general").sees("Meets in <#500>", "## Larks");
        mira.types("/group settings phase:2").sees("Machine Learning, from Phase 2: Deep Learning");
        mira.types("/group settings phase:nine").isRefused("There is no phase of Machine Learning");
        jonas.types("/group create name:Robins roadmap:ml");
        mira.types("/group settings name:robins").isRefused("Another group here is called so.");
    }

    @Test
    void anotherPaceGoesOnFromWhereTheGroupIs() {
        server.at("2026-11-24T09:00:00Z");
        mira.types("/group show").sees("1. Optimizers\n2. Attention\n3. Image classification");
        mira.types("/group settings pace:1 topic a week")
                .sees("1 topic a week, until", "1. Optimizers")
                .doesNotSee("2. ");
        server.at("2026-12-01T09:00:00Z");
        mira.types("/group show").sees("1. Attention");
        mira.types("/group settings pace:until 2026-12-06")
                .sees("1. Attention\n2. Image classification\n3. Monitoring");
    }

    @Test
    void membersAreSentAway() {
        jonasBelongs();
        mira.types("/group remove member:Jonas").sees("<@" + jonas.id() + "> does not belong to **Owls** any more.");
        mira.types("/group remove member:Jonas").isRefused("Nobody was removed");
        mira.types("/group remove member:Mira").isRefused("Nobody was removed");
        jonas.types("/group join Owls").sees("Its hosts decide who joins.");
    }

    @Test
    void aGroupIsHandedOverByItsOwnerOnly() {
        jonasBelongs();
        mira.types("/group cohost member:Jonas");
        jonas.types("/group transfer member:Jonas").isRefused("only the owner of a group, or an organiser");
        mira.types("/group transfer member:Priya").isRefused("only the owner of a group, or an organiser");
        mira.types("/group transfer member:Jonas").sees("hosts it now.", "> · co-host");
        mira.types("/group transfer member:Mira").isRefused("only the owner of a group, or an organiser");
    }

    @Test
    void organisersSeeToAnyGroupOfTheirServer() {
        olga.types("/group archive").isRefused("There is no such group here that you host.");
        Answered archive = olga.types("/group archive Owls");
        archive.isClickedBy(olga.withoutRights(), "Archive it").isRefused("that you host");
        archive.clicks("Archive it").sees("is archived");
    }
}
