package dev.cairn.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One study group from its first day to its last: it forms in Berlin in March, meets for four weeks while the clocks change, loses
 * its host, goes on with another, falls silent and is archived.
 */
class GroupLifeTest extends Conversation {
    private static final String FIRST_OF_FOUR = "2027-03-11T17:00:00Z";
    private static final String AFTER_THE_CLOCKS_CHANGED = "2027-04-01T16:00:00Z";

    @Test
    void aGroupFormsMeetsLosesItsHostAndEnds() {
        Person priya = server.member("Priya");
        forms(priya);
        Answered call = meetsForTheFirstTime(priya);
        theNextTwoWeeksPass(priya, call);
        theHostLeavesTheServer(priya);
        theFourthSessionFollowsTheClocks(priya);
        theBoardKnowsWhoCameAndLearnt(priya);
        theGroupFallsSilentAndIsArchived(priya);
    }

    private void forms(Person priya) {
        olga.types("/settings zone Berlin");
        server.at("2027-03-08T09:00:00Z");
        mira.types("/group create name:Owls roadmap:ml pace:2 topics a week channel:papers size:3 open:False")
                .sees("## Owls", "2 topics a week", "1 of 3 seats taken", "joined by asking its hosts");
        jonas.types("/group join Owls").clicks("Ask to join").isClickedBy(mira, "Let them in");
        mira.types("/group invite member:Priya").isClickedBy(priya, "Join").sees("has joined **Owls**");
        mira.types("/group show").sees("3 of 3 seats taken");
        olga.types("/group join Owls").clicks("Ask to join").isRefused("Every seat in this group is taken");
        mira.types("/group cohost member:Priya");
    }

    private Answered meetsForTheFirstTime(Person priya) {
        mira.types("/session schedule group:Owls when:every thursday 18:00 place:The library")
                .sees("**Rhythm** every Thursday at 18:00, by the clocks of Europe/Berlin")
                .clicks("Set it");
        Answered call = last();
        assertThat(begins()).containsExactly(Instant.parse(FIRST_OF_FOUR));
        call.isClickedBy(jonas, "I'm coming");
        call.isClickedBy(priya, "Maybe");
        jonas.types("/learning vectors");
        server.at("2027-03-11T18:01:00Z");
        Answered after = post("is over");
        after.isClickedBy(jonas, "I was there");
        after.isClickedBy(mira, "I was there").sees("**There** 2");
        after.isClickedBy(jonas, "Done: Vectors").sees("**Vectors** is done.");
        return after;
    }

    private void theNextTwoWeeksPass(Person priya, Answered after) {
        for (String week : List.of("2027-03-18", "2027-03-25")) {
            assertThat(begins()).containsExactly(Instant.parse(week + "T17:00:00Z"));
            last().isClickedBy(priya, "I'm coming");
            server.at(week + "T18:01:00Z");
            post("is over").isClickedBy(priya, "I was there");
        }
        server.at("2027-03-27T12:00:00Z");
        after.isClickedBy(priya, "I was there").isRefused("until a week after it");
    }

    private void theHostLeavesTheServer(Person priya) {
        server.leaves(mira);
        server.later(Duration.ofMinutes(2));
        last().pings(priya).sees("<@" + priya.id() + "> hosts **Owls** from now on");
        priya.types("/group show").sees("Hosted by <@" + priya.id() + ">", "2 of 3 seats taken");
    }

    /** At 18:00 in Berlin as before, which is an hour earlier elsewhere since Sunday. */
    private void theFourthSessionFollowsTheClocks(Person priya) {
        assertThat(begins()).containsExactly(Instant.parse(AFTER_THE_CLOCKS_CHANGED));
        Answered call =
                post("**When** <t:" + Instant.parse(AFTER_THE_CLOCKS_CHANGED).getEpochSecond());
        call.isClickedBy(jonas, "I'm coming");
        call.isClickedBy(priya, "I'm coming");
        server.at("2027-04-01T15:46:00Z");
        last().sees("## Soon: Owls").pings(jonas, priya);
        server.at("2027-04-01T17:01:00Z");
        Answered after = post("is over");
        after.isClickedBy(jonas, "I was there");
        after.isClickedBy(priya, "I was there").sees("**There** 2");
        priya.types("/session show Owls").clicks("End it").clicks("End it");
    }

    private void theBoardKnowsWhoCameAndLearnt(Person priya) {
        priya.types("/leaderboard scope:group period:season")
                .sees("Owls", "Jonas", "Priya")
                .doesNotSee("Mira");
    }

    private void theGroupFallsSilentAndIsArchived(Person priya) {
        server.at("2027-04-28T09:00:00Z");
        assertThat(silence()).as("not four weeks after the last session").isEmpty();
        server.at("2027-05-07T09:00:00Z");
        assertThat(silence()).hasSize(1);
        priya.types("/group show").sees("Unless somebody says that it goes on, it is archived.");
        server.at("2027-05-14T09:00:00Z");
        last().sees("**Owls** is archived");
        priya.types("/group show").isRefused("You don't belong to a group yet.");
        jonas.types("/group list").sees("None yet.");
        jonas.types("/progress").sees("1 of");
        assertThat(begins()).isEmpty();
    }

    private List<Answered> silence() {
        return server.channels().in("papers").stream()
                .filter(post -> post.text().contains("Is Owls still going?"))
                .toList();
    }

    private Answered last() {
        return server.channels().last("papers");
    }

    /** The newest with these words. */
    private Answered post(String words) {
        return server.channels().in("papers").reversed().stream()
                .filter(post -> post.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** When Discord's events begin that lie ahead. */
    private List<Instant> begins() {
        Instant now = server.now();
        return server.channels().events().values().stream()
                .map(Errand.Event::begins)
                .filter(now::isBefore)
                .toList();
    }
}
