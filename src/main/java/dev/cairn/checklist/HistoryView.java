package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.progress.State;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Instant;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.TimeFormat;

/** What a member did, line by line. */
final class HistoryView {
    private static final int TITLE = 80;

    private HistoryView() {}

    /**
     * One thing a member did.
     *
     * @param word what it was
     * @param where already inert
     * @param there whether the topic is still in its roadmap
     */
    record Deed(String word, String title, String where, boolean there, Instant at) {}

    static Panel history(Page<Deed> page, long member) {
        if (page.items().isEmpty()) {
            return new Panel().text("## Your history\nNothing yet. /done ticks the first topic off.");
        }
        return new Panel()
                .text("## Your history\n-# Newest first" + (page.isOnly() ? "" : " · " + page.words()))
                .lines(page.items().stream().map(HistoryView::line).toList())
                .buttons(page.turns(
                        (number, label) -> Button.secondary(Press.id(HistoryCommand.SHOW, number, member), label)));
    }

    private static String line(Deed deed) {
        return "- " + deed.word() + ": **" + Text.inert(deed.title(), TITLE) + "** · " + deed.where()
                + (deed.there() ? "" : ", " + Whereabouts.GONE)
                + " · " + TimeFormat.RELATIVE.format(deed.at().toEpochMilli());
    }

    /** What was said of a topic, or that it was taken back, whatever the topic is again by that. */
    static String word(State state, boolean takenBack) {
        return takenBack ? "Taken back" : word(state);
    }

    private static String word(State state) {
        return switch (state) {
            case OPEN -> "Taken back";
            case LEARNING -> "Learning";
            case DONE -> "Done";
            case SKIPPED -> "Skipped";
            case KNOWN -> "Known before";
        };
    }
}
