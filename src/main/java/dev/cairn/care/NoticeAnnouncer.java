package dev.cairn.care;

import dev.cairn.care.NoticeView.Told;
import dev.cairn.chat.Post;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Entry;
import dev.cairn.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/** Tells organisers what was not posted, and why. */
final class NoticeAnnouncer implements Announcer {
    private final Ledger ledger;
    private final CareFeature.Advice advice;

    NoticeAnnouncer(Ledger ledger, CareFeature.Advice advice) {
        this.ledger = ledger;
        this.advice = advice;
    }

    @Override
    public String kind() {
        return Ledger.NOTICE;
    }

    private Told told(Entry entry) {
        Trouble why = entry.occurrence().why().orElse(Trouble.BROKEN);
        return new Told(entry, why, advice.about(entry.schedule(), why));
    }

    @Override
    public Optional<Post> write(Due due) {
        List<Told> about = ledger.about(due.schedule()).stream().map(this::told).toList();
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(Post.of(NoticeView.notice(about).build()));
    }
}
