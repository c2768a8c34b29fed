package dev.cairn.group;

import dev.cairn.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who hosts a group. Rights are judged in the transaction that changes something. */
public final class DutyStore {
    /** So long the one who is asked first has to accept, before the next may as well. */
    public static final Duration TURN = Duration.ofDays(1);

    private final Database database;

    public DutyStore(Database database) {
        this.database = database;
    }

    static boolean leads(Group group, Actor actor) {
        return actor.organises() || (group.owner().isPresent() && group.owner().getAsLong() == actor.member());
    }

    private static Optional<Group> led(Handle db, long server, long group, Actor actor) {
        return GroupStore.find(db, server, group).filter(found -> leads(found, actor));
    }

    /** Makes a member the owner; who was that stays as a co-host. False if the actor may not, or the other is no member. */
    public boolean transfer(long server, long group, Actor owner, long to) {
        return database.write(db -> {
            Optional<Group> found = led(db, server, group, owner);
            boolean may = found.isPresent()
                    && GroupStore.duty(db, group, to)
                            .filter(duty -> duty != Duty.OWNER)
                            .isPresent();
            if (may) {
                found.get().owner().ifPresent(before -> set(db, group, before, Duty.COHOST));
                own(db, group, to);
            }
            return may;
        });
    }

    /** Makes a member a co-host. False if the actor may not, or the other is no plain member. */
    public boolean addCohost(long server, long group, Actor owner, long member) {
        return change(server, group, owner, member, Duty.MEMBER, Duty.COHOST);
    }

    /** Makes a co-host a plain member again. False if the actor may not, or the other is no co-host. */
    public boolean endCohost(long server, long group, Actor owner, long member) {
        return change(server, group, owner, member, Duty.COHOST, Duty.MEMBER);
    }

    private boolean change(long server, long group, Actor owner, long member, Duty from, Duty to) {
        return database.write(db -> {
            boolean may = led(db, server, group, owner).isPresent()
                    && GroupStore.duty(db, group, member).filter(from::equals).isPresent();
            if (may) {
                set(db, group, member, to);
            }
            return may;
        });
    }

    /** A member takes over from an owner who has left. False if there is one, or they don't belong to it. */
    public boolean takeOver(long server, long group, long member, Instant at) {
        return database.write(db -> {
            boolean may = GroupStore.find(db, server, group)
                            .flatMap(Group::hostlessSince)
                            .isPresent()
                    && GroupStore.duty(db, group, member).isPresent();
            if (may) {
                own(db, group, member);
                TermsStore.touch(db, group, at);
            }
            return may;
        });
    }

    private static void own(Handle db, long group, long member) {
        set(db, group, member, Duty.OWNER);
        db.createUpdate("update study_group set hostless_at = null where id = :group")
                .bind("group", group)
                .execute();
    }

    static void set(Handle db, long group, long member, Duty duty) {
        db.createUpdate("update group_member set duty = :duty where study_group = :group and member = :member")
                .bind("duty", duty.stored())
                .bind("group", group)
                .bind("member", member)
                .execute();
    }

    static void hostless(Handle db, long group, Instant at) {
        db.createUpdate("update study_group set hostless_at = :at where id = :group")
                .bind("at", at.toEpochMilli())
                .bind("group", group)
                .execute();
    }
}
