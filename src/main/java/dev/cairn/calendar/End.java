package dev.cairn.calendar;

import java.time.LocalDate;

/** When a rhythm ends. */
public sealed interface End {
    int MOST_TIMES = 1000;

    record Never() implements End {}

    /** With that day, which still belongs to it. */
    record Until(LocalDate lastDay) implements End {}

    /** After so many days, counted from the rhythm's start. */
    record Times(int count) implements End {
        public Times {
            if (count < 1 || count > MOST_TIMES) {
                throw new IllegalArgumentException("1 to " + MOST_TIMES + " times, not " + count);
            }
        }
    }
}
