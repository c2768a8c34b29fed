package dev.cairn.reminder;

import dev.cairn.chat.Post;
import dev.cairn.ledger.Announcer;
import java.util.Optional;
import java.util.Set;

/** Writes the posts of channel reminders. */
final class ReminderAnnouncer implements Announcer {
    private final ReminderStore reminders;

    ReminderAnnouncer(ReminderStore reminders) {
        this.reminders = reminders;
    }

    @Override
    public String kind() {
        return ReminderFeature.KIND;
    }

    @Override
    public Optional<Post> write(Due due) {
        return reminders
                .find(due.schedule().number())
                .map(reminder -> new Post(
                        PostView.reminder(due, reminder).build(),
                        reminder.ping().isPresent() ? Set.of(reminder.ping().getAsLong()) : Set.of(),
                        Set.of()));
    }
}
