package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.RoadmapPreview.Complaint;
import dev.cairn.sandbox.RoadmapPreview.Served;
import dev.cairn.sandbox.wire.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bot's clock and its roadmaps, as the page sees them. */
final class PreviewTest {
    private final SettableClock clock = new SettableClock();
    private final AtomicReference<Instant> due = new AtomicReference<>();
    private final Sandbox sandbox = Sandbox.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), clock, () -> Optional.ofNullable(due.get()));
    private final Script mira = new Script(sandbox, "mira");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theBotsClockShowsTheRealTimeUntilItIsMoved() {
        assertThat(Json.write(mira.get("/sandbox/clock")))
                .isEqualTo("{\"now\":\"2026-11-20T18:00:00Z\",\"ahead_ms\":0,\"next_due\":null}");
        assertThat(Json.write(moved("PT1H")))
                .isEqualTo("{\"now\":\"2026-11-20T19:00:00Z\",\"ahead_ms\":3600000,\"next_due\":null}");
        assertThat(moved("P1D").path("now").asText()).isEqualTo("2026-11-21T19:00:00Z");

        clock.ahead(Duration.ofMinutes(5));

        assertThat(sandbox.botTime().instant()).isEqualTo("2026-11-21T19:05:00Z");
        assertThat(mira.get("/sandbox/clock").path("now").asText()).isEqualTo("2026-11-21T19:05:00Z");
    }

    @Test
    void itJumpsToWhatIsDueNext() {
        due.set(Instant.parse("2026-11-22T09:30:00Z"));
        assertThat(mira.get("/sandbox/clock").path("next_due").asText()).isEqualTo("2026-11-22T09:30:00Z");

        assertThat(moved("next").path("now").asText()).isEqualTo("2026-11-22T09:30:00Z");
        assertThat(moved("next").path("now").asText()).isEqualTo("2026-11-22T09:30:00Z");
    }

    @Test
    void whoeverListensHearsOfEachMoveButOfNoRefusal() {
        List<Instant> heard = new ArrayList<>();
        sandbox.whenClockMoves(() -> heard.add(sandbox.botTime().instant()));

        moved("PT1H");
        moved("next");
        moved("P1D");

        assertThat(heard).map(Instant::toString).containsExactly("2026-11-20T19:00:00Z", "2026-11-21T19:00:00Z");
    }

    @Test
    void theAnswerToAJumpTellsWhatIsDueAfterwards() {
        due.set(Instant.parse("2026-11-22T09:30:00Z"));
        sandbox.whenClockMoves(() -> due.set(Instant.parse("2026-11-29T09:30:00Z")));

        assertThat(moved("next").path("next_due").asText()).isEqualTo("2026-11-29T09:30:00Z");
    }

    @Test
    void pagesAreToldWhenSomethingElseIsDueNext() throws Exception {
        try (Listening page = Listening.as("priya", sandbox)) {
            due.set(Instant.parse("2026-11-22T09:30:00Z"));
            sandbox.nextDueChanged();

            assertThat(page.next("clock").path("next_due").asText()).isEqualTo("2026-11-22T09:30:00Z");
        }
    }

    @Test
    void messagesKeepTheRealTime() {
        moved("P1D");

        assertThat(mira.types("Hello").path("messages").get(0).path("timestamp").asText())
                .startsWith("2026-11-20T18:00:00");
    }

    @Test
    void itGoesAYearAndADayAheadAtMost() {
        assertThat(moved("P366D").path("error").isMissingNode()).isTrue();
        assertThat(moved("P366DT0.001S").path("error").asText())
                .isEqualTo("The bot's clock goes 366 days ahead at most, each time.");
        due.set(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(moved("next").path("error").asText()).contains("366 days ahead at most");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-PT1S  | The bot's clock goes ahead only.",
                "next   | Nothing is due that one could jump to.",
                "1 hour | The clock is moved by PT1H, P1D or the like, or to \"next\"; not by \"1 hour\".",
            })
    void whatCannotBeIsRefusedAndChangesNothing(String ahead, String sentence) {
        JsonNode answer = moved(ahead);

        assertThat(answer.path("error").asText()).isEqualTo(sentence);
        assertThat(answer.path("status").asInt()).isEqualTo(400);
        assertThat(mira.get("/sandbox/clock").path("ahead_ms").asInt()).isZero();
    }

    @Test
    void theRoadmapsAreShownAsTheBotHasReadThem() {
        assertThat(mira.get("/sandbox/roadmaps").path("status").asInt()).isEqualTo(404);

        sandbox.show(preview());

        assertThat(Json.write(mira.get("/sandbox/roadmaps")))
                .isEqualTo("{\"folder\":\"maps\",\"read_at\":\"2026-11-20T18:00:00Z\","
                        + "\"roadmaps\":[{\"id\":\"ml\",\"title\":\"Machine Learning\",\"topics\":31}],"
                        + "\"problems\":[{\"file\":\"ml.md\",\"line\":3,\"column\":1,"
                        + "\"severity\":\"warning\",\"message\":\"unknown field\"}]}");
    }

    @Test
    void everyOpenPageHearsOfBoth() throws Exception {
        try (Listening page = Listening.as("priya", sandbox)) {
            moved("PT1H");
            sandbox.show(preview());

            assertThat(page.next("clock").path("ahead_ms").asInt()).isEqualTo(3_600_000);
            assertThat(page.next("roadmaps")).isEqualTo(mira.get("/sandbox/roadmaps"));
        }
    }

    private RoadmapPreview preview() {
        return new RoadmapPreview(
                "maps",
                clock.instant(),
                List.of(new Served("ml", "Machine Learning", 31)),
                List.of(new Complaint("ml.md", 3, 1, "warning", "unknown field")));
    }

    private JsonNode moved(String ahead) {
        return mira.post("/sandbox/clock", Json.object().put("ahead", ahead));
    }
}
