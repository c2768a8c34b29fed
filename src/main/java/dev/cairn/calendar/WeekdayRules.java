package dev.cairn.calendar;

import dev.cairn.calendar.Said.Nth;
import dev.cairn.calendar.Token.Ordinal;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** "Mon", "Thursdays", "mon-fri", "weekdays", "first Monday". */
final class WeekdayRules {
    private static final Set<String> TO = Set.of("-", "to", "through", "thru");
    private static final Set<String> AND = Set.of("and", "&", "+", ",");

    private WeekdayRules() {}

    static boolean range(Cursor cursor, Said said) {
        cursor.take("from");
        Optional<DayOfWeek> first = cursor.word(Vocabulary::day);
        Optional<DayOfWeek> last = cursor.takeAny(TO) ? cursor.word(Vocabulary::day) : Optional.empty();
        if (first.isEmpty() || last.isEmpty()) {
            return false;
        }
        for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
            said.weekdays.add(day);
        }
        said.weekdays.add(last.get());
        said.isRecurring = true;
        return true;
    }

    static boolean weekday(Cursor cursor, Said said) {
        Optional<String> word = cursor.word(
                next -> Optional.of(next).filter(any -> Vocabulary.day(any).isPresent()));
        word.flatMap(Vocabulary::day).ifPresent(said.weekdays::add);
        said.isRecurring |= word.filter(Vocabulary::isPlural).isPresent();
        return word.isPresent();
    }

    static boolean nth(Cursor cursor, Said said) {
        Optional<Integer> first = number(cursor);
        if (first.isPresent() && cursor.takeAny(AND) && number(cursor).isPresent()) {
            throw Doubt.two("days of the month");
        }
        Optional<Nth> nth = first.flatMap(number -> cursor.word(Vocabulary::day).map(day -> new Nth(number, day)));
        nth.ifPresent(said.nth::set);
        return nth.isPresent();
    }

    static Optional<Integer> number(Cursor cursor) {
        return cursor.take(Ordinal.class, ordinal -> Optional.of(ordinal.value()))
                .or(() -> cursor.word(Vocabulary::nth));
    }
}
