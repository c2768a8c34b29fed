package dev.cairn.calendar;

import dev.cairn.calendar.Vocabulary.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the phrases of a text say, each for itself; {@link Meaning} puts it together. */
final class Said {
    final Instant now;
    final ZoneId zone;

    final Once<LocalTime> time = new Once<>("times");
    final Once<Instant> instant = new Once<>("moments");
    final Once<Day> day = new Once<>("days");
    final Once<Integer> dayOfMonth = new Once<>("days of the month");
    final Once<Nth> nth = new Once<>("days of the month");
    final Once<Unit> unit = new Once<>("rhythms");
    final Once<Integer> every = new Once<>("rhythms");
    final Once<Day> start = new Once<>("starts");
    final Once<Day> lastDay = new Once<>("ends");
    final Once<Integer> times = new Once<>("ends");
    final Once<Period> length = new Once<>("ends");
    final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    /** "Every", "Thursdays", "of the month". */
    boolean isRecurring;
    /** A 6 alone, which may be in the morning or in the afternoon. */
    boolean isBareHour;
    /** "In the morning". */
    boolean isMorning;
    /** "In the afternoon", "tonight". */
    boolean isLate;

    Said(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** A day, and the one that is meant instead when the time of the first has passed. */
    record Day(LocalDate soonest, LocalDate otherwise) {
        static Day only(LocalDate day) {
            return new Day(day, day);
        }
    }

    /** The first, second, ... or last (-1) such day of a month. */
    record Nth(int number, DayOfWeek day) {}

    /** What a text may say once. */
    static final class Once<T> {
        private final String plural;
        private Optional<T> value = Optional.empty();

        private Once(String plural) {
            this.plural = plural;
        }

        void set(T said) {
            if (value.isPresent() && !value.get().equals(said)) {
                throw Doubt.two(plural);
            }
            value = Optional.of(said);
        }

        Optional<T> get() {
            return value;
        }

        boolean isSaid() {
            return value.isPresent();
        }
    }
}
