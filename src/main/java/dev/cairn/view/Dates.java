package dev.cairn.view;

import dev.cairn.ledger.Upcoming;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.utils.TimeFormat;

/** Moments in words. In panels each reader sees them by their own clock; in suggestions Discord shows plain text only. */
public final class Dates {
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Dates() {}

    /** With the day of the week, and how far away it is. */
    public static String full(Instant moment) {
        return TimeFormat.DATE_TIME_LONG.format(moment.toEpochMilli()) + ", "
                + TimeFormat.RELATIVE.format(moment.toEpochMilli());
    }

    public static String brief(Instant moment) {
        return TimeFormat.DATE_TIME_SHORT.format(moment.toEpochMilli());
    }

    public static String relative(Instant moment) {
        return TimeFormat.RELATIVE.format(moment.toEpochMilli());
    }

    /** "Thu 3 Dec 2026, 18:00", by that zone's clocks. */
    public static String plain(Instant moment, ZoneId zone) {
        return PLAIN.format(moment.atZone(zone));
    }

    /** "Europe/Berlin", "UTC+05:30"; inert. */
    public static String zone(ZoneId zone) {
        return zone instanceof ZoneOffset offset
                ? "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId())
                : Text.inert(zone.getId());
    }

    /** "Thu 17:00 UTC", beside the same moment by another zone's clocks. */
    public static String utc(Instant moment) {
        return UTC.format(moment) + " UTC";
    }

    /** "3 Dec, 10 Dec, 17 Dec", by that zone's clocks. */
    public static String days(List<Instant> moments, ZoneId zone) {
        return String.join(
                ", ",
                moments.stream().map(each -> SHORT.format(each.atZone(zone))).toList());
    }

    /** A line for each, and whether it was moved. */
    public static List<String> lines(List<Upcoming> upcoming) {
        return upcoming.stream()
                .map(each -> "- " + full(each.due()) + (each.isMoved() ? " · moved from " + brief(each.instant()) : ""))
                .toList();
    }
}
