package dev.cairn.pace;

import java.time.LocalDate;

/** How fast somebody goes through topics. */
public sealed interface Pace {
    /** So many a week are more than anybody means. */
    int MOST = 50;

    /** So many topics a week. */
    record Weekly(int topics) implements Pace {
        public Weekly {
            if (topics < 1 || topics > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + " topics a week, not " + topics);
            }
        }
    }

    /** All of them by that day, the same number each week as nearly as can be. */
    record Until(LocalDate lastDay) implements Pace {}
}
