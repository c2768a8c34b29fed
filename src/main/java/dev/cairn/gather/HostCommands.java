package dev.cairn.gather;

import dev.cairn.chat.Call;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.gather.Wish.Outcome;
import dev.cairn.group.Actor;
import dev.cairn.group.Duty;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.Terms;
import dev.cairn.group.TermsStore;
import dev.cairn.group.TermsStore.Founding;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Together;
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
    private final Seats seats;
    private final Belongings belongings;
    private final Ledger ledger;

    HostCommands(
            Stores stores,
            Groups groups,
            GroupPanels panels,
            GroupOptions options,
            Upkeep upkeep,
            Seats seats,
            Belongings belongings,
            Ledger ledger) {
        this.stores = stores;
        this.groups = groups;
        this.panels = panels;
        this.options = options;
        this.upkeep = upkeep;
        this.seats = seats;
        this.belongings = belongings;
        this.ledger = ledger;
    }

    List<Control> controls() {
        return List.of(new Control(ARCHIVE, Opening.REDRAW, this::archive));
    }

    Reply create(Call call) {
        Visit visit = call.visit();
        Terms terms = options.create(call);
        List<Wish> wishes = wishes(call, terms);
        Begun begun = ledger.together(both -> found(both, visit, terms, wishes));
        return switch (begun.founding()) {
            case Founding.Founded(Group group) ->
                panels.show(
                        group,
                        visit,
                        "It is made, and you host it. /group invite brings others in."
                                + OwnView.lines(begun.outcomes()));
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

    private record Begun(Founding founding, List<Outcome> outcomes) {}

    private Begun found(Together both, Visit visit, Terms terms, List<Wish> wishes) {
        Founding founding = TermsStore.found(both.db(), Groups.server(visit), terms, visit.member(), visit.at());
        if (founding instanceof Founding.Founded(Group group)) {
            upkeep.begin(both, group);
            return new Begun(founding, belongings.begin(both, group, wishes, visit.interaction()));
        }
        return new Begun(founding, List.of());
    }

    private List<Wish> wishes(Call call, Terms terms) {
        return OwnOptions.wanted(call, terms).stream()
                .map(thing -> belongings.wish(Groups.server(call.visit()), terms.channel(), thing))
                .toList();
    }

    private static Refusal taken() {
        return new Refusal("Another group here is called so. Choose another name.");
    }

    Reply change(Group group, Call call) {
        Terms terms = options.change(call, group.terms(), panels.entry(group));
        Change change = new Change(terms, wishes(call, terms), OwnOptions.endsRole(call));
        if (change.isNoneFor(group)) {
            return panels.show(group, call.visit(), "This is how it is set; nothing was changed.");
        }
        Actor host = groups.actor(call.visit());
        Changed changed = ledger.together(both -> change(both, group, host, change, call.visit()));
        switch (changed.changing()) {
            case CHANGED -> {}
            case NAME_TAKEN -> throw taken();
            case OUTDATED ->
                throw new Refusal("Another host has just changed it, so nothing was changed. Look, then try again.");
            case GONE -> throw Groups.notTheirs();
        }
        upkeep.moved(group.server(), group.number());
        return panels.show(group, call.visit(), OwnView.changed(group, change, changed.outcomes()));
    }

    /**
     * What a host wants to be otherwise.
     *
     * @param endsRole whether its role is not to be given any more
     */
    record Change(Terms terms, List<Wish> wishes, boolean endsRole) {
        boolean isNoneFor(Group group) {
            return terms.equals(group.terms()) && wishes.isEmpty() && !endsRole;
        }
    }

    private record Changed(TermsStore.Changing changing, List<Outcome> outcomes) {}

    private Changed change(Together both, Group before, Actor host, Change change, Visit visit) {
        TermsStore.Changing changing = TermsStore.change(both.db(), before, host, change.terms(), visit.at());
        if (changing != TermsStore.Changing.CHANGED) {
            return new Changed(changing, List.of());
        }
        if (!change.terms().channel().equals(before.terms().channel())) {
            Belongings.giveUpRoom(both, before);
        }
        if (change.endsRole()) {
            Belongings.giveUpRole(both, before);
        }
        Group now = GroupStore.find(both.db(), before.server(), before.number()).orElseThrow();
        return new Changed(changing, belongings.begin(both, now, change.wishes(), visit.interaction()));
    }

    Reply remove(Group group, long member, Visit visit) {
        boolean removed = seats.remove(group, groups.actor(visit), member, visit.at());
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
