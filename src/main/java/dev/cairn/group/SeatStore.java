package dev.cairn.group;

import dev.cairn.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who comes into a group and leaves it. Rights and limits are judged in the transaction that changes something. */
public final class SeatStore {
    /** Nobody is invited to the same group, or asks to join it, more often than that. */
    public static final Duration BETWEEN_INVITES = Duration.ofDays(7);

    private final Database database;

    public SeatStore(Database database) {
        this.database = database;
    }

    /** What became of somebody who wanted to join. */
    public enum Joining {
        JOINED,
        /** They belong to it already. */
        MEMBER_ALREADY,
        /** Every seat is taken. */
        FULL,
        /** They belong to as many groups of that server as one may. */
        TOO_MANY,
        /** Nobody has asked them in. */
        CLOSED,
        /** There is no such group there, or whoever let them in may not. */
        GONE
    }

    /** Takes a seat in an open group, or in one whose hosts have invited this member. */
    public static Joining join(Handle db, long server, long group, long member, Instant at) {
        return GroupStore.find(db, server, group)
                .map(found -> found.terms().open() || isInvited(db, group, member)
                        ? sit(db, found, member, at)
                        : GroupStore.duty(db, group, member).isPresent() ? Joining.MEMBER_ALREADY : Joining.CLOSED)
                .orElse(Joining.GONE);
    }

    private static Joining sit(Handle db, Group group, long member, Instant at) {
        if (GroupStore.duty(db, group.number(), member).isPresent()) {
            return Joining.MEMBER_ALREADY;
        }
        if (group.free() == 0) {
            return Joining.FULL;
        }
        if (GroupStore.ofMember(db, group.server(), member).size() >= GroupStore.MOST_OF_MEMBER) {
            return Joining.TOO_MANY;
        }
        seat(db, group.number(), member, Duty.MEMBER, at);
        answered(db, group.number(), member, "yes");
        TermsStore.touch(db, group.number(), at);
        return Joining.JOINED;
    }

    static void seat(Handle db, long group, long member, Duty duty, Instant at) {
        db.createUpdate("""
                        insert into group_member (study_group, member, duty, joined_at) values (:group, :member, :duty, :at)
                        on conflict (study_group, member) do update
                            set duty = excluded.duty, joined_at = excluded.joined_at, left_at = null
                        """)
                .bind("group", group)
                .bind("member", member)
                .bind("duty", duty.stored())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** What became of an invitation, or of a request. */
    public enum Inviting {
        SENT,
        MEMBER_ALREADY,
        /** The same was said less than a week ago. */
        TOO_SOON,
        /** There is no such group there, or whoever invites hosts it no more. */
        GONE
    }

    /** A host invites somebody. */
    public Inviting invite(long server, long group, Actor host, long member, Instant at) {
        return database.write(db -> TermsStore.hosted(db, server, group, host)
                .map(found -> invite(db, found, member, host.member(), at))
                .orElse(Inviting.GONE));
    }

    /** Somebody asks the hosts to let them in. */
    public Inviting ask(long server, long group, long member, Instant at) {
        return database.write(db -> GroupStore.find(db, server, group)
                .map(found -> invite(db, found, member, null, at))
                .orElse(Inviting.GONE));
    }

    private static Inviting invite(Handle db, Group group, long member, @Nullable Long by, Instant at) {
        if (GroupStore.duty(db, group.number(), member).isPresent()) {
            return Inviting.MEMBER_ALREADY;
        }
        int sent = db.createUpdate("""
                        insert into group_invite (study_group, member, invited_by, at) values (:group, :member, :by, :at)
                        on conflict (study_group, member) do update
                            set invited_by = excluded.invited_by, at = excluded.at, answer = null
                            where group_invite.at <= :before or group_invite.answer = 'yes'
                                or (group_invite.invited_by is null and excluded.invited_by is not null)
                        """)
                .bind("group", group.number())
                .bind("member", member)
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .bind("before", at.minus(BETWEEN_INVITES).toEpochMilli())
                .execute();
        return sent > 0 ? Inviting.SENT : Inviting.TOO_SOON;
    }

    private static boolean isInvited(Handle db, long group, long member) {
        return waits(db, group, member, "invited_by is not null");
    }

    private static boolean waits(Handle db, long group, long member, String how) {
        return db.createQuery("select count(*) from group_invite"
                                + " where study_group = :group and member = :member and answer is null and " + how)
                        .bind("group", group)
                        .bind("member", member)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static boolean answered(Handle db, long group, long member, String answer) {
        return db.createUpdate("""
                        update group_invite set answer = :answer
                        where study_group = :group and member = :member and answer is null
                        """)
                        .bind("group", group)
                        .bind("member", member)
                        .bind("answer", answer)
                        .execute()
                > 0;
    }

    /** Somebody does not want to come. False if nobody is waiting for their answer. */
    public boolean decline(long server, long group, long member) {
        return database.write(db -> GroupStore.find(db, server, group).isPresent()
                && isInvited(db, group, member)
                && answered(db, group, member, "no"));
    }

    /** A host lets somebody in who has asked. */
    public static Joining admit(Handle db, long server, long group, Actor host, long member, Instant at) {
        return TermsStore.hosted(db, server, group, host)
                .filter(found -> waits(db, group, member, "invited_by is null"))
                .map(found -> sit(db, found, member, at))
                .orElse(Joining.GONE);
    }

    /** A host does not. False if nobody has asked, or the host may not answer. */
    public boolean turnAway(long server, long group, Actor host, long member) {
        return database.write(db -> TermsStore.hosted(db, server, group, host).isPresent()
                && waits(db, group, member, "invited_by is null")
                && answered(db, group, member, "no"));
    }

    /** What became of a group that somebody has left. */
    public sealed interface Leaving {
        /** They did not belong to it. */
        record Never() implements Leaving {}

        /** It goes on as before. */
        record Left(Group group) implements Leaving {}

        /** They owned it, and the co-host of longest standing does so now. */
        record HandedOver(Group group, long to) implements Leaving {}

        /** They owned it, and nobody does so now. */
        record Hostless(Group group) implements Leaving {}

        /** They were the last, and it is archived. */
        record Ended(Group group) implements Leaving {}
    }

    /** Somebody is not in the server any more. */
    public static List<Leaving> leaveAll(Handle db, long server, long member, Instant at) {
        return GroupStore.ofMember(db, server, member).stream()
                .map(group -> leave(db, server, group.number(), member, at))
                .toList();
    }

    public static Leaving leave(Handle db, long server, long number, long member, Instant at) {
        Optional<Group> found = GroupStore.find(db, server, number);
        Optional<Duty> duty = found.flatMap(group -> GroupStore.duty(db, number, member));
        if (duty.isEmpty()) {
            return new Leaving.Never();
        }
        Group group = found.orElseThrow();
        vacate(db, number, member, at);
        List<Seat> rest = GroupStore.members(db, number);
        if (rest.isEmpty()) {
            TermsStore.archive(db, number, at);
            return new Leaving.Ended(group);
        }
        return duty.get() == Duty.OWNER ? handOver(db, group, rest.getFirst(), at) : new Leaving.Left(group);
    }

    private static Leaving handOver(Handle db, Group group, Seat first, Instant at) {
        if (first.duty() == Duty.COHOST) {
            DutyStore.set(db, group.number(), first.member(), Duty.OWNER);
            return new Leaving.HandedOver(group, first.member());
        }
        DutyStore.hostless(db, group.number(), at);
        return new Leaving.Hostless(group);
    }

    private static void vacate(Handle db, long group, long member, Instant at) {
        db.createUpdate("update group_member set left_at = :at where study_group = :group and member = :member")
                .bind("at", at.toEpochMilli())
                .bind("group", group)
                .bind("member", member)
                .execute();
    }

    /** A host sends somebody away: a co-host plain members only, its owner and organisers anybody but its owner. */
    public static boolean remove(Handle db, long server, long group, Actor host, long member, Instant at) {
        Optional<Group> found = TermsStore.hosted(db, server, group, host);
        Optional<Duty> duty = GroupStore.duty(db, group, member);
        boolean may = found.isPresent()
                && duty.isPresent()
                && (duty.get() == Duty.MEMBER || (duty.get() == Duty.COHOST && DutyStore.leads(found.get(), host)));
        if (may) {
            vacate(db, group, member, at);
            answered(db, group, member, "no");
        }
        return may;
    }
}
