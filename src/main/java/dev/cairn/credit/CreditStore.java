package dev.cairn.credit;

import dev.cairn.chat.Visit;
import dev.cairn.store.Database;
import dev.cairn.store.ReadAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log of progress and gives the credit for it: when nobody else wants to write, so that no tick waits for it, and
 * before anybody reads. How far it has come is written down with the credit, so each event counts once, whatever happens.
 */
public final class CreditStore implements ReadAccess {
    /** More than this does nobody earn by topics in a day. */
    public static final long MOST_A_DAY = 2L * Worth.A_WEEK;

    /** More topics than this, ticked within an hour, wait for an organiser. */
    public static final int MOST_AN_HOUR = 15;

    /** So few events that whoever wants to write meanwhile waits for some milliseconds at most. */
    private static final int IN_PASSING = 8;

    /** So many, where somebody waits for all of them. */
    private static final int AT_ONCE = 100;

    private static final long NOT_ALL = 0;

    private final Database database;
    private final TickStore ticks;

    /** How often something was logged, counting what may have been before the start; and how much of that is credited. */
    private final AtomicLong logged = new AtomicLong(1);

    private final AtomicLong credited = new AtomicLong();
    private final AtomicBoolean waits = new AtomicBoolean();

    /** @param otherwise by whose clock days are counted where a server has set none */
    public CreditStore(Database database, ZoneId otherwise) {
        this.database = database;
        this.ticks = new TickStore(otherwise);
    }

    /** By whose clock a server counts its days now. */
    ZoneId zone(Handle db, long server) {
        return ticks.zone(db, server);
    }

    /** Something is being written into the log; to be said within the transaction that does so. */
    public void logged() {
        logged.incrementAndGet();
        if (waits.compareAndSet(false, true)) {
            database.whenIdle(db -> creditSome(db, IN_PASSING), this::isThereMore);
        }
    }

    /** Everything that is in the log by now is credited when this returns. */
    public void catchUp() {
        while (credited.get() < logged.get()) {
            boolean unused = isThereMore(database.write(db -> creditSome(db, AT_ONCE)));
        }
    }

    /** What is read was credited before. */
    @Override
    public <T> T read(Function<Handle, T> work) {
        catchUp();
        return database.read(work);
    }

    /** Whatever is changed was credited before. */
    <T> T write(Function<Handle, T> work) {
        catchUp();
        return database.write(work);
    }

    /** Up to where everything is credited with this; {@link #NOT_ALL} if there may be more in the log. */
    private long creditSome(Handle db, int most) {
        waits.set(false);
        long upTo = logged.get();
        List<Event> events = events(db, most);
        for (int from = 0; from < events.size(); ) {
            int to = from + 1;
            while (to < events.size()
                    && events.get(to).visit().equals(events.get(from).visit())) {
                to++;
            }
            credit(db, events.subList(from, to));
            from = to;
        }
        return events.size() == most ? NOT_ALL : upTo;
    }

    /** Only what is on disk counts as done; that is why this comes after the transaction. */
    private boolean isThereMore(long done) {
        credited.accumulateAndGet(done, Math::max);
        return done == NOT_ALL;
    }

    /** One thing that somebody said of a topic. */
    private record Event(long number, Visit visit, long topic, boolean done) {}

    private static List<Event> events(Handle db, int most) {
        return db.createQuery("""
                        select id, member, topic, state, at, server, interaction from progress_event
                        where id > (select event from credited) order by id limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> {
                    @Nullable Long server = EntryStore.number(row, "server");
                    return new Event(
                            row.getLong("id"),
                            new Visit(
                                    row.getLong("interaction"),
                                    row.getLong("member"),
                                    server == null ? OptionalLong.empty() : OptionalLong.of(server),
                                    Instant.ofEpochMilli(row.getLong("at"))),
                            row.getLong("topic"),
                            row.getString("state").equals("done"));
                })
                .list();
    }

    private void credit(Handle db, List<Event> ofVisit) {
        long last = ofVisit.getLast().number();
        List<Long> done = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        ofVisit.forEach(event -> (event.done() ? done : other).add(event.topic()));
        ticks.said(db, ofVisit.getFirst().visit(), done, other, last);
        db.createUpdate("update credited set event = :last").bind("last", last).execute();
    }
}
