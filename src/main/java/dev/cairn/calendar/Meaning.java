package dev.cairn.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/** What the phrases of a text mean together. */
final class Meaning {
    private static final int LAST_HOUR_OF_AFTERNOON = 6;

    private final Said said;
    private final String text;

    Meaning(Said said, String text) {
        this.said = said;
        this.text = text;
    }

    Rhythm rhythm() {
        return recurs() ? new Recurring(said, text).rhythm(time()) : new OneMoment(said, text).rhythm(time());
    }

    Instant moment(LocalTime timeIfNone) {
        if (recurs()) {
            throw Doubt.onlyOneMoment();
        }
        return new OneMoment(said, text).instant(time().orElse(timeIfNone));
    }

    private boolean recurs() {
        return said.isRecurring
                || said.weekdays.size() > 1
                || Stream.of(said.nth, said.start, said.lastDay, said.times, said.length)
                        .anyMatch(Said.Once::isSaid);
    }

    /** Who says "at 6" alone means the afternoon; who says "at 7" may mean either, and gets what the clock says. */
    private Optional<LocalTime> time() {
        return said.time.get().map(time -> {
            boolean isAfternoon = said.isLate
                    ? time.getHour() > 0 && time.getHour() < 12
                    : said.isBareHour
                            && !said.isMorning
                            && time.getHour() > 0
                            && time.getHour() <= LAST_HOUR_OF_AFTERNOON;
            return isAfternoon ? time.plusHours(12) : time;
        });
    }
}
