package dev.cairn.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.group.SeatStore.Inviting;
import dev.cairn.group.SeatStore.Joining;
import dev.cairn.group.SeatStore.Leaving;
import dev.cairn.group.TermsStore.Changing;
import dev.cairn.group.TermsStore.Founding;
import dev.cairn.pace.Pace;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {
    private static final long HERE = 900;
    private static final long ELSEWHERE = 901;
    private static final long MIRA = 1;
    private static final long JONAS = 2;
    private static final long PRIYA = 3;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private Database database;
    private GroupStore groups;
    private SeatStore seats;
    private TermsStore terms;
    private DutyStore duties;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("group.db"));
        groups = new GroupStore(database);
        seats = new SeatStore(database);
        terms = new TermsStore(database);
        duties = new DutyStore(database);
        database.write(db -> db.execute("insert into roadmap (id, key) values (1, 'ml')"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Terms called(String name) {
        return new Terms(name, 1, null, new Pace.Weekly(3), DAY, 0, OptionalLong.empty(), Terms.MOST_SIZE, null, true);
    }

    private Group found(String name, long owner) {
        return found(called(name), owner);
    }

    private Group found(Terms agreed, long owner) {
        return ((Founding.Founded) found(HERE, agreed, owner, NOON)).group();
    }

    private Joining join(Group group, long member) {
        return join(HERE, group.number(), member, NOON);
    }

    private Joining join(long server, long group, long member, Instant at) {
        return database.write(db -> SeatStore.join(db, server, group, member, at));
    }

    private Joining admit(long server, long group, Actor host, long member, Instant at) {
        return database.write(db -> SeatStore.admit(db, server, group, host, member, at));
    }

    private Leaving leave(long server, long group, long member, Instant at) {
        return database.write(db -> SeatStore.leave(db, server, group, member, at));
    }

    private boolean remove(long server, long group, Actor host, long member, Instant at) {
        return database.write(db -> SeatStore.remove(db, server, group, host, member, at));
    }

    private Founding found(long server, Terms agreed, long owner, Instant at) {
        return database.write(db -> TermsStore.found(db, server, agreed, owner, at));
    }

    private Changing change(Group group, Actor host, Terms agreed, Instant at) {
        return database.write(db -> TermsStore.change(db, group, host, agreed, at));
    }

    private Group now(Group group) {
        return groups.find(HERE, group.number()).orElseThrow();
    }

    private static Actor member(long id) {
        return new Actor(id, false);
    }

    @Test
    void aGroupIsKeptAsItWasSettled() {
        Terms agreed = new Terms(
                "Owls",
                1,
                "2",
                new Pace.Until(LocalDate.of(2027, 3, 1)),
                DAY,
                7,
                OptionalLong.of(500),
                12,
                "English",
                false);
        Group group = found(agreed, MIRA);
        assertThat(now(group)).isEqualTo(group);
        assertThat(group.terms()).isEqualTo(agreed);
        assertThat(group.owner()).hasValue(MIRA);
        assertThat(group.free()).isEqualTo(11);
        assertThat(groups.members(group.number())).containsExactly(new Seat(MIRA, Duty.OWNER, NOON));
        assertThat(found("Plain", MIRA).terms()).isEqualTo(called("Plain"));
    }

    @Test
    void anotherServerKnowsNothingOfIt() {
        Group group = found("Owls", MIRA);
        long number = group.number();
        assertThat(groups.find(ELSEWHERE, number)).isEmpty();
        assertThat(groups.ofServer(ELSEWHERE)).isEmpty();
        assertThat(groups.ofMember(ELSEWHERE, MIRA)).isEmpty();
        assertThat(join(ELSEWHERE, number, JONAS, NOON)).isEqualTo(Joining.GONE);
        assertThat(seats.ask(ELSEWHERE, number, JONAS, NOON)).isEqualTo(Inviting.GONE);
        assertThat(seats.invite(ELSEWHERE, number, member(MIRA), JONAS, NOON)).isEqualTo(Inviting.GONE);
        assertThat(remove(ELSEWHERE, number, new Actor(MIRA, true), MIRA, NOON)).isFalse();
        assertThat(leave(ELSEWHERE, number, MIRA, NOON)).isInstanceOf(Leaving.Never.class);
        assertThat(duties.transfer(ELSEWHERE, number, new Actor(MIRA, true), JONAS))
                .isFalse();
        assertThat(terms.archive(ELSEWHERE, number, new Actor(MIRA, true), NOON))
                .isFalse();
        assertThat(now(group)).isEqualTo(group);
        assertThat(found(ELSEWHERE, called("Owls"), JONAS, NOON)).isInstanceOf(Founding.Founded.class);
    }

    @Test
    void anArchivedOneIsAsGoodAsNone() {
        Group group = found("Owls", MIRA);
        assertThat(terms.archive(HERE, group.number(), member(MIRA), NOON)).isTrue();
        assertThat(terms.archive(HERE, group.number(), member(MIRA), NOON)).isFalse();
        assertThat(groups.find(HERE, group.number())).isEmpty();
        assertThat(groups.ofServer(HERE)).isEmpty();
        assertThat(groups.ofMember(HERE, MIRA)).isEmpty();
        assertThat(join(group, JONAS)).isEqualTo(Joining.GONE);
        assertThat(found("owls!", MIRA).number()).as("its name is free again").isNotEqualTo(group.number());
        assertThat(groups.members(group.number())).as("nothing is deleted").hasSize(1);
    }

    @Test
    void twoHundredGroupsAServer() {
        for (int i = 1; i <= GroupStore.MOST_IN_SERVER; i++) {
            found("Group " + i, i);
        }
        assertThat(found(HERE, called("One more"), 999, NOON)).isInstanceOf(Founding.ServerFull.class);
        assertThat(groups.ofServer(HERE)).hasSize(200);
        terms.archive(HERE, groups.ofServer(HERE).getFirst().number(), new Actor(0, true), NOON);
        found("One more", 999);
    }

    @Test
    void twentyGroupsAMember() {
        List<Group> others = new ArrayList<>();
        for (int i = 1; i <= GroupStore.MOST_OF_MEMBER + 1; i++) {
            others.add(found("Group " + i, 100 + i));
        }
        for (Group group : others.subList(0, GroupStore.MOST_OF_MEMBER)) {
            assertThat(join(group, MIRA)).isEqualTo(Joining.JOINED);
        }
        assertThat(join(others.getLast(), MIRA)).isEqualTo(Joining.TOO_MANY);
        assertThat(found(HERE, called("Own"), MIRA, NOON)).isInstanceOf(Founding.TooMany.class);
        assertThat(found(ELSEWHERE, called("Own"), MIRA, NOON))
                .as("in another server there is room")
                .isInstanceOf(Founding.Founded.class);
        leave(HERE, others.getFirst().number(), MIRA, NOON);
        assertThat(join(others.getLast(), MIRA)).isEqualTo(Joining.JOINED);
    }

    @Test
    void aHundredMembersAGroup() {
        Group group = found("Owls", MIRA);
        LongStream.range(1_000, 1_099)
                .forEach(member -> assertThat(join(group, member)).isEqualTo(Joining.JOINED));
        assertThat(now(group).members()).isEqualTo(100);
        assertThat(join(group, JONAS)).isEqualTo(Joining.FULL);
        assertThat(now(group).members()).isEqualTo(100);
    }

    @Test
    void asManyAsItsSize() {
        Group group = found(called("Pair").of(2), MIRA);
        assertThat(join(group, JONAS)).isEqualTo(Joining.JOINED);
        assertThat(join(group, JONAS)).isEqualTo(Joining.MEMBER_ALREADY);
        assertThat(join(group, PRIYA)).isEqualTo(Joining.FULL);
    }

    @Test
    void ofMembersWhoTakeTheLastSeatAtOnceExactlyOneGetsIt() throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                Group group = found(called("Round " + round).of(2), 10_000 + round);
                List<Future<Joining>> all = new ArrayList<>();
                for (long member = 1; member <= 8; member++) {
                    long who = 100L * round + member;
                    all.add(threads.submit(() -> join(group, who)));
                }
                List<Joining> joinings = new ArrayList<>();
                for (Future<Joining> each : all) {
                    joinings.add(each.get());
                }
                assertThat(joinings).filteredOn(Joining.JOINED::equals).hasSize(1);
                assertThat(joinings).filteredOn(Joining.FULL::equals).hasSize(7);
                assertThat(now(group).members()).isEqualTo(2);
            }
        }
    }

    @Test
    void twoGroupsOfAServerAreNotCalledTheSame() {
        Group owls = found("Night Owls", MIRA);
        assertThat(found(HERE, called("night-owls"), JONAS, NOON)).isInstanceOf(Founding.NameTaken.class);
        Group other = found("Larks", JONAS);
        assertThat(change(other, member(JONAS), other.terms().called("NIGHT OWLS"), NOON))
                .isEqualTo(Changing.NAME_TAKEN);
        assertThat(change(owls, member(MIRA), owls.terms().called("night owls"), NOON))
                .isEqualTo(Changing.CHANGED);
    }

    @Test
    void aClosedOneIsJoinedByThoseWhoWereInvited() {
        Group group = found(called("Owls").opened(false), MIRA);
        assertThat(join(group, JONAS)).isEqualTo(Joining.CLOSED);
        assertThat(seats.invite(HERE, group.number(), member(PRIYA), JONAS, NOON))
                .as("by its hosts only")
                .isEqualTo(Inviting.GONE);
        assertThat(seats.invite(HERE, group.number(), member(MIRA), JONAS, NOON))
                .isEqualTo(Inviting.SENT);
        assertThat(join(group, PRIYA)).isEqualTo(Joining.CLOSED);
        assertThat(join(group, JONAS)).isEqualTo(Joining.JOINED);
        assertThat(seats.invite(HERE, group.number(), member(MIRA), JONAS, NOON))
                .isEqualTo(Inviting.MEMBER_ALREADY);
        leave(HERE, group.number(), JONAS, NOON);
        assertThat(join(group, JONAS)).as("an invitation is good for once").isEqualTo(Joining.CLOSED);
    }

    @Test
    void nobodyIsInvitedMoreThanOnceAWeek() {
        Group group = found("Owls", MIRA);
        Instant week = NOON.plus(SeatStore.BETWEEN_INVITES);
        assertThat(seats.invite(HERE, group.number(), member(MIRA), JONAS, NOON))
                .isEqualTo(Inviting.SENT);
        assertThat(seats.decline(HERE, group.number(), JONAS)).isTrue();
        assertThat(seats.decline(HERE, group.number(), JONAS)).isFalse();
        assertThat(seats.invite(HERE, group.number(), member(MIRA), JONAS, week.minusMillis(1)))
                .isEqualTo(Inviting.TOO_SOON);
        assertThat(seats.invite(HERE, group.number(), member(MIRA), JONAS, week))
                .isEqualTo(Inviting.SENT);
    }

    @Test
    void hostsLetInWhoeverHasAsked() {
        Group group = found(called("Owls").opened(false), MIRA);
        assertThat(admit(HERE, group.number(), member(MIRA), JONAS, NOON))
                .as("who has not asked")
                .isEqualTo(Joining.GONE);
        assertThat(seats.ask(HERE, group.number(), JONAS, NOON)).isEqualTo(Inviting.SENT);
        assertThat(seats.ask(HERE, group.number(), JONAS, NOON)).isEqualTo(Inviting.TOO_SOON);
        assertThat(join(group, JONAS)).isEqualTo(Joining.CLOSED);
        assertThat(admit(HERE, group.number(), member(JONAS), JONAS, NOON))
                .as("not by themselves")
                .isEqualTo(Joining.GONE);
        assertThat(admit(HERE, group.number(), member(MIRA), JONAS, NOON)).isEqualTo(Joining.JOINED);
        assertThat(seats.ask(HERE, group.number(), PRIYA, NOON)).isEqualTo(Inviting.SENT);
        assertThat(seats.turnAway(HERE, group.number(), member(JONAS), PRIYA)).isFalse();
        assertThat(seats.turnAway(HERE, group.number(), member(MIRA), PRIYA)).isTrue();
        assertThat(admit(HERE, group.number(), member(MIRA), PRIYA, NOON)).isEqualTo(Joining.GONE);
    }

    @Test
    void hostsRemoveMembersAndOnlyTheOwnerRemovesCohosts() {
        Group group = found("Owls", MIRA);
        join(group, JONAS);
        join(group, PRIYA);
        duties.addCohost(HERE, group.number(), member(MIRA), JONAS);
        assertThat(remove(HERE, group.number(), member(PRIYA), JONAS, NOON)).isFalse();
        assertThat(remove(HERE, group.number(), member(JONAS), MIRA, NOON)).isFalse();
        assertThat(remove(HERE, group.number(), member(JONAS), PRIYA, NOON)).isTrue();
        assertThat(remove(HERE, group.number(), member(JONAS), PRIYA, NOON)).isFalse();
        assertThat(remove(HERE, group.number(), member(MIRA), JONAS, NOON)).isTrue();
        assertThat(remove(HERE, group.number(), member(MIRA), MIRA, NOON)).isFalse();
        assertThat(groups.hosts(group.number())).containsExactly(MIRA);
    }

    @Test
    void onlyTheOwnerSaysWhoHosts() {
        Group group = found("Owls", MIRA);
        join(group, JONAS);
        join(group, PRIYA);
        assertThat(duties.addCohost(HERE, group.number(), member(JONAS), JONAS)).isFalse();
        assertThat(duties.addCohost(HERE, group.number(), member(MIRA), 77)).isFalse();
        assertThat(duties.addCohost(HERE, group.number(), member(MIRA), MIRA)).isFalse();
        assertThat(duties.addCohost(HERE, group.number(), member(MIRA), JONAS)).isTrue();
        assertThat(duties.addCohost(HERE, group.number(), member(JONAS), PRIYA)).isFalse();
        assertThat(duties.transfer(HERE, group.number(), member(JONAS), JONAS)).isFalse();
        assertThat(duties.transfer(HERE, group.number(), member(MIRA), 77)).isFalse();
        assertThat(duties.transfer(HERE, group.number(), member(MIRA), MIRA)).isFalse();
        assertThat(duties.transfer(HERE, group.number(), member(MIRA), PRIYA)).isTrue();
        assertThat(now(group).owner()).hasValue(PRIYA);
        assertThat(groups.hosts(group.number())).containsExactly(PRIYA, MIRA, JONAS);
        assertThat(duties.endCohost(HERE, group.number(), member(MIRA), JONAS)).isFalse();
        assertThat(duties.endCohost(HERE, group.number(), member(PRIYA), JONAS)).isTrue();
        assertThat(groups.hosts(group.number())).containsExactly(PRIYA, MIRA);
    }

    @Test
    void anOwnerWhoLeavesHandsOverToTheCohostOfLongestStanding() {
        Group group = found("Owls", MIRA);
        join(group, JONAS);
        join(HERE, group.number(), PRIYA, NOON.plusSeconds(1));
        duties.addCohost(HERE, group.number(), member(MIRA), PRIYA);
        duties.addCohost(HERE, group.number(), member(MIRA), JONAS);
        assertThat(leave(HERE, group.number(), MIRA, NOON))
                .isInstanceOfSatisfying(
                        Leaving.HandedOver.class, over -> assertThat(over.to()).isEqualTo(JONAS));
        assertThat(now(group).owner()).hasValue(JONAS);
    }

    @Test
    void elseWhoeverAcceptsFirst() {
        Group group = found("Owls", MIRA);
        join(group, JONAS);
        assertThat(duties.takeOver(HERE, group.number(), JONAS, NOON))
                .as("from somebody who is there")
                .isFalse();
        assertThat(leave(HERE, group.number(), MIRA, NOON)).isInstanceOf(Leaving.Hostless.class);
        assertThat(now(group).owner()).isEmpty();
        assertThat(now(group).hostlessSince()).hasValue(NOON);
        assertThat(duties.takeOver(HERE, group.number(), PRIYA, NOON))
                .as("no member")
                .isFalse();
        assertThat(duties.takeOver(HERE, group.number(), JONAS, NOON)).isTrue();
        assertThat(now(group).owner()).hasValue(JONAS);
        assertThat(now(group).hostlessSince()).isEmpty();
        assertThat(leave(HERE, group.number(), JONAS, NOON)).isInstanceOf(Leaving.Ended.class);
        assertThat(groups.find(HERE, group.number())).isEmpty();
    }

    @Test
    void whoLeavesTheServerLeavesItsGroups() {
        Group owls = found("Owls", MIRA);
        Group larks = found("Larks", JONAS);
        join(larks, MIRA);
        found(ELSEWHERE, called("Owls"), MIRA, NOON);
        List<Leaving> left = database.write(db -> SeatStore.leaveAll(db, HERE, MIRA, NOON));
        assertThat(left).hasExactlyElementsOfTypes(Leaving.Ended.class, Leaving.Left.class);
        assertThat(groups.find(HERE, owls.number())).isEmpty();
        assertThat(groups.isMember(larks.number(), MIRA)).isFalse();
        assertThat(groups.ofMember(ELSEWHERE, MIRA)).hasSize(1);
    }

    @Test
    void onlyHostsAndOrganisersChangeIt() {
        Group group = found("Owls", MIRA);
        join(group, JONAS);
        Group seen = now(group);
        Terms other = seen.terms().called("Larks");
        assertThat(change(seen, member(JONAS), other, NOON)).isEqualTo(Changing.GONE);
        assertThat(terms.archive(HERE, group.number(), member(JONAS), NOON)).isFalse();
        assertThat(change(seen, new Actor(JONAS, true), other, NOON)).isEqualTo(Changing.CHANGED);
        assertThat(change(seen, member(MIRA), seen.terms().of(3), NOON))
                .as("it is not any more as it was seen")
                .isEqualTo(Changing.OUTDATED);
        assertThat(now(group).name()).isEqualTo("Larks");
    }

    @Test
    void itIsArchivedOnlyAsLongAsTheQuestionStands() {
        Group group = found("Owls", MIRA);
        Instant later = NOON.plus(Duration.ofDays(28));
        assertThat(terms.archiveUnanswered(group.number(), later)).isFalse();
        terms.ask(group.number(), later);
        terms.ask(group.number(), later.plusSeconds(60));
        assertThat(now(group).askedSince()).hasValue(later);
        terms.touch(group.number(), later.plusSeconds(90));
        assertThat(terms.archiveUnanswered(group.number(), later)).isFalse();
        terms.ask(group.number(), later);
        assertThat(terms.archiveUnanswered(group.number(), later)).isTrue();
        assertThat(groups.ofServer(HERE)).isEmpty();
    }

    @Test
    void learningItsTopicsCountsAsActivityAndSaysWhoIsMostActive() {
        Group group = found("Owls", MIRA);
        join(group, JONAS);
        join(group, PRIYA);
        assertThat(groups.mostActive(group.number(), NOON)).containsExactly(MIRA, JONAS, PRIYA);
        learn(1, JONAS, 1, NOON.plusSeconds(10));
        learn(2, JONAS, 1, NOON.plusSeconds(20));
        learn(3, PRIYA, 1, NOON.minusSeconds(10));
        assertThat(groups.lastActive(now(group))).isEqualTo(NOON.plusSeconds(20));
        assertThat(groups.mostActive(group.number(), NOON)).containsExactly(JONAS, MIRA, PRIYA);
        assertThat(groups.mostActive(group.number(), NOON.minusSeconds(10))).containsExactly(JONAS, PRIYA, MIRA);
        database.write(db -> db.execute("insert into roadmap (id, key) values (2, 'other')"));
        learn(4, MIRA, 2, NOON.plusSeconds(90));
        assertThat(groups.lastActive(now(group))).as("of another roadmap").isEqualTo(NOON.plusSeconds(20));
    }

    private void learn(long topic, long member, long roadmap, Instant at) {
        database.write(db -> {
            db.execute("insert into topic (id, roadmap, key, title) values (?, ?, ?, 't')", topic, roadmap, "" + topic);
            return db.execute(
                    "insert into progress_event (member, topic, state, at, interaction) values (?, ?, 'done', ?, ?)",
                    member,
                    topic,
                    at.toEpochMilli(),
                    topic);
        });
    }
}
