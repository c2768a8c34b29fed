package dev.cairn.credit;

import dev.cairn.credit.Credit.Kind;
import dev.cairn.credit.Credit.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Why somebody has the credit they have, and what organisers may change of it; each change stands in the audit log. */
public final class AccountStore {
    /** A correction adds or takes so much at most. */
    public static final long MOST_CORRECTED = 20L * Worth.A_WEEK;

    private final CreditStore credits;

    public AccountStore(CreditStore credits) {
        this.credits = credits;
    }

    /** What an organiser did. */
    public enum Deed {
        CORRECTED,
        RELEASED,
        VOIDED;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line of the audit log. */
    public record Audited(long organiser, long member, Deed deed, long amount, String reason, Instant at) {}

    /** Whose topics are held, how many, and since when. */
    public record Held(long member, int topics, Instant since) {}

    /** An organiser's word: who says it, where, and when. */
    public record Word(long server, long organiser, String reason, Instant at) {}

    /** Everything that was ever earned there, the newest first. */
    public List<Credit> of(long server, long member, int most, int after) {
        return credits.read(db -> db.createQuery("""
                        select * from credit where server = :server and member = :member
                        order by at desc, id desc limit :most offset :after
                        """)
                .bind("server", server)
                .bind("member", member)
                .bind("most", most)
                .bind("after", after)
                .map((row, context) -> EntryStore.credit(row))
                .list());
    }

    public int count(long server, long member) {
        return credits.read(
                db -> db.createQuery("select count(*) from credit where server = :server and member = :member")
                        .bind("server", server)
                        .bind("member", member)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Gives or takes credit; the same interaction does so once. */
    public void correct(Word word, long member, long amount, long interaction) {
        credits.write(db -> {
            String subject = Long.toString(interaction);
            if (isThere(db, word.server(), member, Kind.CORRECTION, subject)) {
                return 0;
            }
            LocalDate day = LocalDate.ofInstant(word.at(), credits.zone(db, word.server()));
            long number = EntryStore.insert(
                    db,
                    new Credit(
                            0,
                            word.server(),
                            member,
                            Kind.CORRECTION,
                            subject,
                            null,
                            null,
                            amount,
                            amount,
                            word.at(),
                            day,
                            State.COUNTS,
                            null));
            Sums sums = new Sums(member);
            sums.add(word.server(), null, day, amount);
            BoardStore.add(db, sums);
            return audit(db, word, member, number, Deed.CORRECTED, amount);
        });
    }

    static boolean isThere(Handle db, long server, long member, Kind kind, String subject) {
        return db.createQuery("""
                        select count(*) from credit
                        where server = :server and member = :member and kind = :kind and subject = :subject
                        """)
                        .bind("server", server)
                        .bind("member", member)
                        .bind("kind", kind.stored())
                        .bind("subject", subject)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static int audit(Handle db, Word word, long member, @Nullable Long credit, Deed deed, long amount) {
        return db.createUpdate("""
                        insert into credit_audit (server, organiser, member, credit, deed, amount, reason, at)
                        values (:server, :organiser, :member, :credit, :deed, :amount, :reason, :at)
                        """)
                .bind("server", word.server())
                .bind("organiser", word.organiser())
                .bind("member", member)
                .bind("credit", credit)
                .bind("deed", deed.stored())
                .bind("amount", amount)
                .bind("reason", word.reason())
                .bind("at", word.at().toEpochMilli())
                .execute();
    }

    /** Who has something held there, the one who waits longest first. */
    public List<Held> held(long server) {
        return credits.read(db -> db.createQuery("""
                        select member, count(*) as topics, min(at) as since from credit
                        where server = :server and state = 'held' group by member order by min(id)
                        """)
                .bind("server", server)
                .map((row, context) -> new Held(
                        row.getLong("member"), row.getInt("topics"), Instant.ofEpochMilli(row.getLong("since"))))
                .list());
    }

    /** What is held of one member, in the order of their ticks. */
    public List<Credit> held(long server, long member) {
        return credits.read(db -> held(db, server, member));
    }

    private static List<Credit> held(Handle db, long server, long member) {
        return db.createQuery("""
                        select * from credit where server = :server and state = 'held' and member = :member order by id
                        """)
                .bind("server", server)
                .bind("member", member)
                .map((row, context) -> EntryStore.credit(row))
                .list();
    }

    /** Lets all that is held of a member count, each at its own day and within that day's limit. Says how many there were. */
    public int release(Word word, long member) {
        return credits.write(db -> {
            List<Credit> held = held(db, word.server(), member);
            Sums sums = new Sums(member);
            long released = 0;
            for (Credit credit : held) {
                long room = EntryStore.roomOf(db, credit.server(), member, credit.day());
                long amount = credit.taken() == null ? Math.min(credit.worth(), room) : 0;
                settle(db, credit, State.COUNTS, amount);
                sums.add(credit.server(), credit.roadmap(), credit.day(), amount);
                released += amount;
            }
            BoardStore.add(db, sums);
            return told(db, word, member, held, Deed.RELEASED, released);
        });
    }

    /** Says of all that is held of a member that it does not count. */
    public int voidHeld(Word word, long member) {
        return credits.write(db -> {
            List<Credit> held = held(db, word.server(), member);
            held.forEach(credit -> settle(db, credit, State.VOID, 0));
            return told(db, word, member, held, Deed.VOIDED, 0);
        });
    }

    private static int told(Handle db, Word word, long member, List<Credit> held, Deed deed, long amount) {
        if (!held.isEmpty()) {
            int unused = audit(db, word, member, null, deed, amount);
        }
        return held.size();
    }

    private static void settle(Handle db, Credit credit, State state, long amount) {
        db.createUpdate("update credit set state = :state, amount = :amount where id = :id")
                .bind("state", state.stored())
                .bind("amount", amount)
                .bind("id", credit.number())
                .execute();
    }

    /** What organisers have changed there, the newest first; of one member if one is named. */
    public List<Audited> audit(long server, Optional<Long> member, int most) {
        return credits.read(db -> db.createQuery("""
                        select * from credit_audit where server = :server and (:member = 0 or member = :member)
                        order by id desc limit :most
                        """)
                .bind("server", server)
                .bind("member", member.orElse(0L))
                .bind("most", most)
                .map((row, context) -> new Audited(
                        row.getLong("organiser"),
                        row.getLong("member"),
                        Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                        row.getLong("amount"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    /** What counts of a member in a server in all, straight from what they have earned. */
    public long recounted(long server, long member) {
        return credits.read(db -> db.createQuery("""
                        select coalesce(sum(amount), 0) from credit where server = :server and member = :member
                        and state = 'counts' and taken_at is null
                        """)
                .bind("server", server)
                .bind("member", member)
                .mapTo(Long.class)
                .one());
    }
}
