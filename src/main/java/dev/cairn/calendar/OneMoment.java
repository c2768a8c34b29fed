package dev.cairn.calendar;

import dev.cairn.calendar.End.Never;
import dev.cairn.calendar.Recurrence.Once;
import dev.cairn.calendar.Said.Day;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** What a text means that says no rhythm. */
final class OneMoment {
    private final Said said;
    private final String text;

    OneMoment(Said said, String text) {
        this.said = said;
        this.text = text;
    }

    Rhythm rhythm(Optional<LocalTime> time) {
        LocalDateTime moment =
                said.instant.get().map(instant -> local(fromNow(instant))).orElseGet(() -> chosen(orAsked(time)));
        LocalDate day = moment.toLocalDate();
        Rhythm once = new Rhythm(new Once(day), moment.toLocalTime(), said.zone, day, new Never());
        return once.next(said.now.plusNanos(1)).map(ahead -> once).orElseThrow(() -> Doubt.passed(moment));
    }

    Instant instant(LocalTime time) {
        return said.instant.get().map(this::fromNow).orElseGet(() -> instant(chosen(time)));
    }

    private Instant fromNow(Instant instant) {
        if (said.time.isSaid() || said.day.isSaid() || said.dayOfMonth.isSaid() || !said.weekdays.isEmpty()) {
            throw Doubt.notUnderstood(text);
        } else if (local(instant).toLocalDate().isAfter(Rhythm.LAST_DAY)) {
            throw Doubt.tooFar();
        } else if (!instant.isAfter(said.now)) {
            throw Doubt.passed(local(instant));
        }
        return instant;
    }

    /** The first of what may be meant that lies ahead. */
    private LocalDateTime chosen(LocalTime time) {
        Day day = day().orElseThrow(() -> Doubt.notUnderstood(text));
        boolean isLateMidnight = said.isLate && time.equals(LocalTime.MIDNIGHT);
        LocalDateTime soonest = day.soonest().plusDays(isLateMidnight ? 1 : 0).atTime(time);
        LocalDateTime otherwise =
                day.otherwise().plusDays(isLateMidnight ? 1 : 0).atTime(time);
        if (isAhead(soonest)) {
            return soonest;
        } else if (isAhead(otherwise)) {
            return otherwise;
        }
        throw Doubt.passed(soonest);
    }

    private Optional<Day> day() {
        Optional<Day> dated =
                said.day.get().or(() -> said.dayOfMonth.get().map(day -> DayRules.ofMonth(said.today(), day)));
        dated.ifPresent(this::checkWeekday);
        return dated.or(() -> said.weekdays.stream().findFirst().map(day -> DayRules.comingOrToday(said.today(), day)))
                .or(() -> said.time
                        .get()
                        .map(time -> new Day(said.today(), said.today().plusDays(1))));
    }

    private void checkWeekday(Day dated) {
        DayOfWeek is = dated.soonest().getDayOfWeek();
        if (said.day.isSaid() && said.dayOfMonth.isSaid()) {
            throw Doubt.two("days");
        }
        said.weekdays.stream().filter(day -> day != is).findFirst().ifPresent(day -> {
            throw Doubt.otherWeekday(dated.soonest().toString(), RhythmWords.name(is), RhythmWords.name(day));
        });
    }

    private boolean isAhead(LocalDateTime moment) {
        return instant(moment).isAfter(said.now);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(said.zone).toInstant();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, said.zone);
    }

    private LocalTime orAsked(Optional<LocalTime> time) {
        return time.orElseThrow(() -> day().isPresent() ? Doubt.noTime() : Doubt.notUnderstood(text));
    }
}
