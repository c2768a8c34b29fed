package dev.cairn.calendar;

import dev.cairn.calendar.Said.Day;
import dev.cairn.calendar.Token.Numeral;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** From when and until when: "starting next Monday", "until 30 June", "10 times", "for 10 weeks". */
final class EndRules {
    private static final Set<String> UNTIL =
            Set.of("until", "till", "til", "'til", "through", "thru", "to", "ending", "ends");
    private static final Set<String> FROM = Set.of("from", "starting", "starts", "start", "beginning", "since");

    private EndRules() {}

    static boolean lastDay(Cursor cursor, Said said) {
        Optional<Day> day = cursor.takeAny(UNTIL) ? DayRules.bound(cursor, said) : Optional.empty();
        day.ifPresent(said.lastDay::set);
        return day.isPresent();
    }

    static boolean start(Cursor cursor, Said said) {
        if (!cursor.takeAny(FROM)) {
            return false;
        }
        cursor.take("from");
        Optional<Day> day = DayRules.bound(cursor, said);
        day.ifPresent(said.start::set);
        return day.isPresent();
    }

    static boolean times(Cursor cursor, Said said) {
        cursor.take("for");
        Optional<Integer> times = cursor.take(Numeral.class, number -> Optional.of(number.value()))
                .filter(any -> cursor.takeAny(Set.of("times", "time", "x")));
        times.ifPresent(said.times::set);
        return times.isPresent();
    }

    static boolean length(Cursor cursor, Said said) {
        Optional<Period> length = cursor.take("for") ? Amount.read(cursor).flatMap(Amount::period) : Optional.empty();
        length.ifPresent(said.length::set);
        return length.isPresent();
    }
}
