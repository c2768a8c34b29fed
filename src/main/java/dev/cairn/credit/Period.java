package dev.cairn.credit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of days over which credit is added up.
 *
 * @param first its first day; of all time, the day that everything is counted from
 */
public record Period(Span span, LocalDate first) {
    /** How long one is. A season is a quarter of a year. */
    public enum Span {
        WEEK,
        MONTH,
        SEASON,
        ALL;

        /** As it stands in ids and in the options of a command. */
        public String stored() {
            return this == ALL ? "all time" : name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Span> ofStored(String word) {
            return Stream.of(values())
                    .filter(span -> span.stored().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /** The one in which that day lies; weeks begin on Mondays. */
    public static Period of(Span span, LocalDate day) {
        return new Period(
                span,
                switch (span) {
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case SEASON -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case ALL -> LocalDate.EPOCH;
                });
    }

    /** All that a day belongs to. */
    static List<Period> all(LocalDate day) {
        return Stream.of(Span.values()).map(span -> of(span, day)).toList();
    }

    public Period previous() {
        return span == Span.ALL ? this : of(span, first.minusDays(1));
    }

    public Period next() {
        return switch (span) {
            case WEEK -> new Period(span, first.plusWeeks(1));
            case MONTH -> new Period(span, first.plusMonths(1));
            case SEASON -> new Period(span, first.plusMonths(3));
            case ALL -> this;
        };
    }

    /** Its last day; none of all time. */
    public LocalDate last() {
        return span == Span.ALL ? LocalDate.MAX : next().first.minusDays(1);
    }

    /** When it is over, by that zone's clocks; empty for all time. */
    public Optional<Instant> end(ZoneId zone) {
        return span == Span.ALL
                ? Optional.empty()
                : Optional.of(next().first.atStartOfDay(zone).toInstant());
    }

    /** As the database has it: "all", "2026-Q4", "2026-11", "2026-W48". */
    String key() {
        return switch (span) {
            case WEEK ->
                "%d-W%02d"
                        .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
            case SEASON -> "%d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
            case ALL -> "all";
        };
    }
}
