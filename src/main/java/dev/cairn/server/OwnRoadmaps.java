package dev.cairn.server;

import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.RoadmapFormat;
import dev.cairn.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The roadmaps that servers have brought themselves. They lie in the database as their files were sent, and are read when
 * somebody in their server first asks. In a server reading and changing take turns, so that neither sees half of the other.
 */
public final class OwnRoadmaps {
    /** So many may a server have. */
    public static final int MOST = 20;

    /** So many topics may they have together; a topic takes about 1 KiB of memory. */
    public static final int MOST_TOPICS = 10_000;

    private final OwnRoadmapStore store;
    private final TopicStore topics;
    private final RoadmapFormat format;
    private final InstantSource time;
    private final Map<Long, Long> editions = new ConcurrentHashMap<>();
    private final Map<Long, Long> entered = new ConcurrentHashMap<>();
    private final Map<Long, Object> turns = new ConcurrentHashMap<>();

    public OwnRoadmaps(Database database, TopicStore topics, RoadmapFormat format, InstantSource time) {
        this.store = new OwnRoadmapStore(database);
        this.topics = topics;
        this.format = format;
        this.time = time;
        store.servers().forEach(server -> editions.put(server, 1L));
    }

    /** A number that rises with every change to this server's own; 0 for a server that has never had any. */
    public long edition(long server) {
        return editions.getOrDefault(server, 0L);
    }

    private long changed(long server) {
        return editions.merge(server, 1L, Long::sum);
    }

    public List<OwnRoadmap> of(long server) {
        return store.of(server);
    }

    /** The file as it was sent. */
    public byte[] content(OwnRoadmap roadmap) {
        return store.content(roadmap);
    }

    /**
     * A server's own roadmaps, as far as they can be read.
     *
     * @param edition of which they are
     */
    public record Own(long edition, List<Roadmap> roadmaps, Numbering numbers) {
        /** This catalogue with them; one of theirs goes before another of its id. */
        public Catalogue joined(Catalogue shared) {
            return shared.with(roadmaps, numbers);
        }
    }

    /** Reads them. Of an edition that was read before, nothing is written. */
    public Own read(long server) {
        return inTurn(server, () -> {
            long edition = edition(server);
            List<Roadmap> roadmaps = store.filesOf(server).entrySet().stream()
                    .flatMap(file -> read(file.getKey(), file.getValue()))
                    .toList();
            return new Own(edition, roadmaps, numbers(server, edition, roadmaps));
        });
    }

    private Numbering numbers(long server, long edition, List<Roadmap> roadmaps) {
        OptionalLong of = OptionalLong.of(server);
        Optional<Numbering> known =
                entered.getOrDefault(server, 0L) == edition ? topics.entered(of, roadmaps) : Optional.empty();
        Numbering numbers = known.orElseGet(() -> topics.enter(of, roadmaps, time.instant()));
        entered.put(server, edition);
        return numbers;
    }

    /** Works while nobody else reads or changes this server's own; those of other servers are not held up. */
    public <T> T inTurn(long server, Supplier<T> work) {
        synchronized (turns.computeIfAbsent(server, any -> new Object())) {
            return work.get();
        }
    }

    private Stream<Roadmap> read(OwnRoadmap own, byte[] content) {
        Reading reading = format.read(own.fileName(), content);
        Roadmap read = reading.roadmap();
        return read == null || reading.hasError() ? Stream.empty() : Stream.of(read.called(own.id()));
    }

    /**
     * Takes a file in, or puts it in the place of the one before. Its topics come first, because topics without a file do
     * no harm if the program is killed between the two. Whether it may be taken is judged before, in the same turn.
     *
     * @param roadmap as it was read, under the id that it is to have
     */
    public void put(long server, Roadmap roadmap, OwnFile file) {
        inTurn(server, () -> {
            long number = topics.enter(OptionalLong.of(server), List.of(roadmap), time.instant())
                    .roadmap(roadmap.id());
            store.put(number, file);
            return changed(server);
        });
    }

    /** Takes a roadmap away. Its topics are retired first: were the program killed then, reading the file brings them back. */
    public void remove(long server, OwnRoadmap roadmap) {
        inTurn(server, () -> {
            topics.retire(roadmap.number(), time.instant());
            store.remove(roadmap);
            return changed(server);
        });
    }
}
