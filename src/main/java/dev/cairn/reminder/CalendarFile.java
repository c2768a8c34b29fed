package dev.cairn.reminder;

import dev.cairn.chat.Address;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.ledger.Upcoming;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Reminders as an iCalendar file (RFC 5545): one event for each date, in UTC, so that what was moved or left out is right and
 * no calendar program has to know the zone's rules.
 */
final class CalendarFile {
    private static final Duration AHEAD = Duration.ofDays(183);
    private static final int MOST = 200;
    private static final int LONGEST_LINE = 70;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    static String of(Reminders reminders, long server, Instant now) {
        List<String> lines =
                new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//Reminders//EN"));
        for (Schedule schedule : reminders.of(server)) {
            if (schedule.state() == State.ACTIVE) {
                reminders.ledger().upcoming(schedule, MOST).stream()
                        .filter(each -> each.due().isBefore(now.plus(AHEAD)))
                        .forEach(each -> lines.addAll(event(reminders, schedule, each, now)));
            }
        }
        lines.add("END:VCALENDAR");
        return String.join("\r\n", lines.stream().map(CalendarFile::folded).toList()) + "\r\n";
    }

    private static List<String> event(Reminders reminders, Schedule schedule, Upcoming upcoming, Instant now) {
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + schedule.number() + "-" + upcoming.instant().getEpochSecond() + "@cairn",
                "DTSTAMP:" + MOMENT.format(now),
                "DTSTART:" + MOMENT.format(upcoming.due()),
                "DURATION:PT15M",
                "SUMMARY:" + text(reminders.name(schedule)),
                "DESCRIPTION:" + text(reminders.text(schedule).words()),
                "URL:" + link(schedule.plan().address()),
                "END:VEVENT");
    }

    private static String link(Address address) {
        return address instanceof Address.InServer(long server, long channel)
                ? "https://discord.com/channels/" + server + "/" + channel
                : "https://discord.com/channels/@me";
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line has 75 bytes at most and goes on below behind a blank; never is a character parted. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            int point = line.codePointAt(at);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes + size > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.appendCodePoint(point);
            bytes += size;
        }
        return folded.toString();
    }
}
