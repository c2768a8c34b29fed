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

/** Two find each other to learn with, and neither is named before both want that. */
class BuddyConversationTest extends Conversation {
    private Person priya;
    private Channels channels;

    @BeforeEach
    void begin() {
        priya = server.member("Priya");
        channels = server.channels();
        mira.types("/learning attention");
        jonas.types("/learning attention");
        for (Person each : List.of(mira, jonas)) {
            each.types("/buddy on").sees("You can be found now");
        }
    }

    private static String name(Person person) {
        return "<@" + person.id() + ">";
    }

    @Test
    void bothSayYesAndAreNamed() {
        jonas.types("/me messages").clicks("Allow it");
        Answered found = mira.types("/buddy find");
        found.isOnlyForThem().sees("They are learning **Attention** (Machine Learning) too.");
        found.clicks("Ask them").sees("They are asked.");
        server.later(Duration.ofMinutes(2));
        Answered question = channels.directlyTo(jonas).getLast();
        question.sees("Somebody is learning **Attention** (Machine Learning) like you")
                .doesNotSee(name(mira));
        question.isClickedBy(jonas, "Yes").sees("## It is " + name(mira), "They are told at their next /buddy find");
        mira.types("/buddy find").sees("**You learn with** " + name(jonas));
        jonas.types("/buddy find").sees("**You learn with** " + name(mira));
    }

    @Test
    void nobodyIsNamedBeforeNorInWhatStandsBehindAButton() {
        jonas.types("/me messages").clicks("Allow it");
        Answered found = mira.types("/buddy find").doesNotSee(name(jonas));
        assertThat(found.ids()).noneMatch(id -> id.contains(Long.toString(jonas.id())));
        found.clicks("Ask them").doesNotSee(name(jonas));
        server.later(Duration.ofMinutes(2));
        Answered question = channels.directlyTo(jonas).getLast();
        assertThat(question.ids()).noneMatch(id -> id.contains(Long.toString(mira.id())));
        question.isClickedBy(jonas, "No, thank you").sees("Nobody is told.").doesNotSee(name(mira));
        mira.types("/buddy find").sees("Nobody to be asked at the moment").doesNotSee(name(jonas));
    }

    @Test
    void whoeverTakesNoMessagesIsAskedAtTheirNextUse() {
        mira.types("/me messages").clicks("Allow it");
        mira.types("/buddy find")
                .clicks("Ask them")
                .sees("Cairn may not write to them, so the question waits until they next use /buddy");
        server.later(Duration.ofDays(2));
        assertThat(channels.directlyTo(jonas)).isEmpty();
        jonas.types("/buddy on").sees("## Would you like to learn together?").doesNotSee(name(mira));
        jonas.types("/buddy find").clicks("Yes").sees("## It is " + name(mira), "Cairn tells them as well.");
        server.later(Duration.ofMinutes(2));
        channels.directlyTo(mira).getLast().sees("## It is " + name(jonas));
    }

    @Test
    void twoAreAskedOnceAWeekWhoeverBegins() {
        Answered found = mira.types("/buddy find");
        found.clicks("Ask them");
        jonas.types("/buddy find").clicks("No, thank you");
        found.clicks("Ask them").isRefused("Nobody was asked");
        jonas.types("/buddy find").sees("Nobody to be asked");
        server.later(BuddyStore.BETWEEN.minusSeconds(1));
        mira.types("/buddy find").sees("Nobody to be asked");
        server.later(Duration.ofSeconds(1));
        jonas.types("/buddy find").sees("They are learning **Attention**");
    }

    @Test
    void ofTwoWhoFindEachOtherAtOnceOneAsks() {
        Answered one = mira.types("/buddy find");
        Answered other = jonas.types("/buddy find");
        one.clicks("Ask them").sees("the question waits");
        other.clicks("Ask them").isRefused("Nobody was asked");
    }

    @Test
    void inTheSamePhaseIfNobodyIsOnTheSameTopic() {
        jonas.types("/buddy off").sees("You are not found any more");
        priya.types("/learning optimizers");
        priya.types("/buddy on");
        mira.types("/buddy find").sees("They are learning the same phase of Machine Learning too.");
        jonas.types("/buddy on");
        mira.types("/buddy find").sees("They are learning **Attention**");
        priya.types("/learning vectors");
        priya.types("/undo optimizers");
        jonas.types("/buddy off");
        mira.types("/buddy find").sees("Nobody to be asked");
    }

    @Test
    void clocksAtMostThreeHoursApart() {
        mira.types("/me zone Europe/Berlin"); // UTC+1 in November
        jonas.types("/me zone UTC+4");
        mira.types("/buddy find").sees("Somebody is learning the same");
        jonas.types("/me zone UTC+4:30");
        mira.types("/buddy find").sees("Nobody to be asked");
        jonas.types("/me zone UTC-2");
        mira.types("/buddy find").sees("Somebody is learning the same");
        jonas.types("/me zone").clicks("Use the server's");
        olga.types("/settings zone Asia/Tokyo");
        mira.types("/buddy find").sees("Nobody to be asked");
    }

    @Test
    void onlyThoseWhoSwitchedItOnInThisServer() {
        priya.types("/learning attention");
        priya.types("/buddy find").isRefused("Switch it on first with /buddy on");
        priya.elsewhere().types("/buddy on");
        priya.elsewhere().types("/buddy find").sees("Nobody to be asked");
        jonas.types("/buddy off");
        mira.types("/buddy find").sees("Nobody to be asked");
        jonas.types("/buddy off").sees("It was off already.");
        mira.typesDirectly("/buddy find").isRefused("This works in a server only");
    }

    @Test
    void whoeverSwitchesItOffOrLeavesIsAskedNoMore() {
        jonas.types("/me messages").clicks("Allow it");
        mira.types("/buddy find").clicks("Ask them");
        jonas.types("/buddy off");
        server.later(Duration.ofMinutes(2));
        assertThat(channels.directlyTo(jonas)).isEmpty();
        jonas.types("/buddy on");
        server.later(Duration.ofDays(8));
        Answered found = mira.types("/buddy find");
        server.leaves(jonas);
        found.clicks("Ask them").isRefused("Nobody was asked");
    }

    @Test
    void nobodyElseAnswers() {
        Answered found = mira.types("/buddy find");
        found.isClickedBy(priya, "Ask them").isRefused("Nobody was asked");
        found.isClickedBy(mira.elsewhere(), "Ask them").isRefused("Nobody was asked");
        found.clicks("Ask them");
        Answered question = jonas.types("/buddy find");
        question.isClickedBy(priya, "Yes")
                .isRefused("This question does not stand any more.")
                .doesNotSee("<@");
        question.isClickedBy(mira, "Yes").isRefused("This question does not stand any more.");
        question.clicks("No, thank you");
        question.clicks("Yes").isRefused("This question does not stand any more.");
    }

    @Test
    void somethingToGoByIsNeeded() {
        priya.types("/buddy on").sees("Say what you are learning with /learning");
        priya.types("/buddy find").sees("Say first what you are learning");
    }
}
