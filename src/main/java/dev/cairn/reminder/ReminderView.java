package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.chat.Press;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.ledger.Upcoming;
import dev.cairn.view.Dates;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What organisers see of reminders. */
final class ReminderView {
    private static final int NAME = 80;
    private static final int SEARCH = 40;

    private ReminderView() {}

    /** A line of the list. */
    record Row(Schedule schedule, String name, Optional<Upcoming> next) {}

    static Panel preview(Schedule draft, Reminder reminder, List<Upcoming> next, long member) {
        Plan plan = draft.plan();
        return new Panel()
                .text("## Set this reminder?")
                .lines(List.of(when(plan), where(plan), told(reminder)))
                .lines(Dates.lines(next))
                .divider()
                .add(PostView.words(plan.title(), reminder))
                .divider()
                .buttons(List.of(
                        Button.success(Press.id(ReminderPanels.SET, draft.number(), member), "Set it"),
                        Button.secondary(Press.id(ReminderPanels.DROP, draft.number(), member), "Leave it")));
    }

    private static String when(Plan plan) {
        String words = plan.rhythm().words();
        return "**When** " + Text.inert(words) + ", by the clocks of "
                + Dates.zone(plan.rhythm().zone());
    }

    private static String where(Plan plan) {
        return "**Where** " + channel(plan);
    }

    private static String channel(Plan plan) {
        return plan.address() instanceof Address.InServer place ? "<#" + place.channel() + ">" : "direct messages";
    }

    private static String told(Reminder reminder) {
        return "**Notifies** "
                + (reminder.ping().isPresent() ? "<@&" + reminder.ping().getAsLong() + ">" : "nobody");
    }

    static Panel dropped() {
        return new Panel().text("Left. Nothing was set.");
    }

    static Panel one(Schedule schedule, Reminder reminder, String name, List<Upcoming> next, String done, long member) {
        Plan plan = schedule.plan();
        Panel panel = new Panel().text("## " + Text.inert(name, NAME));
        if (!done.isEmpty()) {
            panel.text(done);
        }
        return panel.lines(List.of(when(plan), where(plan), told(reminder), state(schedule, next)))
                .lines(Dates.lines(schedule.state() == State.ACTIVE ? next : List.of()))
                .divider()
                .text(Text.message(reminder.words()))
                .divider()
                .buttons(buttons(schedule, next, member));
    }

    private static String state(Schedule schedule, List<Upcoming> next) {
        return "**State** "
                + switch (schedule.state()) {
                    case PAUSED -> "paused" + resumes(schedule);
                    case STOPPED -> "stopped: " + trouble(schedule);
                    case DRAFT, CANCELLED -> "over";
                    case ACTIVE ->
                        next.isEmpty()
                                ? "over"
                                : schedule.troubled().isPresent() ? "running, but " + trouble(schedule) : "running";
                };
    }

    private static String resumes(Schedule schedule) {
        Instant resumes = schedule.resumes();
        return resumes == null ? "" : " until " + Dates.full(resumes);
    }

    private static String trouble(Schedule schedule) {
        return schedule.troubled()
                .map(trouble -> TroubleWords.what(trouble, schedule.plan().address()) + ". "
                        + TroubleWords.remedyOfReminder(trouble))
                .orElse("");
    }

    private static List<Button> buttons(Schedule schedule, List<Upcoming> next, long member) {
        List<Button> buttons = new ArrayList<>();
        if (schedule.state() == State.ACTIVE && !next.isEmpty()) {
            buttons.add(Button.secondary(Press.id(ReminderPanels.PAUSE, schedule.number(), member), "Pause"));
            buttons.add(Button.secondary(Press.id(ReminderPanels.SKIP, schedule.number(), member), "Skip the next"));
        }
        if (schedule.state() == State.PAUSED || schedule.state() == State.STOPPED) {
            buttons.add(Button.primary(Press.id(ReminderPanels.RESUME, schedule.number(), member), "Resume"));
        }
        buttons.add(Button.secondary(Press.id(ReminderPanels.TEST, schedule.number(), member), "Test"));
        buttons.add(Button.danger(Press.id(ReminderPanels.ASK, schedule.number(), member), "Cancel"));
        buttons.add(Button.secondary(Press.id(ReminderPanels.LIST, 0, member), "All reminders"));
        return buttons;
    }

    static Panel list(Page<Row> page, int count, String find, ZoneId zone, long member) {
        if (count == 0) {
            return new Panel()
                    .text("## Reminders")
                    .text(
                            find.isEmpty()
                                    ? "None yet. `/reminder add` sets one; `/setup` offers two to begin with."
                                    : "None with \"" + Text.inert(find, NAME) + "\" in it.");
        }
        Panel panel = new Panel()
                .text("## Reminders\n-# " + size(count, find) + " · by the clocks of " + Dates.zone(zone)
                        + (page.isOnly() ? "" : " · " + page.words()))
                .lines(page.items().stream().map(row -> line(row, zone)).toList())
                .menu(StringSelectMenu.create(Press.id(ReminderPanels.SHOW, 0, member))
                        .setPlaceholder("Open one")
                        .addOptions(
                                page.items().stream().map(ReminderView::option).toList())
                        .build());
        List<Button> buttons =
                new ArrayList<>(page.turns((to, label) -> Button.secondary(turn(to, member, find), label)));
        buttons.add(Button.secondary(Press.id(ReminderPanels.LOG, 0, member), "Log"));
        buttons.add(Button.secondary(Press.id(ReminderPanels.FILE, 0, member), "Calendar file"));
        return panel.buttons(buttons);
    }

    private static String size(int count, String find) {
        return find.isEmpty()
                ? count + " of " + ReminderPanels.MOST
                : count + " with \"" + Text.inert(find, SEARCH) + "\" in it";
    }

    private static String turn(int page, long member, String find) {
        return find.isEmpty()
                ? Press.id(ReminderPanels.LIST, page, member)
                : Press.id(ReminderPanels.LIST, page, member, Text.cut(find.replace(':', ' '), SEARCH));
    }

    /** By its own zone's clocks, which is said where it is another one than the server's. */
    private static String line(Row row, ZoneId zone) {
        ZoneId own = row.schedule().plan().rhythm().zone();
        return "- **" + Text.inert(row.name(), NAME) + "** · "
                + Text.inert(row.schedule().plan().rhythm().words())
                + (own.equals(zone) ? "" : " (" + Dates.zone(own) + ")") + " · "
                + channel(row.schedule().plan()) + " · " + brief(row);
    }

    private static String brief(Row row) {
        return switch (row.schedule().state()) {
            case PAUSED -> "paused" + resumes(row.schedule());
            case STOPPED -> "**stopped**: " + trouble(row.schedule());
            case ACTIVE, DRAFT, CANCELLED ->
                row.next().map(next -> "next " + Dates.full(next.due())).orElse("over")
                        + (row.schedule().troubled().isPresent() ? " · " + trouble(row.schedule()) : "");
        };
    }

    private static SelectOption option(Row row) {
        return SelectOption.of(
                        Text.cut(row.name(), 100), Long.toString(row.schedule().number()))
                .withDescription(Text.cut(row.schedule().plan().rhythm().words(), 100));
    }

    static Panel askToCancel(Schedule schedule, String name, long member) {
        return new Panel()
                .text("## End " + Text.inert(name, NAME) + " for good?")
                .text("Nothing of it will be posted any more. To have a rest from it, pause it instead.")
                .buttons(List.of(
                        Button.danger(Press.id(ReminderPanels.CANCEL, schedule.number(), member), "End it"),
                        Button.secondary(Press.id(ReminderPanels.SHOW, schedule.number(), member), "Keep it")));
    }

    static Panel cancelled(String name) {
        return new Panel().text("**" + Text.inert(name, NAME) + "** has ended. Nothing of it will be posted any more.");
    }

    static Panel test(Schedule schedule, Reminder reminder, Optional<Instant> following) {
        return new Panel()
                .text("-# So it will look in " + channel(schedule.plan())
                        + ". Only you see this, and nobody is notified.")
                .divider()
                .add(PostView.words(schedule.plan().title(), reminder))
                .lines(PostView.next(following).stream().toList());
    }

    static Panel file(byte[] calendar) {
        return new Panel()
                .text(
                        "The dates of this server's reminders in the next half year, for any calendar program. It is a copy: what"
                                + " changes later is not in it.")
                .file("reminders.ics", calendar);
    }
}
