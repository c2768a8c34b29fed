package dev.cairn.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time zones as people name them: by a city, an abbreviation, or what their clock is ahead of UTC. */
public final class Zones {
    private static final int LONGEST = 60;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt)? ?([+\u2212-]) ?(\\d{1,2})(?::?([0-5]\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");

    private Zones() {}

    /** The zone that a text names; empty for none, and for one that may be several. */
    public static Optional<ZoneId> read(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ZoneId> offset = offset(name);
        if (offset.isPresent()) {
            return offset;
        }
        List<ZoneId> abbreviated = Places.abbreviated(name);
        return abbreviated.isEmpty() ? Places.named(name) : only(abbreviated);
    }

    /**
     * What an unfinished text may name, the likeliest first; well-known zones for an empty one. A time of day, as one's own clock
     * shows it, gives the zones where it is that late.
     */
    public static List<ZoneId> suggest(String text, Instant now, int most) {
        String begun = text.strip();
        if (begun.isEmpty()) {
            return Places.wellKnown().stream()
                    .limit(most)
                    .sorted(Comparator.comparingInt(zone -> secondsAhead(zone, now)))
                    .toList();
        } else if (begun.length() > LONGEST) {
            return List.of();
        }
        Stream<ZoneId> offset = offset(begun).stream();
        Stream<ZoneId> others = Stream.of(Places.abbreviated(begun), atThatTime(begun, now), Places.begunWith(begun))
                .flatMap(List::stream);
        return Stream.concat(offset, others).distinct().limit(most).toList();
    }

    /** The zone and what its clocks show: "Europe/Berlin, 14:05 now (UTC+01:00)"; at most 100 characters. */
    public static String words(ZoneId zone, Instant now) {
        String time = CLOCK.format(now.atZone(zone)) + " now";
        if (zone instanceof ZoneOffset offset) {
            return behindUtc(offset) + ", " + time;
        }
        ZoneOffset ahead = zone.getRules().getOffset(now);
        boolean isNamedByIt = zone.equals(UTC);
        return zone.getId() + ", " + time + (isNamedByIt ? "" : " (" + behindUtc(ahead) + ")");
    }

    private static String behindUtc(ZoneOffset offset) {
        return "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }

    private static Optional<ZoneId> only(List<ZoneId> zones) {
        return zones.size() == 1 ? Optional.of(zones.getFirst()) : Optional.empty();
    }

    private static Optional<ZoneId> offset(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(matcher.group(2)) * 60
                + (matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
        int seconds = (matcher.group(1).equals("+") ? 60 : -60) * minutes;
        return Optional.of(seconds)
                .filter(any -> Math.abs(any) <= ZoneOffset.MAX.getTotalSeconds())
                .map(any -> any == 0 ? UTC : ZoneOffset.ofTotalSeconds(any));
    }

    private static List<ZoneId> atThatTime(String text, Instant now) {
        Matcher time = TIME_OF_DAY.matcher(text);
        if (!time.matches()) {
            return List.of();
        }
        LocalTime shown = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return Places.today().stream()
                .filter(zone -> isNear(shown, LocalTime.ofInstant(now, zone)))
                .toList();
    }

    /** A clock may be some minutes wrong. */
    private static boolean isNear(LocalTime shown, LocalTime there) {
        int apart = Math.floorMod(shown.toSecondOfDay() - there.toSecondOfDay(), 86_400);
        return apart < 420 || apart > 86_400 - 420;
    }

    private static int secondsAhead(ZoneId zone, Instant now) {
        return zone.getRules().getOffset(now).getTotalSeconds();
    }
}
