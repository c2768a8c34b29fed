package dev.cairn.standing;

import dev.cairn.credit.Period;
import dev.cairn.standing.Leaderboard.Row;
import dev.cairn.view.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How periods, amounts and people are called, on panels and pictures alike. */
final class Wording {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** "November 2026", "23 Nov to 29 Nov 2026", "October to December 2026", "All time". */
    static String period(Period period) {
        return switch (period.span()) {
            case WEEK -> DAY.format(period.first()) + " to " + DATE.format(period.last());
            case MONTH -> MONTH.format(period.first());
            case SEASON -> MONTH_ALONE.format(period.first()) + " to " + MONTH.format(period.last());
            case ALL -> "All time";
        };
    }

    static String day(LocalDate day) {
        return DATE.format(day);
    }

    static String amount(long amount) {
        return "%,d".formatted(amount);
    }

    /** A mention, which shows the name where Discord knows it and tells nobody, if the bot could not learn it. */
    static String name(Row row) {
        return row.name().isEmpty() ? "<@" + row.number() + ">" : Text.inert(row.name(), 40);
    }

    /** The same where mentions are not understood. */
    static String plainName(Row row) {
        return row.name().isEmpty() ? "a member" : row.name();
    }
}
