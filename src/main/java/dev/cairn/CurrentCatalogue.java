package dev.cairn;

import dev.cairn.chat.Switchboard.Surroundings;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.server.OwnRoadmaps.Own;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as features see it: the roadmaps that everybody has, and those of the server they are asked in. It may be
 * replaced at any moment; an answer that has begun is worked out to its end with the one it began with, so that it never
 * mixes two.
 */
final class CurrentCatalogue implements Supplier<Catalogue>, Surroundings {
    /** Of the servers with roadmaps of their own, so many are kept ready, those asked in last. */
    static final int MOST_SERVERS = 200;

    /** And no more than have so many topics of their own together, each of which takes about 1 KiB. */
    static final int MOST_TOPICS = 30_000;

    @SuppressWarnings("ThreadLocalUsage") // one for each bot, and in a process there is one bot
    private final ThreadLocal<Catalogue> held = new ThreadLocal<>();

    private final OwnRoadmaps own;
    private final SequencedMap<Long, Joined> ofServers = new LinkedHashMap<>(16, 0.75f, true);
    private volatile Catalogue shared;

    /** A server's catalogue, and of what it was made. */
    private record Joined(Catalogue shared, Own own, Catalogue catalogue) {
        int ownTopics() {
            return topics(catalogue) - topics(shared);
        }

        private static int topics(Catalogue catalogue) {
            return catalogue.entries().stream()
                    .mapToInt(entry -> entry.places().size())
                    .sum();
        }
    }

    CurrentCatalogue(Catalogue first, OwnRoadmaps own) {
        this.shared = first;
        this.own = own;
    }

    @Override
    public Catalogue get() {
        Catalogue mine = held.get();
        return mine == null ? shared : mine;
    }

    /** The roadmaps that everybody has. */
    Catalogue shared() {
        return shared;
    }

    /** Puts another one in the place of the roadmaps that everybody has. */
    void replace(Catalogue next) {
        shared = next;
    }

    /** Works on this thread, with one and the same catalogue of that server all along. */
    @Override
    public <T> T steadily(OptionalLong server, Supplier<T> work) {
        return with(server.isPresent() ? of(server.getAsLong()) : shared, work);
    }

    /** The same with what is kept ready, be it of before the last change; where nothing is, with what everybody has. */
    @Override
    public <T> T atOnce(OptionalLong server, Supplier<T> work) {
        @Nullable Joined ready = server.isPresent() ? kept(server.getAsLong()) : null;
        return with(ready == null ? shared : ready.catalogue(), work);
    }

    @Override
    public boolean isReady(OptionalLong server) {
        return server.isEmpty() || own.edition(server.getAsLong()) == 0 || kept(server.getAsLong()) != null;
    }

    /** Sees to it that this server's is kept ready. */
    void prepare(long server) {
        Catalogue unused = of(server);
    }

    private <T> T with(Catalogue catalogue, Supplier<T> work) {
        held.set(catalogue);
        try {
            return work.get();
        } finally {
            held.remove();
        }
    }

    /** That of a server, for what is said there when nobody has asked. */
    Catalogue of(long server) {
        if (own.edition(server) == 0) {
            return shared;
        }
        @Nullable Joined before = kept(server);
        return before != null && isCurrent(before, server)
                ? before.catalogue()
                : own.inTurn(server, () -> joined(server));
    }

    private boolean isCurrent(Joined joined, long server) {
        return joined.shared() == shared && joined.own().edition() == own.edition(server);
    }

    /** Whoever asked at the same time has joined it meanwhile, perhaps. What it has of its own is read after a change only. */
    private Catalogue joined(long server) {
        Catalogue base = shared;
        @Nullable Joined before = kept(server);
        if (before != null && isCurrent(before, server)) {
            return before.catalogue();
        }
        Own read = before != null && before.own().edition() == own.edition(server) ? before.own() : own.read(server);
        Joined now = new Joined(base, read, read.joined(base));
        keep(server, now);
        return now.catalogue();
    }

    private @Nullable Joined kept(long server) {
        synchronized (ofServers) {
            return ofServers.get(server);
        }
    }

    private void keep(long server, Joined joined) {
        synchronized (ofServers) {
            ofServers.put(server, joined);
            int topics = ofServers.values().stream().mapToInt(Joined::ownTopics).sum();
            while (ofServers.size() > MOST_SERVERS || (topics > MOST_TOPICS && ofServers.size() > 1)) {
                topics -= ofServers.pollFirstEntry().getValue().ownTopics();
            }
        }
    }
}
