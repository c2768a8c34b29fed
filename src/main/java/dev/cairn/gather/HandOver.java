package dev.cairn.gather;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Post;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.DutyStore;
import dev.cairn.group.Group;
import dev.cairn.ledger.Announcer;
import dev.cairn.lookup.Groups;
import dev.cairn.view.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An owner who leaves hands over to a co-host, else to the most active member who accepts: each is asked in turn, and has a day
 * before the next may as well.
 */
final class HandOver implements Announcer {
    /** What the ledger calls the question who takes over. */
    static final String KIND = "group-heir";

    /** And the news that somebody does. */
    static final String NEWS = "group-host";

    static final String TAKE_OVER = "group-take-over";

    /** What the members did in so long a time before says who is most active. */
    private static final Duration LATELY = Duration.ofDays(28);

    private final Stores stores;
    private final PostStore posts;
    private final Groups groups;
    private final GroupPanels panels;
    private final Upkeep upkeep;

    HandOver(Stores stores, PostStore posts, Groups groups, GroupPanels panels, Upkeep upkeep) {
        this.stores = stores;
        this.posts = posts;
        this.groups = groups;
        this.panels = panels;
        this.upkeep = upkeep;
    }

    List<Control> controls() {
        return List.of(new Control(TAKE_OVER, Opening.ONLY_YOU, this::takeOver));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Post> write(Due due) {
        return hostless(due).map(group -> {
            long next = inTurn(group, due.occurrence().due()).getLast();
            return new Post(PostView.whoTakesOver(group, next).build(), Set.of(), Set.of(next));
        });
    }

    private Optional<Group> hostless(Due due) {
        return group(stores, posts, due).filter(group -> group.owner().isEmpty());
    }

    static Optional<Group> group(Stores stores, PostStore posts, Due due) {
        return posts.group(due.schedule().number()).flatMap(stores.groups()::findAnywhere);
    }

    /** Who may take over by now, the most active first. */
    private List<Long> inTurn(Group group, Instant now) {
        Instant since = group.hostlessSince().orElse(now);
        List<Long> all = stores.groups().mostActive(group.number(), since.minus(LATELY));
        int asked = Upkeep.asked(since, now);
        return asked > Upkeep.MOST_ASKED ? all : all.subList(0, Math.min(asked, all.size()));
    }

    private Reply takeOver(Press press) {
        Visit visit = press.visit();
        Group group = groups.numbered(visit, press.number(0));
        if (!stores.groups().isMember(group.number(), visit.member())) {
            throw new Refusal("Only its members can take over.");
        }
        if (group.owner().isPresent()) {
            throw new Refusal("Somebody hosts it already.");
        }
        if (!inTurn(group, visit.at()).contains(visit.member())) {
            throw new Refusal(
                    "Another member is asked first. If they don't answer, you can take over as well: try again "
                            + Dates.relative(visit.at().plus(DutyStore.TURN)) + ".");
        }
        if (!stores.duties().takeOver(group.server(), group.number(), visit.member(), visit.at())) {
            throw new Refusal("Somebody hosts it already.");
        }
        upkeep.moved(group.server(), group.number());
        upkeep.settled(group.number());
        return panels.show(group, visit, "You host it now. Thank you!");
    }

    /** Tells a group's channel who hosts it now. */
    record News(Stores stores, PostStore posts) implements Announcer {
        @Override
        public String kind() {
            return NEWS;
        }

        @Override
        public Optional<Post> write(Due due) {
            return group(stores, posts, due)
                    .filter(group -> group.owner().isPresent())
                    .map(group -> {
                        long owner = group.owner().getAsLong();
                        return new Post(PostView.hosts(group, owner).build(), Set.of(), Set.of(owner));
                    });
        }
    }
}
