package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.progress.State;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
     * @param roadmap its title
     * @param phase the printed number of its phase; empty where it has none
     * @param there whether the topic is still in its roadmap
     */
    record Deed(String word, String title, String roadmap, String phase, boolean there, Instant at) {}

    static Panel history(Page<Deed> page, long member) {
        if (page.items().isEmpty()) {
            return new Panel().text("## Your history\nNothing yet. /done ticks the first topic off.");
        }
        return new Panel()
                .text("## Your history\n-# Newest first" + (page.isOnly() ? "" : " · " + page.words()))
                .lines(lines(page.items()))
                .buttons(page.turns(
                        (number, label) -> Button.secondary(Press.id(HistoryCommand.SHOW, number, member), label)));
    }

    /** Short enough for a phone: the roadmap is said once for what follows one another in it. */
    private static List<String> lines(List<Deed> deeds) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (Deed deed : deeds) {
            if (!deed.roadmap().equals(last)) {
                lines.add("-# " + Text.inert(deed.roadmap(), TITLE));
            }
            last = deed.roadmap();
            lines.add(line(deed));
        }
        return lines;
    }

    private static String line(Deed deed) {
        return "- " + deed.word() + ": **" + Text.inert(deed.title(), TITLE) + "**"
                + (deed.phase().isEmpty() ? "" : " · phase " + Text.inert(deed.phase()))
                + (deed.there() ? "" : " · " + Whereabouts.GONE)
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
