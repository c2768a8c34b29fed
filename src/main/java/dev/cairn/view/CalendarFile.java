package dev.cairn.view;

import dev.cairn.chat.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates as an iCalendar file (RFC 5545): one event for each, in UTC, so that what was moved or left out is right and no
 * calendar program has to know a zone's rules.
 */
public final class CalendarFile {
    private static final int LONGEST_LINE = 70;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * Something that takes place.
     *
     * @param id the same in every file, by which a calendar program knows it again
     * @param where it is written about in Discord
     */
    public record Event(String id, Instant begins, Duration lasts, String name, String words, Address where) {}

    /**
     * The file, as bytes.
     *
     * @param of what it holds, such as "Reminders"
     */
    public static byte[] of(String of, List<Event> events, Instant now) {
        List<String> lines =
                new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//" + of + "//EN"));
        events.forEach(event -> lines.addAll(lines(event, now)));
        lines.add("END:VCALENDAR");
        String text =
                String.join("\r\n", lines.stream().map(CalendarFile::folded).toList()) + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(Event event, Instant now) {
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + event.id() + "@cairn",
                "DTSTAMP:" + MOMENT.format(now),
                "DTSTART:" + MOMENT.format(event.begins()),
                "DURATION:" + event.lasts(),
                "SUMMARY:" + text(event.name()),
                "DESCRIPTION:" + text(event.words()),
                "URL:" + link(event.where()),
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
