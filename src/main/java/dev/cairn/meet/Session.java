package dev.cairn.meet;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a group meets for, once or again and again.
 *
 * @param host who has set it
 * @param channel where it is announced
 * @param topic a topic's number; empty for what the group's plan has in that week
 * @param seats how many may come; empty if all may
 * @param thread whether each time has a thread of its own
 * @param trouble why it rests, if something has to be mended first; null if nothing has
 */
record Session(
        long number,
        long group,
        long host,
        Address.InServer channel,
        String title,
        Rhythm rhythm,
        Duration lasts,
        OptionalLong topic,
        Spot spot,
        OptionalInt seats,
        boolean thread,
        State state,
        @Nullable Trouble trouble) {
    static final int MOST_TITLE = 80;
    static final int MOST_SEATS = 100;
    static final int LEAST_MINUTES = 15;
    static final int MOST_MINUTES = 480;

    /** So many a group may have at a time. */
    static final int MOST_OF_GROUP = 10;

    enum State {
        /** Waits for a confirming click. */
        DRAFT,
        ACTIVE,
        /** Nobody came, or nothing can be said in its channel; goes on when a host says so. */
        PAUSED,
        OVER;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where it takes place.
     *
     * @param voice a voice channel; empty if it is elsewhere
     * @param words where else, as its host wrote it; may be empty
     */
    record Spot(OptionalLong voice, String words) {
        static final int MOST_WORDS = 100;
        static final Spot NOWHERE = new Spot(OptionalLong.empty(), "");
    }

    long server() {
        return channel.server();
    }

    /** What it is called in a list, where it is clear that it is a session. Not inert. */
    String name(String group) {
        return title.isEmpty() ? group : title;
    }

    /** "The session of Night Owls", if it has no title. Not inert. */
    String called(String group) {
        return title.isEmpty() ? "The session of " + group : title;
    }

    /** The same within a sentence. */
    String spoken(String group) {
        return title.isEmpty() ? "the session of " + group : title;
    }

    Optional<Trouble> troubled() {
        return Optional.ofNullable(trouble);
    }

    /** Whether those who come have nothing to be told of. */
    boolean looksLike(Session other) {
        return title.equals(other.title)
                && topic.equals(other.topic)
                && spot.equals(other.spot)
                && seats.equals(other.seats)
                && lasts.equals(other.lasts);
    }

    boolean isAlive() {
        return state == State.ACTIVE || state == State.PAUSED;
    }
}
