package dev.cairn.chat;

import java.time.Instant;
import java.util.Map;

/** Hears what becomes of the bot's own events in Discord, be it by the bot or by hand. */
public interface EventWatch {
    /** Who does not care. */
    EventWatch NOBODY = new EventWatch() {
        @Override
        public void begins(long server, long event, Instant begins) {}

        @Override
        public void gone(long server, long event) {}

        @Override
        public void all(long server, Map<Long, Instant> events) {}
    };

    /** An event shall begin then. */
    void begins(long server, long event, Instant begins);

    /** An event was cancelled or taken out before it began. */
    void gone(long server, long event);

    /** All events that there are in a server, by when they begin; said whenever the server arrives anew. */
    void all(long server, Map<Long, Instant> events);
}
