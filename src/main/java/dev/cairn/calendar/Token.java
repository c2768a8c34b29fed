package dev.cairn.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/** The smallest piece of a text that means something. */
sealed interface Token {
    /** A word in small letters, or a sign. */
    record Word(String text) implements Token {}

    /** A number whose meaning depends on what stands beside it. */
    record Numeral(String digits) implements Token {
        int value() {
            return Integer.parseInt(digits);
        }
    }

    /** 15th. */
    record Ordinal(int value) implements Token {}

    /** 18:00. */
    record Clock(LocalTime time) implements Token {}

    /** A date with its year. */
    record FullDate(LocalDate date) implements Token {}

    /** 1.3. without a year. */
    record DayAndMonth(int day, int month) implements Token {}
}
