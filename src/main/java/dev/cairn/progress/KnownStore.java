package dev.cairn.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the database knows of a roadmap's topics. */
final class KnownStore {
    /** As a comparison wants them: in the order of the file, then those that left, the latest first. */
    private static final Comparator<KnownTopic> IN_ORDER = Comparator.comparing(KnownTopic::isRetired)
            .thenComparing(topic -> topic.retiredAt() == null ? 0 : -topic.retiredAt())
            .thenComparing(KnownTopic::position)
            .thenComparing(KnownTopic::number);

    private KnownStore() {}

    static List<KnownTopic> topics(Handle db, long roadmap) {
        return db
                .createQuery("""
                        select id, key, title, phase, trail, position, entered_at, retired_at
                        from topic where roadmap = :roadmap
                        """)
                .bind("roadmap", roadmap)
                .map((row, context) -> topic(row))
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private static KnownTopic topic(ResultSet row) throws SQLException {
        long retired = row.getLong("retired_at");
        @Nullable Long retiredAt = row.wasNull() ? null : retired;
        return new KnownTopic(
                row.getLong("id"),
                row.getString("key"),
                row.getString("title"),
                row.getString("phase"),
                row.getString("trail"),
                row.getInt("position"),
                row.getLong("entered_at"),
                retiredAt);
    }

    /** Gives them keys that no file can give a topic, because they hold a blank. */
    static void takeKeysAway(Handle db, List<KnownTopic> topics) {
        batch(db, "update topic set key = :freed, phase = :phase where id = :id", topics, (batch, topic) -> batch.bind(
                        "freed", "was " + topic.number())
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
