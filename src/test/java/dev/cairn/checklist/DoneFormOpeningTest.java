package dev.cairn.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Wiring;
import dev.cairn.chat.Call;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Switchboard.Turn;
import dev.cairn.chat.Visit;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoneFormOpeningTest {
    private static final Visit VISIT = new Visit(1, 100, OptionalLong.empty(), Instant.EPOCH);

    @Test
    void openingTheFormNeedsNoDatabase(@TempDir Path folder) {
        Database database = Database.open(folder.resolve("closed.db"));
        Wiring wiring = new Wiring(
                database,
                RoadmapFolder.read(Path.of("roadmaps")),
                () -> Instant.EPOCH,
                "",
                (file, most) -> new byte[0]);
        database.close();
        Turn turn = wiring.switchboard().call("done", call(Map.of("roadmap", "ml")));
        assertThat(turn.opening()).isEqualTo(Opening.FORM);
        assertThat(turn.work().get()).isInstanceOf(Reply.Ask.class);
        Turn ticking = wiring.switchboard().call("done", call(Map.of("topic", "backpropagation")));
        assertThatThrownBy(() -> ticking.work().get())
                .as("the database is gone")
                .isInstanceOf(RuntimeException.class);
    }

    private static Call call(Map<String, String> texts) {
        return new Call(VISIT, "", texts, Map.of());
    }
}
