package dev.cairn.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Trouble;
import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Channels;
import dev.cairn.conversation.Conversation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members are reminded of what they wanted to be reminded of. */
class RemindConversationTest extends Conversation {
    private Channels channels;

    @BeforeEach
    void look() {
        channels = server.channels();
    }

    @Test
    void whoeverWantsToIsWrittenToDirectly() {
        mira.types("/remind me when:in 2 hours text:Watch the lecture topic:Backpropagation")
                .isOnlyForThem()
                .sees(
                        "## Remind you?",
                        "**Backpropagation**",
                        "Watch the lecture",
                        "<t:1795172400:F>",
                        "lets Cairn write to you directly")
                .clicks("Write to me directly")
                .sees("Cairn writes to you directly.");
        server.later(Duration.ofHours(2));
        assertThat(channels.directlyTo(mira)).hasSize(1);
        channels.directlyTo(mira)
                .getFirst()
                .sees("Watch the lecture")
                .canPress("In 10 minutes again", "In an hour", "Tomorrow at 9");
        assertThat(channels.in("general")).isEmpty();
        mira.types("/remind list").sees("None.");
        mira.types("/remind me when:tomorrow 9am text:More").doesNotSee("lets Cairn");
    }

    @Test
    void inAChannelOnlyTheyAreNotified() {
        mira.types("/remind me when:in 2 hours text:@everyone drinks water").clicks("In this channel");
        server.later(Duration.ofHours(2));
        channels.last("general")
                .sees("<@100>, you wanted to be reminded:")
                .doesNotSee("@everyone")
                .pings(mira);
    }

    @Test
    void itIsSnoozedByItsOwnerAndNobodyElse() {
        mira.types("/remind me when:in 2 hours text:Stretch").clicks("In this channel");
        server.later(Duration.ofHours(2));
        Answered post = channels.last("general");
        post.isClickedBy(jonas, "In an hour").isRefused("belongs to somebody else");
        post.isClickedBy(mira, "In 10 minutes again").sees("Again later: Stretch");
        server.later(Duration.ofMinutes(10));
        assertThat(channels.in("general")).hasSize(2);
        post.isClickedBy(mira, "Tomorrow at 9").sees("<t:1795251600:F>");
    }

    @Test
    void oneComesAgainAndAgainUntilItIsEnded() {
        mira.types("/remind me when:every day 20:00 text:Review").clicks("Write to me directly");
        server.later(Duration.ofDays(3));
        assertThat(channels.directlyTo(mira)).hasSize(3);
        assertThat(mira.isOffered("remind", "cancel", "reminder", Map.of("reminder", "rev")))
                .containsExactly("Review · every day at 20:00");
        assertThat(jonas.isOffered("remind", "cancel", "reminder", Map.of("reminder", "")))
                .isEmpty();
        jonas.types("/remind cancel reminder:1").isRefused("You have no such reminder.");
        mira.types("/remind list")
                .sees("**Review** · every day at 20:00 · direct messages")
                .picks("Review")
                .sees("Ended: Review");
        server.later(Duration.ofDays(3));
        assertThat(channels.directlyTo(mira)).hasSize(3);
    }

    @Test
    void closedDirectMessagesStopItAndTheListSaysSo() {
        mira.types("/remind me when:every day 20:00 text:Review").clicks("Write to me directly");
        channels.refuse(mira, Trouble.DIRECT_CLOSED);
        server.later(Duration.ofDays(3));
        assertThat(channels.requests()).isEqualTo(1);
        mira.types("/remind list").sees("**stopped**: direct messages from Cairn are not let through");
    }

    @Test
    void aMemberHasTwentyAndNoMore() {
        for (int i = 0; i < 20; i++) {
            mira.types("/remind me when:every day 20:00 text:Number " + i)
                    .clicks("Write to me directly")
                    .sees("It is set");
        }
        mira.types("/remind me when:every day 20:00 text:One too many")
                .clicks("Write to me directly")
                .isRefused("You have 20 reminders, and that is the most.");
        jonas.types("/remind me when:every day 20:00 text:His own")
                .clicks("Write to me directly")
                .sees("It is set");
    }

    @Test
    void itWorksInADirectMessage() {
        mira.typesDirectly("/remind me when:in 2 hours text:Stretch")
                .cannotPress("In this channel")
                .clicks("Write to me directly")
                .sees("It is set");
        server.later(Duration.ofHours(2));
        assertThat(channels.directlyTo(mira)).hasSize(1);
    }

    @Test
    void topicsAreOfferedAsInOtherCommands() {
        assertThat(mira.isOffered("remind", "me", "topic", Map.of("topic", "backpr")))
                .first()
                .asString()
                .startsWith("Backpropagation");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        mira.types("/remind me when:soon text:Stretch").isRefused("Write it like");
    }
}
