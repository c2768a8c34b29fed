package dev.cairn.reliability;

import dev.cairn.chat.Post;
import dev.cairn.ledger.Announcer;
import dev.cairn.view.Panel;
import java.util.Optional;

/** Says what its schedule is called, and whether it is late. */
record TitleAnnouncer(String kind) implements Announcer {
    @Override
    public Optional<Post> write(Due due) {
        String title = due.schedule().plan().title();
        String late = due.late() ? " (late)" : "";
        return Optional.of(Post.of(
                new Panel().text((title.isEmpty() ? kind : title) + late).build()));
    }
}
