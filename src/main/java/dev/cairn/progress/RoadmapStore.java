package dev.cairn.progress;

import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Succession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gives roadmaps their numbers. */
final class RoadmapStore {
    /** No server has this id. */
    static final long EVERYWHERE = 0;

    private RoadmapStore() {}

    /** Enters those that are new and tells all numbers by id. One that has another id now keeps its number. */
    static Map<String, Long> enter(Handle db, OptionalLong server, List<Roadmap> roadmaps) {
        Map<String, Long> numbers = numbers(db, server);
        Map<String, String> former = Succession.of(Set.copyOf(numbers.keySet()), roadmaps);
        for (Roadmap roadmap : roadmaps) {
            @Nullable Long number = numbers.remove(former.getOrDefault(roadmap.id(), ""));
            if (number == null) {
                number = insert(db, server, roadmap);
            } else {
                update(db, number, roadmap);
            }
            numbers.put(roadmap.id(), number);
        }
        return numbers;
    }

    static Map<String, Long> numbers(Handle db, OptionalLong server) {
        Map<String, Long> numbers = new HashMap<>();
        db.createQuery("select id, key from roadmap where coalesce(server, 0) = :server")
                .bind("server", server.orElse(EVERYWHERE))
                .map((row, context) -> numbers.put(row.getString("key"), row.getLong("id")))
                .list();
        return numbers;
    }

    private static void update(Handle db, long number, Roadmap roadmap) {
        db.createUpdate("""
                        update roadmap set key = :key, title = :title
                        where id = :id and (key <> :key or title is null or title <> :title)
                        """)
                .bind("key", roadmap.id())
                .bind("title", roadmap.title())
                .bind("id", number)
                .execute();
    }

    private static long insert(Handle db, OptionalLong server, Roadmap roadmap) {
        return db.createQuery("""
                        insert into roadmap (server, key, title) values (nullif(:server, 0), :key, :title) returning id
                        """)
                .bind("server", server.orElse(EVERYWHERE))
                .bind("key", roadmap.id())
                .bind("title", roadmap.title())
                .mapTo(Long.class)
                .one();
    }
}
