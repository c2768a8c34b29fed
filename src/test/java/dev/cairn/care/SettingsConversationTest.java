package dev.cairn.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.conversation.Answered;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsConversationTest extends Conversation {

    @Test
    void theServersZoneIsSetAndStays() {
        olga.types("/settings zone").isOnlyForThem().sees("None is set, so Cairn's own counts.", "**UTC**: it is");
        olga.types("/settings zone berlin")
                .isOnlyForThem()
                .sees("**Europe/Berlin**: it is Fri 20 Nov 2026, 10:00 there now. Your device says <t:1795165200:f>.")
                .doesNotSee("None is set");
        server.restarts();
        olga.types("/settings zone").sees("**Europe/Berlin**");
        olga.elsewhere().types("/settings zone").sees("None is set");
    }

    @Test
    void itsRemindersGoByIt() {
        olga.types("/settings zone Asia/Tokyo");
        olga.types("/reminder add when:tomorrow 9am text:Revise").sees("<t:1795219200:F>"); // 2026-11-21T00:00:00Z
    }

    @Test
    void whatMayBeSeveralIsAskedFor() {
        Answered asked = olga.types("/settings zone EST").isRefused("may mean several time zones");
        asked.isClickedBy(mira, "America/Panama, 04:00 now (UTC-05:00)").isRefused("Manage Server");
        asked.isClickedBy(olga.withoutRights(), "America/Panama, 04:00 now (UTC-05:00)")
                .isRefused("Manage Server");
        asked.isClickedBy(server.organiser("Omar"), "America/Panama, 04:00 now (UTC-05:00)")
                .isRefused("somebody else");
        olga.types("/settings zone").sees("None is set");
        asked.clicks("America/Panama, 04:00 now (UTC-05:00)").redraws().sees("**America/Panama**");
        olga.types("/settings zone nowhere at all").isRefused("I don't know a time zone");
        olga.types("/settings zone").sees("**America/Panama**");
        assertThat(olga.isOffered("settings", "zone", "zone", Map.of("zone", "tok")))
                .contains("Asia/Tokyo, 18:00 now (UTC+09:00)");
    }

    @Test
    void channelsAreChosenOneByOneOrTogether() {
        olga.types("/settings channels")
                .isOnlyForThem()
                .sees("**Reminders** where each was made", "**Notices** to whoever made the reminder");
        olga.types("/settings channels reminders:papers").sees("**Reminders** <#501>", "**Notices** to whoever");
        olga.types("/settings channels notices:organisers").sees("**Reminders** <#501>", "**Notices** <#502>");
        server.restarts();
        olga.types("/settings channels").sees("**Reminders** <#501>", "**Notices** <#502>");
        olga.types("/settings channels reminders:general notices:general")
                .sees("**Reminders** <#500>", "**Notices** <#500>");
        olga.types("/reminder add when:tomorrow 9am text:Revise").sees("**Where** <#500>");
    }

    @Test
    void aChannelWhereSomethingIsMissingIsNotTaken() {
        server.channels().lack("papers", "Send Messages");
        olga.types("/settings channels reminders:papers notices:organisers")
                .isRefused(
                        "Cairn cannot post in <#501>: it lacks **Send Messages** there. Grant it in the channel's settings");
        olga.types("/settings channels organisers papers").isRefused("<#501>");
        olga.types("/settings channels").sees("**Reminders** where each", "**Notices** to whoever");
        server.channels().takeAgain("papers");
        olga.types("/settings channels reminders:papers").sees("**Reminders** <#501>");
    }

    @Test
    void aRoleOrganises() {
        Person helper = mira.with("Helpers");
        helper.types("/reminder list").isRefused("Only organisers can do this");
        olga.types("/settings organisers").isOnlyForThem().sees("Members with the permission Manage Server.");
        olga.types("/settings organisers role:Helpers")
                .sees("Members with the permission Manage Server, and those with the role <@&701>.");
        server.restarts();
        helper.types("/reminder list").sees("## Reminders");
        jonas.with("readers").types("/reminder list").isRefused("Only organisers");
        helper.types("/settings organisers").isRefused("Only members with the permission Manage Server");
        olga.types("/settings organisers").sees("<@&701>");
        olga.types("/settings organisers nobody:True").doesNotSee("<@&701>");
        helper.types("/reminder list").isRefused("Only organisers");
    }

    @Test
    void notEverybodyOrganises() {
        olga.types("/settings organisers role:Helpers");
        olga.types("/settings organisers role:everyone").isRefused("Not everybody can be an organiser.");
        olga.types("/settings organisers role:Helpers nobody:True").isRefused("but not both");
        olga.types("/settings organisers nobody:False").sees("<@&701>");
    }

    @Test
    void aChangeLeavesTheOthersAlone() {
        olga.types("/settings zone berlin");
        olga.types("/settings channels papers organisers");
        olga.types("/settings organisers role:Helpers");
        olga.types("/settings zone tokyo");
        olga.types("/settings channels").sees("<#501>", "<#502>");
        olga.types("/settings organisers").sees("<@&701>");
    }

    @Test
    void membersAndDirectMessagesAreRefused() {
        for (String line :
                List.of("/settings zone berlin", "/settings channels papers", "/settings organisers nobody:True")) {
            mira.types(line).isRefused("Only members with the permission Manage Server can do this.");
            olga.typesDirectly(line).isRefused("This works in a server only");
        }
        olga.types("/settings zone").sees("None is set");
    }
}
