package dev.cairn.gather;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.group.DutyStore;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.SeatStore.Leaving;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.member.Zoning;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is posted for groups without anybody asking for it: a look once a week whether they still go on, and who takes over. */
final class Upkeep {
    /** So many members are asked by name whether they take over, one after the other. */
    static final int MOST_ASKED = 5;

    /** More than a server has groups, so that none goes without. */
    private static final int MOST = 10 * GroupStore.MOST_IN_SERVER;

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Ledger ledger;
    private final PostStore posts;
    private final GroupStore groups;
    private final Zoning zones;

    Upkeep(Ledger ledger, PostStore posts, GroupStore groups, Zoning zones) {
        this.ledger = ledger;
        this.posts = posts;
        this.groups = groups;
        this.zones = zones;
    }

    /** From now on it is looked after once a week, on this day in the evening. */
    void begin(Group group) {
        ZonedDateTime made = group.made().atZone(zones.ofServer(group.server()));
        Rhythm weekly = new Rhythm(
                new Recurrence.Weekly(1, Set.of(made.getDayOfWeek())),
                EVENING,
                made.getZone(),
                made.toLocalDate().plusDays(1),
                new End.Never());
        post(StillGoing.KIND, group, place(group), weekly);
    }

    private void post(String kind, Group group, Address address, Rhythm rhythm) {
        Schedule draft = ledger.draft(plan(kind, group, address, rhythm));
        posts.put(draft.number(), group.number(), kind);
        if (!(ledger.begin(draft, MOST, Share.OF_SERVER) instanceof Ledger.Begun.Running)) {
            throw new IllegalStateException("what is posted for group " + group.number() + " has not begun");
        }
    }

    private static Plan plan(String kind, Group group, Address address, Rhythm rhythm) {
        return new Plan(kind, address, group.owner().orElse(0), group.name(), rhythm, A_DAY);
    }

    /** Its channel, else its owner's direct messages, which are asked for when something is to be posted. */
    private static Address place(Group group) {
        return channel(group).orElseGet(() -> new Address.Direct(group.owner().orElse(0)));
    }

    private static Optional<Address> channel(Group group) {
        return group.terms().channel().isPresent()
                ? Optional.of(new Address.InServer(
                        group.server(), group.terms().channel().getAsLong()))
                : Optional.empty();
    }

    /** It has another channel, name or owner. */
    void moved(long server, long number) {
        Group group = groups.find(server, number).orElseThrow();
        for (long schedule : posts.schedules(number, StillGoing.KIND)) {
            Schedule before = ledger.find(schedule).orElseThrow();
            Plan plan = plan(StillGoing.KIND, group, place(group), before.plan().rhythm());
            if (!plan.equals(before.plan())) {
                ledger.edit(before, plan, () -> {});
            }
        }
    }

    /** Somebody has left it. */
    void after(Leaving leaving, Instant now) {
        switch (leaving) {
            case Leaving.HandedOver(Group group, long to) -> {
                channel(group)
                        .ifPresent(channel -> post(HandOver.NEWS, again(group), channel, Ledger.onceAt(soon(now))));
                moved(group.server(), group.number());
            }
            case Leaving.Hostless(Group group) ->
                channel(group).ifPresent(channel -> post(HandOver.KIND, group, channel, daily(group, now)));
            case Leaving.Ended(Group group) -> end(group.number());
            case Leaving.Left left -> {}
            case Leaving.Never never -> {}
        }
    }

    private Group again(Group group) {
        return groups.find(group.server(), group.number()).orElseThrow();
    }

    private static Instant soon(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /** At this time of the day, once for each who is asked. */
    private Rhythm daily(Group group, Instant now) {
        ZoneId zone = zones.ofServer(group.server());
        ZonedDateTime first = soon(now).atZone(zone);
        return new Rhythm(
                new Recurrence.Weekly(1, EnumSet.allOf(DayOfWeek.class)),
                first.toLocalTime(),
                zone,
                first.toLocalDate(),
                new End.Times(Math.min(group.members() - 1, MOST_ASKED)));
    }

    /** It has an owner again. */
    void settled(long group) {
        cancel(group, HandOver.KIND);
    }

    /** Nothing more is posted for it. */
    void end(long group) {
        cancel(group, StillGoing.KIND);
        cancel(group, HandOver.KIND);
    }

    private void cancel(long group, String kind) {
        posts.schedules(group, kind).stream()
                .flatMap(each -> ledger.find(each).stream())
                .forEach(ledger::cancel);
    }

    /** How many are asked by now to take over from an owner who has left. */
    static int asked(Instant hostless, Instant now) {
        return 1 + Math.toIntExact(Math.max(0, Duration.between(hostless, now).dividedBy(DutyStore.TURN)));
    }
}
