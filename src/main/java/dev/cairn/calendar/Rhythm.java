package dev.cairn.calendar;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.End.Times;
import dev.cairn.calendar.End.Until;
import dev.cairn.calendar.Recurrence.Once;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something takes place, once or again and again: on certain days, at a time of the clock on the wall. A time that the clocks
 * skip when they go forward comes later by as much as they skip; of a time that comes twice, the first counts.
 *
 * @param time to the minute
 * @param from the first day that may count; {@link #ALWAYS} if nobody said a start and none matters
 */
public record Rhythm(Recurrence recurrence, LocalTime time, ZoneId zone, LocalDate from, End end) {
    /** The start of a rhythm that has none. */
    public static final LocalDate ALWAYS = LocalDate.EPOCH;

    private static final int SECONDS_A_DAY = 86_400;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** No rhythm goes further. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public Rhythm {
        if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
            throw new IllegalArgumentException("A time to the minute, not " + time);
        }
    }

    /** The first at or after that instant. */
    public Optional<Instant> next(Instant from) {
        return nextDay(from).map(this::on);
    }

    /** The day of the first at or after that instant. */
    Optional<LocalDate> nextDay(Instant from) {
        Days days = Days.of(recurrence, this.from);
        LocalDate last = lastDay(days);
        long number = days.atOrAfter(nearlyReached(from));
        LocalDate day = days.get(number);
        while (!day.isAfter(last) && on(day).isBefore(from)) {
            number++;
            day = days.get(number);
        }
        return Optional.of(day).filter(found -> !found.isAfter(last));
    }

    private Instant on(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** All from that instant on, in order, each found when it is asked for; endless if nothing ends the rhythm. */
    public Stream<Instant> from(Instant from) {
        // a day that its zone leaves out comes with the day after it, at one instant: asking for a later one makes it
        // one
        return Stream.iterate(next(from), Optional::isPresent, last -> last.flatMap(at -> next(at.plusNanos(1))))
                .map(Optional::orElseThrow);
    }

    public boolean isOnce() {
        return recurrence instanceof Once;
    }

    /** In plain language that {@link When#read} understands again in the same zone; at most 100 characters. */
    public String words() {
        return RhythmWords.of(this);
    }

    /** Everything but the zone, in one line that stays the same for ever, in the terms of RFC 5545. */
    public String rule() {
        return RhythmRule.of(this);
    }

    /** What {@link #rule} wrote. */
    public static Rhythm ofRule(String rule, ZoneId zone) {
        return RhythmRule.read(rule, zone);
    }

    private LocalDate lastDay(Days days) {
        LocalDate last = switch (end) {
            case Never never -> LAST_DAY;
            case Until until -> until.lastDay();
            case Times times -> days.get(times.count() - 1L);
        };
        return last.isAfter(LAST_DAY) ? LAST_DAY : last;
    }

    /** A day that cannot lie behind the first one to count: the clocks skip a day at most. */
    private static LocalDate nearlyReached(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY) - 2;
        return LocalDate.ofEpochDay(Math.clamp(day, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay()));
    }
}
