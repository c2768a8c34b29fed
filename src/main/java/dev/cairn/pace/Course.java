package dev.cairn.pace;

import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Topics that are gone through in their order, week by week. Weeks begin on Monday; the first is the one the start lies in.
 * Days are those of the calendar, so that no change of the clocks moves a topic.
 *
 * @param start the day it begins
 */
public record Course(List<Place> topics, LocalDate start, Pace pace) {
    public Course {
        topics = List.copyOf(topics);
    }

    /** Through what is ticked in a roadmap, from a phase on; another roadmap's phase is past its end, and leaves nothing. */
    public static Course from(Entry entry, int phase, LocalDate start, Pace pace) {
        return new Course(
                entry.counted().stream().filter(place -> place.phase() >= phase).toList(), start, pace);
    }

    /** Without so many of the first topics, which lie behind. */
    public Course without(int first) {
        return new Course(topics.subList(Math.clamp(first, 0, topics.size()), topics.size()), start, pace);
    }

    /** Which week a day lies in, counted from 0; less than that before the first. */
    public int weekOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.WEEKS.between(monday(start), monday(day)));
    }

    /** The same for a moment, by the calendar of a zone. */
    public int weekOf(Instant moment, ZoneId zone) {
        return weekOf(moment.atZone(zone).toLocalDate());
    }

    /** The topics of a week, counted from 0; none before the first and after the last. */
    public List<Place> week(int number) {
        return topics.subList(before(number), before(number + 1));
    }

    /** How many topics lie before a week. */
    public int before(int week) {
        long weeks = Math.max(week, 0);
        long topics = switch (pace) {
            case Pace.Weekly(int each) -> weeks * each;
            case Pace.Until until -> weeks * this.topics.size() / weeks();
        };
        return (int) Math.min(topics, this.topics.size());
    }

    /** How many weeks it takes, 1 at least unless there is nothing to go through. An end that lies before the start takes one. */
    public int weeks() {
        if (topics.isEmpty()) {
            return pace instanceof Pace.Until ? 1 : 0;
        }
        return switch (pace) {
            case Pace.Weekly(int each) -> Math.ceilDiv(topics.size(), each);
            case Pace.Until(LocalDate lastDay) -> Math.max(weekOf(lastDay), 0) + 1;
        };
    }

    public LocalDate firstDay(int week) {
        return monday(start).plusWeeks(week);
    }

    public LocalDate lastDay(int week) {
        return firstDay(week).plusDays(6);
    }

    /** The last day of all: the end that was set, else the Sunday of the last week. With nothing to go through, the start. */
    public LocalDate lastDay() {
        return switch (pace) {
            case Pace.Weekly weekly -> topics.isEmpty() ? start : lastDay(weeks() - 1);
            case Pace.Until(LocalDate lastDay) -> lastDay.isBefore(start) ? start : lastDay;
        };
    }

    /** The moment it is over: when the day after the last one begins in a zone. */
    public Instant ends(ZoneId zone) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
