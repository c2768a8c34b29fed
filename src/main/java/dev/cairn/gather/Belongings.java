package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.chat.Postbox;
import dev.cairn.gather.Wish.Fate;
import dev.cairn.gather.Wish.Outcome;
import dev.cairn.group.Group;
import dev.cairn.group.RoleStore;
import dev.cairn.group.Seat;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a group has of its own in Discord, a thread or channel and a role: begun, given and given up in the transaction that changes
 * the group. The ledger makes it; nothing is ever deleted.
 */
final class Belongings {
    /** What the ledger calls all that is made for groups. */
    static final String KIND = "group-own";

    /** So many threads, channels and roles are made in a server in 24 hours, lest somebody fill it with them. */
    static final int MOST_A_DAY = 10;

    static final List<Task> ROOM = List.of(Task.CALL, Task.THREAD, Task.CHANNEL);
    static final List<Task> ROLE = List.of(Task.ROLE);

    private static final Duration DAY = Duration.ofDays(1);

    /** After that nobody waits for it any more. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Postbox postbox;
    private final InstantSource time;

    Belongings(Postbox postbox, InstantSource time) {
        this.postbox = postbox;
        this.time = time;
    }

    /**
     * What Discord says of a wish at this moment.
     *
     * @param channel where the group meets
     */
    Wish wish(long server, OptionalLong channel, Thing thing) {
        Address where = address(server, channel, thing);
        return new Wish(
                thing,
                where,
                where instanceof Address.InServer place ? postbox.missingForThread(place) : postbox.missing(where));
    }

    private static Address address(long server, OptionalLong channel, Thing thing) {
        return switch (thing) {
            case THREAD -> new Address.InServer(server, channel.orElseThrow());
            case CHANNEL -> new Address.Channels(server, channel);
            case ROLE -> new Address.Roles(server);
        };
    }

    /**
     * Begins what is wanted and can be made.
     *
     * @param interaction the one that wants it
     */
    List<Outcome> begin(Together both, Group group, List<Wish> wishes, long interaction) {
        return wishes.stream()
                .map(wish -> new Outcome(wish, begin(both, group, wish, interaction)))
                .toList();
    }

    private Fate begin(Together both, Group group, Wish wish, long interaction) {
        if (isUnderWay(both, group, wish.thing())) {
            return Fate.UNDER_WAY;
        }
        if (!wish.missing().isEmpty()) {
            return Fate.NOT_PERMITTED;
        }
        if (wish.thing() == Thing.ROLE && group.ownRole().isPresent()) {
            return resume(both, group);
        }
        if (TaskStore.begun(both.db(), group.server(), time.instant().minus(DAY)) >= MOST_A_DAY) {
            return Fate.TOO_MANY;
        }
        entrust(both, group, Task.first(wish.thing()), interaction, wish.where());
        return Fate.BEGUN;
    }

    private static boolean isUnderWay(Together both, Group group, Thing thing) {
        List<Task> tasks = thing == Thing.ROLE ? ROLE : ROOM;
        return TaskStore.schedules(both.db(), group.number(), tasks).stream().anyMatch(both::isLive);
    }

    private Fate resume(Together both, Group group) {
        List<Long> members = RoleStore.resume(both.db(), group.number());
        members.forEach(member -> entrust(both, group, Task.MEMBER, member, new Address.Roles(group.server())));
        return members.isEmpty() ? Fate.THERE : Fate.RESUMED;
    }

    /** Somebody belongs to it, or does so no more. */
    void changed(Together both, Group group, long member) {
        if (RoleStore.of(both.db(), group.number()).isPresent()) {
            entrust(both, group, Task.MEMBER, member, new Address.Roles(group.server()));
        }
    }

    /** Its role is made. */
    void give(Together both, Group group, long role, List<Seat> members) {
        if (RoleStore.put(both.db(), group.number(), role)) {
            members.forEach(seat -> changed(both, group, seat.member()));
        }
    }

    /** The message is there from which its thread is begun. */
    void beginThread(Together both, Group group, Address where, long message) {
        entrust(both, group, Task.THREAD, message, where);
    }

    /** Where it should meet is not wanted any more. */
    static void giveUpRoom(Together both, Group group) {
        TaskStore.giveUp(both.db(), group.number(), ROOM);
    }

    /** It has no role any more, nor will the one that is being made be its. */
    static void giveUpRole(Together both, Group group) {
        TaskStore.giveUp(both.db(), group.number(), ROLE);
        RoleStore.remove(both.db(), group.number());
    }

    private void entrust(Together both, Group group, Task task, long detail, Address where) {
        Instant now = time.instant();
        Plan plan = new Plan(KIND, where, group.owner().orElse(0), group.name(), Ledger.onceAt(now), GOOD_FOR);
        TaskStore.put(
                both.db(), both.begin(plan).orElseThrow(), new TaskStore.Entry(group.number(), task, detail), now);
    }
}
