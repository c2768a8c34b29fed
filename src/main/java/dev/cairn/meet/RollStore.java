package dev.cairn.meet;

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

    Roll roll(Meeting meeting, OptionalInt seats) {
        return database.read(db -> roll(db, meeting.number(), seats));
    }

    static Roll roll(Handle db, long meeting, OptionalInt seats) {
        List<Long> yes = new ArrayList<>();
        List<Long> maybe = new ArrayList<>();
        List<Long> no = new ArrayList<>();
        db.createQuery(
                        "select member, answer from meeting_answer where meeting = :meeting order by interaction, member")
                .bind("meeting", meeting)
                .map((row, context) -> switch (Answer.ofStored(row.getString("answer"))) {
                    case YES -> yes.add(row.getLong("member"));
                    case MAYBE -> maybe.add(row.getLong("member"));
                    case NO -> no.add(row.getLong("member"));
                })
                .list();
        return Roll.of(yes, maybe, no, seats);
    }

    /** The same said again keeps the place in the row; false if nothing changed. */
    static boolean say(Handle db, long meeting, long member, Answer answer, long interaction) {
        return db.createUpdate("""
                        insert into meeting_answer (meeting, member, answer, interaction)
                        values (:meeting, :member, :answer, :interaction)
                        on conflict (meeting, member) do update
                            set answer = excluded.answer, interaction = excluded.interaction
                            where meeting_answer.answer <> excluded.answer
                        """)
                        .bind("meeting", meeting)
                        .bind("member", member)
                        .bind("answer", answer.stored())
                        .bind("interaction", interaction)
                        .execute()
                > 0;
    }

    /** False if that was known already. */
    boolean attend(long meeting, long member, Instant at) {
        return database.write(db -> db.createUpdate("""
                        insert into meeting_attendance (meeting, member, at) values (:meeting, :member, :at)
                        on conflict (meeting, member) do nothing
                        """)
                        .bind("meeting", meeting)
                        .bind("member", member)
                        .bind("at", at.toEpochMilli())
                        .execute()
                > 0);
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
