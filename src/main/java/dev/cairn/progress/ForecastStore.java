package dev.cairn.progress;

import dev.cairn.roadmap.Known;
import dev.cairn.store.ReadAccess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the database holds of roadmaps, for whoever asks beforehand what an edit would do. */
public final class ForecastStore {
    private final ReadAccess database;

    public ForecastStore(ReadAccess database) {
        this.database = database;
    }

    /**
     * One roadmap.
     *
     * @param members by topic key: who has said something of it that still stands
     */
    public record Held(List<Known> topics, Map<String, Set<Long>> members) {
        /** Who has said something of any of these. */
        public Set<Long> membersOf(List<Known> wanted) {
            return wanted.stream()
                    .flatMap(topic -> members.getOrDefault(topic.key(), Set.of()).stream())
                    .collect(Collectors.toSet());
        }
    }

    /** Those that all servers see, by id. */
    public Map<String, Held> roadmaps() {
        return database.read(db -> {
            Map<String, Held> held = new LinkedHashMap<>();
            numbers(db).forEach((id, number) -> held.put(id, held(db, number)));
            return held;
        });
    }

    /** The one of that number, which may be a server's own. */
    public Held roadmap(long number) {
        return database.read(db -> held(db, number));
    }

    private static Map<String, Long> numbers(Handle db) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        db.createQuery("select id, key from roadmap where server is null order by key")
                .map((row, context) -> numbers.put(row.getString("key"), row.getLong("id")))
                .list();
        return numbers;
    }

    private static Held held(Handle db, long roadmap) {
        List<KnownTopic> topics = KnownStore.topics(db, roadmap);
        Map<Long, String> keys = topics.stream().collect(Collectors.toMap(KnownTopic::number, KnownTopic::key));
        Map<String, Set<Long>> members = new HashMap<>();
        db.createQuery("""
                        select topic, member from progress_event
                        where id in (select max(progress_event.id) from progress_event
                                     join topic on topic.id = progress_event.topic
                                     where topic.roadmap = :roadmap group by progress_event.member, progress_event.topic)
                        and state <> :open
                        """)
                .bind("roadmap", roadmap)
                .bind("open", State.OPEN.stored())
                .map((row, context) -> members.computeIfAbsent(
                                keys.getOrDefault(row.getLong("topic"), ""), any -> new HashSet<>())
                        .add(row.getLong("member")))
                .list();
        return new Held(topics.stream().map(KnownTopic::known).toList(), members);
    }
}
