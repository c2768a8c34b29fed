package dev.cairn.ledger;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The schedules, and what of them is changed by hand. */
final class ScheduleStore {
    static final String COLUMNS = """
            s.id, s.kind, s.server, s.channel, s.member, s.title, s.rhythm, s.zone, s.good_for, s.state as schedule_state,
            s.trouble, s.next_at, s.resume_at
            """;

    /** What still has something to do, or would have if it were not paused or stopped. */
    private static final String LIVE = """
            (s.state in ('active', 'paused', 'stopped') and (s.next_at is not null
                or exists (select 1 from occurrence o where o.schedule = s.id and o.state in ('due', 'sending'))))
            """;

    private static final Duration DRAFTS_KEPT = Duration.ofDays(1);

    private final Database database;

    ScheduleStore(Database database) {
        this.database = database;
    }

    /** Keeps a plan that waits for a confirming click, for a day. */
    Schedule draft(Plan plan, Instant now) {
        return database.write(db -> {
            db.createUpdate("delete from reminder where schedule in"
                            + " (select id from schedule where state = 'draft' and made_at < :old)")
                    .bind("old", now.minus(DRAFTS_KEPT).toEpochMilli())
                    .execute();
            db.createUpdate("delete from schedule where state = 'draft' and made_at < :old")
                    .bind("old", now.minus(DRAFTS_KEPT).toEpochMilli())
                    .execute();
            return insert(db, plan, State.DRAFT, null, now);
        });
    }

    static Schedule insert(Handle db, Plan plan, State state, @Nullable Instant next, Instant now) {
        long number = db.createQuery("""
                        insert into schedule (kind, server, channel, member, title, rhythm, zone, good_for, state, next_at, made_at)
                        values (:kind, :server, :channel, :member, :title, :rhythm, :zone, :good_for, :state, :next, :now)
                        returning id
                        """)
                .bind("kind", plan.kind())
                .bind("server", server(plan.address()))
                .bind("channel", channel(plan.address()))
                .bind("member", plan.member())
                .bind("title", plan.title())
                .bind("rhythm", plan.rhythm().rule())
                .bind("zone", plan.rhythm().zone().getId())
                .bind("good_for", plan.goodFor().toMillis())
                .bind("state", state.stored())
                .bind("next", millis(next))
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        return new Schedule(number, plan, state, null, next, null);
    }

    private static @Nullable Long server(Address address) {
        return address instanceof Address.InServer place ? (Long) place.server() : null;
    }

    private static @Nullable Long channel(Address address) {
        return address instanceof Address.InServer place ? (Long) place.channel() : null;
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }

    Optional<Schedule> find(long number) {
        return database.read(db -> find(db, number));
    }

    private static Optional<Schedule> find(Handle db, long number) {
        return db.createQuery("select " + COLUMNS + " from schedule s where s.id = :number")
                .bind("number", number)
                .map((row, context) -> schedule(row))
                .findOne();
    }

    /** The live ones of a kind in a server, the oldest first. */
    List<Schedule> ofServer(long server, String kind) {
        return live("s.server = :owner and s.kind = :kind", server, kind);
    }

    /** The live ones of a kind that a member has made, wherever they are posted, the oldest first. */
    List<Schedule> ofMember(long member, String kind) {
        return live("s.member = :owner and s.kind = :kind", member, kind);
    }

    /** The live ones in a server, of every kind but notices, the oldest first. */
    List<Schedule> inServer(long server) {
        return live("s.server = :owner and s.kind <> :kind", server, Ledger.NOTICE);
    }

    private List<Schedule> live(String whose, long owner, String kind) {
        return database.read(db -> db.createQuery(
                        "select " + COLUMNS + " from schedule s where " + whose + " and " + LIVE + " order by s.id")
                .bind("owner", owner)
                .bind("kind", kind)
                .map((row, context) -> schedule(row))
                .list());
    }

    /**
     * Begins a draft.
     *
     * @param most so many live ones of its kind there may be with it, in its server, or of its member if it is personal
     * @return whether it has begun; not if it is no draft any more
     * @throws Full if there are too many
     */
    boolean begin(Schedule draft, int most, boolean personal, Instant now) {
        return database.write(db -> {
            if (find(db, draft.number())
                    .filter(each -> each.state() == State.DRAFT)
                    .isEmpty()) {
                return false;
            }
            if (count(db, draft.plan(), personal) >= most) {
                throw new Full();
            }
            return set(db, draft.number(), State.ACTIVE, draft.plan().rhythm().next(now), Optional.empty());
        });
    }

    /** There are as many as there may be. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static int count(Handle db, Plan plan, boolean personal) {
        String whose = personal ? "s.member = :owner" : "s.server = :owner";
        Long owner = personal ? (Long) plan.member() : server(plan.address());
        return db.createQuery("select count(*) from schedule s where s.kind = :kind and " + whose + " and " + LIVE)
                .bind("kind", plan.kind())
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
    }

    private static boolean set(Handle db, long number, State state, Optional<Instant> next, Optional<Instant> resumes) {
        return db.createUpdate("""
                        update schedule set state = :state, next_at = :next, resume_at = :resumes, trouble = null
                        where id = :number
                        """)
                        .bind("number", number)
                        .bind("state", state.stored())
                        .bind("next", millis(next.orElse(null)))
                        .bind("resumes", millis(resumes.orElse(null)))
                        .execute()
                > 0;
    }

    boolean pause(Schedule schedule, Optional<Instant> until) {
        return database.write(
                db -> set(db, schedule.number(), State.PAUSED, Optional.ofNullable(schedule.next()), until));
    }

    /** Goes on from now: what was due meanwhile is left out. */
    boolean resume(Schedule schedule, Instant now) {
        return database.write(db -> resume(db, schedule, now));
    }

    /** The paused ones whose time has come. */
    int resumeDue(Instant now) {
        return database.write(db -> {
            List<Schedule> due = db.createQuery(
                            "select " + COLUMNS
                                    + " from schedule s where s.state = 'paused' and s.resume_at is not null and s.resume_at <= :now")
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> schedule(row))
                    .list();
            due.forEach(schedule -> resume(db, schedule, Objects.requireNonNull(schedule.resumes())));
            return due.size();
        });
    }

    private static boolean resume(Handle db, Schedule schedule, Instant from) {
        db.createUpdate("""
                        update occurrence set state = 'skipped', settled_at = :now
                        where schedule = :schedule and state = 'due' and due_at < :now and doubtful = 0
                        """)
                .bind("schedule", schedule.number())
                .bind("now", from.toEpochMilli())
                .execute();
        return set(db, schedule.number(), State.ACTIVE, schedule.plan().rhythm().next(from), Optional.empty());
    }

    boolean cancel(Schedule schedule, Instant now) {
        return database.write(db -> {
            db.createUpdate("""
                            update occurrence set state = 'skipped', settled_at = :now where schedule = :schedule and state = 'due'
                            """)
                    .bind("schedule", schedule.number())
                    .bind("now", now.toEpochMilli())
                    .execute();
            return set(db, schedule.number(), State.CANCELLED, Optional.empty(), Optional.empty());
        });
    }

    /** Puts another plan in its place. With another rhythm, what was moved or skipped in the old one is forgotten. */
    int edit(Schedule schedule, Plan plan, Instant now) {
        return database.write(db -> {
            boolean sameRhythm = plan.rhythm().equals(schedule.plan().rhythm());
            if (!sameRhythm) {
                db.createUpdate("""
                                delete from occurrence where schedule = :schedule and state in ('due', 'skipped')
                                    and attempts = 0 and due_at > :now
                                """)
                        .bind("schedule", schedule.number())
                        .bind("now", now.toEpochMilli())
                        .execute();
            }
            return db.createUpdate("""
                            update schedule set server = :server, channel = :channel, title = :title, rhythm = :rhythm, zone = :zone, next_at = :next
                            where id = :number
                            """)
                    .bind("number", schedule.number())
                    .bind("server", server(plan.address()))
                    .bind("channel", channel(plan.address()))
                    .bind("title", plan.title())
                    .bind("rhythm", plan.rhythm().rule())
                    .bind("zone", plan.rhythm().zone().getId())
                    .bind(
                            "next",
                            millis(
                                    sameRhythm
                                            ? schedule.next()
                                            : plan.rhythm().next(now).orElse(null)))
                    .execute();
        });
    }

    void stop(Handle db, long number, Trouble why) {
        db.createUpdate("update schedule set state = 'stopped', trouble = :why where id = :number and state = 'active'")
                .bind("number", number)
                .bind("why", why.stored())
                .execute();
    }

    /**
     * Decides beforehand what becomes of one that lies ahead.
     *
     * @param due when it is to be posted instead; empty if it is left out
     */
    int decide(Schedule schedule, Upcoming ahead, Optional<Instant> due, Instant now) {
        return database.write(db -> {
            db.createUpdate("""
                            insert into occurrence (schedule, instant, due_at, state, settled_at)
                            values (:schedule, :instant, :due, :state, :settled)
                            on conflict (schedule, instant) do update
                                set due_at = excluded.due_at, state = excluded.state, settled_at = excluded.settled_at
                                where occurrence.state in ('due', 'skipped') and occurrence.attempts = 0
                            """)
                    .bind("schedule", schedule.number())
                    .bind("instant", ahead.instant().toEpochMilli())
                    .bind("due", due.orElse(ahead.due()).toEpochMilli())
                    .bind("state", due.isPresent() ? "due" : "skipped")
                    .bind("settled", due.isPresent() ? null : (Long) now.toEpochMilli())
                    .execute();
            return ahead.instant().equals(schedule.next()) ? advance(db, schedule, ahead.instant()) : 0;
        });
    }

    private static int advance(Handle db, Schedule schedule, Instant past) {
        return db.createUpdate("update schedule set next_at = :next where id = :number")
                .bind("number", schedule.number())
                .bind(
                        "next",
                        millis(schedule.plan().rhythm().next(past.plusMillis(1)).orElse(null)))
                .execute();
    }

    /** What will be due of it, the next first. */
    List<Upcoming> upcoming(Schedule schedule, int most) {
        return upcoming(schedule, decided("o.schedule = :owner", schedule.number(), List.of(schedule)), most);
    }

    /** What will be due in a server, of every kind but notices, the next first. */
    List<Ahead> aheadIn(long server, int most) {
        List<Schedule> active = inServer(server).stream()
                .filter(schedule -> schedule.state() == State.ACTIVE)
                .toList();
        Map<Long, List<Row>> decided =
                decided("s.server = :owner", server, active).stream().collect(Collectors.groupingBy(Row::schedule));
        return active.stream()
                .flatMap(schedule ->
                        upcoming(schedule, decided.getOrDefault(schedule.number(), List.of()), most).stream()
                                .map(each -> new Ahead(schedule, each)))
                .sorted(Comparator.comparing(each -> each.upcoming().due()))
                .limit(most)
                .toList();
    }

    /** What was entered, moved or left out of what lies ahead of these schedules. */
    private List<Row> decided(String whose, long owner, List<Schedule> schedules) {
        long next = schedules.stream()
                .flatMap(schedule -> Optional.ofNullable(schedule.next()).stream())
                .mapToLong(Instant::toEpochMilli)
                .min()
                .orElse(Long.MAX_VALUE);
        return database.read(db -> db.createQuery("""
                        select o.schedule, o.instant, o.due_at, o.state from occurrence o join schedule s on s.id = o.schedule
                        where (o.state = 'due' or o.instant >= :next) and \
                        """ + whose)
                .bind("owner", owner)
                .bind("next", next)
                .map((row, context) -> new Row(
                        row.getLong("schedule"),
                        Instant.ofEpochMilli(row.getLong("instant")),
                        Instant.ofEpochMilli(row.getLong("due_at")),
                        row.getString("state").equals("due")))
                .list());
    }

    private static List<Upcoming> upcoming(Schedule schedule, List<Row> decided, int most) {
        Set<Instant> known = decided.stream().map(Row::instant).collect(Collectors.toSet());
        Stream<Upcoming> coming = schedule.next() == null
                ? Stream.empty()
                : schedule.plan()
                        .rhythm()
                        .from(schedule.next())
                        .filter(instant -> !known.contains(instant))
                        .limit(most)
                        .map(instant -> new Upcoming(instant, instant));
        return Stream.concat(
                        decided.stream().filter(Row::isDue).map(row -> new Upcoming(row.instant(), row.due())), coming)
                .sorted(Comparator.comparing(Upcoming::due))
                .limit(most)
                .toList();
    }

    private record Row(long schedule, Instant instant, Instant due, boolean isDue) {}

    /** When something is due next after that moment; empty if nothing ever is. */
    Optional<Instant> dueAfter(Instant now) {
        return database.read(db -> db.createQuery("""
                        select min(at) as at from (
                            select min(next_at) as at from schedule where state = 'active' and next_at > :now
                            union all
                            select min(resume_at) from schedule where state = 'paused' and resume_at > :now
                            union all
                            select min(o.due_at) from occurrence o join schedule s on s.id = o.schedule
                            where o.state in ('due', 'sending') and s.state = 'active' and o.due_at > :now) as due
                        """)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> OccurrenceStore.instant(row, "at"))
                .one());
    }

    /** From columns as {@link #COLUMNS} names them. */
    static Schedule schedule(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        long member = row.getLong("member");
        Plan plan = new Plan(
                row.getString("kind"),
                address(row, member),
                member,
                row.getString("title"),
                Rhythm.ofRule(row.getString("rhythm"), zone),
                Duration.ofMillis(row.getLong("good_for")));
        @Nullable String trouble = row.getString("trouble");
        return new Schedule(
                row.getLong("id"),
                plan,
                State.ofStored(row.getString("schedule_state")),
                trouble == null ? null : Trouble.ofStored(trouble),
                OccurrenceStore.instant(row, "next_at").orElse(null),
                OccurrenceStore.instant(row, "resume_at").orElse(null));
    }

    private static Address address(ResultSet row, long member) throws SQLException {
        OptionalLong channel = OccurrenceStore.number(row, "channel");
        return channel.isPresent()
                ? new Address.InServer(row.getLong("server"), channel.getAsLong())
                : new Address.Direct(member);
    }
}
