package dev.cairn.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Trouble;
import dev.cairn.discord.Connection;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot that does one errand after another in the sandbox. */
abstract class ErrandsBeingDone {
    @TempDir
    private Path folder;

    Sandbox sandbox;
    Script mira;
    Database database;
    Connection connection;
    Ledger ledger;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private Errand errand = new Errand.EventEnd(1);

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

    Ledger opened() {
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

    /** Begins it, and waits until it is done or put off. */
    Schedule does(Errand wanted, Address where) {
        errand = wanted;
        Schedule draft = ledger.draft(new Plan("errand", where, 1, "Owls", Ledger.onceAt(now), Duration.ofDays(7)));
        ledger.begin(draft, Integer.MAX_VALUE, Share.OF_SERVER);
        return draft;
    }

    /** The number of what was made. */
    long done(Schedule schedule) {
        return ledger.messageOf(schedule.number()).orElseThrow();
    }

    /** Why the last one was not done. */
    Optional<Trouble> trouble() {
        return ledger.log(Sandbox.SERVER_ID, "errand", 1)
                .getFirst()
                .occurrence()
                .why();
    }

    void later(Duration time) {
        now = now.plus(time);
        ledger.ringAndWait();
    }

    /** What the page shows. */
    List<JsonNode> list(String path, String field) {
        return StreamSupport.stream(mira.get(path).path(field).spliterator(), false)
                .toList();
    }
}
