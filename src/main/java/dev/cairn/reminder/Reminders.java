package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.chat.Refusal;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.roadmap.Fold;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;

/** The reminders of a server, and which one is meant. One of another server is as good as none. */
final class Reminders {
    private final Ledger ledger;
    private final ReminderStore texts;

    Reminders(Ledger ledger, ReminderStore texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What it says; a draft whose day is over says nothing any more. */
    Reminder text(Schedule schedule) {
        return texts.find(schedule.number()).orElseThrow(Reminders::gone);
    }

    void put(Schedule schedule, Reminder reminder) {
        texts.put(schedule.number(), reminder);
    }

    List<Schedule> of(long server) {
        return ledger.ofServer(server, ReminderFeature.KIND);
    }

    /** By its number, as buttons and suggestions have it. */
    Schedule numbered(long server, long number) {
        return ledger.find(number)
                .filter(schedule -> belongs(schedule, server) && isThere(schedule))
                .orElseThrow(Reminders::gone);
    }

    /** The same for one that waits to be confirmed. */
    Schedule draft(long server, long number) {
        return ledger.find(number)
                .filter(schedule -> belongs(schedule, server) && schedule.state() == State.DRAFT)
                .orElseThrow(() -> new Refusal(
                        "This preview has been used already, or is too old. /reminder list shows what" + " there is."));
    }

    private static boolean belongs(Schedule schedule, long server) {
        return schedule.plan().kind().equals(ReminderFeature.KIND)
                && schedule.plan().address() instanceof Address.InServer place
                && place.server() == server;
    }

    private static boolean isThere(Schedule schedule) {
        return schedule.state() != State.DRAFT && schedule.state() != State.CANCELLED;
    }

    /** What somebody picked from the suggestions, or wrote instead. */
    Schedule named(long server, String text) {
        Optional<Schedule> picked =
                number(text).flatMap(ledger::find).filter(schedule -> belongs(schedule, server) && isThere(schedule));
        if (picked.isPresent()) {
            return picked.get();
        }
        List<Schedule> found = found(server, text);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new Refusal((found.isEmpty()
                        ? "There is no reminder called \"" + Text.inert(text, 60) + "\" here."
                        : "Several reminders are called so.")
                + " Pick one of those offered while you type, or open /reminder list.");
    }

    /** Those whose name or words contain the text; all for an empty one. */
    List<Schedule> found(long server, String text) {
        String wanted = Fold.of(text);
        return of(server).stream()
                .filter(schedule -> Fold.of(name(schedule)).contains(wanted)
                        || Fold.of(text(schedule).words()).contains(wanted))
                .toList();
    }

    /** Its title, else how its words begin. Not inert. */
    String name(Schedule schedule) {
        String title = schedule.plan().title();
        return title.isEmpty() ? Text.cut(text(schedule).words(), 60) : title;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Refusal gone() {
        return new Refusal("That reminder is over, or was cancelled. /reminder list shows what there is.");
    }
}
