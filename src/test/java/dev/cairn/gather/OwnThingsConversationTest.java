package dev.cairn.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Errand;
import dev.cairn.chat.Trouble;
import dev.cairn.conversation.Channels;
import dev.cairn.conversation.Channels.Role;
import dev.cairn.conversation.Conversation;
import dev.cairn.conversation.Person;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups with a thread, a channel or a role of their own. It is Friday, 20 November 2026, at 9:00 UTC. */
class OwnThingsConversationTest extends Conversation {
    private Person priya;
    private Channels channels;

    @BeforeEach
    void begin() {
        priya = server.member("Priya");
        channels = server.channels();
        olga.types("/settings channels notices:#organisers");
    }

    private Role role() {
        assertThat(channels.roles()).hasSize(1);
        return channels.roles().values().iterator().next();
    }

    private long roleId() {
        return channels.roles().keySet().iterator().next();
    }

    private long thread() {
        assertThat(channels.threads()).hasSize(1);
        return channels.threads().keySet().iterator().next();
    }

    @Test
    void aGroupMeetsInAThreadOfItsOwn() {
        mira.types("/group create name:Night Owls roadmap:ml channel:papers room:A thread of its own")
                .sees(
                        "It is made, and you host it.",
                        "A thread is begun for it in <#501>; from then on it meets there.")
                .sees("Meets in <#" + thread() + ">");
        channels.last("papers").sees("The study group **Night Owls** meets in the thread below this message.");
        assertThat(channels.in("papers")).hasSize(1);
        assertThat(channels.threads()).containsValue("Night Owls");
        mira.types("/session schedule group:Night Owls when:tomorrow 18:00").clicks("Set it");
        assertThat(channels.in(thread())).as("its sessions are announced there").hasSize(1);
        assertThat(channels.in("papers")).hasSize(1);
    }

    @Test
    void aThreadNeedsAChannel() {
        mira.types("/group create name:Owls roadmap:ml room:thread")
                .isRefused("A thread stands in a channel: fill in channel as well.");
        mira.types("/group list").sees("None yet.");
        mira.types("/group create name:Owls roadmap:ml channel:papers room:thread");
        mira.types("/group settings room:thread").isRefused("A thread cannot stand in a thread. Choose a channel.");
        mira.types("/group settings room:thread channel:general").sees("A thread is begun for it in <#500>");
        assertThat(channels.threads()).hasSize(2);
    }

    @Test
    void orInAChannelOfItsOwn() {
        mira.types("/group create name:Night Owls roadmap:ml room:channel")
                .sees("A channel is made for it; from then on it meets there.");
        assertThat(channels.made()).hasSize(1);
        long channel = channels.made().keySet().iterator().next();
        assertThat(channels.made().values())
                .extracting(Errand.ChannelMade::name)
                .containsExactly("Night Owls");
        mira.types("/group show").sees("Meets in <#" + channel + ">");
    }

    @Test
    void theQuestionWhetherItGoesOnIsPutThere() {
        mira.types("/group create name:Owls roadmap:ml channel:papers room:thread");
        server.later(Duration.ofDays(29));
        assertThat(channels.in(thread()).getLast().text()).contains("Is Owls still going?");
    }

    @Test
    void whoJoinsGetsTheRoleAndWhoLeavesLosesIt() {
        mira.types("/group create name:Owls roadmap:ml role:True open:False")
                .sees("A role is made for it: whoever joins gets it, whoever leaves loses it.")
                .sees("Its members have the role <@&" + roleId() + ">");
        assertThat(role().name()).isEqualTo("Owls");
        assertThat(role().members()).containsExactly(mira.id());

        mira.types("/group invite member:Jonas").isClickedBy(jonas, "Join");
        priya.types("/group join Owls").clicks("Ask to join").isClickedBy(mira, "Let them in");
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), jonas.id(), priya.id());

        jonas.types("/group leave");
        mira.types("/group remove member:Priya");
        assertThat(role().members()).containsExactly(mira.id());
    }

    @Test
    void whoeverLeavesTheServerHasNothingThatCouldBeTaken() {
        owls();
        int before = channels.requests();
        server.leaves(jonas);
        assertThat(channels.requests()).isEqualTo(before);
        mira.types("/group show").sees("1 member");
    }

    private void owls() {
        mira.types("/group create name:Owls roadmap:ml role:True");
        jonas.types("/group join Owls");
    }

    @Test
    void everythingWorksWithoutThePermissions() {
        channels.forbidRoles();
        channels.forbidChannels();
        channels.forbidThreads("papers");
        mira.types("/group create name:Owls roadmap:ml role:True room:channel")
                .sees("It is made, and you host it.")
                .sees(
                        "Its members get no role, because Cairn lacks **Manage Roles** in this server. Once that is granted,"
                                + " `/group settings role:True` sees to it.")
                .sees(
                        "It gets no channel of its own, because Cairn lacks **Manage Channels** in this server. Once that is"
                                + " granted, `/group settings room` makes one.");
        mira.types("/group create name:Larks roadmap:ml channel:papers room:thread")
                .sees("It gets no thread of its own, because Cairn lacks **Create Public Threads** in <#501>.")
                .sees("Meets in <#501>");
        jonas.types("/group join Owls").sees("You have joined. Welcome!");
        jonas.types("/group leave").sees("You have left Owls.");
        assertThat(channels.requests()).as("nothing is tried").isZero();
        channels.permitRoles();
        mira.types("/group settings group:Owls role:True").sees("It is changed.", "A role is made for it");
        assertThat(role().members()).containsExactly(mira.id());
    }

    @Test
    void organisersAreToldOnceThatThePermissionIsGone() {
        owls();
        channels.forbidRoles();
        priya.types("/group join Owls").sees("You have joined. Welcome!");
        server.member("Noor").types("/group join Owls").sees("You have joined. Welcome!");
        jonas.types("/group leave").sees("You have left Owls.");
        server.later(Duration.ofDays(2));
        assertThat(channels.in("organisers")).hasSize(1);
        channels.last("organisers")
                .sees("Owls", "Cairn may not make roles in this server, or may not give this one", "**Manage Roles**");
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), jonas.id());
        mira.types("/group show").sees("which Cairn may not give just now");
        mira.types("/group settings role:True").sees("Nothing was changed.", "because Cairn lacks **Manage Roles**");

        channels.permitRoles();
        mira.types("/group settings role:True").sees("Its members get its role again.");
        assertThat(role().members()).hasSize(3).contains(mira.id(), priya.id()).doesNotContain(jonas.id());
        mira.types("/group show").doesNotSee("just now");
        mira.types("/group settings role:True").sees("Nothing was changed.", "It has a role of its own already.");
        assertThat(channels.roles()).hasSize(1);
    }

    @Test
    void oneNoticeAlsoWhenTheRoleWasDeleted() {
        owls();
        channels.roles().clear();
        priya.types("/group join Owls").sees("You have joined. Welcome!");
        jonas.types("/group leave");
        server.later(Duration.ofDays(2));
        assertThat(channels.in("organisers")).hasSize(1);
        channels.last("organisers").sees("its role is gone", "`/group settings role:True` makes another");
        mira.types("/group show").doesNotSee("<@&");
        mira.types("/group settings role:True").sees("A role is made for it");
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), priya.id());
    }

    @Test
    void aRefusalAmongManyMembersIsOneToo() {
        mira.types("/group create name:Owls roadmap:ml");
        for (int i = 0; i < 20; i++) {
            server.member("Member" + i).types("/group join Owls");
        }
        channels.refuseRoles(Trouble.NO_ROLES); // as if the role stood above the bot's own
        mira.types("/group settings role:True");
        server.later(Duration.ofHours(1));
        assertThat(channels.in("organisers")).hasSize(1);
        assertThat(role().members()).isEmpty();
    }

    @Test
    void whatIsGivenUpStaysInDiscord() {
        owls();
        mira.types("/group settings role:False")
                .sees(
                        "Nobody gets a role for it any more. A role that is there stays in the server, with whoever has it.")
                .doesNotSee("<@&");
        priya.types("/group join Owls");
        jonas.types("/group leave");
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), jonas.id());
    }

    @Test
    void whereItMeetsAndItsLanguageCanBeCleared() {
        mira.types("/group create name:Owls roadmap:ml channel:papers language:English");
        mira.types("/group settings clear:Where it meets")
                .sees("It meets nowhere in particular now. What is in <#501> stays.")
                .doesNotSee("Meets in");
        mira.types("/group settings clear:What is spoken")
                .sees("It is changed.")
                .doesNotSee("English");
        mira.types("/group settings clear:What is spoken").sees("nothing was changed");
        mira.types("/group settings clear:Where it meets channel:general")
                .isRefused("Fill in something new or clear it, but not both.");
        mira.types("/group settings channel:papers");
        mira.types("/group settings clear:Where it meets room:thread").isRefused("A thread stands in a channel");
        mira.types("/group settings clear:Where it meets room:channel").sees("A channel is made for it");
    }

    @Test
    void inTheArchiveNobodyLosesTheRole() {
        owls();
        mira.types("/group archive")
                .sees("They keep the role <@&" + roleId() + ">; nothing is deleted in Discord.")
                .clicks("Archive it");
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), jonas.id());
    }

    @Test
    void whoeverLeavesAsTheLastLosesIt() {
        owls();
        jonas.types("/group leave");
        mira.types("/group leave").clicks("Leave it").sees("so it is archived");
        assertThat(role().members()).isEmpty();
    }

    @Test
    void whatIsMadeWithoutAWordIsMadeOnce() {
        channels.takeWithoutAWord(true);
        mira.types("/group create name:Owls roadmap:ml channel:papers room:thread role:True")
                .sees("Meets in <#501>");
        mira.types("/group settings role:True").sees("Its role is being made already.");
        mira.types("/group settings room:channel").sees("A place of its own is being made for it already.");
        jonas.types("/group join Owls");
        channels.takeWithoutAWord(false);
        server.later(Duration.ofMinutes(30));
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), jonas.id());
        assertThat(channels.in("papers")).hasSize(1);
        mira.types("/group show").sees("Meets in <#" + thread() + ">");
    }

    @Test
    void theProgramEndsInBetween() {
        channels.doNotAnswer(true);
        mira.types("/group create name:Owls roadmap:ml channel:papers room:channel role:True");
        jonas.types("/group join Owls");
        server.restarts();
        channels.doNotAnswer(false);
        server.later(Duration.ofMinutes(30));
        assertThat(role().members()).containsExactlyInAnyOrder(mira.id(), jonas.id());
        assertThat(channels.made()).hasSize(1);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotUsedWhenItComes() {
        channels.doNotAnswer(true);
        mira.types("/group create name:Owls roadmap:ml channel:papers room:channel role:True");
        mira.types("/group settings channel:general role:False").sees("Meets in <#500>");
        channels.doNotAnswer(false);
        server.later(Duration.ofMinutes(30));
        assertThat(channels.roles()).isEmpty();
        assertThat(channels.made()).isEmpty();
        mira.types("/group show").sees("Meets in <#500>").doesNotSee("<@&");
    }

    @Test
    void anotherNameLeavesTheRoleAsItIs() {
        channels.takeWithoutAWord(true);
        mira.types("/group create name:Owls roadmap:ml role:True");
        mira.types("/group settings name:Larks");
        channels.takeWithoutAWord(false);
        server.later(Duration.ofMinutes(30));
        assertThat(role().name()).isEqualTo("Owls");
        mira.types("/group settings name:Robins").sees("Its role <@&" + roleId() + "> keeps its name");
        assertThat(role().name()).isEqualTo("Owls");
    }

    @Test
    void tenThingsAreMadeADay() {
        for (int i = 1; i <= 9; i++) {
            mira.types("/group create name:Owls " + i + " roadmap:ml role:True").sees("A role is made for it");
        }
        mira.types("/group create name:Owls 10 roadmap:ml channel:papers room:channel role:True")
                .sees("A channel is made for it")
                .sees(
                        "Its members get no role, because Cairn makes 10 threads, channels and roles a day in a server at most.");
        mira.elsewhere().types("/group create name:Owls roadmap:ml role:True").sees("A role is made for it");
        server.later(Duration.ofDays(1).minusMinutes(1));
        mira.types("/group settings group:Owls 10 role:True").sees("Its members get no role");
        server.later(Duration.ofMinutes(2));
        mira.types("/group settings group:Owls 10 role:True").sees("A role is made for it");
    }

    @Test
    void aHostWhoIsNoneAnyMoreGetsNothingMade() {
        mira.types("/group create name:Owls roadmap:ml");
        jonas.types("/group settings group:Owls role:True").isRefused("There is no such group here that you host.");
        mira.elsewhere().types("/group settings group:1 role:True").isRefused("There is no group called");
        assertThat(channels.roles()).isEmpty();
    }

    @Test
    void twoGroupsOfTheSameNameHaveARoleEach() {
        owls();
        mira.types("/group archive").clicks("Archive it");
        mira.types("/group create name:Owls roadmap:ml role:True");
        assertThat(channels.roles()).hasSize(2);
        assertThat(channels.roles().values())
                .extracting(Role::members)
                .containsExactly(Set.of(mira.id(), jonas.id()), Set.of(mira.id()));
    }

    @Test
    void theChannelTellsNothingOfAName() {
        mira.types("/group create name:<@&702> Owls roadmap:ml room:channel");
        Errand.ChannelMade made = channels.made().values().iterator().next();
        assertThat(made.topic()).doesNotContain("702");
    }
}
