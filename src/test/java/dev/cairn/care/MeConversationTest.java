package dev.cairn.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** It is Friday, 09:00 by UTC. */
class MeConversationTest extends Conversation {

    @Test
    void aZoneIsSetAndTakenBack() {
        mira.types("/me zone").isOnlyForThem().sees("You have set none, so Cairn's own counts.", "**UTC**: it is");
        mira.types("/me zone berlin")
                .isOnlyForThem()
                .sees("**Europe/Berlin**: it is Fri 20 Nov 2026, 10:00 there now. Your device says <t:1795165200:f>.")
                .sees("Nobody else is shown it.");
        server.restarts();
        mira.types("/me zone")
                .sees("**Europe/Berlin**")
                .clicks("Use the server's")
                .redraws()
                .sees("You have set none")
                .cannotPress("Use the server's");
        mira.types("/me zone").sees("You have set none");
    }

    @Test
    void whoeverHasSetNoneGoesByTheServersClock() {
        olga.types("/settings zone Asia/Tokyo");
        mira.types("/me zone").sees("this server's counts", "**Asia/Tokyo**: it is Fri 20 Nov 2026, 18:00");
        mira.typesDirectly("/me zone").sees("Cairn's own counts", "**UTC**");
        mira.types("/me zone berlin").doesNotSee("Tokyo");
        jonas.types("/me zone").sees("**Asia/Tokyo**");
    }

    @Test
    void itIsSetInADirectMessageToo() {
        mira.typesDirectly("/me zone Asia/Kolkata").sees("Fri 20 Nov 2026, 14:30");
        mira.types("/me zone").sees("**Asia/Kolkata**");
    }

    @Test
    void aFixedOffsetIsAccepted() {
        mira.types("/me zone UTC+5:30").sees("**UTC+05:30**: it is Fri 20 Nov 2026, 14:30 there now.");
        server.restarts();
        mira.types("/me zone").sees("**UTC+05:30**");
    }

    @Test
    void whatMayBeSeveralIsAskedFor() {
        Answered asked =
                mira.types("/me zone EST").isRefused("\"EST\" may mean several time zones. Which one is yours?");
        asked.canPress("America/New_York, 04:00 now (UTC-05:00)", "America/Panama, 04:00 now (UTC-05:00)");
        mira.types("/me zone").sees("You have set none");
        asked.isClickedBy(jonas, "America/New_York, 04:00 now (UTC-05:00)").isRefused("This belongs to somebody else.");
        asked.clicks("America/New_York, 04:00 now (UTC-05:00)").redraws().sees("**America/New\\_York**", "04:00");
        mira.types("/me zone").sees("**America/New\\_York**");
        mira.types("/me zone CST")
                .canPress("America/Chicago, 03:00 now (UTC-06:00)", "Asia/Shanghai, 17:00 now (UTC+08:00)");
        mira.types("/me zone ist").canPress("Asia/Kolkata, 14:30 now (UTC+05:30)", "Europe/Dublin, 09:00 now (UTC)");
    }

    @Test
    void whatIsNoZoneIsRefusedAndChangesNothing() {
        mira.types("/me zone berlin");
        mira.types("/me zone *xyzzy*")
                .isRefused("I don't know a time zone \"\\*xyzzy\\*\". Write a city like Berlin", "UTC+5:30.");
        mira.types("/me zone UTC+19").isRefused("I don't know a time zone");
        mira.types("/me zone").sees("**Europe/Berlin**");
    }

    @Test
    void eachSuggestionShowsWhatItsClocksShow() {
        assertThat(mira.isOffered("me", "zone", "zone", Map.of("zone", "tok")))
                .contains("Asia/Tokyo, 18:00 now (UTC+09:00)");
        assertThat(mira.isOffered("me", "zone", "zone", Map.of("zone", "14:30")))
                .contains("Asia/Kolkata, 14:30 now (UTC+05:30)");
        assertThat(mira.isOffered("me", "zone", "zone", Map.of("zone", "xyzzy")))
                .isEmpty();
    }

    @Test
    void remindersForOneselfGoByIt() {
        mira.types("/me zone Asia/Tokyo");
        mira.types("/remind me when:tomorrow 9am text:Revise").sees("<t:1795219200:F>"); // 2026-11-21T00:00:00Z
    }

    @Test
    void messagesAreAllowedByButtonAndNotBefore() {
        Answered asked =
                mira.types("/me messages").isOnlyForThem().sees("No, you have not allowed it.", "own reminders");
        asked.isClickedBy(jonas, "Allow it").isRefused("This belongs to somebody else.");
        asked.clicks("Allow it").redraws().sees("Yes, you have allowed it.");
        server.restarts();
        mira.types("/me messages")
                .sees("Yes, you have allowed it.")
                .cannotPress("Allow it")
                .clicks("Don't allow it")
                .sees("No, you have not");
        jonas.types("/me messages").sees("No, you have not");
    }

    @Test
    void messagesAreAllowedInOneGo() {
        mira.types("/me messages allow:True").sees("Yes, you have allowed it.");
        mira.typesDirectly("/me messages").sees("Yes, you have allowed it.");
        mira.types("/me messages allow:False").sees("No, you have not");
        mira.types("/me visibility").sees("Members of the servers where you use Cairn");
    }
}
