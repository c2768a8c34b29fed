package dev.cairn.credit;

import static dev.cairn.credit.Study.HERE;
import static dev.cairn.credit.Study.JONAS;
import static dev.cairn.credit.Study.MIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cairn.chat.Visit;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said in the log is credited soon, in its order, and once, be the bot ended in between. */
class CreditStoreTest {
    private static final String MATHS = "---\nid: maths\n---\n# Maths\n\n## Phase 1: All (1 week)\n- Vectors\n- Sets\n";
    private static final int A_WEEK = Worth.A_WEEK;

    @TempDir
    private Path folder;

    private Study study;
    private ProgressStore unheard;

    @BeforeEach
    void open() {
        study = new Study(folder.resolve("credit.db")).with(MATHS);
        unheard = new ProgressStore(study.database, () -> {});
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void itIsCreditedThoughNobodyLooks() {
        study.ticks(MIRA, "maths/1/vectors");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (credits() == 0) {
                Thread.sleep(10);
            }
        });
        assertThat(credits()).isEqualTo(1);
    }

    @Test
    void whatTheLastBotLeftIsCreditedByTheNextOneOnce() {
        ticksUnheard(1, MIRA, State.DONE, "maths/1/vectors");
        ticksUnheard(2, JONAS, State.DONE, "maths/1/vectors", "maths/1/sets");
        for (int start = 0; start < 3; start++) {
            RankingStore ranking = new RankingStore(new CreditStore(study.database, ZoneOffset.UTC));
            assertThat(ranking.sum(study.board(Period.Span.ALL), MIRA)).hasValue(new Board.Sum(MIRA, A_WEEK / 2));
            assertThat(ranking.sum(study.board(Period.Span.ALL), JONAS)).hasValue(new Board.Sum(JONAS, A_WEEK));
        }
        assertThat(credits()).isEqualTo(3);
    }

    @Test
    void whatWasTakenBackMeanwhileIsGivenAndTaken() {
        ticksUnheard(1, MIRA, State.DONE, "maths/1/vectors");
        ticksUnheard(2, MIRA, State.OPEN, "maths/1/vectors");
        ticksUnheard(3, MIRA, State.DONE, "maths/1/sets");
        study.credits.logged();
        assertThat(study.has(MIRA)).isEqualTo(A_WEEK / 2);
        assertThat(study.accounts.of(HERE, MIRA, 10, 0))
                .extracting(Credit::subject, credit -> credit.taken() != null)
                .containsExactlyInAnyOrder(tuple("vectors", true), tuple("sets", false));
    }

    @Test
    void howeverMuchIsLeftAllOfItIsCredited() {
        long vectors = study.topic("maths/1/vectors");
        LongStream.rangeClosed(1, 1_001)
                .forEach(member -> unheard.set(
                        new Visit(member, member, OptionalLong.of(HERE), study.now), List.of(vectors), State.DONE));
        study.credits.logged();
        assertThat(study.ranking.count(study.board(Period.Span.ALL))).isEqualTo(1_001);
    }

    @Test
    void whoeverTicksMeanwhileIsCreditedToo() throws InterruptedException {
        List<Thread> learners = IntStream.range(0, 8)
                .mapToObj(each -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 25)
                                .forEach(round -> study.progress.set(
                                        new Visit(
                                                1_000L * (each + 1) + round,
                                                100L * each + round + 1,
                                                OptionalLong.of(HERE),
                                                study.now),
                                        List.of(study.topic("maths/1/sets")),
                                        State.DONE))))
                .toList();
        for (Thread learner : learners) {
            learner.join();
        }
        assertThat(study.ranking.count(study.board(Period.Span.ALL))).isEqualTo(200);
    }

    private void ticksUnheard(long interaction, long member, State state, String... keys) {
        unheard.set(
                new Visit(interaction, member, OptionalLong.of(HERE), study.now),
                List.of(keys).stream().map(study::topic).toList(),
                state);
    }

    private int credits() {
        return study.database.read(db -> db.createQuery("select count(*) from credit")
                .mapTo(Integer.class)
                .one());
    }
}
