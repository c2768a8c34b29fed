package dev.cairn.progress;

import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member has said in the course of time, of topics that are there and of topics that are not any more. */
public final class HistoryStore {
    private static final String OF_A_TOPIC = """
            topic.id, topic.title, topic.phase, topic.trail, topic.entered_at, topic.retired_at,
            roadmap.id as roadmap, coalesce(roadmap.title, roadmap.key) as roadmap_title, roadmap.server
            """;

    private final Database database;

    public HistoryStore(Database database) {
        this.database = database;
    }

    /**
     * A topic as its file said it last, for when the file does so no more.
     *
     * @param roadmap the number of its roadmap
     * @param ofServer whether the roadmap belongs to one server; others do not see it
     * @param phase the printed number of its phase, else its folded title; empty where unknown
     * @param trail the titles above it, that of the phase first
     * @param retiredAt null while the file still has it
     */
    public record Remembered(
            long number,
            String title,
            long roadmap,
            String roadmapTitle,
            boolean ofServer,
            String phase,
            List<String> trail,
            Instant enteredAt,
            @Nullable Instant retiredAt) {}

    /**
     * One thing that was said.
     *
     * @param state the one it brought the topic into
     * @param takenBack whether it took back what had been said before
     */
    public record Event(Remembered topic, State state, boolean takenBack, Instant at) {}

    public int count(long member) {
        return database.read(db -> db.createQuery("select count(*) from progress_event where member = :member")
                .bind("member", member)
                .mapTo(Integer.class)
                .one());
    }

    /** What this member said, the newest first: so many, after leaving out so many. */
    public List<Event> newest(long member, int most, int after) {
        return database.read(db -> db.createQuery(
                        "select progress_event.state, progress_event.takes_back, progress_event.at, " + OF_A_TOPIC
                                + """
                        from progress_event join topic on topic.id = progress_event.topic
                        join roadmap on roadmap.id = topic.roadmap
                        where progress_event.member = :member
                        order by progress_event.id desc limit :most offset :after
                        """)
                .bind("member", member)
                .bind("most", most)
                .bind("after", after)
                .map((row, context) -> new Event(
                        topic(row),
                        EventStore.state(row.getString("state")),
                        row.getObject("takes_back") != null,
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    /** Those of these topics that the database knows, in the order of their roadmaps. */
    public List<Remembered> topics(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : database.read(db -> db.createQuery("select " + OF_A_TOPIC + """
                                from topic join roadmap on roadmap.id = topic.roadmap
                                where topic.id in (<numbers>) order by roadmap.id, topic.position, topic.id
                                """)
                        .bindList("numbers", numbers)
                        .map((row, context) -> topic(row))
                        .list());
    }

    /** The topics that have left this roadmap. */
    public List<Remembered> retired(long roadmap) {
        return database.read(db -> db.createQuery("select " + OF_A_TOPIC + """
                        from topic join roadmap on roadmap.id = topic.roadmap
                        where topic.roadmap = :roadmap and topic.retired_at is not null order by topic.id
                        """)
                .bind("roadmap", roadmap)
                .map((row, context) -> topic(row))
                .list());
    }

    private static Remembered topic(ResultSet row) throws SQLException {
        long retired = row.getLong("retired_at");
        @Nullable Instant retiredAt = row.wasNull() ? null : Instant.ofEpochMilli(retired);
        @Nullable String phase = row.getString("phase");
        return new Remembered(
                row.getLong("id"),
                row.getString("title"),
                row.getLong("roadmap"),
                row.getString("roadmap_title"),
                row.getObject("server") != null,
                phase == null ? "" : phase,
                KnownTopic.titles(row.getString("trail")),
                Instant.ofEpochMilli(row.getLong("entered_at")),
                retiredAt);
    }
}
