package dev.cairn.reliability;

import dev.cairn.chat.Post;
import dev.cairn.ledger.Announcer;
import dev.cairn.view.Panel;
import java.util.Map;
import java.util.Optional;

/**
 * Says what its schedule is called, whether it is late, and what else it has to say.
 *
 * @param words by schedule; kept apart from its title, as a reminder's are
 */
record TitleAnnouncer(String kind, Map<Long, String> words) implements Announcer {
    TitleAnnouncer(String kind) {
        this(kind, Map.of());
    }

    @Override
    public Optional<Post> write(Due due) {
        String title = due.schedule().plan().title();
        String late = due.late() ? " (late)" : "";
        String more = words.getOrDefault(due.schedule().number(), "");
        return Optional.of(Post.of(
                new Panel().text((title.isEmpty() ? kind : title) + late + more).build()));
    }
}
