package dev.cairn.member;

import dev.cairn.credit.BoardStore;
import dev.cairn.store.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Who was met in which server, and what they chose to show. */
public final class MemberStore {
    private final Database database;

    public MemberStore(Database database) {
        this.database = database;
    }

    /** Notes that a member used the bot in a server; this is all it ever learns of who is where. */
    public void met(long server, long member, Instant at) {
        database.write(db -> {
            boolean returns = hasLeft(db, server, member);
            int written = db.createUpdate("""
                            insert into membership (server, member, first_seen, last_seen)
                            values (:server, :member, :at, :at)
                            on conflict (server, member) do update set last_seen = excluded.last_seen, left_at = null
                            """)
                    .bind("server", server)
                    .bind("member", member)
                    .bind("at", at.toEpochMilli())
                    .execute();
            if (returns) {
                BoardStore.reshow(db, server, member);
            }
            return written;
        });
    }

    private static boolean hasLeft(Handle db, long server, long member) {
        return db.createQuery("""
                        select count(*) from membership
                        where server = :server and member = :member and left_at is not null
                        """)
                        .bind("server", server)
                        .bind("member", member)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Notes that Discord knows of no such member there any more, until they use the bot there again. */
    public void left(long server, long member, Instant at) {
        database.write(db -> {
            int written = db.createUpdate("""
                            update membership set left_at = :at
                            where server = :server and member = :member and left_at is null
                            """)
                    .bind("server", server)
                    .bind("member", member)
                    .bind("at", at.toEpochMilli())
                    .execute();
            BoardStore.reshow(db, server, member);
            return written;
        });
    }

    public Visibility visibility(long member) {
        return database.read(db -> db.createQuery("select visibility from member where id = :member")
                .bind("member", member)
                .mapTo(String.class)
                .findOne()
                .map(stored -> Visibility.valueOf(stored.toUpperCase(Locale.ROOT)))
                .orElse(Visibility.THIS_SERVER));
    }

    public void show(long member, Visibility to) {
        database.write(db -> {
            int written = db.createUpdate("""
                            insert into member (id, visibility) values (:member, :visibility)
                            on conflict (id) do update set visibility = excluded.visibility
                            """)
                    .bind("member", member)
                    .bind("visibility", to.stored())
                    .execute();
            BoardStore.reshow(db, member);
            return written;
        });
    }

    /**
     * Whether somebody else may see this member's progress there: everybody, whoever shares a group with them in that server,
     * or nobody. Nothing is shown in a server where the member has never used the bot, or has left.
     */
    public boolean showsProgress(long member, long viewer, OptionalLong server) {
        return server.isPresent()
                && wasMet(server.getAsLong(), member)
                && switch (visibility(member)) {
                    case THIS_SERVER -> true;
                    case MY_GROUPS -> shareAGroup(server.getAsLong(), member, viewer);
                    case ONLY_ME -> false;
                };
    }

    private boolean shareAGroup(long server, long member, long other) {
        return database.read(db -> db.createQuery("""
                        select count(*) from study_group g
                        join group_member one on one.study_group = g.id and one.member = :member and one.left_at is null
                        join group_member two on two.study_group = g.id and two.member = :other and two.left_at is null
                        where g.server = :server and g.state = 'active'
                        """)
                        .bind("server", server)
                        .bind("member", member)
                        .bind("other", other)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    private boolean wasMet(long server, long member) {
        return database.read(db -> db.createQuery("""
                        select count(*) from membership
                        where server = :server and member = :member and left_at is null
                        """)
                        .bind("server", server)
                        .bind("member", member)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** By whose clocks a member writes; empty if they have not said. It is shown to nobody else. */
    public Optional<ZoneId> zone(long member) {
        return database.read(db -> db.createQuery("select zone from member where id = :member and zone is not null")
                .bind("member", member)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
    }

    public void live(long member, ZoneId in) {
        set(member, "zone", in.getId());
    }

    /** Takes back what they said of it, so that the server's holds for them again. */
    public void forgetZone(long member) {
        database.write(db -> db.createUpdate("update member set zone = null where id = :member")
                .bind("member", member)
                .execute());
    }

    /** Whether the bot may write to a member of its own accord; only they can say so. */
    public boolean takesDirectMessages(long member) {
        return database.read(
                db -> db.createQuery("select count(*) from member where id = :member and direct_messages = 1")
                                .bind("member", member)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    public void takeDirectMessages(long member, boolean allowed) {
        set(member, "direct_messages", allowed ? 1 : 0);
    }

    private void set(long member, String column, Object value) {
        database.write(db -> db.createUpdate("insert into member (id, visibility, " + column
                        + ") values (:member, :visibility, :value) on conflict (id) do update set " + column
                        + " = excluded." + column)
                .bind("member", member)
                .bind("visibility", Visibility.THIS_SERVER.stored())
                .bind("value", value)
                .execute());
    }
}
