package dev.cairn.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Reads a text phrase by phrase, in whatever order people write them. Each rule reads one phrase, or leaves it to the next rule;
 * a rule stands before those that would take a part of its phrase for something else.
 */
final class Grammar {
    private static final Set<String> NOISE =
            Set.of("on", "the", "of", "and", "at", ",", "&", "+", "/", ":", "once", ".", ";", "!", "?", "(", ")");

    private static final List<Rule> RULES = List.of(
            EndRules::lastDay,
            EndRules::times,
            EndRules::length,
            WeekdayRules::range,
            EndRules::start,
            TimeRules::fromNow,
            RhythmRules::everyPhrase,
            RhythmRules::adverb,
            RhythmRules::ofTheMonth,
            DayRules::day,
            WeekdayRules::nth,
            WeekdayRules::weekday,
            RhythmRules::dayOfMonth,
            TimeRules::time,
            TimeRules::partOfDay);

    private Grammar() {}

    /** Reads one phrase, or nothing. */
    private interface Rule {
        boolean read(Cursor cursor, Said said);
    }

    static Said read(String text, Instant now, ZoneId zone) {
        Cursor cursor = new Cursor(Lexer.tokens(text));
        Said said = new Said(now, zone);
        if (cursor.isAtEnd()) {
            throw Doubt.empty();
        }
        while (!cursor.isAtEnd()) {
            boolean isRead = RULES.stream().anyMatch(rule -> cursor.attempt(() -> rule.read(cursor, said)));
            if (!isRead && !cursor.takeAny(NOISE)) {
                throw Doubt.notUnderstood(text);
            }
        }
        return said;
    }
}
