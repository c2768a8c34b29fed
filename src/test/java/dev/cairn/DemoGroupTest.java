package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.Seat;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.progress.ProgressStore;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoGroupTest {
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    @Test
    void theSandboxHasOneGroupHoweverOftenItIsFurnished() {
        try (Database database = Database.open(folder.resolve("demo.db"))) {
            Wiring wiring = new Wiring(
                    database,
                    RoadmapFolder.read(Path.of("roadmaps")),
                    new Clocks(() -> START, () -> START, ZoneOffset.UTC),
                    "",
                    (file, most) -> new byte[0]);
            ProgressStore progress = wiring.progress();
            DemoHistory.writeTo(database, progress, wiring.catalogue(), START, ZoneOffset.UTC);
            for (int i = 0; i < 2; i++) {
                wiring.setFirstGroup(
                        Sandbox.SERVER_ID, DemoGroup.terms(progress, wiring.catalogue(), TODAY), DemoGroup.members());
                wiring.setFirstSession(
                        Sandbox.SERVER_ID, DemoGroup.members().getFirst(), DemoGroup.session(TODAY, ZoneOffset.UTC));
            }
            assertThat(wiring.ledger().aheadIn(Sandbox.SERVER_ID, 10, any -> true))
                    .as("one session, and what is said before it")
                    .filteredOn(ahead -> ahead.schedule().plan().kind().equals("session"))
                    .hasSize(5);
            GroupStore groups = new GroupStore(database);
            Group group = groups.ofServer(Sandbox.SERVER_ID).getFirst();
            assertThat(groups.ofServer(Sandbox.SERVER_ID)).hasSize(1);
            assertThat(group.terms().phase()).as("where its host is").isNotNull();
            assertThat(groups.members(group.number()))
                    .extracting(Seat::member)
                    .containsExactlyElementsOf(DemoGroup.members());
        }
    }
}
