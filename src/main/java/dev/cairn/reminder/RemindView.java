package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.chat.Press;
import dev.cairn.ledger.Announcer.Due;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.ledger.Upcoming;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What a member sees of the reminders they set for themselves. */
final class RemindView {
    private RemindView() {}

    /** A line of the list. */
    record Row(Schedule schedule, String words, Optional<Upcoming> next) {}

    static Panel preview(Schedule draft, String text, List<Upcoming> next, boolean inServer, boolean direct) {
        long member = draft.plan().member();
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.success(Press.id(RemindCommand.SET_DIRECT, draft.number(), member), "Write to me directly"));
        if (inServer) {
            buttons.add(Button.secondary(Press.id(RemindCommand.SET_HERE, draft.number(), member), "In this channel"));
        }
        return new Panel()
                .text("## Remind you?")
                .text(about(draft.plan().title(), text))
                .text("**When** " + Text.inert(draft.plan().rhythm().words()) + ", by the clocks of "
                        + Dates.zone(draft.plan().rhythm().zone()))
                .lines(Dates.lines(next))
                .buttons(buttons)
                .hint(hint(inServer, direct));
    }

    private static String hint(boolean inServer, boolean direct) {
        String consent = direct ? "" : "The first lets Cairn write to you directly; /me messages takes that back. ";
        return consent + (inServer ? "In this channel, everybody reads it." : "");
    }

    private static String about(String topic, String text) {
        return (topic.isEmpty() ? "" : "**" + Text.inert(topic) + "**\n") + Text.message(text);
    }

    static Panel set(List<Upcoming> next, boolean direct) {
        return new Panel()
                .text("It is set: " + (direct ? "Cairn writes to you directly." : "Cairn writes in this channel."))
                .lines(Dates.lines(next));
    }

    static Panel post(Due due, Reminder reminder, boolean inChannel) {
        long member = due.schedule().plan().member();
        return new Panel()
                .text((inChannel ? "<@" + member + ">, you wanted to be reminded:" : "You wanted to be reminded:"))
                .text(about(due.schedule().plan().title(), reminder.words()))
                .lines(PostView.small(due))
                .buttons(List.of(
                        snooze(due.schedule(), "10", "In 10 minutes again"),
                        snooze(due.schedule(), "60", "In an hour"),
                        snooze(due.schedule(), RemindCommand.TOMORROW, "Tomorrow at 9")));
    }

    private static Button snooze(Schedule schedule, String later, String label) {
        return Button.secondary(
                Press.id(
                        RemindCommand.SNOOZE, schedule.number(), schedule.plan().member(), later),
                label);
    }

    static Panel snoozed(String words, List<Upcoming> next) {
        return new Panel().text("Again later: " + Text.inert(words)).lines(Dates.lines(next));
    }

    static Panel list(List<Row> rows, long member, boolean direct) {
        if (rows.isEmpty()) {
            return new Panel().text("## Your reminders\nNone. /remind me sets one.");
        }
        return new Panel()
                .text("## Your reminders\n-# " + rows.size() + " of " + RemindCommand.MOST)
                .lines(rows.stream().map(row -> line(row, direct)).toList())
                .menu(StringSelectMenu.create(Press.id(RemindCommand.CANCEL, 0, member))
                        .setPlaceholder("End one")
                        .addOptions(rows.stream().map(RemindView::option).toList())
                        .build());
    }

    private static String line(Row row, boolean direct) {
        Schedule schedule = row.schedule();
        return "- **" + Text.inert(row.words(), 60) + "** · "
                + Text.inert(schedule.plan().rhythm().words()) + " · "
                + TroubleWords.where(schedule.plan().address()) + " · " + state(row, direct);
    }

    private static String state(Row row, boolean direct) {
        Schedule schedule = row.schedule();
        if (schedule.plan().address() instanceof Address.Direct && !direct) {
            return "**silent**, because you don't let Cairn write to you; `/me messages` changes that";
        }
        if (schedule.state() == State.STOPPED) {
            return "**stopped**"
                    + schedule.troubled()
                            .map(trouble -> ": "
                                    + TroubleWords.what(trouble, schedule.plan().address()))
                            .orElse("");
        }
        return row.next().map(next -> "next " + Dates.full(next.due())).orElse("on its way");
    }

    private static SelectOption option(Row row) {
        return SelectOption.of(
                        Text.cut(row.words(), 100), Long.toString(row.schedule().number()))
                .withDescription(Text.cut(row.schedule().plan().rhythm().words(), 100));
    }

    static Panel cancelled(String words) {
        return new Panel().text("Ended: " + Text.inert(words));
    }
}
