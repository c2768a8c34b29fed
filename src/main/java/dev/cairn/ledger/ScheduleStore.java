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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The schedules, and what lies ahead of them. */
final class ScheduleStore {
    static final String COLUMNS = """
            s.id, s.kind, s.server, s.channel, s.part, s.member, s.title, s.rhythm, s.zone, s.good_for, s.state as schedule_state,
            s.trouble, s.next_at, s.resume_at
            """;

    /** What still has something to do, or would have if it were not paused or stopped. */
    static final String LIVE = """
            (s.state in ('active', 'paused', 'stopped') and (s.next_at is not null
                or exists (select 1 from occurrence o where o.schedule = s.id and o.state in ('due', 'sending'))))
            """;

    private static final String ROLES = "roles";
    private static final String CHANNELS = "channels";

    private final Database database;

    ScheduleStore(Database database) {
        this.database = database;
    }

    static Schedule insert(Handle db, Plan plan, State state, @Nullable Instant next, Instant now) {
        long number = db.createQuery("""
                        insert into schedule
                            (kind, server, channel, part, member, title, rhythm, zone, good_for, state, next_at, made_at)
                        values (:kind, :server, :channel, :part, :member, :title, :rhythm, :zone, :good_for, :state, :next, :now)
                        returning id
                        """)
                .bind("kind", plan.kind())
                .bind("server", server(plan.address()))
                .bind("channel", channel(plan.address()))
                .bind("part", part(plan.address()))
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

    static @Nullable Long server(Address address) {
        OptionalLong server = address.inServer();
        return server.isPresent() ? (Long) server.getAsLong() : null;
    }

    static @Nullable Long channel(Address address) {
        return switch (address) {
            case Address.InServer place -> place.channel();
            case Address.Channels(long number, OptionalLong beside) when beside.isPresent() -> beside.getAsLong();
            case Address.Channels alone -> null;
            case Address.Events events -> null;
            case Address.Roles roles -> null;
            case Address.Direct direct -> null;
        };
    }

    /** Which part of a server it is, if it is no channel and not its events. */
    static @Nullable String part(Address address) {
        return switch (address) {
            case Address.Roles roles -> ROLES;
            case Address.Channels channels -> CHANNELS;
            case Address.InServer place -> null;
            case Address.Events events -> null;
            case Address.Direct direct -> null;
        };
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }

    Optional<Schedule> find(long number) {
        return database.read(db -> find(db, number));
    }

    static Optional<Schedule> find(Handle db, long number) {
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

    /** Whether something of it is still to be done. */
    static boolean isLive(Handle db, long number) {
        return db.createQuery("select count(*) from schedule s where s.id = :number and " + LIVE)
                        .bind("number", number)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private List<Schedule> live(String whose, long owner, String kind) {
        return database.read(db -> db.createQuery(
                        "select " + COLUMNS + " from schedule s where " + whose + " and " + LIVE + " order by s.id")
                .bind("owner", owner)
                .bind("kind", kind)
                .map((row, context) -> schedule(row))
                .list());
    }

    /** What will be due of it, the next first. */
    List<Upcoming> upcoming(Schedule schedule, int most) {
        return upcoming(schedule, decided("o.schedule = :owner", schedule.number(), List.of(schedule)), most);
    }

    boolean isLive(long number) {
        return database.read(db -> db.createQuery("select count(*) from schedule s where s.id = :number and " + LIVE)
                        .bind("number", number)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** What will be due in a server of what is wanted, the next first. */
    List<Ahead> aheadIn(long server, int most, Predicate<Schedule> shown) {
        List<Schedule> active = inServer(server).stream()
                .filter(schedule -> schedule.state() == State.ACTIVE)
                .filter(shown)
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
                            where o.state = 'due' and s.state = 'active' and o.due_at > :now) as due
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
        OptionalLong server = OccurrenceStore.number(row, "server");
        OptionalLong channel = OccurrenceStore.number(row, "channel");
        if (server.isEmpty()) {
            return new Address.Direct(member);
        }
        @Nullable String part = row.getString("part");
        if (part != null) {
            return part.equals(ROLES)
                    ? new Address.Roles(server.getAsLong())
                    : new Address.Channels(server.getAsLong(), channel);
        }
        return channel.isPresent()
                ? new Address.InServer(server.getAsLong(), channel.getAsLong())
                : new Address.Events(server.getAsLong());
    }
}
