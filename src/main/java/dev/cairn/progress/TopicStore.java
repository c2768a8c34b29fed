package dev.cairn.progress;

import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import dev.cairn.store.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Gives roadmaps and topics the numbers that progress is logged under. */
public final class TopicStore {
    /** No server has this id. */
    private static final long EVERYWHERE = 0;

    private final Database database;

    public TopicStore(Database database) {
        this.database = database;
    }

    private record Row(long number, String title, boolean retired) {}

    /**
     * Enters these roadmaps of a server, or those that all servers see, with their topics, and tells their numbers. A topic that its file no longer has is retired: its
     * row and everybody's ticks stay, and it returns with them. Roadmaps that are not among these are left as they are.
     */
    public Numbering enter(OptionalLong server, List<Roadmap> roadmaps, Instant now) {
        return database.write(db -> {
            Map<String, Long> numbers = new HashMap<>(roadmapNumbers(db, server));
            Map<String, Map<String, Long>> topics = new HashMap<>();
            for (Roadmap roadmap : roadmaps) {
                long number = numbers.computeIfAbsent(roadmap.id(), id -> insert(db, server, id));
                topics.put(roadmap.id(), enter(db, number, roadmap, now));
            }
            return new Numbering(numbers, topics);
        });
    }

    private static Map<String, Long> roadmapNumbers(Handle db, OptionalLong server) {
        Map<String, Long> numbers = new HashMap<>();
        db.createQuery("select id, key from roadmap where coalesce(server, 0) = :server")
                .bind("server", server.orElse(EVERYWHERE))
                .map((row, context) -> numbers.put(row.getString("key"), row.getLong("id")))
                .list();
        return numbers;
    }

    private static long insert(Handle db, OptionalLong server, String id) {
        return db.createQuery("insert into roadmap (server, key) values (nullif(:server, 0), :key) returning id")
                .bind("server", server.orElse(EVERYWHERE))
                .bind("key", id)
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Long> enter(Handle db, long number, Roadmap roadmap, Instant now) {
        Map<String, String> titles = new LinkedHashMap<>();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                titles.put(topic.key(), topic.title());
            }
        });
        Map<String, Row> before = rows(db, number);
        write(db, number, titles, before);
        retire(db, before, titles, now);
        Map<String, Long> numbers = new HashMap<>();
        rows(db, number).forEach((key, row) -> numbers.put(key, row.number()));
        return numbers;
    }

    private static Map<String, Row> rows(Handle db, long roadmap) {
        Map<String, Row> rows = new HashMap<>();
        db.createQuery("select id, key, title, retired_at from topic where roadmap = :roadmap")
                .bind("roadmap", roadmap)
                .map((row, context) -> rows.put(
                        row.getString("key"),
                        new Row(row.getLong("id"), row.getString("title"), row.getObject("retired_at") != null)))
                .list();
        return rows;
    }

    private static void write(Handle db, long roadmap, Map<String, String> titles, Map<String, Row> before) {
        PreparedBatch batch = db.prepareBatch("""
                insert into topic (roadmap, key, title) values (:roadmap, :key, :title)
                on conflict (roadmap, key) do update set title = excluded.title, retired_at = null
                """);
        titles.forEach((key, title) -> {
            @Nullable Row row = before.get(key);
            if (row == null || row.retired() || !row.title().equals(title)) {
                batch.bind("roadmap", roadmap)
                        .bind("key", key)
                        .bind("title", title)
                        .add();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void retire(Handle db, Map<String, Row> before, Map<String, String> titles, Instant now) {
        List<Long> gone = before.entrySet().stream()
                .filter(row -> !row.getValue().retired() && !titles.containsKey(row.getKey()))
                .map(row -> row.getValue().number())
                .toList();
        if (!gone.isEmpty()) {
            db.createUpdate("update topic set retired_at = :now where id in (<gone>)")
                    .bind("now", now.toEpochMilli())
                    .bindList("gone", gone)
                    .execute();
        }
    }
}
