package dev.cairn.gather;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.SeatStore.Inviting;
import dev.cairn.group.SeatStore.Joining;
import dev.cairn.lookup.Groups;
import dev.cairn.view.Panel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How one comes into a group that is not open: hosts invite, or are asked. Both are seen in the channel, and answered there. */
final class Invitations {
    static final String ACCEPT = "group-accept";
    static final String DECLINE = "group-decline";
    static final String ADMIT = "group-admit";
    static final String TURN_AWAY = "group-turn-away";

    private final Stores stores;
    private final Groups groups;
    private final GroupPanels panels;
    private final Seats seats;

    Invitations(Stores stores, Groups groups, GroupPanels panels, Seats seats) {
        this.stores = stores;
        this.groups = groups;
        this.panels = panels;
        this.seats = seats;
    }

    List<Control> controls() {
        return List.of(
                new Control(ACCEPT, Opening.REDRAW, this::accept),
                new Control(DECLINE, Opening.REDRAW, this::decline),
                new Control(GroupPanels.ASK, Opening.CHANNEL, this::ask),
                new Control(ADMIT, Opening.REDRAW, this::admit),
                new Control(TURN_AWAY, Opening.REDRAW, this::turnAway));
    }

    /** What a member could not write there, the bot does not write for them either. */
    private static void checkChannel(Visit visit) {
        if (!visit.mayWrite()) {
            throw new Refusal("You may not write in this channel, so Cairn does not either. Use another one.");
        }
    }

    Reply invite(Group group, long member, Visit visit) {
        checkChannel(visit);
        Inviting inviting =
                stores.seats().invite(group.server(), group.number(), groups.actor(visit), member, visit.at());
        switch (inviting) {
            case SENT -> {}
            case MEMBER_ALREADY -> throw new Refusal("They belong to this group already.");
            case TOO_SOON -> throw new Refusal("They were invited less than a week ago. Give them time.");
            case GONE -> throw Groups.notTheirs();
        }
        return said(SeatView.invites(group, panels.entry(group), visit.member(), member), Set.of(member));
    }

    private static Reply said(Panel panel, Set<Long> told) {
        return new Reply.Panel(panel.build(), told);
    }

    /** An open group is joined like any other; a closed one by those who were invited. */
    private Reply accept(Press press) {
        press.onlyFor(1);
        Group group = groups.numbered(press.visit(), press.number(0));
        Joining joining =
                seats.join(group, press.visit().member(), press.visit().at());
        if (joining == Joining.CLOSED) {
            throw new Refusal("This invitation has been answered already.");
        }
        GroupPanels.judge(joining);
        return Reply.of(SeatView.admitted(group, press.visit().member()).build());
    }

    private Reply decline(Press press) {
        press.onlyFor(1);
        Group group = groups.numbered(press.visit(), press.number(0));
        if (!stores.seats()
                .decline(group.server(), group.number(), press.visit().member())) {
            throw new Refusal("This invitation has been answered already.");
        }
        return Reply.of(SeatView.declined(group, press.visit().member()).build());
    }

    private Reply ask(Press press) {
        press.onlyFor(1);
        Visit visit = press.visit();
        checkChannel(visit);
        Group group = groups.numbered(visit, press.number(0));
        if (group.free() == 0 && !stores.groups().isMember(group.number(), visit.member())) {
            throw GroupPanels.full(); // its hosts could not let them in
        }
        switch (stores.seats().ask(group.server(), group.number(), visit.member(), visit.at())) {
            case SENT -> {}
            case MEMBER_ALREADY -> throw new Refusal("You belong to this group already.");
            case TOO_SOON ->
                throw new Refusal(
                        "You have asked less than a week ago, or were invited: see the message in the channel.");
            case GONE -> throw Groups.gone();
        }
        List<Long> hosts = stores.groups().hosts(group.number());
        return said(SeatView.asks(group, visit.member(), hosts), new TreeSet<>(hosts));
    }

    private Reply admit(Press press) {
        Visit visit = press.visit();
        Group group = groups.hosted(visit, press.number(0));
        long member = press.number(1);
        return switch (seats.admit(group, groups.actor(visit), member, visit.at())) {
            case JOINED -> said(SeatView.admitted(group, member), Set.of());
            case MEMBER_ALREADY -> throw new Refusal("They belong to this group already.");
            case FULL -> throw GroupPanels.full();
            case TOO_MANY ->
                throw new Refusal("They belong to %d groups of this server, and that is the most."
                        .formatted(GroupStore.MOST_OF_MEMBER));
            case CLOSED, GONE -> throw answered();
        };
    }

    private Reply turnAway(Press press) {
        Visit visit = press.visit();
        Group group = groups.hosted(visit, press.number(0));
        long member = press.number(1);
        if (!stores.seats().turnAway(group.server(), group.number(), groups.actor(visit), member)) {
            throw answered();
        }
        return said(SeatView.turnedAway(group, member), Set.of());
    }

    private static Refusal answered() {
        return new Refusal("They are not asking to join any more.");
    }
}
