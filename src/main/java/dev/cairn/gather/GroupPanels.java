package dev.cairn.gather;

import dev.cairn.chat.Control;
import dev.cairn.chat.Names.Found;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.gather.Matrix.Row;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.Seat;
import dev.cairn.group.SeatStore.Joining;
import dev.cairn.group.SeatStore.Leaving;
import dev.cairn.lookup.Groups;
import dev.cairn.member.Zoning;
import dev.cairn.pace.Course;
import dev.cairn.picture.Picture;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What everybody can do with a group: look at it, join, leave. */
final class GroupPanels {
    static final String SHOW = "group-show";
    static final String JOIN = "group-join";
    static final String LEAVE = "group-leave";
    static final String LEAVE_SURELY = "group-leave-surely";
    static final String ASK = "group-ask";

    private final Stores stores;
    private final Groups groups;
    private final Matrices matrices;
    private final MatrixCards cards;
    private final Supplier<Catalogue> catalogue;
    private final Zoning zones;
    private final GatherFeature.Sessions sessions;
    private final Upkeep upkeep;
    private final Seats seats;

    GroupPanels(
            Stores stores,
            Groups groups,
            Matrices matrices,
            MatrixCards cards,
            Supplier<Catalogue> catalogue,
            Zoning zones,
            GatherFeature.Sessions sessions,
            Upkeep upkeep,
            Seats seats) {
        this.stores = stores;
        this.groups = groups;
        this.matrices = matrices;
        this.cards = cards;
        this.catalogue = catalogue;
        this.zones = zones;
        this.sessions = sessions;
        this.upkeep = upkeep;
        this.seats = seats;
    }

    List<Control> controls() {
        return List.of(
                new Control(SHOW, Opening.REDRAW, this::turned),
                new Control(JOIN, Opening.REDRAW, press -> join(mine(press), press.visit())),
                new Control(LEAVE, Opening.REDRAW, press -> leave(mine(press), press.visit())),
                new Control(LEAVE_SURELY, Opening.REDRAW, press -> left(mine(press), press.visit())));
    }

    /** The group of a button whose last key is whose panel it is. */
    private Group mine(Press press) {
        press.onlyFor(1);
        return groups.numbered(press.visit(), press.number(0));
    }

    /** From a page's button, or from the menu of a list, whose value is the group's number. */
    private Reply turned(Press press) {
        press.onlyFor(2);
        long number = press.picked().isEmpty() ? press.number(0) : press.onlyPickedNumber();
        return show(groups.numbered(press.visit(), number), press.visit(), press.index(1), "");
    }

    Reply show(Group group, Visit visit, String done) {
        return show(group, visit, 0, done);
    }

    private Reply show(Group group, Visit visit, int page, String done) {
        Group now = stores.groups().find(group.server(), group.number()).orElseThrow(Groups::gone);
        Optional<Entry> entry = entry(now);
        Optional<Course> course = entry.map(now.terms()::course);
        int week = course.map(each -> each.weekOf(visit.at(), zones.ofServer(now.server())))
                .orElse(0);
        List<Place> topics = course.map(each -> each.week(week)).orElse(List.of());
        Matrix matrix = matrices.of(now, entry, topics, visit.member());
        Page<Row> rows = GroupView.members(matrix, page);
        Map<Long, Found> called = cards.names(now, rows.items());
        List<Seat> seats = stores.groups().members(now.number());
        if (seats.size() < matrix.rows().size()) {
            return show(group, visit, page, done); // some were found to be gone, and have left it by that
        }
        Optional<Picture> picture = cards.of(now, topics, rows.items(), called, visit.member());
        return Reply.of(GroupView.show(
                        new GroupView.Seen(
                                now, entry, seats, matrix, week, sessions.next(now.number()), visit.member(), done),
                        rows,
                        picture)
                .build());
    }

    Optional<Entry> entry(Group group) {
        return catalogue.get().entry(group.terms().roadmap());
    }

    Reply join(Group group, Visit visit) {
        Joining joining = seats.join(group, visit.member(), visit.at());
        judge(joining);
        return joining == Joining.CLOSED
                ? Reply.of(SeatView.closed(group, visit.member()).build())
                : show(group, visit, "You have joined. Welcome!");
    }

    /** Refuses unless they have. */
    static void judge(Joining joining) {
        switch (joining) {
            case JOINED, CLOSED -> {}
            case MEMBER_ALREADY -> throw new Refusal("You belong to this group already.");
            case FULL -> throw full();
            case TOO_MANY ->
                throw new Refusal(
                        "You belong to %d groups of this server, and that is the most. /group leave makes room."
                                .formatted(GroupStore.MOST_OF_MEMBER));
            case GONE -> throw Groups.gone();
        }
    }

    static Refusal full() {
        return new Refusal("Every seat in this group is taken. /group list shows others.");
    }

    /** An owner is told first what becomes of the group. */
    Reply leave(Group group, Visit visit) {
        if (!stores.groups().isMember(group.number(), visit.member())) {
            throw new Refusal("You don't belong to this group.");
        }
        boolean owns = group.owner().equals(OptionalLong.of(visit.member()));
        return owns
                ? Reply.of(SeatView.askOwner(group, heir(group, visit.member()), visit.member())
                        .build())
                : left(group, visit);
    }

    private Optional<Long> heir(Group group, long owner) {
        return stores.groups().hosts(group.number()).stream()
                .filter(host -> host != owner)
                .findFirst();
    }

    private Reply left(Group group, Visit visit) {
        Leaving leaving = seats.leave(group, visit.member(), visit.at());
        if (leaving instanceof Leaving.Never) {
            throw new Refusal("You don't belong to this group.");
        }
        upkeep.after(leaving);
        return Reply.of(SeatView.left(leaving, group, visit.member()).build());
    }
}
