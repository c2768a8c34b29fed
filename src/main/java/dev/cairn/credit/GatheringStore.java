package dev.cairn.credit;

import dev.cairn.credit.Credit.Kind;
import dev.cairn.credit.Credit.State;
import dev.cairn.store.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Credit for meeting: so often a day, and so often with the same person, that nobody earns by sitting together. */
public final class GatheringStore {
    /** For having been there. */
    public static final long FOR_ATTENDING = 250;

    /** For having led it, beside that. */
    public static final long FOR_HOSTING = 250;

    /** So many sessions count in a day. */
    public static final int MOST_A_DAY = 2;

    /** So often does a session with the same person count in a week; with somebody else there it counts all the same. */
    public static final int MOST_WITH_ONE = 3;

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Database database;
    private final CreditStore credits;

    public GatheringStore(Database database, CreditStore credits) {
        this.database = database;
        this.credits = credits;
    }

    /**
     * Gives credit to all who were there and have none for it yet. To be told again whenever somebody more says they were;
     * whoever was there alone has earned nothing until another one does.
     */
    public void attended(Gathering gathering) {
        database.write(db -> {
            LocalDate day = LocalDate.ofInstant(gathering.at(), credits.zone(db, gathering.server()));
            for (long member : new TreeSet<>(gathering.attended())) {
                if (earns(db, gathering, member, day)) {
                    long number = give(db, gathering, member, day, Kind.ATTENDED, FOR_ATTENDING);
                    noteCompany(db, number, others(gathering, member));
                    if (gathering.host().isPresent() && gathering.host().getAsLong() == member) {
                        long unused = give(db, gathering, member, day, Kind.HOSTED, FOR_HOSTING);
                    }
                }
            }
            return gathering.attended().size();
        });
    }

    private static List<Long> others(Gathering gathering, long member) {
        return gathering.attended().stream().filter(each -> each != member).toList();
    }

    private static boolean earns(Handle db, Gathering gathering, long member, LocalDate day) {
        return !AccountStore.isThere(db, gathering.server(), member, Kind.ATTENDED, Long.toString(gathering.number()))
                && ofDay(db, gathering.server(), member, day) < MOST_A_DAY
                && others(gathering, member).stream()
                        .anyMatch(other -> with(db, gathering, member, other) < MOST_WITH_ONE);
    }

    private static int ofDay(Handle db, long server, long member, LocalDate day) {
        return db.createQuery("""
                        select count(*) from credit
                        where server = :server and member = :member and day = :day and kind = 'attended'
                        """)
                .bind("server", server)
                .bind("member", member)
                .bind("day", day.toEpochDay())
                .mapTo(Integer.class)
                .one();
    }

    private static int with(Handle db, Gathering gathering, long member, long other) {
        return db.createQuery("""
                        select count(*) from credit join credit_company on credit_company.credit = credit.id
                        where server = :server and member = :member and day >= :day and kind = 'attended'
                        and at > :from and at <= :to and credit_company.other = :other
                        """)
                .bind("server", gathering.server())
                .bind("member", member)
                .bind("other", other)
                .bind(
                        "day",
                        gathering.at().minus(A_WEEK).toEpochMilli()
                                        / Duration.ofDays(1).toMillis()
                                - 1)
                .bind("from", gathering.at().minus(A_WEEK).toEpochMilli())
                .bind("to", gathering.at().toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private static long give(Handle db, Gathering gathering, long member, LocalDate day, Kind kind, long amount) {
        Sums sums = new Sums(member);
        sums.add(gathering.server(), null, day, amount);
        BoardStore.add(db, sums);
        return EntryStore.insert(
                db,
                new Credit(
                        0,
                        gathering.server(),
                        member,
                        kind,
                        Long.toString(gathering.number()),
                        null,
                        null,
                        amount,
                        amount,
                        gathering.at(),
                        day,
                        State.COUNTS,
                        null));
    }

    private static void noteCompany(Handle db, long credit, Collection<Long> others) {
        PreparedBatch batch = db.prepareBatch("insert into credit_company (credit, other) values (:credit, :other)");
        others.forEach(
                other -> batch.bind("credit", credit).bind("other", other).add());
        batch.execute();
    }
}
