package dev.cairn.care;

import dev.cairn.chat.Address;
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
import java.util.Optional;

/** What organisers are told of their reminders without having asked. */
final class NoticeView {
    private static final int LISTED = 10;
    private static final int NAME = 80;
    private static final int ADVICE = 3;

    private NoticeView() {}

    /**
     * What is told of.
     *
     * @param advice what is to be done about it, if that is another thing than for a reminder
     */
    record Told(Entry entry, Trouble why, Optional<String> advice) {}

    static Panel notice(List<Told> about) {
        Panel panel = about.size() == 1 ? one(about.getFirst()) : several(about);
        return about.stream().allMatch(told -> told.advice().isPresent())
                ? panel
                : panel.text("-# `/reminder log` shows what was posted and what was not.");
    }

    private static Panel one(Told told) {
        return new Panel()
                .text("## "
                        + (isPosted(told.entry())
                                ? "Nobody was notified"
                                : isAPost(told.entry().schedule().plan()) ? "Not posted" : "Not done"))
                .text(line(told))
                .lines(told.advice().or(() -> Optional.of(adviceOnReminder(told))).stream()
                        .filter(advice -> !advice.isEmpty())
                        .toList())
                .lines(List.of("**When** "
                        + Text.inert(told.entry().schedule().plan().rhythm().words())));
    }

    private static boolean isAPost(Plan plan) {
        return plan.address() instanceof Address.InServer || plan.address() instanceof Address.Direct;
    }

    private static String adviceOnReminder(Told told) {
        Schedule schedule = told.entry().schedule();
        return (schedule.state() == Schedule.State.STOPPED ? "It has stopped until somebody mends this. " : "")
                + (schedule.plan().rhythm().isOnce()
                        ? TroubleWords.remedy(told.why())
                        : TroubleWords.remedyOfReminder(told.why()));
    }

    private static String line(Told told) {
        Entry entry = told.entry();
        Plan plan = entry.schedule().plan();
        return "**"
                + (plan.title().isEmpty()
                        ? "A reminder for " + TroubleWords.where(plan.address())
                        : Text.inert(plan.title(), NAME))
                + "**, due " + Dates.brief(entry.occurrence().due()) + ": "
                + TroubleWords.what(told.why(), plan.address()) + ".";
    }

    private static boolean isPosted(Entry entry) {
        return entry.occurrence().state() == State.POSTED;
    }

    private static Panel several(List<Told> about) {
        Panel panel = new Panel()
                .text("## " + about.size()
                        + (about.stream().map(Told::entry).anyMatch(NoticeView::isPosted)
                                ? " need a look"
                                : " were not posted"))
                .lines(about.stream()
                        .limit(LISTED)
                        .map(told -> "- " + line(told))
                        .toList());
        if (about.size() > LISTED) {
            panel.text("- and " + (about.size() - LISTED) + " more");
        }
        about.stream()
                .flatMap(told -> told.advice().stream())
                .filter(advice -> !advice.isEmpty())
                .distinct()
                .limit(ADVICE)
                .forEach(panel::text);
        return panel;
    }
}
