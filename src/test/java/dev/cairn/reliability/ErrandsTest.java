package dev.cairn.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Schedule;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.rest.Faults.AfterAccepting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has no nonce: threads and events. Each has a row in the ledger, and is looked for before it is made again. */
@Timeout(120)
class ErrandsTest extends ErrandsBeingDone {
    private static final Address EVENTS = new Address.Events(Sandbox.SERVER_ID);
    private static final Address PAPERS = new Address.InServer(Sandbox.SERVER_ID, Station.channel("papers"));

    private final Instant begins = now.plus(Duration.ofDays(3));

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

    private Errand.Event event() {
        return event(OptionalLong.empty(), "Paper night");
    }

    private List<JsonNode> events() {
        return list("/sandbox/scheduled-events", "events");
    }

    @Test
    void anEventIsMadeChangedAndEnded() {
        Schedule made = does(event(), EVENTS);
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.path("name").asText()).isEqualTo("Paper night");
            assertThat(event.path("id").asLong()).isEqualTo(done(made));
            assertThat(event.path("entity_metadata").path("location").asText()).isEqualTo("The library");
            assertThat(Instant.parse(event.path("scheduled_start_time").asText().replace("+00:00", "Z")))
                    .isEqualTo(begins);
        });

        does(event(OptionalLong.of(done(made)), "Paper evening"), EVENTS);
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.path("name").asText()).isEqualTo("Paper evening"));

        Errand end = new Errand.EventEnd(done(made));
        does(end, EVENTS);
        assertThat(events()).isEmpty();
        does(end, EVENTS); // it is gone already, which is as well
        assertThat(ledger.log(Sandbox.SERVER_ID, "errand", 10))
                .allSatisfy(entry -> assertThat(entry.occurrence().reason()).isNull());
    }

    @Test
    void whatSomebodyHasTakenOutByHandStaysOut() {
        Schedule made = does(event(), EVENTS);
        mira.delete("/sandbox/scheduled-events/" + done(made));
        does(event(OptionalLong.of(done(made)), "Paper evening"), EVENTS);
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AfterAccepting.class,
            names = {"FAIL", "RESET"})
    void anEventThatWasMadeWithoutAWordIsFoundAndNotMadeTwice(AfterAccepting how) {
        sandbox.faults().acceptThen(how, 1);
        Schedule made = does(event(), EVENTS);
        assertThat(ledger.messageOf(made.number())).as("nobody knows yet").isEmpty();
        assertThat(events()).hasSize(1);

        later(Duration.ofHours(2));
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst().path("id").asLong()).isEqualTo(done(made));
    }

    @Test
    void aProgramThatEndsInBetweenFindsItsEvent() {
        sandbox.faults().acceptThen(AfterAccepting.RESET, 1);
        Schedule made = does(event(), EVENTS);
        ledger.close();
        ledger = opened();
        later(Duration.ofMinutes(5));
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
        Errand start = new Errand.ThreadStart(message, "Paper night");
        sandbox.faults().acceptThen(AfterAccepting.FAIL, 4);
        Schedule begun = does(start, PAPERS);
        sandbox.faults().clear();
        later(Duration.ofMinutes(5));
        assertThat(done(begun)).isEqualTo(message);
        does(start, PAPERS);
        assertThat(mira.get("/sandbox/server").path("channels"))
                .filteredOn(channel -> channel.path("name").asText().equals("Paper night"))
                .hasSize(1);
    }

    @Test
    void theHundredAndFirstEventIsRefusedOnceAndSaid() {
        for (int i = 0; i < 100; i++) {
            connection.postbox().send(EVENTS, event(), new Postbox.Seal("n" + i, 2_000_000 + i));
        }
        assertThat(events()).hasSize(100);
        does(event(), EVENTS);
        assertThat(events()).hasSize(100);
        assertThat(trouble()).contains(Trouble.EVENTS_FULL);
    }
}
