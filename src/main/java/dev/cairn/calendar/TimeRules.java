package dev.cairn.calendar;

import dev.cairn.calendar.Token.Clock;
import dev.cairn.calendar.Token.Numeral;
import dev.cairn.calendar.Vocabulary.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** "18:00", "at 6pm", "noon", "in 20 minutes", "in the evening". */
final class TimeRules {
    private static final Set<String> HOUR_SIGNS = Set.of("h", "o'clock", "oclock", "hrs", "hours");

    private TimeRules() {}

    static boolean time(Cursor cursor, Said said) {
        boolean isAnnounced = cursor.take("at") || cursor.take("@");
        if (named(cursor, said) || clock(cursor, said) || hour(cursor, said)) {
            return true;
        }
        if (isAnnounced) {
            cursor.take(Numeral.class, number -> Optional.of(number.digits()).filter(digits -> digits.length() < 5))
                    .ifPresent(digits -> {
                        throw Doubt.noSuchTime(digits);
                    });
        }
        return false;
    }

    private static boolean named(Cursor cursor, Said said) {
        Optional<LocalTime> time = cursor.word(word -> switch (word) {
            case "noon", "midday" -> Optional.of(LocalTime.NOON);
            case "midnight" -> Optional.of(LocalTime.MIDNIGHT);
            default -> Optional.empty();
        });
        time.ifPresent(said.time::set);
        return time.isPresent();
    }

    private static boolean clock(Cursor cursor, Said said) {
        Optional<LocalTime> time = cursor.take(Clock.class, clock -> Optional.of(clock.time()));
        time.ifPresent(clock -> said.time.set(halfOfDay(cursor)
                .map(half -> twelveHours(clock.getHour(), clock.getMinute(), half))
                .orElseGet(() -> withSign(cursor, clock))));
        return time.isPresent();
    }

    private static boolean hour(Cursor cursor, Said said) {
        return cursor.attempt(() -> cursor.take(Numeral.class, Optional::of)
                .filter(number -> hour(number, cursor, said))
                .isPresent());
    }

    private static boolean hour(Numeral number, Cursor cursor, Said said) {
        Optional<String> half = halfOfDay(cursor);
        if (half.isPresent()) {
            said.time.set(twelveHours(number.value(), 0, half.get()));
            return true;
        }
        int hour = number.digits().length() == 4 ? number.value() / 100 : number.value();
        int minute = number.digits().length() == 4 ? number.value() % 100 : 0;
        if (hour > 23 || minute > 59) {
            return false;
        }
        said.isBareHour = !cursor.takeAny(HOUR_SIGNS) && number.digits().length() < 3;
        said.time.set(LocalTime.of(hour, minute));
        return true;
    }

    private static LocalTime withSign(Cursor cursor, LocalTime time) {
        cursor.takeAny(HOUR_SIGNS);
        return time;
    }

    private static Optional<String> halfOfDay(Cursor cursor) {
        return cursor.word(word -> Optional.of(word).filter(Set.of("am", "pm")::contains));
    }

    private static LocalTime twelveHours(int hour, int minute, String half) {
        if (hour < 1 || hour > 12) {
            throw Doubt.noSuchTime(hour + (minute == 0 ? "" : String.format(":%02d", minute)) + half);
        }
        return LocalTime.of(hour % 12 + (half.equals("pm") ? 12 : 0), minute);
    }

    /** The moment is the next whole minute, never sooner than was said. */
    static boolean fromNow(Cursor cursor, Said said) {
        if (!cursor.take("in")) {
            return false;
        }
        Optional<Duration> duration = cursor.all(() -> duration(cursor));
        duration.ifPresent(in -> said.instant.set(wholeMinute(said.now.plus(in))));
        return duration.isPresent();
    }

    private static Optional<Duration> duration(Cursor cursor) {
        if (cursor.take("half", "an", "hour")) {
            return Optional.of(Duration.ofMinutes(30));
        }
        return Amount.read(cursor).flatMap(amount -> switch (amount.unit()) {
            case MINUTE -> Optional.of(Duration.ofMinutes(amount.number()));
            case HOUR -> Optional.of(Duration.ofHours(amount.number()).plus(andMinutes(cursor)));
            case DAY, WEEK, FORTNIGHT, MONTH, YEAR -> Optional.empty();
        });
    }

    private static Duration andMinutes(Cursor cursor) {
        return cursor.all(() -> {
                    cursor.take("and");
                    return Amount.read(cursor).filter(amount -> amount.unit() == Unit.MINUTE);
                })
                .map(amount -> Duration.ofMinutes(amount.number()))
                .orElse(Duration.ZERO);
    }

    private static Instant wholeMinute(Instant moment) {
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(moment) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    /** "In the evening", "every morning". */
    static boolean partOfDay(Cursor cursor, Said said) {
        if (cursor.take("in")) {
            cursor.take("the");
        }
        said.isRecurring |= cursor.comes(() -> cursor.takeAny(Set.of("mornings", "afternoons", "evenings", "nights")));
        Optional<Boolean> isLate = cursor.word(word -> switch (word) {
            case "morning", "mornings" -> Optional.of(false);
            case "afternoon", "afternoons", "evening", "evenings", "night", "nights" -> Optional.of(true);
            default -> Optional.empty();
        });
        isLate.ifPresent(late -> {
            said.isLate |= late;
            said.isMorning |= !late;
        });
        return isLate.isPresent();
    }
}
