package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EarlierChatTest {
    private final SettableClock clock = new SettableClock();
    private final Sandbox sandbox = Sandbox.open(0, clock);
    private final Script olga = new Script(sandbox, "olga");

    @BeforeEach
    void chat() {
        sandbox.addEarlierChat();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void everyChannelHasSomeOfItFromThePastWeeks() {
        for (String channel : List.of("general", "machine-learning", "papers", "showcase", "organisers")) {
            assertThat(times(channel))
                    .as(channel)
                    .isNotEmpty()
                    .isSorted()
                    .allMatch(at -> at.isBefore(clock.instant())
                            && at.isAfter(clock.instant().minus(Duration.ofDays(36))));
        }
    }

    @Test
    void itIsTheMembersWhoTalkAndTheLastInvitesToTryACommand() {
        JsonNode general = olga.messagesIn("general");

        assertThat(general.findValuesAsText("username")).containsOnly("olga", "mira", "jonas", "priya");
        JsonNode last = general.get(general.size() - 1);
        assertThat(last.path("content").asText()).contains("type `/roadmap`").doesNotContain("\n");
        assertThat(olga.types("Good evening").path("messages").get(0).path("id").asLong())
                .isGreaterThan(last.path("id").asLong());
    }

    @Test
    void whatOrganisersSaidStaysAmongThem() {
        assertThat(new Script(sandbox, "mira").messagesIn("organisers")).isEmpty();
    }

    private Stream<Instant> times(String channel) {
        return olga.messagesIn(channel).findValuesAsText("timestamp").stream()
                .map(each -> OffsetDateTime.parse(each).toInstant());
    }
}
