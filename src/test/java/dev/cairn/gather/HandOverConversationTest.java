package dev.cairn.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Channels;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts leave, and groups fall silent. It is Friday, 20 November 2026, at 9:00 UTC. */
class HandOverConversationTest extends Conversation {
    private Person priya;
    private Channels channels;

    @BeforeEach
    void begin() {
        priya = server.member("Priya");
        channels = server.channels();
        mira.types("/group create name:Owls roadmap:ml channel:papers");
        jonas.types("/group join Owls");
        priya.types("/group join Owls");
    }

    @Test
    void aCohostTakesOverFromAnOwnerWhoLeavesTheServer() {
        mira.types("/group cohost member:Priya");
        server.leaves(mira);
        jonas.types("/group show")
                .sees("Hosted by <@" + priya.id() + ">", "2 members")
                .doesNotSee("<@" + mira.id() + ">");
        server.later(Duration.ofMinutes(2));
        channels.last("papers").pings(priya).sees("<@" + priya.id() + "> hosts **Owls** from now on");
        server.later(Duration.ofDays(3));
        assertThat(channels.in("papers")).hasSize(1);
    }

    @Test
    void elseTheMostActiveIsAskedFirst() {
        priya.types("/done vectors");
        server.leaves(mira);
        server.later(Duration.ofMinutes(2));
        Answered question = channels.last("papers");
        question.pings(priya).sees("## Who hosts Owls?", "<@" + priya.id() + ">, you are among");
        question.isClickedBy(olga, "I will host it").isRefused("Only its members can take over.");
        question.isClickedBy(jonas, "I will host it").isRefused("Another member is asked first.");
        question.isClickedBy(priya.elsewhere(), "I will host it").isRefused("There is no such group here.");
        question.isClickedBy(priya, "I will host it").sees("You host it now. Thank you!", "Hosted by <@" + priya.id());
        question.isClickedBy(jonas, "I will host it").isRefused("Somebody hosts it already.");
        server.later(Duration.ofDays(4));
        assertThat(channels.in("papers")).as("nobody is asked any more").hasSize(1);
    }

    @Test
    void thenTheNextOne() {
        priya.types("/done vectors");
        server.leaves(mira);
        server.later(Duration.ofDays(1).plusMinutes(2));
        assertThat(channels.in("papers")).hasSize(2);
        channels.last("papers")
                .pings(jonas)
                .isClickedBy(jonas, "I will host it")
                .sees("You host it now.");
        server.later(Duration.ofDays(4));
        assertThat(channels.in("papers")).hasSize(2);
    }

    @Test
    void anOwnerWhoGoesIsToldWhatBecomesOfTheGroup() {
        Answered leaving = mira.types("/group leave");
        leaving.sees("## Leave Owls?", "Its members are asked who takes over.")
                .clicks("Stay")
                .sees("## Owls");
        mira.types("/group cohost member:Jonas");
        mira.types("/group leave").sees("<@" + jonas.id() + ">, its co-host, becomes its host.");
        leaving.isClickedBy(jonas, "Leave it").isRefused("belongs to somebody else");
        leaving.clicks("Leave it").sees("You have left Owls. <@" + jonas.id() + "> hosts it now.");
        leaving.clicks("Leave it").isRefused("You don't belong to this group.");
    }

    @Test
    void theLastToLeaveEndsIt() {
        jonas.types("/group leave");
        priya.types("/group leave");
        mira.types("/group leave")
                .sees("Nobody else belongs to it, so it is archived.")
                .clicks("Leave it")
                .sees("You were the last, so it is archived.");
        jonas.types("/group list").sees("None yet.");
        server.later(Duration.ofDays(60));
        assertThat(channels.in("papers")).isEmpty();
    }

    @Test
    void aGroupWithoutAChannelIsTakenOverWhereItIsLookedAt() {
        jonas.types("/group create name:Larks roadmap:ml");
        priya.types("/group join Larks");
        server.leaves(jonas);
        server.later(Duration.ofDays(1));
        priya.types("/group show Larks")
                .sees("Nobody hosts it since its owner has left.")
                .clicks("I will host it")
                .sees("You host it now.");
    }

    @Test
    void aGroupThatIsSilentIsAskedAfterFourWeeks() {
        server.at("2026-12-11T18:01:00Z");
        assertThat(channels.in("papers")).as("three weeks").isEmpty();
        server.at("2026-12-18T18:01:00Z");
        Answered question = channels.last("papers");
        question.sees("## Is Owls still going?", "it is archived in a week");
        question.isClickedBy(olga, "It goes on").isRefused("There is no such group that you belong to.");
        question.isClickedBy(priya.elsewhere(), "It goes on").isRefused("There is no such group that you belong to.");
        question.isClickedBy(priya, "It goes on").sees("**Owls** goes on.");
        server.at("2027-01-15T18:01:00Z");
        assertThat(channels.in("papers")).as("four weeks, but for a minute").hasSize(1);
        server.at("2027-01-22T18:01:00Z");
        assertThat(channels.in("papers")).as("at the next look").hasSize(2);
    }

    @Test
    void withoutAnAnswerItIsArchivedAWeekLater() {
        server.at("2026-12-25T17:59:00Z");
        mira.types("/group show")
                .sees("Unless somebody says that it goes on, it is archived.")
                .canPress("It goes on");
        server.at("2026-12-25T18:01:00Z");
        channels.last("papers").sees("**Owls** is archived, because nothing has happened in it for five weeks.");
        mira.types("/group list").sees("None yet.");
        channels.in("papers").getFirst().isClickedBy(mira, "It goes on").isRefused("There is no such group");
        server.at("2027-03-01T00:00:00Z");
        assertThat(channels.in("papers")).hasSize(2);
    }

    @Test
    void whoeverLearnsItsTopicsKeepsItGoing() {
        server.at("2026-12-18T18:01:00Z");
        assertThat(channels.in("papers")).hasSize(1);
        jonas.types("/done vectors");
        server.at("2027-01-14T18:01:00Z");
        assertThat(channels.in("papers"))
                .as("what was asked is answered by itself")
                .hasSize(1);
        jonas.types("/group show").doesNotSee("Unless somebody says");
    }

    @Test
    void withoutAChannelItsOwnerIsAskedIfTheyAllowThat() {
        jonas.types("/group create name:Larks roadmap:ml");
        mira.types("/group create name:Robins roadmap:ml");
        mira.types("/me messages").clicks("Allow it");
        server.at("2026-12-18T18:01:00Z");
        assertThat(channels.directlyTo(jonas)).isEmpty();
        jonas.types("/group show Larks").sees("Unless somebody says").canPress("It goes on");
        channels.directlyTo(mira)
                .getLast()
                .seenBy(mira)
                .sees("## Is Robins still going?")
                .clicks("It goes on");
        server.at("2026-12-25T18:01:00Z");
        jonas.types("/group list").sees("**Robins**").doesNotSee("**Larks**", "**Owls**");
    }

    @Test
    void theQuestionGoesWhereTheGroupMeetsByNow() {
        mira.types("/group settings channel:general");
        server.at("2026-12-25T18:01:00Z");
        assertThat(channels.in("papers")).isEmpty();
        assertThat(channels.in("general")).hasSize(2);
    }

    @Test
    void aChangeOfTheClocksBetweenQuestionAndEndChangesNothing() {
        olga.types("/settings zone Berlin");
        server.at("2027-02-25T09:00:00Z");
        mira.types("/group create name:Spring roadmap:ml channel:general");
        server.at("2027-03-25T17:01:00Z");
        channels.last("general").sees("## Is Spring still going?");
        server.at("2027-04-01T16:01:00Z");
        channels.last("general").sees("**Spring** is archived");
    }

    @Test
    void howeverLongTheProgramIsOffItIsAskedFirstAndHasAWeek() {
        server.isOffFor(Duration.ofDays(60)); // until Tuesday, 19 January, 9:00
        server.later(Duration.ofMinutes(1));
        assertThat(channels.in("papers")).hasSize(1);
        channels.last("papers").sees("## Is Owls still going?");
        server.at("2027-01-26T17:59:00Z");
        assertThat(channels.in("papers")).hasSize(1);
        server.at("2027-01-26T18:01:00Z");
        channels.last("papers").sees("**Owls** is archived");
    }
}
