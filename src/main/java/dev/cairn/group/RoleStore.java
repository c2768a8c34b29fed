package dev.cairn.group;

import dev.cairn.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The role of Discord's that a group has for its members. An archived group keeps it. */
public final class RoleStore {
    private final Database database;

    public RoleStore(Database database) {
        this.database = database;
    }

    /** The role of a group, be it archived or not, as long as Discord does not refuse to give it. */
    public OptionalLong given(long group) {
        return database.read(db -> one(db, group, "role is not null and role_refused_at is null"));
    }

    /** The role of a group, be it archived or not. */
    public static OptionalLong of(Handle db, long group) {
        return one(db, group, "role is not null");
    }

    private static OptionalLong one(Handle db, long group, String as) {
        Optional<Long> role = db.createQuery("select role from study_group where id = :group and " + as)
                .bind("group", group)
                .mapTo(Long.class)
                .findOne();
        return role.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** A group has this role from now on, if it still goes on; whether it does. */
    public static boolean put(Handle db, long group, long role) {
        return set(db, group, role, null, "state = 'active'") > 0;
    }

    /** A group has none from now on. False if it had none. */
    public static boolean remove(Handle db, long group) {
        return set(db, group, null, null, "role is not null") > 0;
    }

    private static int set(Handle db, long group, @Nullable Long role, @Nullable Instant refused, String as) {
        return db.createUpdate(
                        "update study_group set role = :role, role_refused_at = :refused where id = :group and " + as)
                .bind("group", group)
                .bind("role", role)
                .bind("refused", refused == null ? null : (Long) refused.toEpochMilli())
                .execute();
    }

    /** Discord refuses to give it, unless it does so already. */
    public static int refuse(Handle db, long group, Instant at) {
        return db.createUpdate(
                        "update study_group set role_refused_at = :at where id = :group and role_refused_at is null")
                .bind("group", group)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** It is tried again to give it; who has it not as they should, or may have it although they left since it was refused. */
    public static List<Long> resume(Handle db, long group) {
        List<Long> members =
                db.createQuery("""
                        select m.member from group_member m join study_group g on g.id = m.study_group
                        where g.id = :group and g.role_refused_at is not null
                            and (m.left_at is null or m.left_at >= g.role_refused_at)
                        order by m.joined_at, m.member
                        """).bind("group", group).mapTo(Long.class).list();
        db.createUpdate("update study_group set role_refused_at = null where id = :group")
                .bind("group", group)
                .execute();
        return members;
    }
}
