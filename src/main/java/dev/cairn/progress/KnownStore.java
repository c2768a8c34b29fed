package dev.cairn.progress;

import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Numbering.Entered;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the database knows of a roadmap's topics. */
final class KnownStore {
    /** As a comparison wants them: in the order of the file, then those that left, the latest first. */
    private static final Comparator<KnownTopic> IN_ORDER = Comparator.comparingLong(
                    (KnownTopic topic) -> topic.retiredAt() == null ? Long.MIN_VALUE : -topic.retiredAt())
            .thenComparingInt(KnownTopic::position)
            .thenComparingLong(KnownTopic::number);

    private KnownStore() {}

    /** Those of one roadmap. A database that was not brought up to date yet lacks some of what is told of each. */
    static List<KnownTopic> topics(Handle db, long roadmap) {
        return db
                .createQuery("select * from topic where roadmap = :roadmap")
                .bind("roadmap", roadmap)
                .scanResultSet((rows, context) -> topics(rows.get()))
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** The numbers of a server's roadmaps and of the topics that they have now. */
    static Numbering numbering(Handle db, OptionalLong server) {
        Map<String, Map<String, Entered>> topics = new HashMap<>();
        db.createQuery("""
                        select roadmap.key as roadmap, topic.key, topic.id, topic.entered_at from roadmap
                        join topic on topic.roadmap = roadmap.id
                        where coalesce(roadmap.server, 0) = :server and topic.retired_at is null
                        """)
                .bind("server", server.orElse(RoadmapStore.EVERYWHERE))
                .scanResultSet((rows, context) -> read(rows.get(), topics));
        return new Numbering(RoadmapStore.numbers(db, server), topics);
    }

    private static int read(ResultSet rows, Map<String, Map<String, Entered>> topics) throws SQLException {
        int read = 0;
        while (rows.next()) {
            topics.computeIfAbsent(rows.getString(1), roadmap -> new HashMap<>())
                    .put(rows.getString(2), new Entered(rows.getLong(3), Instant.ofEpochMilli(rows.getLong(4))));
            read++;
        }
        return read;
    }

    private static List<KnownTopic> topics(ResultSet rows) throws SQLException {
        Set<String> columns = columns(rows.getMetaData());
        boolean whole = columns.contains("trail");
        List<KnownTopic> topics = new ArrayList<>();
        while (rows.next()) {
            long retired = rows.getLong("retired_at");
            @Nullable Long retiredAt = rows.wasNull() ? null : retired;
            topics.add(new KnownTopic(
                    rows.getLong("id"),
                    rows.getString("key"),
                    rows.getString("title"),
                    whole ? rows.getString("phase") : null,
                    whole ? rows.getString("trail") : null,
                    whole ? rows.getInt("position") : 0,
                    whole ? rows.getLong("entered_at") : 0,
                    retiredAt));
        }
        return topics;
    }

    private static Set<String> columns(ResultSetMetaData table) throws SQLException {
        Set<String> columns = new HashSet<>();
        for (int i = 1; i <= table.getColumnCount(); i++) {
            columns.add(table.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    /** Gives them keys that no file can give a topic, because they hold a blank. */
    static void takeKeysAway(Handle db, List<KnownTopic> topics) {
        batch(
                db,
                "update topic set key = :freed, phase = :phase where id = :id",
                topics,
                (batch, topic) -> batch.bind("freed", "was " + topic.number())
                        .bind("phase", topic.known().phase())
                        .bind("id", topic.number()));
    }

    static void write(Handle db, List<KnownTopic> topics) {
        batch(db, """
                update topic set key = :key, title = :title, phase = :phase, trail = :trail, position = :position,
                entered_at = :entered_at, retired_at = null where id = :id
                """, topics, (batch, topic) -> bind(batch, topic).bind("id", topic.number()));
    }

    static void insert(Handle db, long roadmap, List<KnownTopic> topics) {
        batch(db, """
                insert into topic (roadmap, key, title, phase, trail, position, entered_at)
                values (:roadmap, :key, :title, :phase, :trail, :position, :entered_at)
                """, topics, (batch, topic) -> bind(batch, topic).bind("roadmap", roadmap));
    }

    private static PreparedBatch bind(PreparedBatch batch, KnownTopic topic) {
        return batch.bind("key", topic.key())
                .bind("title", topic.title())
                .bind("phase", topic.phase())
                .bind("trail", topic.trail())
                .bind("position", topic.position())
                .bind("entered_at", topic.enteredAt());
    }

    private static void batch(
            Handle db, String sql, List<KnownTopic> topics, BiConsumer<PreparedBatch, KnownTopic> binding) {
        if (!topics.isEmpty()) {
            PreparedBatch batch = db.prepareBatch(sql);
            topics.forEach(topic -> {
                binding.accept(batch, topic);
                batch.add();
            });
            batch.execute();
        }
    }

    static void retire(Handle db, List<Long> topics, Instant now) {
        if (!topics.isEmpty()) {
            db.createUpdate("update topic set retired_at = :now where id in (<gone>)")
                    .bind("now", now.toEpochMilli())
                    .bindList("gone", topics)
                    .execute();
        }
    }
}
