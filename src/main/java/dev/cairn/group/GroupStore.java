package dev.cairn.group;

import dev.cairn.pace.Pace;
import dev.cairn.roadmap.Fold;
import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The study groups of servers, and who belongs to them. One of another server, or archived, is as good as none. */
public final class GroupStore {
    /** So many groups a server may have. */
    public static final int MOST_IN_SERVER = 200;

    /** So many groups of one server a member may belong to. */
    public static final int MOST_OF_MEMBER = 20;

    private static final String SELECT = """
            select g.*,
                (select count(*) from group_member m where m.study_group = g.id and m.left_at is null) as members,
                (select m.member from group_member m
                    where m.study_group = g.id and m.duty = 'owner' and m.left_at is null) as owner
            from study_group g
            """;

    private final Database database;

    public GroupStore(Database database) {
        this.database = database;
    }

    /** The group of that number, if it is this server's. */
    public Optional<Group> find(long server, long number) {
        return database.read(db -> find(db, server, number));
    }

    /** The group of that number, for whoever has not had it from a member. */
    public Optional<Group> findAnywhere(long number) {
        return database.read(db -> findAnywhere(db, number));
    }

    /** The same within a transaction. */
    public static Optional<Group> findAnywhere(Handle db, long number) {
        return db.createQuery(SELECT + "where g.id = :number and g.state = 'active'")
                .bind("number", number)
                .map((row, context) -> group(row))
                .findOne();
    }

    /** The same within a transaction. */
    public static Optional<Group> find(Handle db, long server, long number) {
        return db.createQuery(SELECT + "where g.id = :number and g.server = :server and g.state = 'active'")
                .bind("number", number)
                .bind("server", server)
                .map((row, context) -> group(row))
                .findOne();
    }

    /** All of a server, the oldest first. */
    public List<Group> ofServer(long server) {
        return database.read(db -> ofServer(db, server));
    }

    static List<Group> ofServer(Handle db, long server) {
        return db.createQuery(SELECT + "where g.server = :server and g.state = 'active' order by g.id")
                .bind("server", server)
                .map((row, context) -> group(row))
                .list();
    }

    /** Those of a server that this member belongs to, the one joined first first. */
    public List<Group> ofMember(long server, long member) {
        return database.read(db -> ofMember(db, server, member));
    }

    /** The same within a transaction. */
    public static List<Group> ofMember(Handle db, long server, long member) {
        return db.createQuery(SELECT + """
                        join group_member own on own.study_group = g.id
                        where own.member = :member and own.left_at is null and g.server = :server and g.state = 'active'
                        order by own.joined_at, g.id
                        """)
                .bind("member", member)
                .bind("server", server)
                .map((row, context) -> group(row))
                .list();
    }

    /** Who belongs to it: its owner, its co-hosts, then the others, who joined first first. */
    public List<Seat> members(long group) {
        return database.read(db -> members(db, group));
    }

    /** The same within a transaction. */
    public static List<Seat> members(Handle db, long group) {
        return db.createQuery("""
                        select member, duty, joined_at from group_member
                        where study_group = :group and left_at is null
                        order by case duty when 'owner' then 0 when 'cohost' then 1 else 2 end, joined_at, member
                        """)
                .bind("group", group)
                .map((row, context) -> new Seat(
                        row.getLong("member"),
                        Duty.ofStored(row.getString("duty")),
                        Instant.ofEpochMilli(row.getLong("joined_at"))))
                .list();
    }

    /** Its owner and co-hosts; empty as long as nobody has taken over from an owner who has left. */
    public List<Long> hosts(long group) {
        return members(group).stream()
                .filter(seat -> seat.duty().isHost())
                .map(Seat::member)
                .toList();
    }

    public boolean isMember(long group, long member) {
        return duty(group, member).isPresent();
    }

    /** The same within a transaction of somebody else's. */
    public static boolean isMember(Handle db, long group, long member) {
        return duty(db, group, member).isPresent();
    }

    /** What this member is in the group; empty if they don't belong to it. */
    public Optional<Duty> duty(long group, long member) {
        return database.read(db -> duty(db, group, member));
    }

    static Optional<Duty> duty(Handle db, long group, long member) {
        return db.createQuery("""
                        select duty from group_member where study_group = :group and member = :member and left_at is null
                        """)
                .bind("group", group)
                .bind("member", member)
                .mapTo(String.class)
                .findOne()
                .map(Duty::ofStored);
    }

    /** Its members by how much they said of topics since that moment, the most first; of the same, who joined first. */
    public List<Long> mostActive(long group, Instant since) {
        return database.read(db -> db.createQuery("""
                        select m.member from group_member m
                        left join progress_event e on e.member = m.member and e.at >= :since
                        where m.study_group = :group and m.left_at is null
                        group by m.member, m.joined_at order by count(e.id) desc, m.joined_at, m.member
                        """)
                .bind("group", group)
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .list());
    }

    /** When somebody last did something for it, or one of its members said something of a topic of its roadmap. */
    public Instant lastActive(Group group) {
        return database.read(db -> db.createQuery("""
                        select max(e.at) from group_member m
                        join progress_event e on e.member = m.member
                        join topic t on t.id = e.topic
                        where m.study_group = :group and m.left_at is null and t.roadmap = :roadmap
                        """)
                .bind("group", group.number())
                .bind("roadmap", group.terms().roadmap())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .filter(learnt -> learnt.isAfter(group.active()))
                .orElse(group.active()));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getLong("id"),
                row.getLong("server"),
                terms(row),
                row.getInt("members"),
                number(row, "owner"),
                role(row),
                Instant.ofEpochMilli(row.getLong("active_at")),
                moment(row, "asked_at"),
                moment(row, "hostless_at"),
                Instant.ofEpochMilli(row.getLong("made_at")));
    }

    private static Group.@Nullable Role role(ResultSet row) throws SQLException {
        OptionalLong role = number(row, "role");
        return role.isPresent() ? new Group.Role(role.getAsLong(), moment(row, "role_refused_at")) : null;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        @Nullable String endsOn = row.getString("ends_on");
        return new Terms(
                row.getString("name"),
                row.getLong("roadmap"),
                row.getString("phase"),
                endsOn == null ? new Pace.Weekly(row.getInt("topics_a_week")) : new Pace.Until(LocalDate.parse(endsOn)),
                LocalDate.parse(row.getString("starts_on")),
                row.getInt("behind"),
                number(row, "channel"),
                row.getInt("size"),
                row.getString("language"),
                row.getBoolean("open"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OptionalLong millis = number(row, column);
        return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : null;
    }

    /** What is called so in that server; names are told apart without case and punctuation. */
    static boolean isTaken(Handle db, long server, String name, long butFor) {
        String wanted = Fold.of(name);
        return ofServer(db, server).stream()
                .filter(group -> group.number() != butFor)
                .anyMatch(group -> Fold.of(group.name()).equals(wanted));
    }
}
