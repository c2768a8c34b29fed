package dev.cairn.reminder;

import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.ledger.Upcoming;
import dev.cairn.view.CalendarFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The dates of a server's reminders in the next half year, for a calendar file. */
final class DatesAhead {
    private static final Duration AHEAD = Duration.ofDays(183);
    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final int MOST = 200;

    private DatesAhead() {}

    static byte[] file(Reminders reminders, long server, Instant now) {
        List<CalendarFile.Event> events = reminders.of(server).stream()
                .filter(schedule -> schedule.state() == State.ACTIVE)
                .flatMap(schedule -> reminders.ledger().upcoming(schedule, MOST).stream()
                        .filter(each -> each.due().isBefore(now.plus(AHEAD)))
                        .map(each -> event(reminders, schedule, each)))
                .toList();
        return CalendarFile.of("Reminders", events, now);
    }

    private static CalendarFile.Event event(Reminders reminders, Schedule schedule, Upcoming upcoming) {
        return new CalendarFile.Event(
                schedule.number() + "-" + upcoming.instant().getEpochSecond(),
                upcoming.due(),
                SHORT,
                reminders.name(schedule),
                reminders.text(schedule).words(),
                schedule.plan().address());
    }
}
