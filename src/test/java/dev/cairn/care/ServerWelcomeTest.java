package dev.cairn.care;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Clocks;
import dev.cairn.Wiring;
import dev.cairn.chat.Welcome;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.library.RoadmapReader;
import dev.cairn.library.Shelf;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
        welcome = welcome(RoadmapFolder.read(Path.of("roadmaps")));
    }

    private Welcome welcome(Shelf shelf) {
        return new Wiring(
                        database,
                        shelf,
                        new Clocks(() -> NOW, () -> NOW, ZoneOffset.UTC),
                        "",
                        (file, most) -> new byte[0])
                .welcome();
    }

    private static String words(Welcome welcome) {
        try (MessageCreateData message = new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(welcome.to(HERE).orElseThrow())
                .build()) {
            return message.toData().toString();
        }
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
        assertThat(words(welcome))
                .contains(
                        "`/roadmap ml phase 3`",
                        "`/follow ml`",
                        "/done",
                        "/help",
                        "`/setup` is the first step",
                        "Server Settings")
                .doesNotContain("@");
    }

    @Test
    void itSaysNothingThatTheRoadmapsDoNotAnswer() {
        Roadmap own = RoadmapReader.read("pottery.md", "# Pottery\n\n## Phase 1: Clay\n- Kneading\n".getBytes(UTF_8))
                .roadmap();
        assertThat(words(welcome(new Shelf(Map.of("own.md", own), List.of()))))
                .contains("`/roadmap pottery phase 1`", "`/follow pottery`");
        assertThat(words(welcome(new Shelf(Map.of(), List.of()))))
                .contains("`/roadmap` shows all roadmaps\\n", "`/follow` makes")
                .doesNotContain("phase");
    }
}
