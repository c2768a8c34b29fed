package dev.cairn.gather;

import dev.cairn.chat.Press;
import dev.cairn.group.Group;
import dev.cairn.group.SeatStore.Leaving;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/** Coming and going, in words. */
final class SeatView {
    private SeatView() {}

    static Panel closed(Group group, long member) {
        return new Panel()
                .text("## " + GroupView.name(group)
                        + "\nIts hosts decide who joins. If you ask them, they are told in this channel.")
                .buttons(List.of(
                        Button.primary(Press.id(GroupPanels.ASK, group.number(), member), "Ask to join"),
                        look(group, member)));
    }

    static Button look(Group group, long member) {
        return Button.secondary(Press.id(GroupPanels.SHOW, group.number(), 0, member), "Look at it");
    }

    /** In the channel, for its hosts. */
    static Panel asks(Group group, long member, List<Long> hosts) {
        return new Panel()
                .text(GroupView.mention(member) + " asks to join **" + GroupView.name(group) + "**.")
                .text((hosts.isEmpty() ? "Its hosts" : GroupView.mentions(hosts)) + ", shall they?")
                .buttons(List.of(
                        Button.success(Press.id(Invitations.ADMIT, group.number(), member), "Let them in"),
                        Button.secondary(Press.id(Invitations.TURN_AWAY, group.number(), member), "Not now")));
    }

    static Panel admitted(Group group, long member) {
        return new Panel().text(GroupView.mention(member) + " has joined **" + GroupView.name(group) + "**.");
    }

    static Panel turnedAway(Group group, long member) {
        return new Panel()
                .text(GroupView.mention(member) + ", **" + GroupView.name(group)
                        + "** takes nobody new just now. /group list shows others.");
    }

    /** In the channel, for whoever is invited. */
    static Panel invites(Group group, Optional<Entry> entry, long host, long member) {
        return new Panel()
                .text(GroupView.mention(member) + ", " + GroupView.mention(host) + " invites you to the study group **"
                        + GroupView.name(group) + "**.")
                .text(GroupView.goal(group.terms(), entry) + " · "
                        + GroupView.pace(group.terms().pace()) + " · " + GroupView.seats(group)
                        + GroupView.language(group.terms()))
                .buttons(List.of(
                        Button.success(Press.id(Invitations.ACCEPT, group.number(), member), "Join"),
                        Button.secondary(Press.id(Invitations.DECLINE, group.number(), member), "No, thank you")));
    }

    static Panel declined(Group group, long member) {
        return new Panel()
                .text(GroupView.mention(member) + " does not join **" + GroupView.name(group) + "** for now.");
    }

    static Panel askOwner(Group group, Optional<Long> heir, long member) {
        String then = group.members() == 1
                ? "Nobody else belongs to it, so it is archived."
                : heir.map(each -> GroupView.mention(each) + ", its co-host, becomes its host.")
                        .orElse("Its members are asked who takes over. With /group transfer you choose yourself.");
        return new Panel()
                .text("## Leave " + GroupView.name(group) + "?\nYou host it. " + then)
                .buttons(List.of(
                        Button.danger(Press.id(GroupPanels.LEAVE_SURELY, group.number(), member), "Leave it"),
                        Button.secondary(Press.id(GroupPanels.SHOW, group.number(), 0, member), "Stay")));
    }

    static Panel left(Leaving leaving, Group group, long member) {
        String name = "You have left " + GroupView.name(group) + ".";
        return switch (leaving) {
            case Leaving.HandedOver over ->
                new Panel().text(name + " " + GroupView.mention(over.to()) + " hosts it now.");
            case Leaving.Hostless hostless -> new Panel().text(name + " Its members are asked who takes over.");
            case Leaving.Ended ended -> new Panel().text(name + " You were the last, so it is archived.");
            case Leaving.Left left -> back(name, group, member);
            case Leaving.Never never -> new Panel().text("You did not belong to it.");
        };
    }

    private static Panel back(String words, Group group, long member) {
        Panel panel = new Panel().text(words);
        return group.terms().open()
                ? panel.buttons(
                        List.of(Button.secondary(Press.id(GroupPanels.JOIN, group.number(), member), "Join again")))
                : panel;
    }

    static Panel removed(Group group, long member) {
        return new Panel()
                .text(GroupView.mention(member) + " does not belong to **" + GroupView.name(group) + "** any more."
                        + (group.terms().open()
                                ? "\n-# It is open to everybody, so they could join again; /group settings closes it."
                                : ""));
    }

    static Panel archived(Group group) {
        return new Panel()
                .text("**" + GroupView.name(group)
                        + "** is archived. What its members have learnt stays theirs; nothing is deleted.");
    }

    static Panel askToArchive(Group group, long member) {
        return new Panel()
                .text("## Archive " + GroupView.name(group) + "?\n"
                        + Text.count(group.members(), "member") + (group.members() == 1 ? " belongs" : " belong")
                        + " to it. Nobody can join or see it any more; what they have learnt stays theirs."
                        + group.ownRole()
                                .map(role ->
                                        " They keep the role <@&" + role.number() + ">; nothing is deleted in Discord.")
                                .orElse(""))
                .buttons(List.of(
                        Button.danger(Press.id(HostCommands.ARCHIVE, group.number(), member), "Archive it"),
                        Button.secondary(Press.id(GroupPanels.SHOW, group.number(), 0, member), "Keep it")));
    }
}
