package dev.cairn.curate;

import dev.cairn.chat.Visit;
import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The files that wait for a confirming click. */
final class DraftStore {
    /** So many wait in one server; a newer one takes the oldest's place. */
    static final int MOST = 5;

    static final Duration KEPT = Duration.ofDays(1);

    private final Database database;

    DraftStore(Database database) {
        this.database = database;
    }

    /** Keeps what this member has sent for their server, and gives its number. */
    long keep(long server, Visit visit, Draft draft) {
        return database.write(db -> {
            long number = insert(db, server, visit, draft);
            sweep(db, server, visit.at());
            return number;
        });
    }

    private static long insert(Handle db, long server, Visit visit, Draft draft) {
        @Nullable Long replaces = draft.replaces().isPresent() ? draft.replaces().getAsLong() : null;
        return db.createQuery("""
                        insert into roadmap_draft (server, member, replaces, file_name, content, at)
                        values (:server, :member, :replaces, :fileName, :content, :at) returning id
                        """)
                .bind("server", server)
                .bind("member", visit.member())
                .bind("replaces", replaces)
                .bind("fileName", draft.fileName())
                .bind("content", draft.content())
                .bind("at", visit.at().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    private static void sweep(Handle db, long server, Instant now) {
        db.createUpdate("delete from roadmap_draft where at < :before")
                .bind("before", now.minus(KEPT).toEpochMilli())
                .execute();
        db.createUpdate("""
                        delete from roadmap_draft where server = :server and id not in
                            (select id from roadmap_draft where server = :server order by id desc limit :most)
                        """).bind("server", server).bind("most", MOST).execute();
    }

    /** What this member has sent for this server under that number, unless it was used or has waited too long. */
    Optional<Draft> find(long number, long server, Visit visit) {
        return database.read(db -> db.createQuery("""
                        select file_name, content, replaces from roadmap_draft
                        where id = :number and server = :server and member = :member and at >= :since
                        """)
                .bind("number", number)
                .bind("server", server)
                .bind("member", visit.member())
                .bind("since", visit.at().minus(KEPT).toEpochMilli())
                .map((row, context) -> draft(row))
                .findOne());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        long replaces = row.getLong("replaces");
        OptionalLong which = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(replaces);
        return new Draft(row.getString("file_name"), row.getBytes("content"), which);
    }

    /** Forgets it; tells whether it was still there. */
    boolean drop(long number, long server, Visit visit) {
        return database.write(db -> db.createUpdate(
                                "delete from roadmap_draft where id = :number and server = :server and member = :member")
                        .bind("number", number)
                        .bind("server", server)
                        .bind("member", visit.member())
                        .execute())
                > 0;
    }
}
