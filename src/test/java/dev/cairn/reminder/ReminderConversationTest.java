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

/** Organisers set reminders; the clock of this server starts on Friday, 20 November 2026, at 9:00 UTC. */
class ReminderConversationTest extends Conversation {
    private Channels channels;

    @BeforeEach
    void look() {
        channels = server.channels();
    }

    private Answered paperNight() {
        return olga.types("/reminder add when:every thursday 18:00 text:Paper night title:Papers channel:papers")
                .clicks("Set it");
    }

    @Test
    void aReminderIsPreviewedSetAndPosted() {
        Answered preview = olga.types(
                "/reminder add when:every thursday 18:00 text:We read @everyone's favourite https://arxiv.org/abs/1706.03762 channel:papers ping:readers title:Paper night");
        preview.isOnlyForThem()
                .sees(
                        "## Set this reminder?",
                        "every Thursday at 18:00",
                        "by the clocks of UTC",
                        "<#501>",
                        "<@&702>",
                        "## Paper night")
                .sees("<t:1795716000:F>", "<t:1796320800:F>", "<t:1796925600:F>")
                .canPress("Set it", "Leave it");
        assertThat(channels.in("papers")).isEmpty();
        preview.clicks("Set it").sees("It is set.", "**State** running");
        server.at("2026-11-26T17:59:59Z");
        assertThat(channels.in("papers")).isEmpty();
        server.at("2026-11-26T18:00:00Z");
        channels.last("papers")
                .sees("## Paper night", "https://arxiv.org/abs/1706.03762", "<@&702>", "-# Next: <t:1796320800:F>")
                .doesNotSee("@everyone", "late");
        server.later(Duration.ofDays(21));
        assertThat(channels.in("papers")).hasSize(4);
    }

    @Test
    void whatIsLeftIsNotSet() {
        olga.types("/reminder add when:every thursday 18:00 text:Paper night")
                .clicks("Leave it")
                .sees("Left.");
        server.later(Duration.ofDays(8));
        assertThat(channels.in("general")).isEmpty();
        olga.types("/reminder list").sees("None yet.");
    }

    @Test
    void aPreviewWorksOnceAndForItsMakerOnly() {
        Answered preview = olga.types("/reminder add when:every thursday 18:00 text:Paper night");
        preview.isClickedBy(mira, "Set it").isRefused("Only organisers");
        preview.isClickedBy(server.organiser("Otto"), "Set it").isRefused("belongs to somebody else");
        preview.clicks("Set it").sees("It is set.");
        preview.clicks("Set it").isRefused("used already");
        olga.types("/reminder list").sees("1 of 100");
    }

    @Test
    void membersCannotAndNorCanAnotherServer() {
        mira.types("/reminder list").isRefused("Only organisers can do this");
        paperNight();
        String number = "1";
        olga.elsewhere().types("/reminder show reminder:" + number).isRefused("There is no reminder called");
        olga.types("/reminder show reminder:" + number).sees("## Papers");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        olga.types("/reminder add when:every blursday text:Paper night").isRefused("every Thursday 18:00");
        olga.types("/reminder add when:every thursday text:Paper night").isRefused("time");
        olga.types("/reminder add when:yesterday 18:00 text:Paper night").isRefused("Write it like");
        olga.types("/reminder add when:every thursday 18:00 text:Papers ping:everyone")
                .isRefused("one role, but not everyone");
        olga.types("/reminder list").sees("None yet.");
    }

    @Test
    void aChannelThatCairnCannotWriteInIsRefusedBeforehand() {
        channels.lack("papers", "Send Messages");
        olga.types("/reminder add when:every thursday 18:00 text:Paper night channel:papers")
                .isRefused("<#501>", "lacks **Send Messages**", "Permissions");
    }

    @Test
    void nextDatesAreShownWhileTyping() {
        assertThat(olga.isOffered("reminder", "add", "when", Map.of("when", "every thu 18")))
                .first()
                .asString()
                .isEqualTo("Every Thursday at 18:00 (26 Nov, 3 Dec, 10 Dec)");
        assertThat(mira.isOffered("reminder", "add", "when", Map.of("when", "every thu")))
                .isEmpty();
    }

    @Test
    void remindersAreOfferedByNameAndFoundByIt() {
        paperNight();
        olga.types("/reminder add when:every monday 19:00 text:Study group").clicks("Set it");
        assertThat(olga.isOffered("reminder", "show", "reminder", Map.of("reminder", "pap")))
                .containsExactly("Papers · every Thursday at 18:00");
        olga.types("/reminder show reminder:papers").sees("## Papers");
        olga.types("/reminder show reminder:nonsense").isRefused("There is no reminder called \"nonsense\" here.");
        olga.types("/reminder list find:study").sees("**Study group**").doesNotSee("Papers");
        olga.types("/reminder list").picks("Study group").sees("## Study group");
    }

    @Test
    void oneIsSkippedMovedPausedAndResumed() {
        paperNight();
        olga.types("/reminder skip reminder:papers").sees("left out on <t:1795716000:F>");
        assertThat(olga.isOffered("reminder", "move", "which", Map.of("reminder", "papers", "which", "")))
                .startsWith("Thu 3 Dec 2026, 18:00", "Thu 10 Dec 2026, 18:00");
        olga.types("/reminder move reminder:papers to:2026-12-04 19:30")
                .sees("comes <t:1796412600:F>", "moved from <t:1796320800:f>");
        server.at("2026-12-04T19:29:00Z");
        assertThat(channels.in("papers")).isEmpty();
        server.at("2026-12-04T19:30:00Z");
        assertThat(channels.in("papers")).hasSize(1);
        olga.types("/reminder pause reminder:papers until:2026-12-20").sees("paused until");
        server.at("2026-12-20T00:00:00Z");
        assertThat(channels.in("papers")).hasSize(1);
        olga.types("/reminder show reminder:papers").sees("**State** running");
        server.at("2026-12-24T18:00:00Z");
        assertThat(channels.in("papers")).hasSize(2);
        olga.types("/reminder pause reminder:papers")
                .sees("It is paused.")
                .clicks("Resume")
                .sees("It goes on.");
        olga.types("/reminder resume reminder:papers").isRefused("It is running.");
    }

    @Test
    void oneIsChangedTestedAndEnded() {
        paperNight();
        olga.types("/reminder edit reminder:papers when:every friday 17:00 text:Papers on Friday ping:readers")
                .sees("It is changed.", "every Friday at 17:00", "Papers on Friday", "<@&702>");
        olga.types("/reminder edit reminder:papers quiet:True").sees("**Notifies** nobody");
        olga.types("/reminder test reminder:papers").isOnlyForThem().sees("Papers on Friday", "Only you see this");
        olga.types("/reminder cancel reminder:papers")
                .sees("for good?")
                .clicks("Keep it")
                .sees("## Papers");
        olga.types("/reminder cancel reminder:papers").clicks("End it").sees("has ended");
        server.later(Duration.ofDays(10));
        assertThat(channels.in("papers")).isEmpty();
        olga.types("/reminder list").sees("None yet.");
    }

    @Test
    void whatIsRefusedStopsAndIsToldOnceWithItsRemedy() {
        olga.types("/settings channels notices:organisers");
        paperNight();
        channels.refuse("papers", Trouble.NO_WRITING);
        server.later(Duration.ofDays(29));
        assertThat(channels.in("organisers")).hasSize(1);
        channels.last("organisers")
                .sees(
                        "## Not posted",
                        "**Papers**",
                        "may not write in <#501>",
                        "**Send Messages**",
                        "/reminder resume");
        olga.types("/reminder list").sees("**stopped**: Cairn may not write in <#501>");
        channels.takeAgain("papers");
        olga.types("/reminder resume reminder:papers").sees("It goes on.");
        server.later(Duration.ofDays(7));
        assertThat(channels.in("papers")).hasSize(1);
        olga.types("/reminder log")
                .sees("posted · https://discord.com/channels/900/501/", "failed: Cairn may not write in <#501>");
    }

    @Test
    void aServerHasAHundredAndNoMore() {
        for (int i = 0; i < 100; i++) {
            olga.types("/reminder add when:every thursday 18:00 text:Number " + i)
                    .clicks("Set it")
                    .sees("It is set.");
        }
        Answered preview = olga.types("/reminder add when:every thursday 18:00 text:One too many");
        preview.clicks("Set it").isRefused("This server has 100 reminders, and that is the most.");
        olga.types("/reminder list").sees("100 of 100", "page 1 of 10");
        olga.elsewhere()
                .types("/reminder add when:every thursday 18:00 text:Elsewhere")
                .clicks("Set it")
                .sees("It is set.");
    }

    @Test
    void theCalendarFileHasEachDate() {
        paperNight();
        olga.types("/reminder skip reminder:papers");
        String file = olga.types("/reminder list").clicks("Calendar file").file("reminders.ics");
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20261203T180000Z\r\n", "SUMMARY:Papers\r\n")
                .doesNotContain("20261126T180000Z")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(file.lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void whereOrganisersCannotBeToldWhoeverMadeItIs() {
        olga.types("/settings channels notices:organisers");
        olga.types("/me messages").clicks("Allow it");
        paperNight();
        channels.refuse("papers", Trouble.NO_ACCESS);
        channels.refuse("organisers", Trouble.NO_ACCESS);
        server.later(Duration.ofDays(7));
        assertThat(channels.directlyTo(olga)).hasSize(1);
        channels.directlyTo(olga).getFirst().sees("**Papers**", "Cairn may not see <#501>");
    }

    @Test
    void aPreviewThatIsConfirmedTooLateSaysSo() {
        Answered preview = olga.types("/reminder add when:in 1 minute text:Tea");
        server.later(Duration.ofMinutes(2));
        preview.clicks("Set it").isRefused("That moment has passed by now.");
    }

    @Test
    void aSearchIsKeptFromPageToPage() {
        for (int i = 0; i < 12; i++) {
            olga.types("/reminder add when:every thursday 18:00 text:Paper " + i)
                    .clicks("Set it");
        }
        olga.types("/reminder add when:every monday 18:00 text:Group").clicks("Set it");
        olga.types("/reminder list find:paper")
                .sees("12 with")
                .clicks("Next page")
                .sees("12 with", "Paper 11")
                .doesNotSee("Group");
    }

    @Test
    void aRestartChangesNothing() {
        paperNight();
        server.restarts();
        server.later(Duration.ofDays(8));
        assertThat(channels.in("papers")).hasSize(1);
    }

    @Test
    void anOutageAndADowntimeAreSurvived() {
        olga.types("/settings channels notices:organisers");
        paperNight();
        channels.areDown(true);
        server.at("2026-11-26T18:40:00Z");
        assertThat(channels.in("papers")).isEmpty();
        channels.areDown(false);
        server.later(Duration.ofMinutes(1));
        channels.last("papers").sees("-# This comes late: it was due <t:1795716000:f>.");
        server.isOffFor(Duration.ofDays(21));
        assertThat(channels.in("papers")).hasSize(2); // 21 days later it is 18:41 on a Thursday
        channels.last("organisers").sees("## 2 were not posted");
        olga.types("/reminder log").sees("missed: Cairn or Discord was not running when it was due");
    }
}
