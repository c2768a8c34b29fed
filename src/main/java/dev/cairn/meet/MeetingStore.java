package dev.cairn.meet;

import dev.cairn.meet.Meeting.State;
import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The times that sessions take place, and what the ledger does for each. */
final class MeetingStore {
    private final Database database;

    MeetingStore(Database database) {
        this.database = database;
    }

    /** What a schedule of the ledger is for. */
    record Errand(long meeting, Task task, long detail) {}

    static Meeting insert(Handle db, Meeting meeting) {
        long number = db.createQuery("""
                        insert into meeting (session, instant, starts_at, ends_at, topic, state)
                        values (:session, :instant, :begins, :ends, :topic, :state)
                        returning id
                        """)
                .bind("session", meeting.session())
                .bind("instant", meeting.instant().toEpochMilli())
                .bind("begins", meeting.begins().toEpochMilli())
                .bind("ends", meeting.ends().toEpochMilli())
                .bind("topic", SessionStore.orNull(meeting.topic()))
                .bind("state", meeting.state().stored())
                .mapTo(Long.class)
                .one();
        return find(db, number).orElseThrow();
    }

    Optional<Meeting> find(long number) {
        return database.read(db -> find(db, number));
    }

    static Optional<Meeting> find(Handle db, long number) {
        return db.createQuery("select * from meeting where id = :number")
                .bind("number", number)
                .map((row, context) -> meeting(row))
                .findOne();
    }

    /** The one of a session that lies ahead, or is going on. */
    Optional<Meeting> open(long session) {
        return database.read(db -> open(db, session));
    }

    static Optional<Meeting> open(Handle db, long session) {
        return db.createQuery("select * from meeting where session = :session and state = 'open'")
                .bind("session", session)
                .map((row, context) -> meeting(row))
                .findOne();
    }

    /** The open ones of a group, the next first. */
    List<Meeting> ofGroup(long group) {
        return database.read(db -> ofGroup(db, group));
    }

    static List<Meeting> ofGroup(Handle db, long group) {
        return db.createQuery("""
                        select m.* from meeting m join session s on s.id = m.session
                        where s.study_group = :group and m.state = 'open' order by m.starts_at, m.id
                        """)
                .bind("group", group)
                .map((row, context) -> meeting(row))
                .list();
    }

    /** The last one of a session in the order of its rhythm. */
    Optional<Meeting> last(long session) {
        return database.read(
                db -> db.createQuery("select * from meeting where session = :session order by instant desc limit 1")
                        .bind("session", session)
                        .map((row, context) -> meeting(row))
                        .findOne());
    }

    /** The one that took place before this one. */
    static Optional<Meeting> before(Handle db, Meeting meeting) {
        return db.createQuery("""
                        select * from meeting
                        where session = :session and state = 'over' and instant < :instant order by instant desc limit 1
                        """)
                .bind("session", meeting.session())
                .bind("instant", meeting.instant().toEpochMilli())
                .map((row, context) -> meeting(row))
                .findOne();
    }

    /** Those that have ended and are not said to be over. */
    List<Meeting> ended(Instant now) {
        return database.read(db -> db.createQuery(
                        "select * from meeting where state = 'open' and ends_at <= :now order by ends_at, id")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> meeting(row))
                .list());
    }

    /** Those that are open although their group was archived. */
    List<Meeting> orphaned() {
        return database.read(
                db -> db.createQuery("""
                        select m.* from meeting m join session s on s.id = m.session
                            join study_group g on g.id = s.study_group
                        where m.state = 'open' and g.state <> 'active'
                        """).map((row, context) -> meeting(row)).list());
    }

    /** False if it is not open any more. */
    static boolean close(Handle db, long number, State as) {
        return db.createUpdate("update meeting set state = :as where id = :number and state = 'open'")
                        .bind("number", number)
                        .bind("as", as.stored())
                        .execute()
                > 0;
    }

    /** False if it is not open any more, or has begun. */
    static boolean move(Handle db, Meeting meeting, Instant begins, Instant ends, Instant now) {
        return db.createUpdate("""
                        update meeting set starts_at = :begins, ends_at = :ends
                        where id = :number and state = 'open' and starts_at > :now
                        """)
                        .bind("number", meeting.number())
                        .bind("begins", begins.toEpochMilli())
                        .bind("ends", ends.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    static void revise(Handle db, Meeting meeting) {
        db.createUpdate("update meeting set topic = :topic, ends_at = :ends where id = :number")
                .bind("number", meeting.number())
                .bind("topic", SessionStore.orNull(meeting.topic()))
                .bind("ends", meeting.ends().toEpochMilli())
                .execute();
    }

    static void put(Handle db, long schedule, Errand errand) {
        db.createUpdate(
                        "insert into meeting_task (schedule, meeting, task, detail) values (:schedule, :meeting, :task, :detail)")
                .bind("schedule", schedule)
                .bind("meeting", errand.meeting())
                .bind("task", errand.task().stored())
                .bind("detail", errand.detail())
                .execute();
    }

    /** What is to be done for a schedule; empty if nothing is any more. */
    Optional<Errand> errand(long schedule) {
        return database.read(db -> errand(db, schedule));
    }

    static Optional<Errand> errand(Handle db, long schedule) {
        return db.createQuery("select * from meeting_task where schedule = :schedule")
                .bind("schedule", schedule)
                .map((row, context) ->
                        new Errand(row.getLong("meeting"), Task.ofStored(row.getString("task")), row.getLong("detail")))
                .findOne();
    }

    /** The schedules that do this for a meeting, the newest first. */
    List<Long> schedules(long meeting, Task task) {
        return database.read(db -> schedules(db, meeting, task));
    }

    static List<Long> schedules(Handle db, long meeting, Task task) {
        return db.createQuery("""
                        select schedule from meeting_task where meeting = :meeting and task = :task order by schedule desc
                        """)
                .bind("meeting", meeting)
                .bind("task", task.stored())
                .mapTo(Long.class)
                .list();
    }

    /** When a meeting was to begin before it was moved. */
    List<Instant> earlierBeginnings(long meeting) {
        return database.read(
                db -> db.createQuery("select detail from meeting_task where meeting = :meeting and task = :task")
                        .bind("meeting", meeting)
                        .bind("task", Task.MOVED.stored())
                        .mapTo(Long.class)
                        .map(Instant::ofEpochMilli)
                        .list());
    }

    /** They do nothing from now on. */
    static void drop(Handle db, long meeting, Task task) {
        db.createUpdate("delete from meeting_task where meeting = :meeting and task = :task")
                .bind("meeting", meeting)
                .bind("task", task.stored())
                .execute();
    }

    /** The open meetings of a server. */
    List<Meeting> openIn(long server) {
        return database.read(db -> db.createQuery("""
                        select m.* from meeting m join session s on s.id = m.session
                        where s.server = :server and m.state = 'open' order by m.starts_at, m.id
                        """)
                .bind("server", server)
                .map((row, context) -> meeting(row))
                .list());
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getLong("session"),
                Instant.ofEpochMilli(row.getLong("instant")),
                Instant.ofEpochMilli(row.getLong("starts_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                SessionStore.number(row, "topic"),
                State.ofStored(row.getString("state")));
    }
}
