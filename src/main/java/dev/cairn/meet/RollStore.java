package dev.cairn.meet;

import dev.cairn.group.TermsStore;
import dev.cairn.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who says to come, who was there, and who wants no reminders. */
final class RollStore {
    private final Database database;

    RollStore(Database database) {
        this.database = database;
    }

    Roll roll(Meeting meeting) {
        return database.read(db -> roll(db, meeting.number()));
    }

    static Roll roll(Handle db, long meeting) {
        List<Long> coming = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        List<Long> maybe = new ArrayList<>();
        List<Long> no = new ArrayList<>();
        db.createQuery(
                        "select member, answer, seat from meeting_answer where meeting = :meeting order by interaction, member")
                .bind("meeting", meeting)
                .map((row, context) -> switch (Answer.ofStored(row.getString("answer"))) {
                    case YES -> (row.getBoolean("seat") ? coming : waiting).add(row.getLong("member"));
                    case MAYBE -> maybe.add(row.getLong("member"));
                    case NO -> no.add(row.getLong("member"));
                })
                .list();
        return new Roll(coming, waiting, maybe, no);
    }

    /** The same said again keeps the seat, or the place among those who wait for one; another answer gives it up. */
    static void say(Handle db, long meeting, long member, Answer answer, long interaction) {
        db.createUpdate("""
                        insert into meeting_answer (meeting, member, answer, interaction, seat)
                        values (:meeting, :member, :answer, :interaction, 0)
                        on conflict (meeting, member) do update
                            set answer = excluded.answer, interaction = excluded.interaction, seat = excluded.seat
                            where meeting_answer.answer <> excluded.answer
                        """)
                .bind("meeting", meeting)
                .bind("member", member)
                .bind("answer", answer.stored())
                .bind("interaction", interaction)
                .execute();
    }

    /** Takes back whatever they said; false if they said nothing. */
    static boolean withdraw(Handle db, long meeting, long member) {
        return db.createUpdate("delete from meeting_answer where meeting = :meeting and member = :member")
                        .bind("meeting", meeting)
                        .bind("member", member)
                        .execute()
                > 0;
    }

    /** Gives free seats to those who have waited longest; to whom. */
    static List<Long> fill(Handle db, long meeting, OptionalInt seats) {
        Roll roll = roll(db, meeting);
        int free = Math.max(0, seats.orElse(Integer.MAX_VALUE) - roll.coming().size());
        List<Long> seated = roll.waiting().stream().limit(free).toList();
        seated.forEach(member -> db.createUpdate(
                        "update meeting_answer set seat = 1 where meeting = :meeting and member = :member")
                .bind("meeting", meeting)
                .bind("member", member)
                .execute());
        return seated;
    }

    /** Somebody was there, so their group is alive; false if that was known already. */
    boolean attend(long meeting, long group, long member, Instant at) {
        return database.write(db -> attend(db, meeting, member, at) && TermsStore.touch(db, group, at) > 0);
    }

    private static boolean attend(Handle db, long meeting, long member, Instant at) {
        return db.createUpdate("""
                        insert into meeting_attendance (meeting, member, at) values (:meeting, :member, :at)
                        on conflict (meeting, member) do nothing
                        """)
                        .bind("meeting", meeting)
                        .bind("member", member)
                        .bind("at", at.toEpochMilli())
                        .execute()
                > 0;
    }

    List<Long> attended(long meeting) {
        return database.read(db -> db.createQuery(
                        "select member from meeting_attendance where meeting = :meeting order by at, member")
                .bind("meeting", meeting)
                .mapTo(Long.class)
                .list());
    }

    /** Whether nobody said to come or to have been there. */
    static boolean wasEmpty(Handle db, long meeting) {
        return db.createQuery("""
                        select (select count(*) from meeting_attendance where meeting = :meeting)
                            + (select count(*) from meeting_answer where meeting = :meeting and answer in ('yes', 'maybe'))
                        """).bind("meeting", meeting).mapTo(Integer.class).one() == 0;
    }

    /** Whether nobody says to have been there. */
    static boolean hadNobody(Handle db, long meeting) {
        return db.createQuery("select count(*) from meeting_attendance where meeting = :meeting")
                        .bind("meeting", meeting)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** Turns it the other way round; whether they are left alone from now on. */
    boolean toggleQuiet(long session, long member) {
        return database.write(db -> {
            boolean was = db.createUpdate("delete from session_quiet where session = :session and member = :member")
                            .bind("session", session)
                            .bind("member", member)
                            .execute()
                    > 0;
            if (!was) {
                db.createUpdate("insert into session_quiet (session, member) values (:session, :member)")
                        .bind("session", session)
                        .bind("member", member)
                        .execute();
            }
            return !was;
        });
    }

    Set<Long> quiet(long session) {
        return database.read(
                db -> new HashSet<>(db.createQuery("select member from session_quiet where session = :session")
                        .bind("session", session)
                        .mapTo(Long.class)
                        .list()));
    }
}
