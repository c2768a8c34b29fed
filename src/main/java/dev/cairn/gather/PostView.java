package dev.cairn.gather;

import dev.cairn.chat.Press;
import dev.cairn.group.Group;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;

/** What is posted for a group. */
final class PostView {
    /** What Discord shows above a group's own channel. */
    static final String OWN_CHANNEL = "Where a study group meets. /group list says which there are, and how to join.";

    private PostView() {}

    static Panel whoTakesOver(Group group, long member) {
        return new Panel()
                .text("## Who hosts " + GroupView.name(group) + "?")
                .text("Its host has left. " + GroupView.mention(member)
                        + ", you are among its most active members: will you take over? If you don't answer in a day, the"
                        + " next one is asked.")
                .buttons(List.of(Button.primary(Press.id(HandOver.TAKE_OVER, group.number()), "I will host it")));
    }

    static Panel hosts(Group group, long member) {
        return new Panel()
                .text(GroupView.mention(member) + " hosts **" + GroupView.name(group)
                        + "** from now on, because its owner has left.");
    }

    static Panel stillGoing(Group group) {
        return new Panel()
                .text("## Is " + GroupView.name(group) + " still going?")
                .text(
                        "Nothing has happened in it for four weeks. Unless one of its members says that it goes on, it is archived"
                                + " in a week.")
                .buttons(List.of(
                        Button.success(Press.id(StillGoing.GOES_ON, group.server(), group.number()), "It goes on")));
    }

    static Panel goesOn(Group group) {
        return new Panel().text("Good! **" + GroupView.name(group) + "** goes on.");
    }

    /** From this message the thread is begun, so it says what the thread is for. */
    static Panel ownThread(Group group) {
        return new Panel()
                .text("The study group **" + GroupView.name(group) + "** meets in the thread below this message.");
    }

    static Panel archived(String name) {
        return new Panel()
                .text("**" + Text.inert(name)
                        + "** is archived, because nothing has happened in it for five weeks. What its"
                        + " members have learnt stays theirs. /group create sets out anew.");
    }
}
