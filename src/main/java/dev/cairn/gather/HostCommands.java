package dev.cairn.gather;

import dev.cairn.chat.Call;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Duty;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.Terms;
import dev.cairn.group.TermsStore.Founding;
import dev.cairn.lookup.Groups;
import java.util.List;

/** What hosts do: make a group, change it, say who hosts it, send somebody away, end it. */
final class HostCommands {
    static final String ARCHIVE = "group-archive";

    private final Stores stores;
    private final Groups groups;
    private final GroupPanels panels;
    private final GroupOptions options;
    private final Upkeep upkeep;

    HostCommands(Stores stores, Groups groups, GroupPanels panels, GroupOptions options, Upkeep upkeep) {
        this.stores = stores;
        this.groups = groups;
        this.panels = panels;
        this.options = options;
        this.upkeep = upkeep;
    }

    List<Control> controls() {
        return List.of(new Control(ARCHIVE, Opening.REDRAW, this::archive));
    }

    Reply create(Call call) {
        Visit visit = call.visit();
        Terms terms = options.create(call);
        return switch (stores.terms().found(Groups.server(visit), terms, visit.member(), visit.at())) {
            case Founding.Founded(Group group) -> {
                upkeep.begin(group);
                yield panels.show(group, visit, "It is made, and you host it. /group invite brings others in.");
            }
            case Founding.NameTaken() -> throw taken();
            case Founding.ServerFull() ->
                throw new Refusal("This server has %d groups, and that is the most. Join one of them: /group list."
                        .formatted(GroupStore.MOST_IN_SERVER));
            case Founding.TooMany() ->
                throw new Refusal(
                        "You belong to %d groups of this server, and that is the most. /group leave makes room."
                                .formatted(GroupStore.MOST_OF_MEMBER));
        };
    }

    private static Refusal taken() {
        return new Refusal("Another group here is called so. Choose another name.");
    }

    Reply change(Group group, Call call) {
        Terms terms = options.change(call, group.terms(), panels.entry(group));
        if (terms.equals(group.terms())) {
            return panels.show(group, call.visit(), "This is how it is set; nothing was changed.");
        }
        switch (stores.terms()
                .change(group, groups.actor(call.visit()), terms, call.visit().at())) {
            case CHANGED -> {}
            case NAME_TAKEN -> throw taken();
            case OUTDATED ->
                throw new Refusal("Another host has just changed it, so nothing was changed. Look, then try again.");
            case GONE -> throw Groups.notTheirs();
        }
        upkeep.moved(group.server(), group.number());
        return panels.show(group, call.visit(), "It is changed.");
    }

    Reply remove(Group group, long member, Visit visit) {
        boolean removed =
                stores.seats().remove(group.server(), group.number(), groups.actor(visit), member, visit.at());
        if (!removed) {
            throw new Refusal(
                    "Nobody was removed: they don't belong to this group, or they host it. Its owner can remove"
                            + " co-hosts; an owner can only hand over.");
        }
        return Reply.of(SeatView.removed(group, member).build());
    }

    Reply transfer(Group group, long member, Visit visit) {
        if (!stores.duties().transfer(group.server(), group.number(), groups.actor(visit), member)) {
            throw onlyOwner("hand it over, to one of its other members");
        }
        upkeep.moved(group.server(), group.number());
        upkeep.settled(group.number());
        return panels.show(group, visit, GroupView.mention(member) + " hosts it now.");
    }

    /** Whoever is one already is none afterwards. */
    Reply cohost(Group group, long member, Visit visit) {
        boolean is = stores.groups()
                .duty(group.number(), member)
                .filter(Duty.COHOST::equals)
                .isPresent();
        boolean changed = is
                ? stores.duties().endCohost(group.server(), group.number(), groups.actor(visit), member)
                : stores.duties().addCohost(group.server(), group.number(), groups.actor(visit), member);
        if (!changed) {
            throw onlyOwner("say which of its other members host it as well");
        }
        return panels.show(
                group,
                visit,
                GroupView.mention(member)
                        + (is ? " is no co-host any more." : " is a co-host now. The same command takes that back."));
    }

    private static Refusal onlyOwner(String what) {
        return new Refusal("Nothing was changed: only the owner of a group, or an organiser, can " + what + ".");
    }

    Reply askToArchive(Group group, Visit visit) {
        return Reply.of(SeatView.askToArchive(group, visit.member()).build());
    }

    private Reply archive(Press press) {
        Visit visit = press.visit();
        press.onlyFor(1);
        Group group = groups.hosted(visit, press.number(0));
        upkeep.end(group.number());
        if (!stores.terms().archive(group.server(), group.number(), groups.actor(visit), visit.at())) {
            throw Groups.notTheirs();
        }
        return Reply.of(SeatView.archived(group).build());
    }
}
