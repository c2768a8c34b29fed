package dev.cairn.reminder;

import dev.cairn.chat.Press;
import dev.cairn.ledger.Entry;
import dev.cairn.ledger.Occurrence;
import dev.cairn.ledger.Schedule;
import dev.cairn.view.Dates;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;

/** What became of what was due. */
final class LogView {
    private LogView() {}

    static Panel log(long server, Page<Entry> page, Function<Schedule, String> name, long member) {
        if (page.items().isEmpty()) {
            return new Panel().text("## What was posted\nNothing has been due yet.");
        }
        return new Panel()
                .text("## What was posted\n-# Newest first" + (page.isOnly() ? "" : " · " + page.words()))
                .lines(page.items().stream()
                        .map(entry -> line(server, entry, name))
                        .toList())
                .buttons(page.turns((to, label) -> Button.secondary(Press.id(ReminderPanels.LOG, to, member), label)));
    }

    private static String line(long server, Entry entry, Function<Schedule, String> name) {
        Occurrence occurrence = entry.occurrence();
        return "- **" + Text.inert(name.apply(entry.schedule()), 60) + "** · " + Dates.brief(occurrence.due()) + " · "
                + outcome(server, entry);
    }

    private static String outcome(long server, Entry entry) {
        Occurrence occurrence = entry.occurrence();
        String why = occurrence
                .why()
                .map(trouble -> ": "
                        + TroubleWords.what(trouble, entry.schedule().plan().address()))
                .orElse("");
        return switch (occurrence.state()) {
            case POSTED -> posted(occurrence) + " · " + link(server, occurrence) + why;
            case MISSED -> "missed" + why;
            case SKIPPED -> "left out";
            case FAILED -> "failed" + why;
            case DUE, SENDING -> "on its way";
        };
    }

    private static String posted(Occurrence occurrence) {
        Instant settled = Objects.requireNonNullElse(occurrence.settled(), occurrence.due());
        return occurrence.isLateAt(settled) ? "posted late, " + Dates.brief(settled) : "posted";
    }

    /** Discord shows the link to a message by its channel's name. */
    private static String link(long server, Occurrence occurrence) {
        return "https://discord.com/channels/" + server + "/" + occurrence.channel() + "/" + occurrence.message();
    }
}
