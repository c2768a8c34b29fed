package dev.cairn.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Trouble;
import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** It is Friday, 09:00 by UTC. */
class SetupConversationTest extends Conversation {

    @Test
    void aNewServerIsTaken() {
        Answered setup = olga.types("/setup").isOnlyForThem();
        setup.sees("Yes. Nothing has to be mended.")
                .sees("**Time zone** UTC, Fri 20 Nov 2026, 09:00 now.", "`/settings zone` sets this server's")
                .sees("**Reminders** go where each was made; `/settings channels`")
                .sees("go to whoever made the reminder")
                .sees("**Organisers** Members with the permission Manage Server; `/settings organisers`")
                .sees(
                        "**What comes next** Nothing yet.",
                        "**Last 30 days** Nothing failed.",
                        "**Backup** none yet; the first is made a few minutes after Cairn has started.");
        assertThat(setup.text().lines().count()).as("one screen").isLessThan(12);
    }

    @Test
    void theLastBackupIsShownAndThatOneIsMissing() {
        server.backsUp();
        server.later(Duration.ofDays(2));
        olga.types("/setup").sees("**Backup** the last one was made <t:1795165200:", "; one is made daily.");
        server.later(Duration.ofMinutes(1));
        olga.types("/setup").sees("**Backup** the last one was made <t:1795165200:", "it should be made daily", "⚠️");
    }

    @Test
    void whatIsSetIsShown() {
        settle();
        olga.types("/setup")
                .sees("**Time zone** Europe/Berlin, Fri 20 Nov 2026, 10:00 now.\n")
                .sees("**Reminders** in <#501>: all is well ✅", "in <#502>: all is well ✅")
                .sees("and those with the role <@&701>.");
    }

    private void settle() {
        olga.types("/settings zone berlin");
        olga.types("/settings channels papers organisers");
        olga.types("/settings organisers role:Helpers");
    }

    private void add(String title, String when, String channel) {
        olga.types("/reminder add when:" + when + " text:Come title:" + title + " channel:" + channel)
                .clicks("Set it");
    }

    @Test
    void theNextFiveAreThereByThreeClocks() {
        settle();
        add("Paper night", "every thursday 00:30", "papers");
        add("Study hour", "every friday 18:00", "general");
        mira.types("/remind me when:sunday 18:00 text:Surprise topic:Gifts").clicks("In this channel");
        Answered setup = olga.types("/setup");
        setup.sees("by this server's clock · UTC · your device\n")
                .sees("- **Study hour** in <#500>: Fri 20 Nov 2026, 18:00 · Fri 17:00 UTC · <t:1795194000:f>")
                .sees("- A member's own in <#500>: Sun 22 Nov 2026, 18:00")
                .sees("- **Paper night** in <#501>: Thu 26 Nov 2026, 00:30 · Wed 23:30 UTC")
                .sees(
                        "- **Study hour** in <#500>: Fri 27 Nov 2026, 18:00",
                        "- **Paper night** in <#501>: Thu 3 Dec 2026, 00:30")
                .sees("**Others** in <#500>: all is well ✅")
                .doesNotSee("Surprise", "Gifts", "4 Dec 2026");
        olga.types("/reminder skip Study hour");
        setup.clicks("Check again").redraws().doesNotSee("20 Nov 2026, 18:00").sees("4 Dec 2026");
        olga.elsewhere().types("/setup").sees("Nothing yet.");
    }

    @Test
    void whatHasNoTitleIsCalledByItsWords() {
        olga.types("/reminder add when:every friday 18:00 text:Bring one question")
                .clicks("Set it");
        olga.types("/setup").sees("- **Bring one question** in <#500>");
    }

    @Test
    void whatIsMissingIsNamedUntilItIsMended() {
        settle();
        add("Study hour", "every friday 18:00", "general");
        server.channels().lack("papers", "Send Messages");
        server.channels().lack("general", "View Channel");
        Answered setup = olga.types("/setup");
        setup.sees("Not quite. Mend what is marked ⚠️, then check again.")
                .sees("**Reminders** Cairn cannot post in <#501>: it lacks **Send Messages** there. Grant it in")
                .sees("**Others** Cairn cannot post in <#500>: it lacks **View Channel** there.")
                .sees("in <#502>: all is well ✅");
        server.channels().takeAgain("papers");
        server.channels().takeAgain("general");
        setup.clicks("Check again").sees("Yes. Nothing has to be mended.");
    }

    @Test
    void aChannelThatIsGoneIsNamed() {
        settle();
        server.channels().delete("papers");
        olga.types("/setup")
                .sees("Not quite.", "**Reminders** <#501> That channel is not there, or Cairn cannot see it. ⚠️");
    }

    @Test
    void whatFailedAndWhatStoppedIsTold() {
        settle();
        add("Paper night", "every thursday 18:00", "papers");
        add("Study hour", "every day 18:00", "general");
        server.channels().refuse("papers", Trouble.NO_WRITING);
        server.later(Duration.ofDays(7));
        server.isOffFor(Duration.ofDays(1));
        Answered setup = olga.types("/setup");
        setup.sees("Not quite.", "**Last 30 days** 1 failed, 1 missed. `/reminder log` says why.")
                .sees(
                        "- **Paper night** has stopped ⚠️ Cairn may not write in <#501>. Let Cairn **Send Messages** there")
                .sees("then `/reminder resume` lets it go on.");
        server.channels().takeAgain("papers");
        olga.types("/reminder resume Paper night");
        setup.clicks("Check again").sees("Yes.", "1 failed, 1 missed").doesNotSee("has stopped");
        server.later(Duration.ofDays(31));
        setup.clicks("Check again").sees("**Last 30 days** Nothing failed.");
    }

    @Test
    void whatMembersSetForThemselvesIsNotToldAsFailed() {
        mira.types("/remind me when:sunday 18:00 text:Surprise").clicks("In this channel");
        server.channels().refuse("general", Trouble.NO_WRITING);
        server.later(Duration.ofDays(7));
        olga.types("/setup").sees("Nothing failed.").doesNotSee("has stopped", "Surprise");
    }

    @Test
    void muchTroubleFitsIntoOnePanel() {
        for (int i = 0; i < 6; i++) {
            add("*Night* number " + i + " " + "x".repeat(60), "every day 18:00", "papers");
        }
        server.channels().refuse("papers", Trouble.NO_WRITING);
        server.later(Duration.ofDays(1));
        olga.types("/setup")
                .sees(
                        "- **\\*Night\\* number 0",
                        "number 4",
                        "- and 1 more have stopped: `/reminder list`",
                        "**Backup**")
                .doesNotSee("number 5", "more than fits here");
    }

    @Test
    void onlyThoseWhoManageTheServerSetItUp() {
        olga.types("/settings organisers role:Helpers");
        mira.with("Helpers").types("/setup").isRefused("Only members with the permission Manage Server can do this.");
        olga.typesDirectly("/setup").isRefused("This works in a server only");
        Answered setup = olga.types("/setup");
        setup.isClickedBy(server.organiser("Omar"), "Check again").isRefused("This belongs to somebody else.");
        setup.isClickedBy(olga.withoutRights(), "Check again").isRefused("Manage Server");
    }
}
