package dev.cairn.care;

import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Entry;
import dev.cairn.ledger.Occurrence.State;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.util.List;

/** What organisers are told of their reminders without having asked. */
final class NoticeView {
    private static final int LISTED = 10;
    private static final int NAME = 80;

    private NoticeView() {}

    static Panel notice(List<Entry> about) {
        Panel panel = about.size() == 1 ? one(about.getFirst()) : several(about);
        return panel.text("-# `/reminder log` shows what was posted and what was not.");
    }

    private static Panel one(Entry entry) {
        Trouble why = entry.occurrence().why().orElse(Trouble.BROKEN);
        Plan plan = entry.schedule().plan();
        return new Panel()
                .text("## " + (isPosted(entry) ? "Nobody was notified" : "Not posted"))
                .text(line(entry))
                .text((entry.schedule().state() == Schedule.State.STOPPED
                                ? "It has stopped until somebody mends this. "
                                : "")
                        + (plan.rhythm().isOnce() ? TroubleWords.remedy(why) : TroubleWords.remedyOfReminder(why)))
                .lines(List.of("**When** " + Text.inert(plan.rhythm().words())));
    }

    private static String line(Entry entry) {
        Plan plan = entry.schedule().plan();
        Trouble why = entry.occurrence().why().orElse(Trouble.BROKEN);
        return "**"
                + (plan.title().isEmpty()
                        ? "A reminder for " + TroubleWords.where(plan.address())
                        : Text.inert(plan.title(), NAME))
                + "**, due " + Dates.brief(entry.occurrence().due()) + ": " + TroubleWords.what(why, plan.address())
                + ".";
    }

    private static boolean isPosted(Entry entry) {
        return entry.occurrence().state() == State.POSTED;
    }

    private static Panel several(List<Entry> about) {
        Panel panel = new Panel()
                .text("## " + about.size()
                        + (about.stream().anyMatch(NoticeView::isPosted) ? " need a look" : " were not posted"))
                .lines(about.stream()
                        .limit(LISTED)
                        .map(entry -> "- " + line(entry))
                        .toList());
        return about.size() > LISTED ? panel.text("- and " + (about.size() - LISTED) + " more") : panel;
    }
}
