package dev.cairn.gather;

import dev.cairn.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What each schedule of the ledger makes for which group. */
final class TaskStore {
    private final Database database;

    TaskStore(Database database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param detail of a thread, the message it is begun from; of a role, the interaction that asked for it; of a member, who
     */
    record Entry(long group, Task task, long detail) {}

    static int put(Handle db, long schedule, Entry entry, Instant at) {
        return db.createUpdate("""
                        insert into group_task (schedule, study_group, task, detail, given_up, at)
                        values (:schedule, :group, :task, :detail, 0, :at)
                        """)
                .bind("schedule", schedule)
                .bind("group", entry.group())
                .bind("task", entry.task().stored())
                .bind("detail", entry.detail())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** What a schedule is for; empty if nobody wants it any more. */
    Optional<Entry> find(long schedule) {
        return database.read(db -> find(db, schedule));
    }

    static Optional<Entry> find(Handle db, long schedule) {
        return db.createQuery(
                        "select study_group, task, detail from group_task where schedule = :schedule and given_up = 0")
                .bind("schedule", schedule)
                .map((row, context) -> new Entry(
                        row.getLong("study_group"), Task.ofStored(row.getString("task")), row.getLong("detail")))
                .findOne();
    }

    /** The schedules of a group for some tasks that somebody still wants. */
    static List<Long> schedules(Handle db, long group, List<Task> tasks) {
        return db.createQuery("""
                        select schedule from group_task where study_group = :group and task in (<tasks>) and given_up = 0
                        """)
                .bind("group", group)
                .bindList("tasks", stored(tasks))
                .mapTo(Long.class)
                .list();
    }

    /** Nobody wants these any more. */
    static int giveUp(Handle db, long group, List<Task> tasks) {
        return db.createUpdate("update group_task set given_up = 1 where study_group = :group and task in (<tasks>)")
                .bind("group", group)
                .bindList("tasks", stored(tasks))
                .execute();
    }

    /** How many things were begun in a server after that moment, be they wanted still or not. */
    static int begun(Handle db, long server, Instant after) {
        return db.createQuery("""
                        select count(*) from group_task t join study_group g on g.id = t.study_group
                        where g.server = :server and t.at > :after and t.task in (<tasks>)
                        """)
                .bind("server", server)
                .bind("after", after.toEpochMilli())
                .bindList(
                        "tasks",
                        stored(Stream.of(Thing.values()).map(Task::first).toList()))
                .mapTo(Integer.class)
                .one();
    }

    private static List<String> stored(List<Task> tasks) {
        return tasks.stream().map(Task::stored).toList();
    }
}
