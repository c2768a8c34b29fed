package dev.cairn.curate;

import dev.cairn.chat.Refusal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Lets one file a server, and few in all, be fetched and read at once, so that they never take all of the bot's time. */
final class Intake {
    static final int MOST = 3;

    private final Set<Long> busy = new HashSet<>();

    /**
     * Works with a file of that server.
     *
     * @throws Refusal if others are being worked with
     */
    <T> T one(long server, Supplier<T> work) {
        enter(server);
        try {
            return work.get();
        } finally {
            leave(server);
        }
    }

    private synchronized void enter(long server) {
        if (busy.contains(server)) {
            throw new Refusal("Another file of this server is being read just now. Try again in a moment.");
        }
        if (busy.size() >= MOST) {
            throw new Refusal("Other servers are sending files just now. Try again in a moment.");
        }
        busy.add(server);
    }

    private synchronized void leave(long server) {
        busy.remove(server);
    }
}
