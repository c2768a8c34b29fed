package dev.cairn.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.chat.Attachment;
import dev.cairn.chat.Call;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Switchboard.Menu;
import dev.cairn.chat.Switchboard.Surroundings;
import dev.cairn.chat.Visit;
import dev.cairn.library.RoadmapReader;
import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Reading;
import dev.cairn.server.OwnFile;
import dev.cairn.server.OwnRoadmap;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.server.SharedRoadmaps;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Organisers who do things at the same time, with files that take a while to read. */
class TurnsTest {
    private static final long SERVER = 900;
    private static final long OLGA = 100;
    private static final long OSKAR = 101;
    private static final byte[] KNITTING =
            "---\nid: knitting\n---\n# Knitting\n## Phase 1: Basics\n- Casting on\n".getBytes(StandardCharsets.UTF_8);

    private static final byte[] BEFORE =
            "---\nid: knitting\n---\n# Knitting\n## Phase 1: Basics\n- Knit stitch\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile long patience = 500;
    private volatile CountDownLatch begun = new CountDownLatch(0);
    private volatile CountDownLatch other = new CountDownLatch(0);
    private Database database;
    private OwnRoadmaps own;
    private Switchboard switchboard;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("cairn.db"));
        own = new OwnRoadmaps(database, new TopicStore(database), RoadmapReader::read, () -> Instant.EPOCH);
        Catalogue none = Catalogue.of(List.of(), new Numbering(Map.of(), Map.of()));
        CurateFeature feature = new CurateFeature(
                own,
                () -> own.read(SERVER).joined(none),
                () -> new SharedRoadmaps(none, Map.of()),
                this::read,
                (file, most) -> KNITTING,
                database);
        switchboard = new Switchboard(List.of(feature), Surroundings.UNCHANGING);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    /** Takes until the other one is done, as far as patience goes. */
    private Reading read(String name, byte[] content) {
        begun.countDown();
        try {
            boolean unused = other.await(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return RoadmapReader.read(name, content);
    }

    @Test
    void ofTwoWhoAddTheSameIdTheSecondIsTold() throws Exception {
        preview(OLGA, "add");
        preview(OSKAR, "add");
        begin(1);
        Future<Reply> olga = later("roadmaps-take:1:" + OLGA, OLGA);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> press("roadmaps-take:2:" + OSKAR, OSKAR)).isInstanceOf(Refusal.class);
        other.countDown();
        assertThat(olga.get(10, TimeUnit.SECONDS)).isInstanceOf(Reply.Panel.class);
        assertThat(own.of(SERVER)).extracting(OwnRoadmap::addedBy).containsExactly(OLGA);
    }

    @Test
    void whatIsRemovedWhileItIsReplacedStaysRemoved() throws Exception {
        own.put(
                SERVER,
                Objects.requireNonNull(RoadmapReader.read("knitting.md", BEFORE).roadmap()),
                new OwnFile("knitting.md", BEFORE, OLGA, Instant.EPOCH));
        preview(OLGA, "replace");
        begin(1);
        Future<Reply> replacing = later("roadmaps-take:1:" + OLGA, OLGA);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        press("roadmaps-remove:" + own.of(SERVER).get(0).number() + ":" + OSKAR, OSKAR);
        other.countDown();
        try {
            replacing.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(Refusal.class);
        }
        assertThat(own.of(SERVER)).isEmpty();
    }

    @Test
    void aServerSendsOneFileAtATimeAndThreeServersDo() throws Exception {
        patience = 30_000;
        begin(Intake.MOST);
        List<Future<Reply>> three = Stream.of(900L, 901L, 902L)
                .map(server -> threads.submit(() -> call(visit(server, OLGA), "add")))
                .toList();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> call(visit(902, OSKAR), "add"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Another file of this server is being read just now.");
        assertThatThrownBy(() -> call(visit(903, OLGA), "add"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Other servers are sending files just now.");
        other.countDown();
        for (Future<Reply> each : three) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isInstanceOf(Reply.Panel.class);
        }
        assertThat(call(visit(902, OSKAR), "add")).isInstanceOf(Reply.Panel.class);
        assertThat(call(visit(903, OLGA), "add")).isInstanceOf(Reply.Panel.class);
    }

    /** From now on reading waits. */
    private void begin(int readings) {
        begun = new CountDownLatch(readings);
        other = new CountDownLatch(1);
    }

    private void preview(long member, String subcommand) {
        assertThat(call(visit(SERVER, member), subcommand)).isInstanceOf(Reply.Panel.class);
    }

    private Reply call(Visit visit, String subcommand) {
        Call call = new Call(
                visit,
                subcommand,
                Map.of("roadmap", "knitting"),
                Map.of(),
                Map.of("file", new Attachment("knitting.md", KNITTING.length, "https://cdn.discordapp.com/1")),
                Set.of());
        return switchboard.call("roadmaps", call).work().get();
    }

    private Future<Reply> later(String id, long member) {
        return threads.submit(() -> press(id, member));
    }

    private Reply press(String id, long member) {
        return switchboard.press(id, visit(SERVER, member), Menu.NONE).work().get();
    }

    private static Visit visit(long server, long member) {
        return new Visit(1, member, OptionalLong.of(server), Instant.EPOCH, true, 0, true, Set.of());
    }
}
