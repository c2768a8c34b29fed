package dev.cairn.calendar;

import dev.cairn.calendar.Token.Numeral;
import dev.cairn.calendar.Vocabulary.Unit;
import java.time.Period;
import java.util.Optional;

/** "3 days", "a week". */
record Amount(int number, Unit unit) {
    static Optional<Amount> read(Cursor cursor) {
        return cursor.all(() -> {
            Optional<Integer> number = number(cursor);
            return number.flatMap(many -> cursor.word(Vocabulary::unit).map(unit -> new Amount(many, unit)));
        });
    }

    private static Optional<Integer> number(Cursor cursor) {
        return cursor.take("a") || cursor.take("an")
                ? Optional.of(1)
                : cursor.take(Numeral.class, number -> Optional.of(number.value()));
    }

    /** Empty for minutes and hours. */
    Optional<Period> period() {
        return switch (unit) {
            case MINUTE, HOUR -> Optional.empty();
            case DAY -> Optional.of(Period.ofDays(number));
            case WEEK -> Optional.of(Period.ofDays(days(7)));
            case FORTNIGHT -> Optional.of(Period.ofDays(days(14)));
            case MONTH -> Optional.of(Period.ofMonths(number));
            case YEAR -> Optional.of(Period.ofYears(number));
        };
    }

    private int days(int each) {
        return Math.clamp((long) number * each, 0, Integer.MAX_VALUE);
    }
}
