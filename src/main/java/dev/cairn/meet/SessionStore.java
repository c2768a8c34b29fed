package dev.cairn.meet;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import dev.cairn.meet.Session.Spot;
import dev.cairn.meet.Session.State;
import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The sessions of groups. */
final class SessionStore {
    private static final Duration DRAFTS_KEPT = Duration.ofDays(1);

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    /** Keeps one that waits to be confirmed, for a day. */
    Session draft(Session session, Instant now) {
        return database.write(db -> {
            db.createUpdate("delete from session where state = 'draft' and made_at < :old")
                    .bind("old", now.minus(DRAFTS_KEPT).toEpochMilli())
                    .execute();
            long number = insert(db, session, now);
            return find(db, number).orElseThrow();
        });
    }

    /** Puts other terms in the place of those before; false if these are others by now. */
    static boolean change(Handle db, Session before, Session after) {
        return find(db, before.number()).filter(before::equals).isPresent()
                && terms(db.createUpdate("""
                        update session set channel = :channel, title = :title, minutes = :minutes, topic = :topic,
                            voice = :voice, place = :place, seats = :seats, thread = :thread
                        where id = :number
                        """), after)
                                .bind("number", before.number())
                                .execute()
                        > 0;
    }

    private static <S extends SqlStatement<S>> S terms(S statement, Session session) {
        return statement
                .bind("channel", session.channel().channel())
                .bind("title", session.title())
                .bind("minutes", session.lasts().toMinutes())
                .bind("topic", orNull(session.topic()))
                .bind("voice", orNull(session.spot().voice()))
                .bind("place", session.spot().words())
                .bind(
                        "seats",
                        session.seats().isPresent() ? (Integer) session.seats().getAsInt() : null)
                .bind("thread", session.thread() ? 1 : 0);
    }

    private static long insert(Handle db, Session session, Instant now) {
        return terms(db.createQuery("""
                        insert into session (study_group, server, host, channel, title, rhythm, zone, minutes, topic, voice, place,
                            seats, thread, state, made_at)
                        values (:group, :server, :host, :channel, :title, :rhythm, :zone, :minutes, :topic, :voice, :place,
                            :seats, :thread, :state, :now)
                        returning id
                        """), session)
                .bind("group", session.group())
                .bind("server", session.server())
                .bind("host", session.host())
                .bind("rhythm", session.rhythm().rule())
                .bind("zone", session.rhythm().zone().getId())
                .bind("state", session.state().stored())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    Optional<Session> find(long number) {
        return database.read(db -> find(db, number));
    }

    static Optional<Session> find(Handle db, long number) {
        return db.createQuery("select * from session where id = :number")
                .bind("number", number)
                .map((row, context) -> session(row))
                .findOne();
    }

    /** The one that a meeting belongs to. */
    static Session of(Handle db, long meeting) {
        return db.createQuery("select s.* from session s join meeting m on m.session = s.id where m.id = :meeting")
                .bind("meeting", meeting)
                .map((row, context) -> session(row))
                .one();
    }

    /** Those of a server that are not over, the oldest first. */
    List<Session> ofServer(long server) {
        return database.read(db -> db.createQuery(
                        "select * from session where server = :server and state in ('active', 'paused') order by id")
                .bind("server", server)
                .map((row, context) -> session(row))
                .list());
    }

    /** How many a group has that are not over. */
    static int count(Handle db, long group) {
        return db.createQuery(
                        "select count(*) from session where study_group = :group and state in ('active', 'paused')")
                .bind("group", group)
                .mapTo(Integer.class)
                .one();
    }

    /** The active ones that wait for their next meeting to be opened. */
    List<Session> withoutMeeting() {
        return database.read(
                db -> db.createQuery("""
                        select s.* from session s where s.state = 'active'
                            and not exists (select 1 from meeting m where m.session = s.id and m.state = 'open')
                        """).map((row, context) -> session(row)).list());
    }

    /** Nothing is said of it until somebody has mended this. False if it is over. */
    static boolean rest(Handle db, long number, Trouble why) {
        return db.createUpdate("""
                        update session set state = 'paused', trouble = :why
                        where id = :number and state in ('active', 'paused')
                        """)
                        .bind("number", number)
                        .bind("why", why.stored())
                        .execute()
                > 0;
    }

    /** Its meetings have no threads from now on. */
    static void endThreads(Handle db, long number) {
        db.createUpdate("update session set thread = 0 where id = :number")
                .bind("number", number)
                .execute();
    }

    /** Brings it from one state into another; false if it is not in the first any more. */
    static boolean bring(Handle db, long number, State from, State to) {
        return db.createUpdate("update session set state = :to, trouble = null where id = :number and state = :from")
                        .bind("number", number)
                        .bind("from", from.stored())
                        .bind("to", to.stored())
                        .execute()
                > 0;
    }

    boolean bring(long number, State from, State to) {
        return database.write(db -> bring(db, number, from, to));
    }

    private static Session session(ResultSet row) throws SQLException {
        OptionalLong seats = number(row, "seats");
        @Nullable String trouble = row.getString("trouble");
        return new Session(
                row.getLong("id"),
                row.getLong("study_group"),
                row.getLong("host"),
                new Address.InServer(row.getLong("server"), row.getLong("channel")),
                row.getString("title"),
                Rhythm.ofRule(row.getString("rhythm"), ZoneId.of(row.getString("zone"))),
                Duration.ofMinutes(row.getLong("minutes")),
                number(row, "topic"),
                new Spot(number(row, "voice"), row.getString("place")),
                seats.isPresent() ? OptionalInt.of(Math.toIntExact(seats.getAsLong())) : OptionalInt.empty(),
                row.getBoolean("thread"),
                State.ofStored(row.getString("state")),
                trouble == null ? null : Trouble.ofStored(trouble));
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
