package dev.cairn.reliability;

import static dev.cairn.reliability.Station.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Entry;
import dev.cairn.ledger.Occurrence;
import dev.cairn.ledger.Schedule;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import dev.cairn.sandbox.rest.Faults.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios B3 to B12 and C1 to C5 of what must survive, one by one. */
@Timeout(120)
class DeliveryTest {
    private static final int RACES = Integer.getInteger("cairn.races", 60);
    private static final int DISCONNECTS = Integer.getInteger("cairn.disconnects", 12);

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Station station;
    private Script mira;

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.open(0, InstantSource.system());
        station = new Station(sandbox, folder.resolve("station.db"));
        mira = new Script(sandbox, "mira");
    }

    @AfterEach
    void close() {
        sandbox.faults().clear();
        station.close();
        sandbox.close();
    }

    private List<String> posts(String channel) {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : mira.messagesIn(channel)) {
            texts.add(message.path("components").findValuesAsText("content").getFirst());
        }
        return texts;
    }

    private Entry last() {
        return station.ledger().log(Sandbox.SERVER_ID, Station.KIND, 1).getFirst();
    }

    /** Rings as the clock would, until that many posts are there. */
    private void awaitPosts(String channel, int number) {
        for (int i = 0; i < 400 && posts(channel).size() < number; i++) {
            LockSupport.parkNanos(100_000_000);
            station.ledger().ring();
        }
        assertThat(posts(channel)).hasSize(number);
    }

    @Test
    void tenMinutesOfDowntimeAreMadeUpForAtOnce() throws Exception {
        station.weekly("Paper night");
        station.stop();
        station.at(THURSDAY.plus(Duration.ofMinutes(10)));
        long before = System.nanoTime();
        station.start();
        awaitPosts("papers", 1);
        assertThat(posts("papers")).containsExactly("Paper night (late)");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void threeWeeksOfDowntimeAreNoBurst() throws Exception {
        station.weekly("Paper night");
        station.stop();
        station.at(THURSDAY.plus(Duration.ofDays(14)).plus(Duration.ofMinutes(30)));
        station.start();
        awaitPosts("papers", 1);
        awaitPosts("general", 1);
    }

    @Test
    void aStormOfReconnectsDoublesNothing() {
        for (int i = 0; i < 100; i++) {
            station.weekly("Number " + i);
        }
        CompletableFuture<Void> storm = CompletableFuture.runAsync(
                this::disconnectAgainAndAgain, task -> Thread.ofPlatform().start(task));
        station.at(THURSDAY);
        storm.join();
        awaitPosts("papers", 100);
        assertThat(posts("papers")).doesNotHaveDuplicates();
        assertThat(station.ledger().ofServer(Sandbox.SERVER_ID, Station.KIND)).hasSize(100);
    }

    private void disconnectAgainAndAgain() {
        for (int i = 0; i < DISCONNECTS; i++) {
            switch (i % 5) {
                case 0 -> sandbox.faults().reconnectGateway();
                case 1 -> sandbox.faults().dropGateway();
                case 2 -> sandbox.faults().closeGateway(4000);
                case 3 -> sandbox.faults().invalidateSession();
                default -> sandbox.faults().dropGateway();
            }
            LockSupport.parkNanos(150_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource(AfterAccepting.class)
    void whatWasAcceptedWithoutAWordStandsThereOnce(AfterAccepting how) {
        station.weekly("Paper night");
        sandbox.faults().acceptThen(how, 1);
        station.at(THURSDAY);
        awaitPosts("papers", 1);
        station.later(Duration.ofMinutes(1));
        assertThat(posts("papers")).hasSize(1);
        assertThat(last().occurrence().state()).isEqualTo(Occurrence.State.POSTED);
    }

    @Test
    void whatIsAcceptedAndFailsAtEveryAttemptStandsThereOnce() {
        station.weekly("Paper night");
        sandbox.faults().acceptThen(AfterAccepting.FAIL, 4); // as often as JDA tries
        station.at(THURSDAY);
        for (int i = 0;
                i < 200
                        && station.ledger()
                                .log(Sandbox.SERVER_ID, Station.KIND, 1)
                                .isEmpty();
                i++) {
            LockSupport.parkNanos(100_000_000);
            station.ledger().ring();
        }
        assertThat(last().occurrence().state()).isEqualTo(Occurrence.State.POSTED);
        assertThat(posts("papers")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aLimitIsWaitedForAndNoRequestComesTooEarly(Scope scope) {
        station.weekly("Paper night");
        sandbox.faults().limit(scope, Duration.ofSeconds(3));
        long before = System.nanoTime();
        station.at(THURSDAY);
        awaitPosts("papers", 1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(2_500));
        assertThat(sandbox.counts().tooEarly()).isZero();
        assertThat(sandbox.counts().limited()).isEqualTo(1);
    }

    @Test
    void aClockThatStepsBackDoublesNothing() {
        station.weekly("Paper night");
        station.at(THURSDAY);
        station.at(THURSDAY.minus(Duration.ofHours(2)));
        station.at(THURSDAY);
        station.at(THURSDAY.plus(Duration.ofHours(24)));
        assertThat(posts("papers")).hasSize(1);
        station.at(THURSDAY.plus(Duration.ofDays(7)));
        awaitPosts("papers", 2);
    }

    @Test
    void afterTheAnswerThatItIsOverNothingAppears() {
        Random random = new Random(5);
        Instant due = THURSDAY;
        for (int i = 0; i < RACES; i++) {
            Schedule schedule = station.weekly("Race " + i);
            CompletableFuture<Void> ring = ringing(due, random.nextInt(50));
            LockSupport.parkNanos(random.nextInt(50) * 1_000_000L);
            station.ledger().cancel(schedule);
            String title = "Race " + i;
            long told = posts("papers").stream().filter(title::equals).count();
            ring.join();
            station.at(due);
            assertThat(posts("papers").stream().filter(title::equals).count())
                    .isEqualTo(told)
                    .isLessThanOrEqualTo(1);
            station.at(Station.MONDAY);
        }
    }

    @Test
    @Timeout(900)
    void whatIsEditedInTheMomentItIsDueStandsThereOnceAndWhole() {
        Random random = new Random(6);
        int edited = 0;
        for (int i = 0; i < RACES; i++) {
            String number = "Race " + i;
            String before = number + " as it was, as it was";
            String after = number + " as it is, as it is";
            Schedule schedule = station.weekly(number + " as it was");
            station.says(schedule, ", as it was");
            CompletableFuture<Void> ring = ringing(THURSDAY, random.nextInt(50));
            LockSupport.parkNanos(random.nextInt(50) * 1_000_000L);
            assertThat(station.edit(schedule, number + " as it is", ", as it is"))
                    .isTrue();
            List<String> told = about(number);
            ring.join();
            station.at(THURSDAY);
            List<String> inTheEnd = about(number);
            assertThat(inTheEnd)
                    .as("as it is, unless it stood there at the answer")
                    .containsExactly(told.isEmpty() ? after : told.getFirst())
                    .isSubsetOf(before, after);
            edited += inTheEnd.contains(after) ? 1 : 0;
            station.ledger().cancel(schedule);
            station.at(Station.MONDAY);
        }
        assertThat(edited).as("a race that both win").isBetween(1, RACES - 1);
    }

    private List<String> about(String number) {
        return posts("papers").stream()
                .filter(text -> text.startsWith(number + " "))
                .toList();
    }

    private CompletableFuture<Void> ringing(Instant due, int millis) {
        return CompletableFuture.runAsync(
                () -> {
                    LockSupport.parkNanos(millis * 1_000_000L);
                    station.at(due);
                },
                task -> Thread.ofPlatform().start(task));
    }

    @ParameterizedTest
    @ValueSource(ints = {10003, 50001, 50013, 200000})
    void whatIsRefusedCostsOneRequestAndOneNoticeInFourWeeks(int code) {
        Schedule schedule = station.weekly("Paper night");
        sandbox.faults().refuseIn("papers", code);
        for (int week = 0; week < 4; week++) {
            station.at(THURSDAY.plus(Duration.ofDays(7L * week)));
        }
        assertThat(posts("papers")).isEmpty();
        assertThat(posts("general")).hasSize(1);
        assertThat(refusals(code)).isEqualTo(1);
        assertThat(station.ledger().find(schedule.number()).orElseThrow().state())
                .isEqualTo(Schedule.State.STOPPED);
    }

    private long refusals(int code) {
        return sandbox.requests().lines().stream()
                .map(Script::read)
                .filter(line -> line.path("response").path("code").asInt() == code)
                .count();
    }

    @Test
    void whatTheCacheKnowsToBeInVainIsNotAskedFor() {
        for (int i = 0; i < 50; i++) {
            station.weekly("Number " + i);
        }
        sandbox.faults().denyInChannel("papers", 1L << 11);
        LockSupport.parkNanos(500_000_000);
        station.at(THURSDAY);
        assertThat(sandbox.counts().forbidden()).isZero();
        assertThat(last().occurrence().why()).contains(Trouble.NO_WRITING);
        assertThat(posts("general")).hasSize(1);
    }

    @Test
    void aThreadThatWasLockedIsSaid() {
        station.weekly("Paper night", new Address.InServer(Sandbox.SERVER_ID, thread()));
        sandbox.faults().lockThread("paper-night");
        LockSupport.parkNanos(500_000_000);
        station.at(THURSDAY);
        assertThat(last().occurrence().why()).isPresent();
        assertThat(posts("general")).hasSize(1);
    }

    private long thread() {
        JsonNode server = mira.get("/sandbox/server");
        for (JsonNode channel : server.path("channels")) {
            if (channel.path("name").asText().equals("paper-night")) {
                return channel.path("id").asLong();
            }
        }
        throw new AssertionError(server.toString());
    }

    @Test
    void anOutageOfTheServerLosesNothing() {
        station.weekly("Paper night");
        sandbox.faults().serverGoesAway();
        LockSupport.parkNanos(500_000_000);
        station.at(THURSDAY);
        station.at(THURSDAY.plus(Duration.ofMinutes(40)));
        assertThat(sandbox.counts().messages()).isZero();
        sandbox.faults().serverComesBack();
        awaitPosts("papers", 1);
        assertThat(posts("papers")).containsExactly("Paper night (late)");
    }

    @Test
    void aServerThatTookTheBotOutIsLeftAlone() {
        station.weekly("Paper night");
        sandbox.faults().removeFromServer();
        LockSupport.parkNanos(500_000_000);
        int before = sandbox.requests().lines().size();
        station.at(THURSDAY);
        station.at(THURSDAY.plus(Duration.ofDays(7)));
        assertThat(sandbox.requests().lines()).hasSize(before);
        assertThat(last().occurrence().why()).contains(Trouble.NOT_IN_SERVER);
    }
}
