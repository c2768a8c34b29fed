package dev.cairn.calendar;

import dev.cairn.calendar.Token.Numeral;
import dev.cairn.calendar.Token.Ordinal;
import dev.cairn.calendar.Vocabulary.Unit;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** "Every 2 weeks", "every other Friday", "daily", "of the month", "the 15th". */
final class RhythmRules {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private RhythmRules() {}

    static boolean everyPhrase(Cursor cursor, Said said) {
        if (!cursor.takeAny(Set.of("every", "each"))) {
            return false;
        }
        said.isRecurring = true;
        return cursor.attempt(() -> counted(cursor, said)) || uncounted(cursor, said);
    }

    /** "2 weeks", "third month", "week", "2 Fridays". */
    private static boolean counted(Cursor cursor, Said said) {
        Optional<Integer> number = number(cursor);
        Optional<Integer> count =
                number.or(() -> cursor.all(() -> WeekdayRules.number(cursor).filter(many -> many > 0)));
        Optional<Unit> unit = cursor.word(Vocabulary::unit);
        unit.ifPresent(each -> every(count.orElse(1), each, said));
        boolean isOfWeekdays = number.isPresent() && unit.isEmpty() && WeekdayRules.weekday(cursor, said);
        if (isOfWeekdays) {
            every(number.get(), Unit.WEEK, said);
        }
        return unit.isPresent() || isOfWeekdays;
    }

    private static Optional<Integer> number(Cursor cursor) {
        return cursor.take(Numeral.class, many -> Optional.of(many.value()));
    }

    /** "Other week", "other Friday", "morning", or what other rules read; but "every 2 spoons" is not at 2 o'clock. */
    private static boolean uncounted(Cursor cursor, Said said) {
        if (cursor.take("other")) {
            every(2, cursor.word(Vocabulary::unit).orElse(Unit.WEEK), said);
        } else if (cursor.attempt(() -> TimeRules.partOfDay(cursor, said))) {
            every(1, Unit.DAY, said);
        }
        return !cursor.comes(() ->
                number(cursor).isPresent() && !cursor.isAtEnd() && !cursor.takeAny(Set.of("am", "pm", "h", "o'clock")));
    }

    private static void every(int number, Unit unit, Said said) {
        said.unit.set(unit == Unit.FORTNIGHT ? Unit.WEEK : unit);
        said.every.set(unit == Unit.FORTNIGHT ? number * 2 : number);
    }

    static boolean adverb(Cursor cursor, Said said) {
        boolean isRead = cursor.word(word -> Optional.of(word).filter(any -> adverb(any, said)))
                .isPresent();
        said.isRecurring |= isRead;
        return isRead;
    }

    private static boolean adverb(String word, Said said) {
        switch (word) {
            case "daily", "everyday" -> every(1, Unit.DAY, said);
            case "weekly" -> every(1, Unit.WEEK, said);
            case "biweekly", "fortnightly" -> every(2, Unit.WEEK, said);
            case "monthly" -> every(1, Unit.MONTH, said);
            case "yearly", "annually" -> every(1, Unit.YEAR, said);
            case "weekday", "weekdays", "workday", "workdays" -> said.weekdays.addAll(WEEKDAYS);
            case "weekend", "weekends" -> said.weekdays.addAll(WEEKEND);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** After "every 2 months", "of the month" says nothing new. */
    static boolean ofTheMonth(Cursor cursor, Said said) {
        boolean isRead = cursor.take("of", "the", "month")
                || cursor.take("in", "the", "month")
                || cursor.take("of", "month")
                || cursor.take("of", "a", "month")
                || cursor.take("a", "month");
        said.isRecurring |= isRead;
        if (isRead && !said.unit.isSaid()) {
            every(1, Unit.MONTH, said);
        }
        return isRead;
    }

    /** "The 15th", "the 30th (or last day)", "last day". */
    static boolean dayOfMonth(Cursor cursor, Said said) {
        if (cursor.take("last", "day")) {
            said.dayOfMonth.set(31);
            return true;
        } else if (cursor.take("first")) {
            said.dayOfMonth.set(1);
            return true;
        }
        Optional<Integer> day = cursor.take(Ordinal.class, ordinal -> Optional.of(ordinal.value()));
        day.ifPresent(said.dayOfMonth::set);
        cursor.take("(", "or", "last", "day", ")");
        return day.isPresent();
    }
}
