package dev.cairn.server;

import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.RoadmapFormat;
import dev.cairn.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The roadmaps that servers have brought themselves. They lie in the database as their files were sent, and are read when
 * somebody in their server first asks. Reading and changing take turns, so that neither sees half of the other.
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

    public OwnRoadmaps(Database database, TopicStore topics, RoadmapFormat format, InstantSource time) {
        this.store = new OwnRoadmapStore(database);
        this.topics = topics;
        this.format = format;
        this.time = time;
        store.servers().forEach(this::changed);
    }

    /** A number that rises with every change to this server's own; 0 for a server that has never had any. */
    public long edition(long server) {
        return editions.getOrDefault(server, 0L);
    }

    private void changed(long server) {
        editions.merge(server, 1L, Long::sum);
    }

    public List<OwnRoadmap> of(long server) {
        return store.of(server);
    }

    /** The file as it was sent. */
    public byte[] content(OwnRoadmap roadmap) {
        return store.content(roadmap);
    }

    /** This catalogue with a server's own roadmaps, as far as they can be read; one of theirs goes before another of its id. */
    public synchronized Catalogue joined(long server, Catalogue shared) {
        List<Roadmap> own = store.filesOf(server).entrySet().stream()
                .flatMap(file -> read(file.getKey(), file.getValue()))
                .toList();
        return shared.with(own, topics.enter(OptionalLong.of(server), own, time.instant()));
    }

    private Stream<Roadmap> read(OwnRoadmap own, byte[] content) {
        Reading reading = format.read(own.fileName(), content);
        Roadmap read = reading.roadmap();
        return read == null || reading.hasError() ? Stream.empty() : Stream.of(read.called(own.id()));
    }

    /**
     * Takes a file in, or puts it in the place of the one before. Its topics come first, because topics without a file do
     * no harm if the program is killed between the two.
     *
     * @param roadmap as it was read, under the id that it is to have
     * @return false if the server has as many as it may have; nothing has changed then
     */
    public synchronized boolean put(long server, Roadmap roadmap, OwnFile file) {
        List<OwnRoadmap> before = store.of(server);
        if (before.size() >= MOST && before.stream().noneMatch(own -> own.id().equals(roadmap.id()))) {
            return false;
        }
        long number = topics.enter(OptionalLong.of(server), List.of(roadmap), time.instant())
                .roadmap(roadmap.id());
        store.put(number, file);
        changed(server);
        return true;
    }

    /** Takes a roadmap away. Its topics are retired first: were the program killed then, reading the file brings them back. */
    public synchronized void remove(long server, OwnRoadmap roadmap) {
        topics.retire(roadmap.number(), time.instant());
        store.remove(roadmap);
        changed(server);
    }
}
