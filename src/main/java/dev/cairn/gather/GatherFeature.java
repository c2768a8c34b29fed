package dev.cairn.gather;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Names;
import dev.cairn.chat.Postbox;
import dev.cairn.group.Group;
import dev.cairn.group.RoleStore;
import dev.cairn.group.SeatStore;
import dev.cairn.group.Terms;
import dev.cairn.group.TermsStore;
import dev.cairn.group.TermsStore.Founding;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Together;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Organisers;
import dev.cairn.member.Zoning;
import dev.cairn.picture.Pictures;
import dev.cairn.progress.ProgressStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Study groups, and somebody to learn with. */
public final class GatherFeature implements Feature {
    private final Stores stores;
    private final Ledger ledger;
    private final Upkeep upkeep;
    private final Seats seats;
    private final BuddyStore buddies;
    private final List<Command> commands;
    private final List<Control> controls;
    private final List<Announcer> announcers;

    /** Whose progress may be seen, who organises, by whose clocks a week begins, and what members are called. */
    public record People(MemberStore members, Organisers organisers, Zoning zones, Names names) {}

    /** What is learnt. */
    public record Learning(Supplier<Catalogue> catalogue, ProgressStore progress, Suggestions suggestions) {}

    /** When groups meet; hears who leaves them. */
    public interface Sessions {
        /** When a group meets next; empty if nothing is planned. */
        Optional<Instant> next(long group);

        /** Somebody leaves a group, or is sent away, in the transaction in which they do. */
        void left(Together both, long group, long member);
    }

    public GatherFeature(
            Database database,
            Ledger ledger,
            People people,
            Learning learning,
            Postbox postbox,
            Sessions sessions,
            Pictures pictures,
            InstantSource time) {
        this.stores = Stores.of(database);
        PostStore posts = new PostStore(database);
        this.upkeep = new Upkeep(ledger, posts, stores.groups(), people.zones(), time);
        this.ledger = ledger;
        Belongings belongings = new Belongings(postbox, time);
        this.seats = new Seats(ledger, belongings, sessions);
        Groups groups = new Groups(stores.groups(), people.organisers());
        GroupOptions options = new GroupOptions(learning.catalogue(), people.zones(), postbox);
        GroupPanels panels = new GroupPanels(
                stores,
                groups,
                new Matrices(stores.groups(), learning.progress(), people.members()),
                new MatrixCards(people.names(), pictures),
                learning.catalogue(),
                people.zones(),
                sessions,
                upkeep,
                seats);
        ListPanels lists = new ListPanels(stores, panels, options, people.zones());
        Invitations invitations = new Invitations(stores, groups, panels, seats);
        HostCommands hosts = new HostCommands(stores, groups, panels, options, upkeep, seats, belongings, ledger);
        HandOver handOver = new HandOver(stores, posts, groups, panels, upkeep);
        StillGoing stillGoing = new StillGoing(stores, posts, people.members(), upkeep, time);
        this.buddies = new BuddyStore(database);
        Meeting meeting =
                new Meeting(buddies, people.members(), people.zones(), learning.progress(), learning.catalogue());
        BuddyCommand buddy = new BuddyCommand(buddies, meeting, people.members(), ledger, learning.catalogue());
        this.commands =
                List.of(new GroupCommand(groups, panels, lists, invitations, hosts, learning.suggestions()), buddy);
        this.controls = Stream.of(
                        panels.controls(),
                        lists.controls(),
                        invitations.controls(),
                        hosts.controls(),
                        handOver.controls(),
                        stillGoing.controls(),
                        buddy.controls())
                .flatMap(List::stream)
                .toList();
        this.announcers = List.of(
                new BelongingsAnnouncer(
                        stores.groups(), new RoleStore(database), new TaskStore(database), belongings, upkeep, time),
                handOver,
                new HandOver.News(stores, posts),
                stillGoing,
                new BuddyAnnouncer(BuddyCommand.QUESTION, buddies, people.members(), learning.catalogue()),
                new BuddyAnnouncer(BuddyCommand.NEWS, buddies, people.members(), learning.catalogue()));
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public List<Control> controls() {
        return controls;
    }

    /** Whether schedules of this kind only look how a group is doing. */
    public static boolean isLook(String kind) {
        return kind.equals(StillGoing.KIND) || kind.equals(Belongings.KIND);
    }

    /** Who writes its posts. */
    public List<Announcer> announcers() {
        return announcers;
    }

    /**
     * Makes a group, unless the server has one already.
     *
     * @param members its host first
     */
    public void setFirst(long server, Terms terms, List<Long> members, Instant at) {
        if (stores.groups().ofServer(server).isEmpty()) {
            ledger.together(both -> begin(both, server, terms, members, at));
        }
    }

    private boolean begin(Together both, long server, Terms terms, List<Long> members, Instant at) {
        if (TermsStore.found(both.db(), server, terms, members.getFirst(), at)
                instanceof Founding.Founded(Group group)) {
            upkeep.begin(both, group);
            members.forEach(member -> SeatStore.join(both.db(), server, group.number(), member, at));
            return true;
        }
        return false;
    }

    /**
     * Somebody is not in a server any more, as Discord has just said: they leave its groups, hand over what they own, and are
     * found by nobody.
     */
    public void left(long server, long member, Instant at) {
        buddies.off(server, member);
        seats.leaveAll(server, member, at).forEach(upkeep::after);
    }
}
