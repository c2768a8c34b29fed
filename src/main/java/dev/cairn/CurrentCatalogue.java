package dev.cairn;

import dev.cairn.roadmap.Catalogue;
import java.util.function.Supplier;

/**
 * The catalogue as features see it. It may be replaced at any moment; an answer that has begun is worked out to its end with
 * the one it began with, so that it never mixes two.
 */
final class CurrentCatalogue implements Supplier<Catalogue> {
    @SuppressWarnings("ThreadLocalUsage") // one for each bot, and in a process there is one bot
    private final ThreadLocal<Catalogue> held = new ThreadLocal<>();

    private volatile Catalogue newest;

    CurrentCatalogue(Catalogue first) {
        this.newest = first;
    }

    @Override
    public Catalogue get() {
        Catalogue mine = held.get();
        return mine == null ? newest : mine;
    }

    void replace(Catalogue next) {
        newest = next;
    }

    /** Works on this thread, with one and the same catalogue all along. */
    <T> T steadily(Supplier<T> work) {
        held.set(newest);
        try {
            return work.get();
        } finally {
            held.remove();
        }
    }
}
