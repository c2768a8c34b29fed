package dev.cairn.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Clocks;
import dev.cairn.Wiring;
import dev.cairn.chat.Attachment;
import dev.cairn.chat.Call;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Switchboard.Menu;
import dev.cairn.chat.Switchboard.Turn;
import dev.cairn.chat.Visit;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoneFormOpeningTest {
    private static final OptionalLong DIRECTLY = OptionalLong.empty();
    private static final OptionalLong SERVER = OptionalLong.of(900);

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("cairn.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Wiring wired() {
        return new Wiring(
                database,
                RoadmapFolder.read(Path.of("roadmaps")),
                new Clocks(() -> Instant.EPOCH, () -> Instant.EPOCH, ZoneOffset.UTC),
                "",
                (file, most) -> "# Knitting\n## Phase 1: Basics\n- Casting on\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void openingTheFormNeedsNoDatabase() {
        Wiring wiring = wired();
        database.close();
        assertThat(form(wiring, DIRECTLY)).contains("Machine Learning");
        Turn ticking = wiring.switchboard().call("done", call(DIRECTLY, Map.of("topic", "backpropagation")));
        assertThatThrownBy(() -> ticking.work().get())
                .as("the database is gone")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void norDoesItInAServerWithItsOwnRoadmapsThatAreNotReadYet() {
        bringKnitting(wired());
        Wiring restarted = wired();
        database.close();
        assertThat(form(restarted, SERVER)).contains("Machine Learning").doesNotContain("Knitting");
    }

    @Test
    void whatWasReadOnceIsOffered() {
        bringKnitting(wired());
        Wiring restarted = wired();
        restarted.met(visit(SERVER));
        database.close();
        assertThat(form(restarted, SERVER)).contains("Machine Learning", "Knitting");
    }

    private static void bringKnitting(Wiring wiring) {
        Map<String, Attachment> file =
                Map.of("file", new Attachment("knitting.md", 50, "https://cdn.discordapp.com/1"));
        Turn preview = wiring.switchboard()
                .call("roadmaps", new Call(visit(SERVER), "add", Map.of(), Map.of(), file, Set.of()));
        assertThat(preview.work().get()).isInstanceOf(Reply.Panel.class);
        Turn taking = wiring.switchboard().press("roadmaps-take:1:100", visit(SERVER), Menu.NONE);
        assertThat(taking.work().get()).isInstanceOf(Reply.Panel.class);
    }

    /** All that is in it. */
    private static String form(Wiring wiring, OptionalLong server) {
        Turn turn = wiring.switchboard().call("done", call(server, Map.of("roadmap", "ml")));
        assertThat(turn.opening()).isEqualTo(Opening.FORM);
        return ((Reply.Ask) turn.work().get()).form().toData().toString();
    }

    private static Call call(OptionalLong server, Map<String, String> texts) {
        return new Call(visit(server), "", texts, Map.of());
    }

    private static Visit visit(OptionalLong server) {
        return new Visit(1, 100, server, Instant.EPOCH, true, 0, true, Set.of());
    }
}
