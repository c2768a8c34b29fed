package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.chat.Post;
import dev.cairn.gather.BuddyStore.Match;
import dev.cairn.gather.BuddyStore.State;
import dev.cairn.gather.BuddyView.About;
import dev.cairn.ledger.Announcer;
import dev.cairn.member.MemberStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.view.Panel;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes to those who allow it: the question to whoever is sought, or the news to the seeker.
 *
 * @param kind one of the two
 */
record BuddyAnnouncer(String kind, BuddyStore store, MemberStore members, Supplier<Catalogue> catalogue)
        implements Announcer {
    @Override
    public Optional<Post> write(Due due) {
        boolean may = due.schedule().plan().address() instanceof Address.Direct(long member)
                && members.takesDirectMessages(member);
        return store.of(due.schedule().number())
                .filter(match -> may)
                .filter(match -> match.state() == (asks() ? State.ASKED : State.YES))
                .map(match -> Post.of(words(match).build()));
    }

    private boolean asks() {
        return kind.equals(BuddyCommand.QUESTION);
    }

    private Panel words(Match match) {
        About about = About.of(match, catalogue.get());
        return asks() ? BuddyView.question(match, about) : BuddyView.together(match.sought(), about, true);
    }
}
