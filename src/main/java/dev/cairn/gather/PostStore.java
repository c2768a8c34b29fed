package dev.cairn.gather;

import dev.cairn.store.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which group a schedule of the ledger posts for. */
final class PostStore {
    private final Database database;

    PostStore(Database database) {
        this.database = database;
    }

    static int put(Handle db, long schedule, long group, String kind) {
        return db.createUpdate("insert into group_post (schedule, study_group, kind) values (:schedule, :group, :kind)")
                .bind("schedule", schedule)
                .bind("group", group)
                .bind("kind", kind)
                .execute();
    }

    Optional<Long> group(long schedule) {
        return database.read(db -> db.createQuery("select study_group from group_post where schedule = :schedule")
                .bind("schedule", schedule)
                .mapTo(Long.class)
                .findOne());
    }

    /** The numbers of a group's schedules of a kind, the newest first. */
    List<Long> schedules(long group, String kind) {
        return database.read(db -> schedules(db, group, kind));
    }

    /** The same within a transaction. */
    static List<Long> schedules(Handle db, long group, String kind) {
        return db.createQuery("""
                        select schedule from group_post where study_group = :group and kind = :kind order by schedule desc
                        """)
                .bind("group", group)
                .bind("kind", kind)
                .mapTo(Long.class)
                .list();
    }
}
