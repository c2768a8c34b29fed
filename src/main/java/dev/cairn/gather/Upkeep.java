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
import dev.cairn.ledger.Together;
import dev.cairn.member.Zoning;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;

/** What is posted for groups without anybody asking for it: a look whether they still go on, and who takes over. */
final class Upkeep {
    /** So many members are asked by name whether they take over, one after the other. */
    static final int MOST_ASKED = 5;

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** However long the bot was away: nobody else has asked meanwhile. */
    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private final Ledger ledger;
    private final PostStore posts;
    private final GroupStore groups;
    private final Zoning zones;
    private final InstantSource time;

    Upkeep(Ledger ledger, PostStore posts, GroupStore groups, Zoning zones, InstantSource time) {
        this.ledger = ledger;
        this.posts = posts;
        this.groups = groups;
        this.zones = zones;
        this.time = time;
    }

    /** In four weeks it is looked at, whether it still goes on. */
    void begin(Together both, Group group) {
        look(both, group, group.made().plus(StillGoing.QUIET));
    }

    /** It is looked at on the first evening at or after that moment, or after now if that lies behind. */
    private int look(Together both, Group group, Instant from) {
        Instant now = time.instant();
        ZonedDateTime earliest = (from.isBefore(now) ? now : from).atZone(zones.ofServer(group.server()));
        LocalDate day =
                earliest.toLocalTime().isAfter(EVENING) ? earliest.toLocalDate().plusDays(1) : earliest.toLocalDate();
        Rhythm once = new Rhythm(new Recurrence.Once(day), EVENING, earliest.getZone(), day, new End.Never());
        return post(both, StillGoing.KIND, group, place(group), once);
    }

    /** The same, unless another look lies ahead already, because this one is being written again. */
    void lookAgain(Schedule look, Group group, Instant from) {
        if (posts.schedules(group.number(), StillGoing.KIND).getFirst() == look.number()) {
            ledger.together(both -> look(both, group, from));
        }
    }

    private void post(String kind, Group group, Address address, Rhythm rhythm) {
        ledger.together(both -> post(both, kind, group, address, rhythm));
    }

    private static int post(Together both, String kind, Group group, Address address, Rhythm rhythm) {
        return PostStore.put(
                both.db(), both.begin(plan(kind, group, address, rhythm)).orElseThrow(), group.number(), kind);
    }

    private static Plan plan(String kind, Group group, Address address, Rhythm rhythm) {
        return new Plan(kind, address, group.owner().orElse(0), group.name(), rhythm, GOOD_FOR);
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
        posts.schedules(number, StillGoing.KIND).stream()
                .findFirst()
                .flatMap(ledger::find)
                .ifPresent(before -> {
                    Plan plan = plan(
                            StillGoing.KIND, group, place(group), before.plan().rhythm());
                    if (!plan.equals(before.plan())) {
                        ledger.edit(before, plan, () -> {});
                    }
                });
    }

    /** It meets there from now on. */
    void moved(Together both, Group group, long channel) {
        PostStore.schedules(both.db(), group.number(), StillGoing.KIND).stream()
                .findFirst()
                .ifPresent(look -> both.readdress(look, new Address.InServer(group.server(), channel)));
    }

    /** Somebody has left it. */
    void after(Leaving leaving) {
        switch (leaving) {
            case Leaving.HandedOver(Group group, long to) -> {
                channel(group).ifPresent(channel -> post(HandOver.NEWS, again(group), channel, Ledger.onceAt(soon())));
                moved(group.server(), group.number());
            }
            case Leaving.Hostless(Group group) ->
                channel(group).ifPresent(channel -> post(HandOver.KIND, group, channel, daily(group)));
            case Leaving.Ended(Group group) -> end(group.number());
            case Leaving.Left left -> {}
            case Leaving.Never never -> {}
        }
    }

    private Group again(Group group) {
        return groups.find(group.server(), group.number()).orElseThrow();
    }

    private Instant soon() {
        return time.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /** At this time of the day, once for each who is asked. */
    private Rhythm daily(Group group) {
        ZoneId zone = zones.ofServer(group.server());
        ZonedDateTime first = soon().atZone(zone);
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
