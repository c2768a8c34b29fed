package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.chat.Post;
import dev.cairn.ledger.Announcer;
import dev.cairn.member.MemberStore;
import java.util.Optional;
import java.util.Set;

/** Writes what members have set for themselves; in a channel, it tells them alone. */
final class RemindAnnouncer implements Announcer {
    private final ReminderStore reminders;
    private final MemberStore members;

    RemindAnnouncer(ReminderStore reminders, MemberStore members) {
        this.reminders = reminders;
        this.members = members;
    }

    @Override
    public String kind() {
        return ReminderFeature.PERSONAL;
    }

    @Override
    public Optional<Post> write(Due due) {
        long member = due.schedule().plan().member();
        boolean inChannel = due.schedule().plan().address() instanceof Address.InServer;
        if (!inChannel && !members.takesDirectMessages(member)) {
            return Optional.empty(); // allowed once, and taken back since
        }
        return reminders
                .find(due.schedule().number())
                .map(reminder -> new Post(
                        RemindView.post(due, reminder, inChannel).build(),
                        Set.of(),
                        inChannel ? Set.of(member) : Set.of()));
    }
}
