package dev.cairn.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The language in which people say when something takes place: "every Thursday 18:00", "tomorrow 9am". */
public final class When {
    private static final int LONGEST = 200;

    private When() {}

    /**
     * What a text says.
     *
     * @throws Unclear if it says nothing, or nothing that lies ahead
     */
    public static Rhythm read(String text, Instant now, ZoneId zone) {
        return new Meaning(said(text, now, zone), text).rhythm();
    }

    /** What an unfinished text may become, the likeliest first; examples for an empty one. */
    public static List<Rhythm> complete(String unfinished, Instant now, ZoneId zone, int most) {
        return unfinished.length() > LONGEST ? List.of() : new Completion(now, zone, most).of(unfinished);
    }

    /**
     * The one moment that a text says, after now.
     *
     * @throws Unclear if it says none, or a rhythm
     */
    public static Instant moment(String text, Instant now, ZoneId zone, LocalTime timeIfNone) {
        return new Meaning(said(text, now, zone), text).moment(timeIfNone);
    }

    private static Said said(String text, Instant now, ZoneId zone) {
        if (text.length() > LONGEST) {
            throw Doubt.tooLong(LONGEST);
        }
        return Grammar.read(text, now, zone);
    }

    /** "I don't understand", in words for people: one sentence, and what is accepted. It may quote them as they wrote it. */
    public static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Lack lack;

        /** What a text lacks. */
        enum Lack {
            TIME,
            DAY,
            SENSE,
            TRUTH
        }

        Unclear(String words, Lack lack) {
            super(words, null, false, false);
            this.lack = lack;
        }

        public String words() {
            return String.valueOf(getMessage());
        }

        Lack lack() {
            return lack;
        }
    }
}
