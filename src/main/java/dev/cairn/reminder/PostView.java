package dev.cairn.reminder;

import dev.cairn.ledger.Announcer.Due;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reminder looks like where it is posted. */
final class PostView {
    private PostView() {}

    static Panel reminder(Due due, Reminder reminder) {
        Panel panel = words(due.schedule().plan().title(), reminder);
        return panel.lines(small(due));
    }

    /** The same beforehand, for whoever sets it. */
    static Panel words(String title, Reminder reminder) {
        Panel panel = new Panel();
        if (!title.isEmpty()) {
            panel.text("## " + Text.inert(title));
        }
        panel.text(Text.message(reminder.words()));
        if (reminder.ping().isPresent()) {
            panel.text("<@&" + reminder.ping().getAsLong() + ">");
        }
        return panel;
    }

    static List<String> small(Due due) {
        List<String> lines = new ArrayList<>();
        if (due.late()) {
            lines.add(late(due.occurrence().due()));
        }
        next(due.following()).ifPresent(lines::add);
        return lines;
    }

    private static String late(Instant due) {
        return "-# This comes late: it was due " + Dates.brief(due) + ".";
    }

    static Optional<String> next(Optional<Instant> following) {
        return following.map(next -> "-# Next: " + Dates.full(next));
    }
}
