package dev.cairn.gather;

import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Who wants to find somebody to learn with, and which two were asked. */
final class BuddyStore {
    /** Two are not asked about each other more often than that. */
    static final Duration BETWEEN = Duration.ofDays(7);

    private static final String SELECT =
            "select id, server, seeker, sought, topic, roadmap, state, at from buddy_match ";

    private final Database database;

    BuddyStore(Database database) {
        this.database = database;
    }

    /** How far two have come. */
    enum State {
        /** The seeker is asked whether the other shall be. */
        FOUND,
        /** The other is asked. */
        ASKED,
        YES,
        NO;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Two who could learn together.
     *
     * @param topic what both are learning; empty if only the phase is the same
     */
    record Match(
            long number,
            long server,
            long seeker,
            long sought,
            OptionalLong topic,
            long roadmap,
            State state,
            Instant at) {
        long other(long member) {
            return member == seeker ? sought : seeker;
        }
    }

    /** Says whether it was off. */
    boolean on(long server, long member, Instant at) {
        return database.write(db -> db.createUpdate("""
                                insert into buddy (server, member, since) values (:server, :member, :at)
                                on conflict (server, member) do nothing
                                """)
                        .bind("server", server)
                        .bind("member", member)
                        .bind("at", at.toEpochMilli())
                        .execute())
                > 0;
    }

    /** Says whether it was on. What they were asked is not asked any more. */
    boolean off(long server, long member) {
        return database.write(db -> {
            db.createUpdate("""
                            update buddy_match set state = 'no' where server = :server
                                and (seeker = :member or sought = :member) and state in ('found', 'asked')
                            """).bind("server", server).bind("member", member).execute();
            return db.createUpdate("delete from buddy where server = :server and member = :member")
                            .bind("server", server)
                            .bind("member", member)
                            .execute()
                    > 0;
        });
    }

    boolean isOn(long server, long member) {
        return database.read(db -> isOn(db, server, member));
    }

    private static boolean isOn(Handle db, long server, long member) {
        return db.createQuery("select count(*) from buddy where server = :server and member = :member")
                        .bind("server", server)
                        .bind("member", member)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * Who has switched it on there and has not left, whom this member has neither been asked about within a week nor found
     * already; who has waited longest comes first.
     */
    List<Long> candidates(long server, long member, Instant now, int most) {
        return database.read(db -> db.createQuery("""
                        select b.member from buddy b
                        join membership m on m.server = b.server and m.member = b.member and m.left_at is null
                        where b.server = :server and b.member <> :member and not exists (
                            select 1 from buddy_match c where c.server = :server and (c.at > :since or c.state = 'yes')
                                and c.state <> 'found'
                                and ((c.seeker = :member and c.sought = b.member)
                                    or (c.sought = :member and c.seeker = b.member)))
                        order by b.since, b.member limit :most
                        """)
                .bind("server", server)
                .bind("member", member)
                .bind("since", now.minus(BETWEEN).toEpochMilli())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** Notes whom a seeker may have asked; what was found before and not asked is forgotten. */
    long found(long server, long seeker, long sought, OptionalLong topic, long roadmap, Instant at) {
        return database.write(db -> {
            db.createUpdate("delete from buddy_match where server = :server and seeker = :seeker and state = 'found'")
                    .bind("server", server)
                    .bind("seeker", seeker)
                    .execute();
            return db.createQuery("""
                            insert into buddy_match (server, seeker, sought, topic, roadmap, state, at)
                            values (:server, :seeker, :sought, :topic, :roadmap, 'found', :at) returning id
                            """)
                    .bind("server", server)
                    .bind("seeker", seeker)
                    .bind("sought", sought)
                    .bind("topic", topic.isPresent() ? (Long) topic.getAsLong() : null)
                    .bind("roadmap", roadmap)
                    .bind("at", at.toEpochMilli())
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** The seeker wants the other to be asked. Empty if that is not theirs to say, or either has switched it off. */
    Optional<Match> ask(long number, long seeker, Instant at) {
        return move(number, State.FOUND, State.ASKED, at, match -> match.seeker() == seeker, true);
    }

    /** The other answers. Empty if that is not theirs to say, or either has switched it off. */
    Optional<Match> answer(long number, long sought, boolean yes, Instant at) {
        return move(number, State.ASKED, yes ? State.YES : State.NO, at, match -> match.sought() == sought, yes);
    }

    private Optional<Match> move(long number, State from, State to, Instant at, Predicate<Match> may, boolean bothOn) {
        return database.write(db -> {
            Optional<Match> match = find(db, number)
                    .filter(each -> each.state() == from)
                    .filter(may)
                    .filter(each -> !bothOn
                            || (isOn(db, each.server(), each.seeker()) && isOn(db, each.server(), each.sought())))
                    .filter(each -> from != State.FOUND || !isTooSoon(db, each, at));
            match.ifPresent(
                    each -> db.createUpdate("update buddy_match set state = :state, at = :at where id = :number")
                            .bind("state", to.stored())
                            .bind("at", at.toEpochMilli())
                            .bind("number", number)
                            .execute());
            return match;
        });
    }

    /** Whether these two were asked about each other within a week, whoever began. */
    private static boolean isTooSoon(Handle db, Match match, Instant now) {
        return db.createQuery("""
                        select count(*) from buddy_match where server = :server and state <> 'found'
                            and (at > :since or state = 'yes')
                            and ((seeker = :one and sought = :other) or (seeker = :other and sought = :one))
                        """)
                        .bind("server", match.server())
                        .bind("since", now.minus(BETWEEN).toEpochMilli())
                        .bind("one", match.seeker())
                        .bind("other", match.sought())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Optional<Match> find(long number) {
        return database.read(db -> find(db, number));
    }

    private static Optional<Match> find(Handle db, long number) {
        return db.createQuery(SELECT + "where id = :number")
                .bind("number", number)
                .map((row, context) -> match(row))
                .findOne();
    }

    /** The question that waits for this member there, the oldest. */
    Optional<Match> waiting(long server, long member) {
        return list("server = :server and sought = :member and state = 'asked'", server, member).stream()
                .findFirst();
    }

    /** Whom this member learns with there. */
    List<Long> buddies(long server, long member) {
        return list("server = :server and (seeker = :member or sought = :member) and state = 'yes'", server, member)
                .stream()
                .map(match -> match.other(member))
                .distinct()
                .toList();
    }

    private List<Match> list(String where, long server, long member) {
        return database.read(db -> db.createQuery(SELECT + "where " + where + " order by id")
                .bind("server", server)
                .bind("member", member)
                .map((row, context) -> match(row))
                .list());
    }

    private static Match match(ResultSet row) throws SQLException {
        long topic = row.getLong("topic");
        OptionalLong both = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(topic);
        return new Match(
                row.getLong("id"),
                row.getLong("server"),
                row.getLong("seeker"),
                row.getLong("sought"),
                both,
                row.getLong("roadmap"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    /** Which match a schedule of the ledger asks about, or tells of. */
    void put(long schedule, long match) {
        database.write(
                db -> db.createUpdate("insert into buddy_post (schedule, buddy_match) values (:schedule, :match)")
                        .bind("schedule", schedule)
                        .bind("match", match)
                        .execute());
    }

    Optional<Match> of(long schedule) {
        return database.read(db -> db.createQuery("select buddy_match from buddy_post where schedule = :schedule")
                        .bind("schedule", schedule)
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(this::find);
    }
}
