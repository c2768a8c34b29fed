package dev.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Post;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Ledger.Begun;
import dev.cairn.ledger.Occurrence.State;
import dev.cairn.store.Database;
import dev.cairn.view.Panel;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each occurrence, step by step, over a real database; the postbox says what it is told to say. */
class LedgerTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-12-03T18:00:00Z");
    private static final Address PAPERS = new Address.InServer(900, 501);
    private static final Address ORGANISERS = new Address.InServer(900, 502);

    @TempDir
    private Path folder;

    private Database database;
    private Ledger ledger;
    private Instant now = MONDAY;
    private final Scripted postbox = new Scripted();

    /** Says what is in its script, in turn; then that all is well. */
    private static final class Scripted implements Postbox {
        final Deque<Delivery> deliveries = new ArrayDeque<>();
        final Deque<Search> searches = new ArrayDeque<>();
        final List<String> done = new ArrayList<>();
        boolean reachable = true;
        Runnable meanwhile = () -> {};
        Address lookedIn = ORGANISERS;

        List<String> verbs() {
            return done.stream()
                    .map(each -> each.substring(0, each.indexOf(' ')))
                    .toList();
        }

        Set<String> nonces() {
            return done.stream().map(each -> each.substring(each.indexOf(' '))).collect(Collectors.toSet());
        }

        @Override
        public boolean isReachable(Address address) {
            return reachable;
        }

        @Override
        public Delivery send(Address address, Errand errand, Seal seal) {
            done.add("send " + seal.nonce());
            meanwhile.run();
            return deliveries.isEmpty() ? new Delivery.Sent(501, 1, true) : deliveries.pop();
        }

        @Override
        public Search find(Address address, Seal seal, Instant since) {
            lookedIn = address;
            done.add("find " + seal.nonce());
            return searches.isEmpty() ? new Search.Absent() : searches.pop();
        }

        @Override
        public Set<String> missing(Address address) {
            return Set.of();
        }

        @Override
        public Set<String> missingForThread(Address.InServer place) {
            return Set.of();
        }
    }

    /** Writes what it is told of, and keeps it. */
    private record Writing(String kind, List<Due> written) implements Announcer {
        @Override
        public Optional<Post> write(Due due) {
            written.add(due);
            return Optional.of(Post.of(new Panel().text("Paper night").build()));
        }
    }

    private final Writing papers = new Writing("paper", new ArrayList<>());
    private final Writing notices = new Writing(Ledger.NOTICE, new ArrayList<>());

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ledger.db"));
        ledger = opened();
    }

    private Ledger opened() {
        Ledger opened = new Ledger(database, () -> now, () -> now, LedgerTest::organisers);
        opened.openHere(postbox, List.of(papers, notices));
        return opened;
    }

    /** A notice that did not arrive is told to nobody else here. */
    private static Optional<Address> organisers(Schedule schedule) {
        return schedule.plan().kind().equals(Ledger.NOTICE) ? Optional.empty() : Optional.of(ORGANISERS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Schedule weekly(String title) {
        return begun(title, rhythm(new End.Never()), Plan.AN_HOUR);
    }

    private Schedule begun(String title, Rhythm rhythm, Duration goodFor) {
        Schedule draft = ledger.draft(new Plan("paper", PAPERS, 100, title, rhythm, goodFor));
        return ((Begun.Running) ledger.begin(draft, 100, Share.OF_SERVER)).schedule();
    }

    private static Rhythm rhythm(End end) {
        return new Rhythm(
                new Recurrence.Weekly(1, Set.of(DayOfWeek.THURSDAY)),
                LocalTime.of(18, 0),
                ZoneOffset.UTC,
                LocalDate.of(2026, 11, 30),
                end);
    }

    private void at(Instant moment) {
        now = moment;
        ledger.ring();
    }

    private List<State> states() {
        return ledger.log(900, "paper", 100).reversed().stream()
                .map(entry -> entry.occurrence().state())
                .toList();
    }

    private List<Trouble> reasons() {
        return ledger.log(900, "paper", 100).reversed().stream()
                .flatMap(entry -> entry.occurrence().why().stream())
                .toList();
    }

    @Test
    void aDraftIsNotPosted() {
        ledger.draft(new Plan("paper", PAPERS, 100, "", rhythm(new End.Never()), Plan.AN_HOUR));
        at(THURSDAY);
        assertThat(postbox.done).isEmpty();
        assertThat(ledger.nextDue()).isEmpty();
    }

    @Test
    void eachOccurrenceIsPostedOnceHoweverOftenItRings() {
        Schedule schedule = weekly("Paper night");
        at(THURSDAY.minusSeconds(1));
        assertThat(postbox.done).isEmpty();
        assertThat(ledger.nextDue()).contains(THURSDAY);
        at(THURSDAY);
        at(THURSDAY);
        at(THURSDAY.plusSeconds(20));
        assertThat(postbox.done).hasSize(1);
        assertThat(papers.written().getFirst().late()).isFalse();
        assertThat(papers.written().getFirst().following()).contains(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(states()).containsExactly(State.POSTED);
        assertThat(ledger.find(schedule.number()).orElseThrow().next()).isEqualTo(THURSDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void afterTenMinutesOfDowntimeItIsPostedLateAndSaysSo() {
        weekly("Paper night");
        at(THURSDAY.plus(Duration.ofMinutes(10)));
        assertThat(papers.written()).singleElement().matches(Announcer.Due::late);
        assertThat(states()).containsExactly(State.POSTED);
    }

    @Test
    void itIsGoodForAnHourAndNoLonger() {
        weekly("Paper night");
        at(THURSDAY.plus(Duration.ofHours(1)));
        assertThat(states()).containsExactly(State.POSTED);
        at(THURSDAY.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)).plusMillis(1));
        assertThat(states()).containsExactly(State.POSTED, State.MISSED);
        assertThat(reasons()).containsExactly(Trouble.TOO_LATE);
    }

    @Test
    void afterThreeWeeksOnlyTheNewestIsPostedAndOrganisersGetOneSummary() {
        weekly("Paper night");
        at(THURSDAY.plus(Duration.ofDays(14)).plus(Duration.ofMinutes(30)));
        assertThat(states()).containsExactly(State.MISSED, State.MISSED, State.POSTED);
        assertThat(notices.written()).hasSize(1);
        assertThat(ledger.about(notices.written().getFirst().schedule())).hasSize(2);
    }

    @Test
    void afterThreeWeeksNothingIsPostedOfWhatIsOver() {
        weekly("Paper night");
        weekly("Study group");
        at(THURSDAY.plus(Duration.ofDays(14)).plus(Duration.ofHours(2)));
        assertThat(papers.written()).isEmpty();
        assertThat(notices.written()).hasSize(1);
        assertThat(ledger.about(notices.written().getFirst().schedule())).hasSize(6);
        at(now.plusSeconds(20));
        assertThat(notices.written()).hasSize(1);
    }

    @Test
    void whatAnnouncesSomethingLaterIsPostedAsLongAsThatLiesAhead() {
        begun("A day ahead", rhythm(new End.Never()), Duration.ofHours(24));
        at(THURSDAY.plus(Duration.ofHours(23)));
        assertThat(states()).containsExactly(State.POSTED);
    }

    @Test
    void whatMayHaveArrivedIsLookedForAndFound() {
        weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        postbox.searches.add(new Postbox.Search.Found(501, 77));
        at(THURSDAY);
        at(THURSDAY.plusSeconds(9));
        assertThat(postbox.done).hasSize(1);
        at(THURSDAY.plusSeconds(10));
        assertThat(postbox.done).hasSize(2).last().asString().startsWith("find");
        assertThat(ledger.log(900, "paper", 1).getFirst().occurrence().message())
                .isEqualTo(77);
    }

    @Test
    void whatDidNotArriveIsSentAgainWithTheSameNonce() {
        weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        at(THURSDAY);
        at(THURSDAY.plusSeconds(10));
        assertThat(postbox.verbs()).containsExactly("send", "find", "send");
        assertThat(postbox.nonces()).hasSize(1);
        assertThat(states()).containsExactly(State.POSTED);
    }

    @Test
    void afterAnHourWithoutAnAnswerOrganisersAreTold() {
        weekly("Paper night");
        for (int i = 0; i < 40; i++) {
            postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        }
        at(THURSDAY);
        while (now.isBefore(THURSDAY.plus(Duration.ofHours(2))) && states().isEmpty()) {
            at(ledger.nextDue().orElseThrow());
        }
        assertThat(now)
                .isAfterOrEqualTo(THURSDAY.plus(Duration.ofHours(1)))
                .isBefore(THURSDAY.plus(Duration.ofMinutes(66)));
        assertThat(reasons()).containsExactly(Trouble.NO_ANSWER);
        assertThat(postbox.done.stream().filter(each -> each.startsWith("send")))
                .hasSizeBetween(10, 20);
    }

    @Test
    void withoutTheHistoryItIsSentAgainWithinAMinuteOnly() {
        weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        postbox.searches.add(new Postbox.Search.Unreadable());
        at(THURSDAY);
        at(THURSDAY.plusSeconds(59));
        assertThat(states()).containsExactly(State.POSTED);

        Instant next = THURSDAY.plus(Duration.ofDays(7));
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        postbox.searches.add(new Postbox.Search.Unreadable());
        at(next);
        at(next.plusSeconds(60));
        assertThat(reasons()).containsExactly(Trouble.IN_DOUBT);
        assertThat(ledger.ofServer(900, "paper").getFirst().state()).isEqualTo(Schedule.State.ACTIVE);
    }

    @Test
    void whatWasOnItsWayWhenTheProgramWasKilledIsLookedForFirst() {
        weekly("Paper night");
        now = THURSDAY;
        database.write(db -> db.execute("insert into occurrence (schedule, instant, due_at, state, attempts, tried_at)"
                + " values (1, " + THURSDAY.toEpochMilli() + ", " + THURSDAY.toEpochMilli() + ", 'sending', 1, "
                + THURSDAY.toEpochMilli() + ")"));
        ledger = opened();
        at(THURSDAY.plus(Duration.ofMinutes(30)));
        assertThat(postbox.verbs()).containsExactly("find", "send");
        assertThat(states()).containsExactly(State.POSTED);
    }

    @Test
    void whatWasRefusedStopsItsScheduleAfterOneRequestAndOneNotice() {
        Schedule schedule = weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Refused(Trouble.CHANNEL_GONE));
        at(THURSDAY);
        for (int week = 1; week < 5; week++) {
            at(THURSDAY.plus(Duration.ofDays(7L * week)));
        }
        assertThat(postbox.done).hasSize(2); // the post, and the notice
        assertThat(notices.written()).hasSize(1);
        assertThat(ledger.find(schedule.number()).orElseThrow().state()).isEqualTo(Schedule.State.STOPPED);
        now = now.plusSeconds(60);
        ledger.resume(ledger.find(schedule.number()).orElseThrow());
        at(THURSDAY.plus(Duration.ofDays(35)));
        assertThat(states()).startsWith(State.FAILED, State.SKIPPED).endsWith(State.SKIPPED, State.POSTED);
    }

    @Test
    void aNoticeThatCannotBePostedMakesNoOther() {
        weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Refused(Trouble.CHANNEL_GONE));
        postbox.deliveries.add(new Postbox.Delivery.Refused(Trouble.CHANNEL_GONE));
        at(THURSDAY);
        at(THURSDAY.plusSeconds(20));
        assertThat(postbox.done).hasSize(2);
    }

    @Test
    void anOutageLosesNothingThatStillMakesSense() {
        weekly("Paper night");
        postbox.reachable = false;
        at(THURSDAY);
        at(THURSDAY.plus(Duration.ofMinutes(50)));
        assertThat(postbox.done).isEmpty();
        postbox.reachable = true;
        at(THURSDAY.plus(Duration.ofMinutes(55)));
        assertThat(states()).containsExactly(State.POSTED);
        assertThat(papers.written().getFirst().late()).isTrue();
    }

    @Test
    void anOutageOfTwoHoursIsTold() {
        weekly("Paper night");
        postbox.reachable = false;
        at(THURSDAY);
        at(THURSDAY.plus(Duration.ofHours(2)));
        postbox.reachable = true;
        at(THURSDAY.plus(Duration.ofHours(2)).plusSeconds(20));
        assertThat(reasons()).containsExactly(Trouble.TOO_LATE);
        assertThat(notices.written()).hasSize(1);
        assertThat(ledger.ofServer(900, "paper").getFirst().state()).isEqualTo(Schedule.State.ACTIVE);
    }

    @Test
    void oneCanBeLeftOutAndAnotherMoved() {
        Schedule schedule = weekly("Paper night");
        List<Upcoming> ahead = ledger.upcoming(schedule, 3);
        ledger.skip(schedule, ahead.get(0));
        schedule = ledger.find(schedule.number()).orElseThrow();
        Instant friday = ahead.get(1).instant().plus(Duration.ofDays(1));
        ledger.move(schedule, ahead.get(1), friday);
        schedule = ledger.find(schedule.number()).orElseThrow();
        assertThat(ledger.upcoming(schedule, 2))
                .containsExactly(new Upcoming(ahead.get(1).instant(), friday), ahead.get(2));
        at(THURSDAY);
        at(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(postbox.done).isEmpty();
        at(friday);
        assertThat(postbox.done).hasSize(1);
        assertThat(papers.written().getFirst().late()).isFalse();
        at(ahead.get(2).instant());
        assertThat(states()).containsExactly(State.SKIPPED, State.POSTED, State.POSTED);
    }

    @Test
    void whatComesNextInAServerIsThereOverAllKinds() {
        Schedule papers = weekly("Paper night");
        Schedule study = begun("study", "Study hour", PAPERS);
        begun("paper", "Direct", new Address.Direct(100));
        begun("paper", "Elsewhere", new Address.InServer(901, 501));
        begun(Ledger.NOTICE, "Notice", PAPERS);
        Schedule paused = weekly("Paused");
        ledger.pause(paused, Optional.empty());
        List<Upcoming> ahead = ledger.upcoming(papers, 4);
        ledger.skip(papers, ahead.get(0));
        ledger.move(papers, ahead.get(1), ahead.get(2).instant().plusSeconds(60));
        assertThat(ledger.aheadIn(900, 5, any -> true).stream()
                        .map(each -> each.schedule().plan().title()))
                .containsExactly("Study hour", "Study hour", "Paper night", "Study hour", "Paper night");
        assertThat(ledger.aheadIn(900, 5, any -> true).stream().map(Ahead::upcoming))
                .containsExactly(
                        ahead.get(0),
                        ahead.get(1),
                        ahead.get(2),
                        ahead.get(2),
                        new Upcoming(
                                ahead.get(1).instant(), ahead.get(2).instant().plusSeconds(60)));
        assertThat(ledger.inServer(900).stream().map(Schedule::number))
                .containsExactly(papers.number(), study.number(), paused.number());
        assertThat(ledger.aheadIn(902, 5, any -> true)).isEmpty();
    }

    private Schedule begun(String kind, String title, Address address) {
        Schedule draft = ledger.draft(new Plan(kind, address, 100, title, rhythm(new End.Never()), Plan.AN_HOUR));
        return ((Begun.Running) ledger.begin(draft, 100, Share.OF_SERVER)).schedule();
    }

    @Test
    void howThingsCameToAnEndIsCountedFromThatMomentOn() {
        weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Refused(Trouble.NO_WRITING));
        at(THURSDAY);
        now = THURSDAY.plusSeconds(60);
        weekly("Another night");
        at(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(ledger.outcomesIn(900, THURSDAY))
                .containsExactlyInAnyOrder(
                        new Outcome("paper", State.FAILED, 1), new Outcome("paper", State.POSTED, 1));
        assertThat(ledger.outcomesIn(900, THURSDAY.plusMillis(1)))
                .containsExactly(new Outcome("paper", State.POSTED, 1));
        assertThat(ledger.outcomesIn(901, THURSDAY)).isEmpty();
    }

    @Test
    void aMoveBehindTheNextOneChangesNeither() {
        Schedule schedule = weekly("Paper night");
        List<Upcoming> ahead = ledger.upcoming(schedule, 2);
        ledger.move(schedule, ahead.get(0), ahead.get(1).instant().plusSeconds(60));
        at(ahead.get(1).instant());
        at(ahead.get(1).instant().plusSeconds(60));
        assertThat(states()).containsExactly(State.POSTED, State.POSTED);
    }

    @Test
    void whatIsPausedRestsAndGoesOnByItself() {
        Schedule schedule = weekly("Paper night");
        ledger.pause(schedule, Optional.of(THURSDAY.plus(Duration.ofDays(8))));
        at(THURSDAY);
        at(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(postbox.done).isEmpty();
        at(THURSDAY.plus(Duration.ofDays(8)));
        assertThat(ledger.find(schedule.number()).orElseThrow().state()).isEqualTo(Schedule.State.ACTIVE);
        at(THURSDAY.plus(Duration.ofDays(14)));
        assertThat(states()).containsExactly(State.SKIPPED, State.SKIPPED, State.POSTED);
    }

    @Test
    void whatIsPausedGoesOnByItselfAfterALongDowntimeToo() {
        ledger.pause(weekly("Paper night"), Optional.of(THURSDAY.plus(Duration.ofDays(8))));
        at(THURSDAY.plus(Duration.ofDays(15)));
        assertThat(states()).containsExactly(State.SKIPPED, State.SKIPPED, State.MISSED);
    }

    @Test
    void whatWasCancelledIsOver() {
        Schedule schedule = weekly("Paper night");
        ledger.cancel(schedule);
        at(THURSDAY);
        assertThat(postbox.done).isEmpty();
        assertThat(ledger.ofServer(900, "paper")).isEmpty();
    }

    @Test
    void theLastOfThreeIsTheLast() {
        begun("Course", rhythm(new End.Times(3)), Plan.AN_HOUR);
        for (int week = 0; week < 5; week++) {
            at(THURSDAY.plus(Duration.ofDays(7L * week)));
        }
        assertThat(states()).containsExactly(State.POSTED, State.POSTED, State.POSTED);
        assertThat(ledger.ofServer(900, "paper")).isEmpty();
        assertThat(papers.written().getLast().following()).isEmpty();
    }

    @Test
    void anotherRhythmForgetsWhatWasMovedInTheOldOne() {
        Schedule schedule = weekly("Paper night");
        ledger.move(schedule, ledger.upcoming(schedule, 1).getFirst(), THURSDAY.plusSeconds(3_600));
        schedule = ledger.find(schedule.number()).orElseThrow();
        Rhythm friday = new Rhythm(
                new Recurrence.Weekly(1, Set.of(DayOfWeek.FRIDAY)),
                LocalTime.of(18, 0),
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2026, 11, 30),
                new End.Never());
        ledger.edit(schedule, new Plan("paper", PAPERS, 100, "Friday", friday, Plan.AN_HOUR), () -> {});
        at(THURSDAY.plusSeconds(3_600));
        assertThat(postbox.done).isEmpty();
        at(Instant.parse("2026-12-04T17:00:00Z"));
        assertThat(states()).containsExactly(State.POSTED);
    }

    @Test
    void whatHasPassedBeforeItWasConfirmedDoesNotBegin() {
        Schedule draft = ledger.draft(new Plan("paper", PAPERS, 100, "", Ledger.onceAt(THURSDAY), Plan.AN_HOUR));
        now = THURSDAY.plusSeconds(10);
        assertThat(ledger.begin(draft, 100, Share.OF_SERVER)).isInstanceOf(Begun.Passed.class);
        assertThat(ledger.ofServer(900, "paper")).isEmpty();
    }

    private void callOff(Schedule schedule) {
        boolean unused = ledger.together(both -> {
            both.cancel(schedule.number());
            return true;
        });
    }

    @Test
    void whatIsCalledOffBeforehandIsNotPosted() {
        Schedule schedule = weekly("Paper night");
        callOff(schedule);
        at(THURSDAY);
        assertThat(postbox.done).isEmpty();
        assertThat(ledger.find(schedule.number()).orElseThrow().state()).isEqualTo(Schedule.State.CANCELLED);
    }

    @Test
    void whatIsCalledOffOnItsWayArrivesAndIsTheLast() {
        Schedule schedule = weekly("Paper night");
        postbox.meanwhile = () -> callOff(schedule);
        at(THURSDAY);
        assertThat(states()).containsExactly(State.POSTED);
        assertThat(ledger.ofServer(900, "paper")).isEmpty();
        at(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(postbox.verbs()).containsExactly("send");
    }

    @Test
    void whatIsCalledOffAndMayHaveArrivedIsStillLookedFor() {
        Schedule schedule = weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        at(THURSDAY);
        callOff(schedule);
        postbox.searches.add(new Postbox.Search.Found(501, 77));
        at(THURSDAY.plusSeconds(10));
        assertThat(states()).containsExactly(State.POSTED);
        assertThat(ledger.messageOf(schedule.number())).hasValue(77);
    }

    @Test
    void whatMayHaveArrivedCanBeNeitherLeftOutNorMoved() {
        Schedule schedule = weekly("Paper night");
        Upcoming ahead = ledger.upcoming(schedule, 1).getFirst();
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        at(THURSDAY);
        assertThat(ledger.skip(schedule, ahead)).isFalse();
        assertThat(ledger.move(schedule, ahead, THURSDAY.plusSeconds(600))).isFalse();
        at(THURSDAY.plusSeconds(10));
        assertThat(states()).containsExactly(State.POSTED);
    }

    @Test
    void whatWasCancelledIsNotBroughtBackByAnOldView() {
        Schedule schedule = weekly("Paper night");
        assertThat(ledger.cancel(schedule)).isTrue();
        assertThat(ledger.cancel(schedule)).isFalse();
        assertThat(ledger.pause(schedule, Optional.empty())).isFalse();
        assertThat(ledger.resume(schedule)).isFalse();
        assertThat(ledger.edit(schedule, schedule.plan(), () -> {
                    throw new AssertionError("nothing is changed");
                }))
                .isFalse();
        at(THURSDAY);
        assertThat(postbox.done).isEmpty();
    }

    @Test
    void inAnotherChannelItIsStillLookedForWhereItWasSent() {
        Schedule schedule = weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        at(THURSDAY);
        Address elsewhere = new Address.InServer(900, 503);
        ledger.edit(
                schedule,
                new Plan("paper", elsewhere, 100, "Paper night", schedule.plan().rhythm(), Plan.AN_HOUR),
                () -> {});
        postbox.searches.add(new Postbox.Search.Found(501, 77));
        at(THURSDAY.plusSeconds(10));
        assertThat(postbox.lookedIn).isEqualTo(PAPERS);
        assertThat(postbox.verbs()).containsExactly("send", "find");
    }

    @Test
    void oneThatCannotBeReadHoldsUpNoOther() {
        weekly("Broken");
        weekly("Paper night");
        database.write(db -> db.execute("update schedule set zone = 'Atlantis/City' where title = 'Broken'"));
        at(THURSDAY);
        assertThat(papers.written())
                .singleElement()
                .matches(due -> due.schedule().plan().title().equals("Paper night"));
    }

    @Test
    void whatNobodyAnswersIsGivenUpInTheEndAndSaid() {
        weekly("Paper night");
        postbox.deliveries.add(new Postbox.Delivery.Uncertain("502"));
        for (int i = 0; i < 40; i++) {
            postbox.searches.add(new Postbox.Search.Unanswered("502"));
        }
        at(THURSDAY);
        while (now.isBefore(THURSDAY.plus(Duration.ofHours(3))) && states().isEmpty()) {
            at(ledger.nextDue().orElseThrow());
        }
        assertThat(reasons()).containsExactly(Trouble.IN_DOUBT);
        assertThat(now).isAfter(THURSDAY.plus(Duration.ofMinutes(50)));
    }

    @Test
    void thereAreAsManyAsThereMayBe() {
        for (int i = 0; i < 2; i++) {
            Schedule draft = ledger.draft(new Plan("paper", PAPERS, 100, "", rhythm(new End.Never()), Plan.AN_HOUR));
            assertThat(ledger.begin(draft, 2, Share.OF_SERVER)).isInstanceOf(Begun.Running.class);
            assertThat(ledger.begin(draft, 2, Share.OF_SERVER)).isInstanceOf(Begun.Gone.class);
        }
        Schedule third = ledger.draft(new Plan("paper", PAPERS, 100, "", rhythm(new End.Never()), Plan.AN_HOUR));
        assertThat(ledger.begin(third, 2, Share.OF_SERVER)).isInstanceOf(Begun.Full.class);
        at(THURSDAY);
        assertThat(postbox.done).hasSize(2);
    }
}
