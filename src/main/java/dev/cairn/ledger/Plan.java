package dev.cairn.ledger;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import java.time.Duration;

/**
 * What shall be posted, and when.
 *
 * @param kind names the {@link Announcer} that writes the posts
 * @param member who wants it
 * @param title what it is called in lists; may be empty
 * @param goodFor how long after it was due a post still makes sense: until what it announces has begun, say
 */
public record Plan(String kind, Address address, long member, String title, Rhythm rhythm, Duration goodFor) {
    /** What announces nothing in particular is still posted when it is this late. */
    public static final Duration AN_HOUR = Duration.ofHours(1);
}
