package dev.cairn.care;

import dev.cairn.chat.Post;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Entry;
import dev.cairn.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/** Tells organisers what was not posted, and why. */
final class NoticeAnnouncer implements Announcer {
    private final Ledger ledger;

    NoticeAnnouncer(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return Ledger.NOTICE;
    }

    @Override
    public Optional<Post> write(Due due) {
        List<Entry> about = ledger.about(due.schedule());
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(Post.of(NoticeView.notice(about).build()));
    }
}
