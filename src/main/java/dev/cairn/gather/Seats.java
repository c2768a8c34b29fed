package dev.cairn.gather;

import dev.cairn.gather.GatherFeature.Sessions;
import dev.cairn.group.Actor;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.SeatStore;
import dev.cairn.group.SeatStore.Joining;
import dev.cairn.group.SeatStore.Leaving;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Together;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who comes into a group and leaves it; what follows from that for its role and its sessions is of the same transaction. */
final class Seats {
    private final Ledger ledger;
    private final Belongings belongings;
    private final Sessions sessions;

    Seats(Ledger ledger, Belongings belongings, Sessions sessions) {
        this.ledger = ledger;
        this.belongings = belongings;
        this.sessions = sessions;
    }

    Joining join(Group group, long member, Instant at) {
        return changing(
                group,
                member,
                both -> SeatStore.join(both.db(), group.server(), group.number(), member, at),
                Joining.JOINED::equals);
    }

    Joining admit(Group group, Actor host, long member, Instant at) {
        return changing(
                group,
                member,
                both -> SeatStore.admit(both.db(), group.server(), group.number(), host, member, at),
                Joining.JOINED::equals);
    }

    Leaving leave(Group group, long member, Instant at) {
        return leaving(
                group,
                member,
                both -> SeatStore.leave(both.db(), group.server(), group.number(), member, at),
                leaving -> !(leaving instanceof Leaving.Never));
    }

    /** Somebody is not in the server any more, and has no roles there by that. */
    List<Leaving> leaveAll(long server, long member, Instant at) {
        return ledger.together(both -> {
            GroupStore.ofMember(both.db(), server, member)
                    .forEach(group -> sessions.left(both, group.number(), member));
            return SeatStore.leaveAll(both.db(), server, member, at);
        });
    }

    boolean remove(Group group, Actor host, long member, Instant at) {
        return leaving(
                group,
                member,
                both -> SeatStore.remove(both.db(), group.server(), group.number(), host, member, at),
                removed -> removed);
    }

    private <T> T leaving(Group group, long member, Function<Together, T> change, Predicate<T> isOne) {
        return changing(
                group,
                member,
                both -> {
                    T result = change.apply(both);
                    if (isOne.test(result)) {
                        sessions.left(both, group.number(), member);
                    }
                    return result;
                },
                isOne);
    }

    private <T> T changing(Group group, long member, Function<Together, T> change, Predicate<T> isOne) {
        return ledger.together(both -> {
            T result = change.apply(both);
            if (isOne.test(result)) {
                belongings.changed(both, group, member);
            }
            return result;
        });
    }
}
