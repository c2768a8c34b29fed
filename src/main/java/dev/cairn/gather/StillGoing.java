package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Post;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.ledger.Announcer;
import dev.cairn.member.MemberStore;
import dev.cairn.view.Panel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A group without activity for four weeks is asked whether it still goes on; without an answer it is archived a week
 * later. A group without a channel is asked through its owner, if they allow that, and whenever somebody looks at it.
 */
final class StillGoing implements Announcer {
    /** What the ledger calls the look at a group. */
    static final String KIND = "group-look";

    static final String GOES_ON = "group-goes-on";

    static final Duration QUIET = Duration.ofDays(28);

    /** Until the evening a week later, whatever the clocks do in between. */
    private static final Duration ANSWER = Duration.ofDays(7).minusHours(3);

    private final Stores stores;
    private final PostStore posts;
    private final MemberStore members;
    private final Upkeep upkeep;
    private final InstantSource time;

    StillGoing(Stores stores, PostStore posts, MemberStore members, Upkeep upkeep, InstantSource time) {
        this.stores = stores;
        this.posts = posts;
        this.members = members;
        this.upkeep = upkeep;
        this.time = time;
    }

    List<Control> controls() {
        return List.of(new Control(GOES_ON, Opening.ONLY_YOU, this::goesOn));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Written again, after a failure, it comes to the same. */
    @Override
    public Optional<Post> write(Due due) {
        Instant now = due.occurrence().due();
        Optional<Group> found = HandOver.group(stores, posts, due);
        if (found.isEmpty()) {
            return posts.group(due.schedule().number())
                    .filter(group -> stores.terms().wasArchivedAt(group, now))
                    .flatMap(group ->
                            sent(due, PostView.archived(due.schedule().plan().title())));
        }
        Group group = found.get();
        Instant quietUntil = stores.groups().lastActive(group).plus(QUIET);
        if (quietUntil.isAfter(now)) {
            stores.terms().goesOn(group.number());
            upkeep.lookAgain(due.schedule(), group, quietUntil);
            return Optional.empty();
        }
        if (group.askedSince().filter(asked -> asked.isBefore(now)).isPresent()) {
            return stores.terms().archiveUnanswered(group.number(), now)
                    ? sent(due, PostView.archived(group.name()))
                    : Optional.empty();
        }
        stores.terms().ask(group.number(), now);
        upkeep.lookAgain(due.schedule(), group, time.instant().plus(ANSWER));
        return sent(due, PostView.stillGoing(group));
    }

    /** Directly only to those who allow it. */
    private Optional<Post> sent(Due due, Panel panel) {
        boolean may = !(due.schedule().plan().address() instanceof Address.Direct(long member))
                || members.takesDirectMessages(member);
        return may ? Optional.of(Post.of(panel.build())) : Optional.empty();
    }

    /** May be pressed in a direct message, so the server stands in the button; a member of the group presses it, or nobody. */
    private Reply goesOn(Press press) {
        Visit visit = press.visit();
        long server = press.number(0);
        Group group = stores.groups()
                .find(server, press.number(1))
                .filter(found -> visit.server().isEmpty() || visit.server().getAsLong() == server)
                .filter(found -> stores.groups().isMember(found.number(), visit.member()))
                .orElseThrow(() -> new Refusal("There is no such group that you belong to."));
        stores.terms().touch(group.number(), visit.at());
        return Reply.of(PostView.goesOn(group).build());
    }
}
