package dev.cairn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.discord.Connection;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import dev.cairn.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has no nonce: threads and events. Each has a row in the ledger, and is looked for before it is made again. */
@Timeout(120)
class ErrandsTest {
    private static final Address EVENTS = new Address.Events(Sandbox.SERVER_ID);
    private static final Address PAPERS = new Address.InServer(Sandbox.SERVER_ID, Station.channel("papers"));

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Script mira;
    private Database database;
    private Connection connection;
    private Ledger ledger;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final Instant begins = now.plus(Duration.ofDays(3));
    private Errand errand = event(OptionalLong.empty(), "Paper night");

    private Errand.Event event(OptionalLong known, String name) {
        return new Errand.Event(
                known,
                name,
                "We read together.",
                begins,
                begins.plus(Duration.ofHours(1)),
                OptionalLong.empty(),
                "The library");
    }

    /** Does whatever the test has put into {@link #errand}. */
    private final class Doing implements Announcer {
        @Override
        public String kind() {
            return "errand";
        }

        @Override
        public Optional<Errand> write(Due due) {
            return Optional.of(errand);
        }
    }

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.open(0, InstantSource.system());
        mira = new Script(sandbox, "mira");
        database = Database.open(folder.resolve("errands.db"));
        connection = Station.connect(URI.create(sandbox.apiUrl()));
        ledger = opened();
    }

    private Ledger opened() {
        Ledger opened = new Ledger(database, () -> now, () -> now, schedule -> Optional.empty());
        opened.openHere(connection.postbox(), List.of(new Doing()));
        return opened;
    }

    @AfterEach
    void close() {
        connection.close();
        database.close();
        sandbox.close();
    }

    private Schedule doNow(Address where) {
        Schedule draft =
                ledger.draft(new Plan("errand", where, 1, "Paper night", Ledger.onceAt(now), Duration.ofDays(1)));
        ledger.begin(draft, Integer.MAX_VALUE, Share.OF_SERVER);
        return draft;
    }

    private List<JsonNode> events() {
        return StreamSupport.stream(
                        mira.get("/sandbox/scheduled-events").path("events").spliterator(), false)
                .toList();
    }

    private long done(Schedule schedule) {
        return ledger.messageOf(schedule.number()).orElseThrow();
    }

    @Test
    void anEventIsMadeChangedAndEnded() {
        Schedule made = doNow(EVENTS);
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.path("name").asText()).isEqualTo("Paper night");
            assertThat(event.path("id").asLong()).isEqualTo(done(made));
            assertThat(event.path("entity_metadata").path("location").asText()).isEqualTo("The library");
            assertThat(Instant.parse(event.path("scheduled_start_time").asText().replace("+00:00", "Z")))
                    .isEqualTo(begins);
        });

        errand = event(OptionalLong.of(done(made)), "Paper evening");
        doNow(EVENTS);
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.path("name").asText()).isEqualTo("Paper evening"));

        errand = new Errand.EventEnd(done(made));
        doNow(EVENTS);
        assertThat(events()).isEmpty();
        doNow(EVENTS); // it is gone already, which is as well
        assertThat(ledger.log(Sandbox.SERVER_ID, "errand", 10))
                .allSatisfy(entry -> assertThat(entry.occurrence().reason()).isNull());
    }

    @Test
    void whatSomebodyHasTakenOutByHandStaysOut() {
        Schedule made = doNow(EVENTS);
        mira.delete("/sandbox/scheduled-events/" + done(made));
        errand = event(OptionalLong.of(done(made)), "Paper evening");
        doNow(EVENTS);
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AfterAccepting.class,
            names = {"FAIL", "RESET"})
    void anEventThatWasMadeWithoutAWordIsFoundAndNotMadeTwice(AfterAccepting how) {
        sandbox.faults().acceptThen(how, 1);
        Schedule made = doNow(EVENTS);
        assertThat(ledger.messageOf(made.number())).as("nobody knows yet").isEmpty();
        assertThat(events()).hasSize(1);

        now = now.plus(Duration.ofHours(2));
        ledger.ringAndWait();
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().path("id").asLong()).isEqualTo(done(made));
    }

    @Test
    void aProgramThatEndsInBetweenFindsItsEvent() {
        sandbox.faults().acceptThen(AfterAccepting.RESET, 1);
        Schedule made = doNow(EVENTS);
        ledger.close();
        ledger = opened();
        now = now.plus(Duration.ofMinutes(5));
        ledger.ringAndWait();
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().path("id").asLong()).isEqualTo(done(made));
    }

    @Test
    void aMessageHasOneThreadHoweverOftenItIsBegun() {
        Postbox.Delivery posted = connection
                .postbox()
                .send(
                        PAPERS,
                        dev.cairn.chat.Post.of(
                                new dev.cairn.view.Panel().text("Tonight").build()),
                        new Postbox.Seal("tonight", 1_000_001));
        long message = ((Postbox.Delivery.Sent) posted).message();
        errand = new Errand.ThreadStart(message, "Paper night");
        sandbox.faults().acceptThen(AfterAccepting.FAIL, 4);
        Schedule begun = doNow(PAPERS);
        sandbox.faults().clear();
        now = now.plus(Duration.ofMinutes(5));
        ledger.ringAndWait();
        assertThat(done(begun)).isEqualTo(message);
        doNow(PAPERS);
        assertThat(mira.get("/sandbox/server").path("channels"))
                .filteredOn(channel -> channel.path("name").asText().equals("Paper night"))
                .hasSize(1);
    }

    @Test
    void theHundredAndFirstEventIsRefusedOnceAndSaid() {
        for (int i = 0; i < 100; i++) {
            connection.postbox().send(EVENTS, errand, new Postbox.Seal("n" + i, 2_000_000 + i));
        }
        assertThat(events()).hasSize(100);
        doNow(EVENTS);
        assertThat(events()).hasSize(100);
        assertThat(ledger.log(Sandbox.SERVER_ID, "errand", 1)
                        .getFirst()
                        .occurrence()
                        .why())
                .contains(Trouble.EVENTS_FULL);
    }
}
