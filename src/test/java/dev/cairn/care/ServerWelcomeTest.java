package dev.cairn.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Welcome;
import dev.cairn.member.ServerStore;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerWelcomeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final long HERE = 900;
    private static final long ELSEWHERE = 901;

    @TempDir
    private Path folder;

    private Database database;
    private Welcome welcome;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("cairn.db"));
        welcome = CareFeature.welcome(new ServerStore(database), () -> NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itIsSaidOnceInEachServerAndNotAgainAfterARestart() {
        assertThat(welcome.to(HERE)).isPresent();
        welcome.said(HERE);
        assertThat(welcome.to(HERE)).isEmpty();
        assertThat(welcome.to(ELSEWHERE)).isPresent();
        close();
        open();
        assertThat(welcome.to(HERE)).isEmpty();
        assertThat(welcome.to(ELSEWHERE)).isPresent();
    }

    @Test
    void whatDidNotArriveIsSaidAgain() {
        assertThat(welcome.to(HERE)).isPresent();
        assertThat(welcome.to(HERE)).isPresent();
    }

    @Test
    void itSaysWhatToDoNextAndNotifiesNobody() {
        try (MessageCreateData message = new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(welcome.to(HERE).orElseThrow())
                .build()) {
            assertThat(message.toData().toString())
                    .contains("/roadmap", "/follow", "/done", "/help", "Server Settings")
                    .doesNotContain("@");
        }
    }
}
