package dev.cairn.meet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Trouble;
import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A study group meets; it is Friday, 20 November 2026, at 9:00 UTC. */
class SessionConversationTest extends Conversation {
    private Person priya;

    @BeforeEach
    void gather() {
        priya = server.member("Priya");
        mira.types("/group create name:Owls roadmap:ml pace:2 topics a week channel:papers");
        jonas.types("/group join owls");
        priya.types("/group join owls");
    }

    private Answered set(String options) {
        return mira.types("/session schedule group:Owls " + options).clicks("Set it");
    }

    private Answered last() {
        return server.channels().last("papers");
    }

    private int posts() {
        return server.channels().in("papers").size();
    }

    private List<Errand.Event> events() {
        return List.copyOf(server.channels().events().values());
    }

    @Test
    void aSessionIsPreviewedSetAndAnnounced() {
        Answered preview = mira.types(
                        "/session schedule group:Owls when:every thursday 18:00 place:https://meet.example/owls")
                .isOnlyForThem();
        preview.sees(
                        "## Set this session?",
                        "**Owls** meets.",
                        "**When** <t:1795716000:F>, <t:1795716000:R> · 1 hour",
                        "**Topic** Backpropagation · Machine Learning",
                        "-# Also in this week's plan: Optimizers",
                        "**Where** https://meet.example/owls",
                        "**Rhythm** every Thursday at 18:00, by the clocks of UTC",
                        "**Announced** in <#501> · room for everybody")
                .doesNotSee("Create Events");
        assertThat(posts()).as("nothing is said before it is confirmed").isZero();
        preview.clicks("Set it")
                .sees("It is set. <#501> is told now.")
                .canPress("Answer there", "Skip the next", "End it");
        last().sees("## Owls meets · <t:1795716000:f>", "**When** <t:1795716000:F>", "**Coming** 0")
                .pings();
        preview.clicks("Set it").isRefused("This preview has been used already");
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void nobodyHasCairnWriteWhereTheyMayNot() {
        mira.silentIn("general")
                .types("/session schedule group:Owls when:tomorrow 18:00 channel:general")
                .isRefused("You may not write in that channel yourself");
        set("when:tomorrow 18:00");
        mira.silentIn("general")
                .types("/session edit session:Owls channel:general")
                .isRefused("You may not write");
    }

    @Test
    void membersSayWhetherTheyCome() {
        set("when:tomorrow 18:00");
        Answered call = last();
        call.isClickedBy(jonas, "I'm coming")
                .redraws()
                .sees("**Coming** 1: <@" + jonas.id() + ">")
                .pings();
        call.isClickedBy(priya, "Maybe").sees("**Maybe** 1: <@" + priya.id() + ">");
        call.isClickedBy(jonas, "Not this time").sees("**Coming** 0", "**Not coming** 1");
        call.isClickedBy(olga, "I'm coming").isRefused("Only members of Owls can answer. /group join takes you in");
        server.at("2026-11-21T18:00:00Z");
        call.isClickedBy(jonas, "I'm coming").isRefused("This session has begun");
    }

    @Test
    void theLastSeatGoesToWhoeverSaysSoFirstAndMovesUp() {
        set("when:tomorrow 18:00 seats:1");
        Answered call = last();
        call.isClickedBy(jonas, "I'm coming").sees("**Coming** 1 of 1: <@" + jonas.id() + ">");
        call.isClickedBy(priya, "I'm coming")
                .sees("**Coming** 1 of 1: <@" + jonas.id() + ">", "**Waiting for a seat** 1: <@" + priya.id() + ">");
        call.isClickedBy(priya, "I'm coming").sees("**Waiting for a seat** 1");
        call.isClickedBy(jonas, "Maybe")
                .sees("**Coming** 1 of 1: <@" + priya.id() + ">")
                .doesNotSee("Waiting");
        last().sees("<@" + priya.id() + ">, a seat is free for you: **Owls meets**")
                .pings(priya);
        call.isClickedBy(jonas, "I'm coming").sees("**Waiting for a seat** 1: <@" + jonas.id() + ">");
    }

    private void jonasHasTheSeatPriyaWaitsFor() {
        set("when:tomorrow 18:00 seats:1");
        Answered call = last();
        call.isClickedBy(jonas, "I'm coming");
        call.isClickedBy(priya, "I'm coming").sees("**Waiting for a seat** 1: <@" + priya.id() + ">");
    }

    private void priyaHasTheSeat() {
        last().sees("<@" + priya.id() + ">, a seat is free for you: **Owls meets**")
                .pings(priya);
        mira.types("/session show session:owls")
                .sees("**Coming** 1 of 1: <@" + priya.id() + ">")
                .doesNotSee("Waiting", "<@" + jonas.id() + ">");
    }

    @Test
    void whoLeavesTheGroupLeavesTheirSeat() {
        jonasHasTheSeatPriyaWaitsFor();
        jonas.types("/group leave group:Owls");
        priyaHasTheSeat();
        jonas.types("/group join owls");
        mira.types("/session show session:owls").doesNotSee("<@" + jonas.id() + ">");
    }

    @Test
    void whoIsSentAwayLeavesTheirSeat() {
        jonasHasTheSeatPriyaWaitsFor();
        mira.types("/group remove member:Jonas group:Owls");
        priyaHasTheSeat();
    }

    @Test
    void whoLeavesTheServerLeavesTheirSeat() {
        jonasHasTheSeatPriyaWaitsFor();
        server.leaves(jonas);
        priyaHasTheSeat();
    }

    @Test
    void whoWaitedAndLeavesMovesNobodyUp() {
        jonasHasTheSeatPriyaWaitsFor();
        int before = posts();
        priya.types("/group leave group:Owls");
        mira.types("/session show session:owls")
                .sees("**Coming** 1 of 1: <@" + jonas.id() + ">")
                .doesNotSee("Waiting");
        assertThat(posts()).isEqualTo(before);
    }

    @Test
    void remindersNameThoseWhoComeAndWantThem() {
        set("when:every thursday 18:00");
        Answered call = last();
        call.isClickedBy(jonas, "I'm coming");
        call.isClickedBy(priya, "Maybe");
        server.at("2026-11-25T17:59:00Z");
        assertThat(posts()).isEqualTo(1);
        server.at("2026-11-25T18:01:00Z");
        last().sees("## Tomorrow: Owls meets").pings(jonas, priya);
        last().isClickedBy(priya, "Don't remind me").isOnlyForThem().sees("do not mention you any more");
        server.at("2026-11-26T17:45:00Z");
        server.later(Duration.ofMinutes(1));
        last().sees("## Soon: Owls meets", "<@" + priya.id() + ">").pings(jonas);
    }

    @Test
    void whatIsAnsweredOnAReminderIsSeenOnIt() {
        set("when:every thursday 18:00 seats:1");
        last().isClickedBy(jonas, "I'm coming");
        server.at("2026-11-25T18:01:00Z");
        Answered reminder = last();
        reminder.isClickedBy(priya, "Maybe")
                .redraws()
                .sees("## Tomorrow: Owls meets", "**Maybe** 1: <@" + priya.id() + ">")
                .canPress("I'm coming", "Don't remind me")
                .pings();
        mira.types("/session move session:owls to:2026-11-27 19:00");
        Answered moved = last();
        moved.isClickedBy(priya, "I'm coming")
                .sees("## The session of Owls is moved", "not <t:1795716000:f>")
                .sees("**Waiting for a seat** 1: <@" + priya.id() + ">");
        reminder.isClickedBy(priya, "I'm coming")
                .sees("## Owls meets · <t:1795806000:f>") // not tomorrow any more
                .doesNotSee("Tomorrow");
        moved.isClickedBy(jonas, "Not this time");
        Answered seat = last().sees("<@" + priya.id() + ">, a seat is free for you", "**Coming** 1 of 1: <@");
        seat.isClickedBy(priya, "Not this time")
                .sees("<@" + priya.id() + "> has given the free seat away", "**Coming** 0 of 1")
                .canPress("I'm coming");
    }

    @Test
    void aButtonThatClaimsToStandElsewhereAnnouncesTheMeetingItself() {
        set("when:every thursday 18:00 title:One");
        Answered one = last();
        set("when:every friday 18:00 title:Two");
        String forged = idOf(one, "yes").replaceAll("\\d+$", number(idOf(last(), "yes")));
        jonas.forges(forged).sees("## One · ", "**Coming** 1");
    }

    private static String idOf(Answered post, String answer) {
        return post.ids().stream()
                .filter(id -> id.contains(":" + answer + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static String number(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    @Test
    void afterwardsThoseWhoCameSaySoAndHowFarTheyAre() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        server.at("2026-11-26T17:59:00Z");
        last().isClickedBy(jonas, "I'm coming");
        server.at("2026-11-26T19:01:00Z");
        List<Answered> all = server.channels().in("papers");
        Answered after = all.stream()
                .filter(post -> post.text().contains("is over"))
                .findFirst()
                .orElseThrow();
        after.sees("## The session of Owls is over", "**Topic** Backpropagation")
                .pings(jonas);
        after.isClickedBy(jonas, "I was there").sees("**There** 1: <@" + jonas.id() + ">");
        after.isClickedBy(jonas, "I was there").sees("**There** 1");
        after.isClickedBy(jonas, "Done: Backpropagation").isOnlyForThem().sees("**Backpropagation** is done.");
        jonas.types("/progress").sees("1 of");
        after.isClickedBy(olga, "I was there").isRefused("Only members of Owls");
        last().sees("## Owls meets", "**When** <t:1796320800:F>", "**Topic** Attention");
        server.later(Duration.ofDays(7));
        after.isClickedBy(priya, "I was there").isRefused("until a week after it");
    }

    @Test
    void oneTimeIsLeftOutAndEverybodyIsTold() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        jonas.types("/session skip session:Owls").isRefused("Only the hosts of its group can do this");
        mira.types("/session skip session:owls").sees("The next one is left out", "<t:1796320800:F>");
        List<Answered> all = server.channels().in("papers");
        assertThat(all).hasSize(3);
        all.get(1)
                .sees("## The session of Owls does not take place this time", "<t:1795716000:f> is cancelled")
                .pings(jonas);
        all.get(2).sees("**When** <t:1796320800:F>", "**Coming** 0");
        server.at("2026-11-26T20:00:00Z");
        assertThat(posts()).as("no reminder of what was left out").isEqualTo(3);
    }

    @Test
    void whatIsOnItsWayHoldsUpNoChange() {
        set("when:every thursday 18:00");
        server.channels()
                .meanwhile(() -> mira.types("/session skip session:owls").sees("The next one is left out"));
        server.at("2026-11-25T18:01:00Z");
        List<Answered> all = server.channels().in("papers");
        all.get(1).sees("## Tomorrow: Owls meets"); // it could not be called back any more
        all.get(2).sees("does not take place this time");
        server.at("2026-11-26T20:00:00Z");
        assertThat(server.channels().in("papers").stream().map(Answered::text))
                .noneMatch(text -> text.contains("Soon"));
    }

    @Test
    void oneTimeIsMovedAndTheAnswersStay() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        mira.types("/session move session:owls to:2026-11-27 19:00")
                .sees("The next one is moved", "**When** <t:1795806000:F>", "**Coming** 1");
        last().sees("## The session of Owls is moved", "not <t:1795716000:f>", "**Coming** 1: <@" + jonas.id() + ">")
                .pings(jonas);
        server.at("2026-11-26T18:30:00Z");
        assertThat(posts()).isEqualTo(2);
        server.at("2026-11-26T19:01:00Z");
        last().sees("## Tomorrow: Owls meets").pings(jonas);
        server.at("2026-11-27T20:01:00Z");
        last().sees("**When** <t:1796320800:F>"); // the week after it is Thursday again
        mira.types("/session move session:owls to:friday 19:00").sees("The next one is moved");
    }

    @Test
    void whatIsComingUpIsChangedAndThoseWhoAnsweredAreTold() {
        set("when:every thursday 18:00 place:The library");
        last().isClickedBy(jonas, "I'm coming");
        last().isClickedBy(priya, "Not this time");
        jonas.types("/session edit session:Owls place:My cellar").isRefused("Only the hosts of its group can do this");
        mira.types("/session edit session:owls voice:papers title:Paper night topic:attention minutes:90")
                .sees("## Paper night", "It is changed. <#501> is told.", "**Where** <#501>");
        last().sees("## Paper night is changed", "1795716000:F>, <t:1795716000:R> · 90 minutes", "**Topic** Attention")
                .sees("**Where** <#501>\n", "**Coming** 1: <@" + jonas.id() + ">")
                .pings(jonas);
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("Paper night: Attention");
            assertThat(event.ends()).isEqualTo(Instant.parse("2026-11-26T19:30:00Z"));
            assertThat(event.voice()).hasValue(501L);
        });
        mira.types("/session edit session:paper title:None place:none topic:none")
                .sees("## The session of Owls", "**Topic** Backpropagation")
                .doesNotSee("Where");
        int before = posts();
        mira.types("/session edit session:owls title:none").sees("This is how it is set; nothing was changed.");
        mira.types("/session edit session:owls").sees("This is how it is set; nothing was changed.");
        assertThat(posts()).isEqualTo(before);
        server.at("2026-11-26T17:46:00Z");
        assertThat(server.channels().in("papers").stream().map(Answered::text))
                .filteredOn(text -> text.contains("Soon: Owls meets"))
                .hasSize(1);
        server.at("2026-11-26T18:00:00Z");
        mira.types("/session edit session:owls place:Elsewhere").isRefused("It has begun, so nothing was changed.");
        server.at("2026-11-26T19:31:00Z");
        last().sees("**When** <t:1796320800:F>", "90 minutes");
    }

    @Test
    void moreSeatsAreForThoseWhoWaitAndFewerThrowNobodyOut() {
        set("when:tomorrow 18:00 seats:1");
        Answered call = last();
        call.isClickedBy(mira, "I'm coming");
        call.isClickedBy(jonas, "I'm coming");
        call.isClickedBy(priya, "I'm coming");
        mira.types("/session edit session:owls seats:2")
                .sees("**Coming** 2 of 2: <@" + mira.id() + ">, <@" + jonas.id() + ">", "**Waiting for a seat** 1");
        last().sees("<@" + jonas.id() + ">, a seat is free for you").pings(jonas);
        mira.types("/session edit session:owls seats:1").sees("**Coming** 2 of 2: <@" + mira.id() + ">, <@");
        call.isClickedBy(jonas, "Maybe")
                .sees("**Coming** 1 of 1: <@" + mira.id() + ">", "**Waiting for a seat** 1: <@" + priya.id() + ">");
        mira.types("/session edit session:owls seats:0")
                .sees("**Coming** 2: <@" + mira.id() + ">, <@" + priya.id() + ">", "room for everybody");
        last().sees("<@" + priya.id() + ">, a seat is free for you").pings(priya);
    }

    @Test
    void inAnotherChannelItIsAnnouncedAnew() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        server.channels().delete("papers");
        server.at("2026-11-25T18:01:00Z");
        mira.types("/session edit session:owls channel:papers").isRefused("That channel is not there");
        mira.types("/session edit session:owls channel:general")
                .sees("It is changed.", "**It rests**")
                .doesNotSee("is told")
                .clicks("Go on")
                .sees("**The session of Owls** goes on");
        server.channels()
                .last("general")
                .sees("## Owls meets", "<@" + jonas.id() + ">")
                .pings(jonas);
        assertThat(server.channels().in("general")).hasSize(1);
        server.at("2026-11-26T17:46:00Z");
        server.channels().last("general").sees("## Soon: Owls meets");
        mira.types("/session edit session:owls channel:organisers").sees("It is changed. <#502> is told.");
        server.channels().last("organisers").sees("## Owls meets").pings(jonas);
    }

    @Test
    void whatHasBegunIsNeitherMovedNorLeftOut() {
        set("when:tomorrow 18:00");
        server.at("2026-11-21T18:00:00Z");
        mira.types("/session skip session:owls").isRefused("It has begun");
        mira.types("/session move session:owls to:friday 19:00").isRefused("It has begun");
        assertThat(events()).hasSize(1);
    }

    @Test
    void discordsListOfEventsIsKeptInStep() {
        set("when:every thursday 18:00 voice:papers");
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("Owls: Backpropagation");
            assertThat(event.begins()).isEqualTo(Instant.parse("2026-11-26T18:00:00Z"));
            assertThat(event.ends()).isEqualTo(Instant.parse("2026-11-26T19:00:00Z"));
            assertThat(event.voice()).hasValue(501L);
        });
        mira.types("/session move session:owls to:2026-11-27 19:00");
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.begins()).isEqualTo(Instant.parse("2026-11-27T19:00:00Z")));
        mira.types("/session skip session:owls");
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.begins()).isEqualTo(Instant.parse("2026-12-03T18:00:00Z")));
        mira.types("/session cancel session:owls")
                .sees("## End the session of Owls for good?")
                .clicks("End it")
                .sees("**The session of Owls** has ended.");
        assertThat(events()).isEmpty();
    }

    @Test
    void whoTakesTheEventOutByHandCancelsThatTime() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        long event = server.channels().events().keySet().iterator().next();
        server.channels().events().remove(event);
        server.eventIsGone(event);
        assertThat(server.channels().in("papers").get(1).text()).contains("does not take place this time");
        assertThat(events())
                .singleElement()
                .satisfies(next -> assertThat(next.begins()).isEqualTo(Instant.parse("2026-12-03T18:00:00Z")));
    }

    @Test
    void whoMovesTheEventByHandMovesTheSession() {
        set("when:every thursday 18:00");
        long event = server.channels().events().keySet().iterator().next();
        server.eventBegins(event, Instant.parse("2026-11-26T18:00:00Z"));
        assertThat(posts())
                .as("its own change comes back to it, and says nothing new")
                .isEqualTo(1);
        server.eventBegins(event, Instant.parse("2026-11-26T20:00:00Z"));
        last().sees("## The session of Owls is moved");
        assertThat(events())
                .singleElement()
                .satisfies(now -> assertThat(now.begins()).isEqualTo(Instant.parse("2026-11-26T20:00:00Z")));
    }

    @Test
    void whatIsDoneByHandBeforeTheEventIsSettledIsNotForgotten() {
        server.channels().takeWithoutAWord(true);
        set("when:every thursday 18:00");
        long event = server.channels().events().keySet().iterator().next();
        server.eventBegins(event, Instant.parse("2026-11-26T20:00:00Z")); // its number is not known yet
        server.channels().takeWithoutAWord(false);
        server.later(Duration.ofMinutes(1));
        last().sees("## The session of Owls is moved", "It takes place <t:1795723200:F>");
        assertThat(events())
                .singleElement()
                .satisfies(now -> assertThat(now.begins()).isEqualTo(Instant.parse("2026-11-26T20:00:00Z")));
    }

    @Test
    void whatIsTakenOutByHandWhileTheBotChangesItStaysOut() {
        set("when:every thursday 18:00");
        long event = server.channels().events().keySet().iterator().next();
        server.channels().takeWithoutAWord(true);
        mira.types("/session move session:owls to:2026-11-26 20:00");
        server.eventBegins(event, Instant.parse("2026-11-26T20:00:00Z")); // the bot's own change comes back
        server.channels().events().remove(event);
        server.eventIsGone(event);
        server.channels().takeWithoutAWord(false);
        server.later(Duration.ofMinutes(1));
        assertThat(server.channels().in("papers").stream().map(Answered::text))
                .filteredOn(text -> text.contains("does not take place this time"))
                .hasSize(1);
        assertThat(events())
                .singleElement()
                .satisfies(next -> assertThat(next.begins()).isEqualTo(Instant.parse("2026-12-03T18:00:00Z")));
    }

    @Test
    void theBotsOwnChangesThatComeBackLateMoveNothing() {
        set("when:every thursday 18:00");
        long event = server.channels().events().keySet().iterator().next();
        mira.types("/session move session:owls to:2026-11-26 20:00");
        server.channels().takeWithoutAWord(true);
        mira.types("/session move session:owls to:2026-11-26 21:00");
        server.eventBegins(event, Instant.parse("2026-11-26T20:00:00Z")); // of the change before
        server.channels().takeWithoutAWord(false);
        server.later(Duration.ofMinutes(1));
        mira.types("/session show session:owls").sees("**When** <t:1795726800:F>");
    }

    @Test
    void withoutTheRightToMakeEventsEverythingElseWorks() {
        server.channels().forbidEvents();
        mira.types("/session schedule group:Owls when:every thursday 18:00")
                .sees("give the role Cairn **Create Events**")
                .clicks("Set it");
        assertThat(events()).isEmpty();
        last().isClickedBy(jonas, "I'm coming");
        server.at("2026-11-26T18:00:00Z");
        last().sees("## Soon: Owls meets");
        assertThat(server.channels().in("organisers")).as("nobody is bothered").isEmpty();
    }

    @Test
    void eachTimeHasOneThreadIfThatIsWanted() {
        set("when:every thursday 18:00 thread:true");
        server.later(Duration.ofMinutes(2));
        assertThat(server.channels().threads().values()).containsExactly("Owls: Backpropagation");
        server.at("2026-11-26T19:03:00Z");
        assertThat(server.channels().threads().values()).containsExactly("Owls: Backpropagation", "Owls: Attention");
    }

    @Test
    void withoutItsChannelASessionRestsAndOrganisersAreToldOnce() {
        olga.types("/settings channels notices:organisers");
        set("when:every thursday 18:00 thread:true");
        last().isClickedBy(jonas, "I'm coming");
        server.later(Duration.ofMinutes(2)); // the thread is begun
        server.channels().refuse("papers", Trouble.NO_WRITING);
        server.later(Duration.ofDays(27));
        assertThat(server.channels().in("organisers"))
                .singleElement()
                .satisfies(notice -> notice.sees(
                                "## Not posted",
                                "**The session of Owls**, due <t:1795629600:f>: Cairn may not write in <#501>.",
                                "The session rests until somebody mends this. Let Cairn **Send Messages** there, or choose"
                                        + " another channel. `/session edit` changes it, then **Go on** below"
                                        + " `/session show` lets it go on.")
                        .doesNotSee("/reminder"));
        assertThat(posts()).isEqualTo(1);
        mira.types("/session list").sees("- **Owls** · rests");
        mira.types("/session skip session:owls").isRefused("It rests");
        mira.types("/session move session:owls to:friday 19:00").isRefused("It rests");
    }

    @Test
    void whatRestsCanBeEndedWithoutAnotherNotice() {
        olga.types("/settings channels notices:organisers");
        set("when:every thursday 18:00");
        server.channels().delete("papers");
        server.at("2026-11-25T18:01:00Z");
        mira.types("/session cancel session:owls").clicks("End it").sees("**The session of Owls** has ended.");
        server.later(Duration.ofMinutes(1));
        assertThat(server.channels().in("organisers")).hasSize(1);
        assertThat(events()).isEmpty();
    }

    @Test
    void severalSessionsOfOneChannelAreToldOfTogether() {
        olga.types("/settings channels notices:organisers");
        set("when:every thursday 18:00 title:One");
        set("when:every thursday 18:00 title:Two");
        server.channels().refuse("papers", Trouble.CHANNEL_GONE);
        server.at("2026-12-04T09:00:00Z");
        assertThat(server.channels().in("organisers")).singleElement().satisfies(notice -> {
            notice.sees("## 2 were not posted", "- **One**, due <t:1795629600:f>", "- **Two**, due <t:1795629600:f>");
            assertThat(notice.text()).containsOnlyOnce("The session rests until somebody mends this.");
        });
    }

    @Test
    void whatIsOverRestsNoMore() {
        olga.types("/settings channels notices:organisers");
        set("when:every thursday 18:00");
        server.channels().refuse("papers", Trouble.NO_WRITING);
        mira.types("/session cancel session:owls").clicks("End it");
        server.channels()
                .last("organisers")
                .sees("Let Cairn **Send Messages** there, or choose another channel.")
                .doesNotSee("rests", "/session");
    }

    @Test
    void whatRestedGoesOnWithAnAnnouncementForThoseWhoHadAnswered() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        server.channels().refuse("papers", Trouble.NO_WRITING);
        server.at("2026-11-25T18:01:00Z");
        server.channels().takeAgain("papers");
        mira.types("/session show session:owls")
                .sees("**It rests** ⚠️ Cairn may not write in <#501>. Let Cairn **Send Messages** there")
                .clicks("Go on")
                .sees("**The session of Owls** goes on: next <t:1795716000:F>");
        last().sees("**When** <t:1795716000:F>", "**Coming** 1: <@" + jonas.id() + ">")
                .pings(jonas);
        server.at("2026-11-26T17:46:00Z");
        last().sees("## Soon: Owls meets");
        mira.types("/session show session:owls").doesNotSee("It rests");
    }

    @Test
    void withoutTheRightToBeginThreadsASessionHasNone() {
        olga.types("/settings channels notices:organisers");
        set("when:every thursday 18:00 thread:true");
        server.channels().refuse("papers", Trouble.NO_WRITING);
        server.later(Duration.ofMinutes(2));
        server.channels().takeAgain("papers");
        server.later(Duration.ofDays(7));
        assertThat(server.channels().in("organisers"))
                .singleElement()
                .satisfies(notice -> notice.sees("it has none from now on. Let Cairn **Create Public Threads** there"));
        assertThat(server.channels().threads()).isEmpty();
        mira.types("/session list").doesNotSee("rests");
    }

    @Test
    void setupShowsTheNextReminderOfEachSession() {
        set("when:every thursday 18:00 thread:true title:Paper night");
        set("when:every friday 18:00 title:Exercises");
        assertThat(expected()).containsExactly("Exercises", "Paper night");
        olga.types("/setup").sees("- **Paper night** in <#501>: Wed 25 Nov 2026, 18:00");
        server.at("2026-11-25T18:01:00Z");
        olga.types("/setup").sees("- **Paper night** in <#501>: Thu 26 Nov 2026, 17:45");
        mira.types("/session cancel session:paper night").clicks("End it");
        assertThat(expected()).containsExactly("Exercises");
        mira.types("/group archive group:Owls").clicks("Archive it");
        assertThat(expected()).isEmpty();
    }

    /** What /setup lists as coming next, in its order. */
    private List<String> expected() {
        return olga.types("/setup")
                .text()
                .lines()
                .filter(line -> line.startsWith("- **"))
                .map(line -> line.substring(4, line.indexOf("** in ")))
                .toList();
    }

    @Test
    void whenNobodyComesTwiceItRestsAndItsHostIsAsked() {
        set("when:every thursday 18:00");
        server.at("2026-11-26T19:01:00Z");
        last().sees("**When** <t:1796320800:F>");
        server.at("2026-12-03T19:01:00Z");
        Answered asked = last().sees("## Shall the session of Owls go on?", "Nobody came to the last two sessions")
                .pings(mira);
        server.later(Duration.ofDays(14));
        assertThat(last().text()).as("it rests").contains("Shall the session of Owls go on?");
        mira.types("/session list").sees("- **Owls** · rests");
        asked.isClickedBy(jonas, "Go on").isRefused("Only the hosts");
        asked.isClickedBy(mira, "Go on").sees("**The session of Owls** goes on: next <t:1798135200:F>");
        last().sees("**When** <t:1798135200:F>");
        asked.isClickedBy(mira, "Go on").isRefused("It goes on already");
    }

    @Test
    void somebodyWhoSaysToComeKeepsItAlive() {
        set("when:every thursday 18:00");
        for (int week = 0; week < 3; week++) {
            last().isClickedBy(jonas, "Maybe");
            server.later(Duration.ofDays(7));
        }
        mira.types("/session list").doesNotSee("rests");
    }

    private boolean isAskedWhetherItGoesOn() {
        return server.channels().in("papers").stream()
                .anyMatch(post -> post.buttons().contains("It goes on"));
    }

    @Test
    void aGroupThatMeetsIsNotAskedWhetherItGoesOn() {
        set("when:every thursday 18:00");
        server.at("2026-11-26T18:00:00Z");
        for (int week = 0; week < 4; week++) {
            server.later(Duration.ofHours(6)); // the next one is announced
            last().isClickedBy(jonas, "Maybe");
            server.later(Duration.ofDays(7).minusHours(6));
        }
        server.at("2027-01-20T18:01:00Z");
        assertThat(isAskedWhetherItGoesOn())
                .as("24 December was the last with people")
                .isFalse();
        server.at("2027-01-22T18:01:00Z");
        assertThat(isAskedWhetherItGoesOn()).isTrue();
    }

    @Test
    void aGroupThatSetsASessionOrSaysToHaveBeenThereIsAlive() {
        server.at("2026-12-10T09:00:00Z");
        set("when:tomorrow 18:00");
        server.at("2026-12-18T18:01:00Z");
        assertThat(isAskedWhetherItGoesOn()).as("four weeks after it was made").isFalse();
        mira.types("/session schedule group:Owls when:tomorrow 18:00").clicks("Set it");
        last().isClickedBy(jonas, "I'm coming");
        server.at("2026-12-19T19:01:00Z");
        Answered after = last().sees("is over");
        server.at("2026-12-25T09:00:00Z");
        after.isClickedBy(jonas, "I was there");
        server.at("2027-01-17T18:01:00Z");
        assertThat(isAskedWhetherItGoesOn()).as("four weeks after they met").isFalse();
        server.at("2027-01-22T18:01:00Z");
        assertThat(isAskedWhetherItGoesOn())
                .as("four weeks after that was said")
                .isTrue();
    }

    @Test
    void aSessionKeepsItsHourWhenTheClocksChange() {
        mira.types("/me zone Europe/Berlin");
        server.at("2027-03-20T09:00:00Z");
        mira.types("/group create name:Spring roadmap:ml channel:papers");
        mira.types("/session schedule group:Spring when:sunday 18:00 weekly:true")
                .clicks("Set it");
        last().sees("<t:1805648400:F>"); // 21 March, 18:00 by UTC+1
        last().isClickedBy(mira, "I'm coming");
        server.at("2027-03-21T18:01:00Z");
        last().sees("<t:1806249600:F>"); // 28 March, 18:00 by UTC+2
    }

    @Test
    void tenSessionsAGroupAndNoMore() {
        for (int i = 0; i < Session.MOST_OF_GROUP; i++) {
            set("when:every thursday 18:00 title:Night " + i);
        }
        mira.types("/session schedule group:Owls when:every friday 18:00")
                .clicks("Set it")
                .isRefused("Owls has 10 sessions, and that is the most. End one with /session cancel first.");
        mira.types("/session cancel session:Night 3").clicks("End it");
        set("when:every friday 18:00").sees("It is set.");
    }

    @Test
    void badInputIsSaidInOneSentenceAndChangesNothing() {
        mira.types("/session schedule group:Owls when:soon").isRefused("soon");
        mira.types("/session schedule group:Owls when:tomorrow 18:00 topic:Underwater basket weaving")
                .isRefused("There is no topic");
        mira.types("/session schedule group:Foxes when:tomorrow 18:00")
                .isRefused("There is no group called \"Foxes\" here.");
        jonas.types("/session schedule group:Owls when:tomorrow 18:00")
                .isRefused("There is no such group here that you host.");
        mira.types("/session list").sees("None are set.");
    }

    @Test
    void whoHostsNoMoreCannotConfirm() {
        Answered preview = mira.types("/session schedule group:Owls when:tomorrow 18:00");
        mira.types("/group transfer member:Jonas group:Owls");
        mira.types("/group leave group:Owls");
        preview.clicks("Set it").isRefused("There is no such group here that you host.");
        assertThat(posts()).isZero();
    }

    @Test
    void elsewhereASessionIsAsGoodAsNone() {
        set("when:every thursday 18:00");
        Answered call = last();
        Person stranger = server.organiser("Sven").elsewhere();
        call.isClickedBy(stranger, "I'm coming").isRefused("That session is not there any more.");
        stranger.types("/session list").sees("None are set.");
        stranger.types("/session show session:1").isRefused("There is no session called \"1\" here.");
        stranger.types("/session cancel session:1").isRefused("There is no session called \"1\" here.");
    }

    @Test
    void thePlanGoesIntoACalendar() {
        set("when:every thursday 18:00 title:Paper night place:The library");
        mira.types("/session move session:paper to:2026-11-27 19:00");
        String file = mira.types("/session list").clicks("Calendar file").file("sessions.ics");
        assertThat(file)
                .contains("DTSTART:20261127T190000Z\r\nDURATION:PT1H\r\nSUMMARY:Paper night")
                .contains("DTSTART:20261203T180000Z")
                .doesNotContain("DTSTART:20261126");
    }

    @Test
    void sessionsAreOfferedByNameAndShownToAll() {
        set("when:every thursday 18:00 title:Paper night");
        assertThat(jonas.isOffered("session", "show", "session", Map.of("session", "pap")))
                .containsExactly("Paper night · every Thursday at 18:00");
        last().sees("## Paper night · <t:1795716000:f>\nThe study group **Owls** meets.\n");
        jonas.types("/session show session:paper night")
                .sees("## Paper night", "**Then** <t:1796320800:f>")
                .cannotPress("End it");
        jonas.types("/group show group:owls").sees("<t:1795716000");
    }

    @Test
    void anArchivedGroupMeetsNoMore() {
        set("when:every thursday 18:00");
        Answered call = last();
        mira.types("/group archive group:Owls").clicks("Archive it");
        call.isClickedBy(jonas, "I'm coming").isRefused("That session is not there any more.");
        server.at("2026-11-27T09:00:00Z");
        assertThat(posts()).isEqualTo(1);
        assertThat(events()).isEmpty();
        mira.types("/session list").sees("None are set.");
    }

    @Test
    void aProgramThatWasOffGoesOnWhereItStopped() {
        set("when:every thursday 18:00");
        last().isClickedBy(jonas, "I'm coming");
        server.isOffFor(Duration.ofDays(8)); // the session passed meanwhile
        server.later(Duration.ofMinutes(1));
        assertThat(server.channels().in("papers").stream().map(Answered::text))
                .noneMatch(text -> text.contains("Tomorrow") || text.contains("Soon"));
        last().sees("**When** <t:1796320800:F>");
    }
}
