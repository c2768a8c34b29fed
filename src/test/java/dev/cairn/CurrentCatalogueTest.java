package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.library.RoadmapReader;
import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Numbering;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.server.OwnFile;
import dev.cairn.server.OwnRoadmaps;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentCatalogueTest {
    private static final OptionalLong DIRECTLY = OptionalLong.empty();
    private static final byte[] KNITTING =
            "# Knitting\n## Phase 1: Basics\n- Casting on\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<String> read = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final Catalogue old = empty();
    private final Catalogue next = empty();
    private Database database;
    private OwnRoadmaps own;
    private CurrentCatalogue current;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("cairn.db"));
        own = own();
        current = new CurrentCatalogue(old, own);
    }

    private OwnRoadmaps own() {
        return new OwnRoadmaps(database, new TopicStore(database), this::read, () -> Instant.EPOCH);
    }

    private Reading read(String fileName, byte[] content) {
        read.add(fileName);
        if (fileName.equals("slow.md")) {
            begun.countDown();
            await(slow);
        }
        return RoadmapReader.read(fileName, content);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void anAnswerThatHasBegunSeesOneCatalogueToItsEnd() {
        List<Catalogue> seen = current.steadily(DIRECTLY, () -> {
            Catalogue first = current.get();
            current.replace(next);
            return List.of(first, current.get());
        });

        assertThat(seen).containsExactly(old, old);
        assertThat(current.get()).isSameAs(next);
        assertThat(in(DIRECTLY)).isSameAs(next);
    }

    @Test
    void anAnswerThatFailsHoldsNothingBack() {
        assertThatThrownBy(() -> current.steadily(DIRECTLY, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        current.replace(next);

        assertThat(current.get()).isSameAs(next);
    }

    @Test
    void aServersOwnRoadmapsAreSeenInThatServerOnly() {
        bring(900);

        assertThat(ids(in(OptionalLong.of(900)))).containsExactly("knitting");
        assertThat(in(OptionalLong.of(901))).isSameAs(old);
        assertThat(in(DIRECTLY)).isSameAs(old);
        assertThat(current.shared()).isSameAs(old);
    }

    @Test
    void theyAreReadOnceUntilSomethingChanges() {
        bring(900);
        Catalogue first = in(OptionalLong.of(900));
        assertThat(in(OptionalLong.of(900))).isSameAs(first);

        current.replace(next);
        Catalogue second = in(OptionalLong.of(900));
        assertThat(second).isNotSameAs(first);
        assertThat(in(OptionalLong.of(900))).isSameAs(second);

        own.remove(900, own.of(900).get(0));
        assertThat(ids(in(OptionalLong.of(900)))).isEmpty();
    }

    @Test
    void theirFilesAreNotReadAgainWhenTheRoadmapsThatEverybodyHasChange() {
        bring(900);
        assertThat(ids(in(OptionalLong.of(900)))).containsExactly("knitting");
        current.replace(next);
        assertThat(ids(in(OptionalLong.of(900)))).containsExactly("knitting");
        assertThat(read).containsExactly("knitting.md");
    }

    @Test
    void aServerWhoseFilesTakeLongToReadHoldsUpNoOther() throws Exception {
        bring(900, "slow.md", KNITTING);
        bring(901);
        Future<Catalogue> inSlow = threads.submit(() -> in(OptionalLong.of(900)));
        await(begun);
        Future<Catalogue> inOther = threads.submit(() -> in(OptionalLong.of(901)));
        assertThat(ids(inOther.get(10, TimeUnit.SECONDS))).containsExactly("knitting");
        assertThat(inSlow.isDone()).isFalse();
        slow.countDown();
        assertThat(ids(inSlow.get(10, TimeUnit.SECONDS))).containsExactly("knitting");
    }

    @Test
    void readingWhatWasReadBeforeWaitsForNoWrite() throws Exception {
        bring(900);
        OwnRoadmaps.Own first = own.read(900);
        Future<Integer> writing = threads.submit(() -> database.write(db -> {
            await(slow);
            return 0;
        }));
        Future<OwnRoadmaps.Own> again = threads.submit(() -> own.read(900));
        assertThat(again.get(10, TimeUnit.SECONDS)).isEqualTo(first);
        assertThat(writing.isDone()).isFalse();
        slow.countDown();
        writing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aFormIsDrawnWithWhatIsReadyAndWaitsForNothing() {
        bring(900);
        OptionalLong server = OptionalLong.of(900);
        assertThat(atOnce(server)).isSameAs(old);
        Catalogue joined = in(server);
        own.remove(900, own.of(900).get(0));
        assertThat(atOnce(server)).as("as it was before the removal").isSameAs(joined);
        current.prepare(900);
        assertThat(ids(atOnce(server))).isEmpty();
        assertThat(atOnce(DIRECTLY)).isSameAs(old);
    }

    private Catalogue atOnce(OptionalLong server) {
        return current.atOnce(server, current);
    }

    @Test
    void twoHundredServersAreKeptReadyAndTheOneAskedInLongestAgoIsNot() {
        for (int server = 1; server <= CurrentCatalogue.MOST_SERVERS + 1; server++) {
            bring(server);
        }
        Catalogue first = in(OptionalLong.of(1));
        Catalogue second = in(OptionalLong.of(2));
        for (int server = 3; server <= CurrentCatalogue.MOST_SERVERS; server++) {
            in(OptionalLong.of(server));
        }
        assertThat(in(OptionalLong.of(1))).isSameAs(first);
        in(OptionalLong.of(CurrentCatalogue.MOST_SERVERS + 1));

        assertThat(in(OptionalLong.of(1))).isSameAs(first);
        assertThat(in(OptionalLong.of(2))).isNotSameAs(second);
    }

    @Test
    void fewerServersAreKeptReadyWhereTheirRoadmapsAreLarge() {
        int large = CurrentCatalogue.MOST_TOPICS / 6;
        byte[] text = ("# Large\n## Phase 1: Basics\n" + "- t\n".repeat(large)).getBytes(StandardCharsets.UTF_8);
        for (int server = 1; server <= 7; server++) {
            bring(server, text);
        }
        Catalogue first = in(OptionalLong.of(1));
        for (int server = 2; server <= 6; server++) {
            in(OptionalLong.of(server));
        }
        Catalogue second = in(OptionalLong.of(2));
        assertThat(in(OptionalLong.of(1))).isSameAs(first);
        in(OptionalLong.of(3));
        in(OptionalLong.of(4));
        in(OptionalLong.of(5));
        in(OptionalLong.of(6));
        in(OptionalLong.of(7));

        assertThat(in(OptionalLong.of(1))).isSameAs(first);
        assertThat(in(OptionalLong.of(2))).isNotSameAs(second);
    }

    @Test
    void afterAStartTheyAreThereAgain() {
        bring(900);
        current = new CurrentCatalogue(old, own());

        assertThat(ids(in(OptionalLong.of(900)))).containsExactly("knitting");
    }

    private void bring(long server) {
        bring(server, KNITTING);
    }

    private void bring(long server, byte[] content) {
        bring(server, "knitting.md", content);
    }

    private void bring(long server, String name, byte[] content) {
        Roadmap roadmap = Objects.requireNonNull(
                RoadmapReader.read("knitting.md", content).roadmap());
        own.put(server, roadmap, new OwnFile(name, content, 100, Instant.EPOCH));
    }

    private Catalogue in(OptionalLong server) {
        return current.steadily(server, current);
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.entries().stream().map(entry -> entry.roadmap().id()).toList();
    }

    private static Catalogue empty() {
        return Catalogue.of(List.of(), new Numbering(Map.of(), Map.of()));
    }
}
