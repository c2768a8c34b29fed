package dev.cairn.ledger;

import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Occurrence.State;
import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger itself: what was due, and what became of it. Each step is one transaction, on disk before the next begins. */
final class OccurrenceStore {
    /** So many schedules are looked at in one transaction, so that nobody's answer waits long behind it. */
    static final int AT_ONCE = 200;

    private static final String COLUMNS = """
            o.id as occurrence, o.schedule, o.instant, o.due_at, o.state, o.attempts, o.tried_at, o.doubtful, o.settled_at,
            o.channel as message_channel, o.message, o.reason
            """;

    private static final String BOTH = "select " + ScheduleStore.COLUMNS + ", " + COLUMNS
            + " from occurrence o join schedule s on s.id = o.schedule ";

    private static final Logger LOG = LoggerFactory.getLogger(OccurrenceStore.class);

    private final Database database;

    OccurrenceStore(Database database) {
        this.database = database;
    }

    /** What was on its way when the program was killed, or its end could not be written down, may have arrived or not. */
    int doubtAllBut(Collection<Long> onTheirWay) {
        String others = onTheirWay.isEmpty() ? "" : " and id not in (" + listed(onTheirWay) + ")";
        return database.write(db -> db.createUpdate(
                        "update occurrence set state = 'due', doubtful = 1, retry_at = null where state = 'sending'"
                                + others)
                .execute());
    }

    private static String listed(Collection<Long> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /**
     * Writes down what has become due: of each schedule the newest, if it still makes sense; what lies before that was missed.
     *
     * @return of how many schedules; if {@link #AT_ONCE}, there may be more
     */
    int enter(Instant now) {
        return database.write(db -> {
            List<Long> passed = db.createQuery("""
                            select s.id from schedule s where s.state = 'active' and s.next_at is not null and s.next_at <= :now
                            order by s.next_at limit :most
                            """)
                    .bind("now", now.toEpochMilli())
                    .bind("most", AT_ONCE)
                    .mapTo(Long.class)
                    .list();
            passed.forEach(number -> enter(db, number, now));
            return passed.size();
        });
    }

    /** One that cannot be read, as when this machine knows its zone no more, must not hold up the others. */
    private static void enter(Handle db, long number, Instant now) {
        try {
            ScheduleStore.find(db, number).ifPresent(schedule -> enter(db, schedule, now));
        } catch (RuntimeException e) {
            LOG.error("schedule {} cannot be read and was stopped", number, e);
            ChangeStore.stop(db, number, Trouble.BROKEN);
        }
    }

    private static void enter(Handle db, Schedule schedule, Instant now) {
        Plan plan = schedule.plan();
        List<Instant> instants = schedule.next() == null
                ? List.of()
                : plan.rhythm()
                        .from(schedule.next())
                        .takeWhile(instant -> !instant.isAfter(now))
                        .toList();
        for (Instant instant : instants) {
            boolean good = instant.equals(instants.getLast()) && !now.isAfter(instant.plus(plan.goodFor()));
            enter(db, schedule, instant, good, now);
        }
        db.createUpdate("update schedule set next_at = :next where id = :number")
                .bind("number", schedule.number())
                .bind(
                        "next",
                        ScheduleStore.millis(
                                plan.rhythm().next(now.plusMillis(1)).orElse(null)))
                .execute();
    }

    private static void enter(Handle db, Schedule schedule, Instant instant, boolean good, Instant now) {
        db.createUpdate("""
                        insert into occurrence (schedule, instant, due_at, state, settled_at, reason, told)
                        values (:schedule, :instant, :instant, :state, :settled, :reason, :told)
                        on conflict (schedule, instant) do nothing
                        """)
                .bind("schedule", schedule.number())
                .bind("instant", instant.toEpochMilli())
                .bind("state", (good ? State.DUE : State.MISSED).stored())
                .bind("settled", good ? null : (Long) now.toEpochMilli())
                .bind("reason", good ? null : Trouble.TOO_LATE.stored())
                .bind("told", good ? 1 : 0)
                .execute();
    }

    /** Enters one that was left out. */
    static void leaveOut(Handle db, long schedule, Instant instant, Instant now) {
        db.createUpdate("""
                        insert into occurrence (schedule, instant, due_at, state, settled_at)
                        values (:schedule, :instant, :instant, 'skipped', :now)
                        on conflict (schedule, instant) do nothing
                        """)
                .bind("schedule", schedule)
                .bind("instant", instant.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Gives up what was never sent and makes no sense any more. */
    void giveUp(Instant now) {
        database.write(db -> db.createUpdate("""
                        update occurrence set state = 'missed', settled_at = :now, reason = :reason, told = 0
                        where id in (select o.id from occurrence o join schedule s on s.id = o.schedule
                            where o.state = 'due' and o.due_at < :now and o.attempts = 0 and s.state = 'active'
                                and o.due_at + s.good_for < :now)
                        """)
                .bind("now", now.toEpochMilli())
                .bind("reason", Trouble.TOO_LATE.stored())
                .execute());
    }

    OptionalLong messageOf(long schedule) {
        return database.read(db -> db.createQuery("""
                        select message from occurrence
                        where schedule = :schedule and state = 'posted' and message is not null
                        order by settled_at desc, id desc limit 1
                        """)
                .bind("schedule", schedule)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    /** The channel of a schedule as one number; that of events is the server's, that of direct messages the member's, below zero. */
    private static final String CHANNEL = "coalesce(s.channel, s.server, -s.member)";

    /**
     * The first that is due.
     *
     * @param now by the bot's time
     * @param real by the real clock
     * @param except channels that are left alone
     */
    Optional<Entry> due(Instant now, Instant real, Set<Long> except) {
        String others = except.isEmpty() ? "" : " and " + CHANNEL + " not in (" + listed(except) + ")";
        return database.read(db -> db.createQuery(BOTH + """
                        where o.state = 'due' and o.due_at <= :now and (o.retry_at is null or o.retry_at <= :real)
                            and s.state = 'active'
                        """ + others + " order by o.due_at, o.id limit 1")
                .bind("now", now.toEpochMilli())
                .bind("real", real.toEpochMilli())
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** Takes it in hand; empty if that is not due any more. */
    Optional<Entry> claim(Entry due, Instant real) {
        return database.write(db -> {
            int claimed = db.createUpdate("""
                            update occurrence set state = 'sending', attempts = attempts + 1, tried_at = coalesce(tried_at, :real),
                                channel = coalesce(channel, :channel)
                            where id = :number and state = 'due'
                                and exists (select 1 from schedule s where s.id = schedule and s.state = 'active')
                            """)
                    .bind("number", due.occurrence().number())
                    .bind("real", real.toEpochMilli())
                    .bind("channel", ScheduleStore.channel(due.schedule().plan().address()))
                    .execute();
            return claimed == 0
                    ? Optional.empty()
                    : Optional.of(find(db, due.occurrence().number()));
        });
    }

    private static Entry find(Handle db, long number) {
        return db.createQuery(BOTH + "where o.id = :number")
                .bind("number", number)
                .map((row, context) -> entry(row))
                .one();
    }

    /**
     * It stands there.
     *
     * @param trouble what should be mended nevertheless; organisers are told the first time
     * @param following begins what follows from it
     */
    void posted(
            Entry entry,
            long channel,
            long message,
            @Nullable Trouble trouble,
            Instant now,
            Consumer<Together> following) {
        database.write(db -> {
            following.accept(new Together(db, now));
            settle(
                    db,
                    entry,
                    State.POSTED,
                    trouble,
                    trouble == null || trouble == entry.schedule().trouble(),
                    now);
            db.createUpdate("update schedule set trouble = :trouble where id = :number and state = 'active'")
                    .bind("number", entry.schedule().number())
                    .bind("trouble", trouble == null ? null : trouble.stored())
                    .execute();
            return db.createUpdate("update occurrence set channel = :channel, message = :message where id = :number")
                    .bind("number", entry.occurrence().number())
                    .bind("channel", channel)
                    .bind("message", message)
                    .execute();
        });
    }

    /** It comes to nothing, and its organisers are told. */
    void settle(Entry entry, State state, Trouble why, Instant now) {
        database.write(db -> {
            settle(db, entry, state, why, false, now);
            return true;
        });
    }

    /** The same, but there is nobody who could be told. */
    void settleQuietly(Entry entry, State state, Trouble why, Instant now) {
        database.write(db -> {
            settle(db, entry, state, why, true, now);
            return true;
        });
    }

    /** There was nothing to say any more. */
    void skipped(Entry entry, Instant now) {
        database.write(db -> {
            settle(db, entry, State.SKIPPED, null, true, now);
            return true;
        });
    }

    /** The same as {@link #settle}, and nothing more is posted by its schedule until somebody has mended this. */
    void stopped(Entry entry, Trouble why, Instant now, Consumer<Together> following) {
        database.write(db -> {
            following.accept(new Together(db, now));
            settle(db, entry, State.FAILED, why, false, now);
            ChangeStore.stop(db, entry.schedule().number(), why);
            return true;
        });
    }

    private static void settle(Handle db, Entry entry, State state, @Nullable Trouble why, boolean told, Instant now) {
        db.createUpdate("""
                        update occurrence set state = :state, settled_at = :now, reason = :reason, told = :told, doubtful = 0
                        where id = :number
                        """)
                .bind("number", entry.occurrence().number())
                .bind("state", state.stored())
                .bind("now", now.toEpochMilli())
                .bind("reason", why == null ? null : why.stored())
                .bind("told", told ? 1 : 0)
                .execute();
    }

    /** Another attempt is to be made, not before that moment by the real clock; this one may have arrived. */
    void again(Entry entry, Instant notBefore) {
        database.write(db -> db.createUpdate(
                        "update occurrence set state = 'due', doubtful = 1, retry_at = :at where id = :number")
                .bind("number", entry.occurrence().number())
                .bind("at", notBefore.toEpochMilli())
                .execute());
    }

    /** What organisers have to be told of, the oldest first. */
    List<Entry> untold() {
        return database.read(db -> db.createQuery(BOTH + "where o.told = 0 order by o.id")
                .map((row, context) -> entry(row))
                .list());
    }

    List<Entry> all(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : database.read(db -> db.createQuery(BOTH + "where o.id in (<numbers>) order by o.id")
                        .bindList("numbers", numbers)
                        .map((row, context) -> entry(row))
                        .list());
    }

    /** What became of a server's schedules of a kind, the newest first. */
    List<Entry> log(long server, String kind, int most) {
        return database.read(db -> db.createQuery(BOTH + """
                        where s.server = :server and s.kind = :kind and o.settled_at is not null
                        order by o.settled_at desc, o.id desc limit :most
                        """)
                .bind("server", server)
                .bind("kind", kind)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
    }

    /** What came to an end in a server since that moment, of every kind but notices. */
    List<Outcome> outcomesIn(long server, Instant since) {
        return database.read(db -> db.createQuery("""
                        select s.kind, o.state, count(*) as number from occurrence o join schedule s on s.id = o.schedule
                        where s.server = :server and s.kind <> :notice and o.settled_at >= :since
                        group by s.kind, o.state order by s.kind, o.state
                        """)
                .bind("server", server)
                .bind("notice", Ledger.NOTICE)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> new Outcome(
                        row.getString("kind"), State.ofStored(row.getString("state")), row.getInt("number")))
                .list());
    }

    /** When something is tried again next after that moment, by the real clock. */
    Optional<Instant> triedAfter(Instant real) {
        return database.read(db -> db.createQuery(
                        "select min(o.retry_at) as at from occurrence o join schedule s on s.id = o.schedule"
                                + " where o.state = 'due' and o.retry_at > :real and s.state = 'active'")
                .bind("real", real.toEpochMilli())
                .map((row, context) -> instant(row, "at"))
                .one());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("reason");
        Occurrence occurrence = new Occurrence(
                row.getLong("occurrence"),
                row.getLong("schedule"),
                Instant.ofEpochMilli(row.getLong("instant")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                State.ofStored(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "tried_at").orElse(null),
                row.getInt("doubtful") == 1,
                instant(row, "settled_at").orElse(null),
                row.getLong("message_channel"),
                row.getLong("message"),
                reason == null ? null : Trouble.ofStored(reason));
        return new Entry(ScheduleStore.schedule(row), occurrence);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        OptionalLong millis = number(row, column);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** How long another attempt waits: 10 s, then twice as long each time, up to five minutes. */
    static Duration pause(int attempts) {
        long seconds = 10L << Math.min(attempts - 1, 5);
        return Duration.ofSeconds(Math.min(seconds, 300));
    }
}
