package dev.cairn.server;

import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of the roadmaps that servers have brought themselves, as they were sent. */
final class OwnRoadmapStore {
    private static final String OF_SERVER = """
            select roadmap.id, roadmap.key, file_name, content, added_by, added_at,
                (select count(*) from topic where topic.roadmap = roadmap.id and retired_at is null) as topics
            from server_roadmap join roadmap on roadmap.id = server_roadmap.roadmap
            where roadmap.server = :server order by roadmap.key
            """;

    private final Database database;

    OwnRoadmapStore(Database database) {
        this.database = database;
    }

    /** Servers that have any. */
    Set<Long> servers() {
        return new HashSet<>(
                database.read(db -> db.createQuery("""
                        select distinct roadmap.server
                        from server_roadmap join roadmap on roadmap.id = server_roadmap.roadmap
                        """).mapTo(Long.class).list()));
    }

    /** By id. */
    List<OwnRoadmap> of(long server) {
        return database.read(db -> db.createQuery(OF_SERVER)
                .bind("server", server)
                .map((row, context) -> roadmap(row))
                .list());
    }

    /** The same with what their files hold. */
    Map<OwnRoadmap, byte[]> filesOf(long server) {
        return database.read(db -> db
                .createQuery(OF_SERVER)
                .bind("server", server)
                .map((row, context) -> Map.entry(roadmap(row), row.getBytes("content")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static OwnRoadmap roadmap(ResultSet row) throws SQLException {
        return new OwnRoadmap(
                row.getLong("id"),
                row.getString("key"),
                row.getInt("topics"),
                row.getString("file_name"),
                row.getLong("added_by"),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }

    byte[] content(OwnRoadmap roadmap) {
        return database.read(db -> db.createQuery("select content from server_roadmap where roadmap = :roadmap")
                .bind("roadmap", roadmap.number())
                .mapTo(byte[].class)
                .one());
    }

    /** Keeps a file in the place of the one before, if there is one. */
    void put(long roadmap, OwnFile file) {
        database.write(db -> db.createUpdate("""
                        insert into server_roadmap (roadmap, file_name, content, added_by, added_at)
                        values (:roadmap, :fileName, :content, :by, :at)
                        on conflict (roadmap) do update set file_name = excluded.file_name, content = excluded.content,
                            added_by = excluded.added_by, added_at = excluded.added_at
                        """)
                .bind("roadmap", roadmap)
                .bind("fileName", file.name())
                .bind("content", file.content())
                .bind("by", file.by())
                .bind("at", file.at().toEpochMilli())
                .execute());
    }

    void remove(OwnRoadmap roadmap) {
        database.write(db -> db.createUpdate("delete from server_roadmap where roadmap = :roadmap")
                .bind("roadmap", roadmap.number())
                .execute());
    }
}
