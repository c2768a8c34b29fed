package dev.cairn.credit;

import static dev.cairn.credit.Study.HERE;
import static dev.cairn.credit.Study.JONAS;
import static dev.cairn.credit.Study.MIRA;
import static dev.cairn.credit.Study.THERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.credit.AccountStore.Deed;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.Credit.State;
import dev.cairn.credit.Period.Span;
import dev.cairn.member.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditTest {
    private static final String ML = """
            ---
            id: ml
            ---
            # ML

            ## Phase 1: Maths (4-6 weeks)
            - Vectors
            - Matrices
            - Sets
            - Limits
            - Series
            - Logic
            - Proofs
            - Graphs
            - Trees
            - Rings

            ## Phase 2: Models (2 weeks)
            - Regression
            - Trees
            - Boosting
            - Bagging

            ## Phase 3: Research (Ongoing)
            - Papers

            ## Resources
            - [Course](https://example.org/)
            """;
    private static final String DATA = """
            ---
            id: data
            ---
            # Data

            ## Phase 1: Basics
            - Vectors
            - Tables
            """;

    @TempDir
    private Path folder;

    private Study study;

    @BeforeEach
    void open() {
        study = new Study(folder.resolve("credit.db")).with(ML).with(DATA);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aTopicIsWorthItsShareOfItsPhase() {
        assertThat(study.ticks(MIRA, "ml/1/vectors").has(MIRA)).isEqualTo(500);
        assertThat(study.ticks(MIRA, "ml/2/regression").has(MIRA)).isEqualTo(1_000);
    }

    @Test
    void withoutADurationTheMiddleOfTheOthersCountsElseFourWeeks() {
        assertThat(worth("ml/3/papers")).as("between 5 and 2 weeks").isEqualTo(3_500);
        assertThat(worth("data/1/tables")).as("4 weeks for 2 topics").isEqualTo(2_000);
    }

    private long worth(String topic) {
        study.ticks(MIRA, topic);
        return study.accounts.of(HERE, MIRA, 1, 0).getFirst().worth();
    }

    @Test
    void theSameTitleEarnsOnceOverAllRoadmaps() {
        study.ticks(MIRA, "ml/1/vectors").ticks(MIRA, "data/1/vectors");
        assertThat(study.has(MIRA)).isEqualTo(500);
        study.says(MIRA, dev.cairn.progress.State.OPEN, "ml/1/vectors");
        assertThat(study.has(MIRA)).as("still ticked elsewhere").isEqualTo(500);
        study.says(MIRA, dev.cairn.progress.State.OPEN, "data/1/vectors");
        assertThat(study.has(MIRA)).isZero();
    }

    @Test
    void twiceInOneRoadmapIsOnceToo() {
        study.ticks(MIRA, "ml/1/trees", "ml/2/trees");
        assertThat(study.has(MIRA)).isEqualTo(500);
        assertThat(study.accounts.count(HERE, MIRA)).isEqualTo(1);
    }

    @Test
    void aThousandRoundsCountOnce() {
        for (int round = 0; round < 1_000; round++) {
            study.ticks(MIRA, "ml/1/vectors").later(Duration.ofSeconds(1));
            if (round < 999) {
                study.says(MIRA, dev.cairn.progress.State.OPEN, "ml/1/vectors").later(Duration.ofSeconds(1));
            }
        }
        assertThat(study.has(MIRA)).isEqualTo(500);
        assertThat(study.accounts.count(HERE, MIRA)).isEqualTo(1);
        study.says(MIRA, dev.cairn.progress.State.OPEN, "ml/1/vectors");
        assertThat(study.has(MIRA)).isZero();
        assertThat(study.top(study.board(Span.ALL))).isEmpty();
    }

    @Test
    void whatIsTickedAgainComesBackAtItsOldDay() {
        study.ticks(MIRA, "ml/1/vectors").later(Duration.ofDays(40));
        study.says(MIRA, dev.cairn.progress.State.OPEN, "ml/1/vectors").ticks(MIRA, "ml/1/vectors");
        assertThat(study.top(study.board(Span.MONTH))).isEmpty();
        assertThat(study.top(study.board(Span.ALL))).containsExactly(new Ranked(1, MIRA, 500));
    }

    @Test
    void whatWasKnownOrSkippedEarnsNothing() {
        study.says(MIRA, dev.cairn.progress.State.KNOWN, "ml/1/vectors")
                .says(MIRA, dev.cairn.progress.State.SKIPPED, "ml/1/sets")
                .says(MIRA, dev.cairn.progress.State.LEARNING, "ml/1/limits");
        assertThat(study.has(MIRA)).isZero();
        study.ticks(MIRA, "ml/1/sets").says(MIRA, dev.cairn.progress.State.KNOWN, "ml/1/sets");
        assertThat(study.has(MIRA)).as("known after all").isZero();
    }

    @Test
    void aServersOwnRoadmapEarnsThereOnly() {
        study.members.met(THERE, MIRA, study.now);
        study.with(OptionalLong.of(HERE), "---\nid: own\n---\n# Own\n\n## Phase 1: A (1 week)\n- Knots\n- Vectors\n");
        study.ticks(MIRA, "own/1/knots", "own/1/vectors");
        assertThat(study.has(HERE, MIRA)).isEqualTo(1_000);
        assertThat(study.has(THERE, MIRA)).isZero();
        study.ticks(MIRA, "ml/1/vectors");
        assertThat(study.has(HERE, MIRA)).as("has it already").isEqualTo(1_000);
        assertThat(study.has(THERE, MIRA)).isEqualTo(500);
    }

    @Test
    void sharedRoadmapsCountWhereverTheMemberWasMet() {
        study.members.met(THERE, MIRA, study.now);
        study.says(MIRA, OptionalLong.empty(), dev.cairn.progress.State.DONE, "ml/1/vectors");
        assertThat(study.has(THERE, MIRA)).isEqualTo(500);
        assertThat(study.has(HERE, MIRA)).as("not met there yet").isZero();
    }

    @Test
    void whoComesElsewhereDoesNotBringOldTicksAsNewOnes() {
        study.ticks(MIRA, "ml/1/vectors").later(Duration.ofDays(40));
        OptionalLong there = OptionalLong.of(THERE);
        study.says(MIRA, there, dev.cairn.progress.State.OPEN, "ml/1/vectors");
        study.says(MIRA, there, dev.cairn.progress.State.DONE, "ml/1/vectors");
        assertThat(study.top(study.board(THERE, Span.MONTH))).isEmpty();
        assertThat(study.has(THERE, MIRA)).isEqualTo(500);
    }

    @Test
    void aDayHasALimit() {
        study.ticks(MIRA, "data/1/tables");
        assertThat(study.has(MIRA)).isEqualTo(CreditStore.MOST_A_DAY);
        study.ticks(MIRA, "ml/1/vectors");
        assertThat(study.has(MIRA)).as("the day is full").isEqualTo(CreditStore.MOST_A_DAY);
        study.later(Duration.ofDays(1)).ticks(MIRA, "ml/1/sets");
        assertThat(study.has(MIRA)).isEqualTo(CreditStore.MOST_A_DAY + 500);
    }

    @Test
    void theDayIsThatOfTheServersClock() {
        study.liveIn(HERE, "Pacific/Auckland");
        study.ticks(MIRA, "ml/1/vectors");
        assertThat(study.accounts.of(HERE, MIRA, 1, 0).getFirst().day()).isEqualTo("2026-11-21");
        study.liveIn(HERE, "UTC");
        study.ticks(MIRA, "ml/1/sets");
        assertThat(study.accounts.of(HERE, MIRA, 1, 0).getFirst().day()).isEqualTo("2026-11-20");
        study.says(MIRA, dev.cairn.progress.State.OPEN, "ml/1/vectors", "ml/1/sets");
        assertThat(study.has(MIRA)).as("each is taken off where it was added").isZero();
    }

    @Test
    void moreThanFifteenAnHourAreHeldUntilSomebodyLooks() {
        List<String> keys = many(17);
        for (String key : keys) {
            study.ticks(MIRA, key).later(Duration.ofSeconds(30));
        }
        assertThat(study.accounts.of(HERE, MIRA, 17, 0).stream().filter(each -> each.state() == State.HELD))
                .hasSize(2);
        assertThat(study.has(MIRA)).isEqualTo(15 * 10);
        assertThat(study.accounts.held(HERE))
                .singleElement()
                .satisfies(held -> assertThat(held.topics()).isEqualTo(2));
        assertThat(study.accounts.release(study.word("all right"), MIRA)).isEqualTo(2);
        assertThat(study.has(MIRA)).isEqualTo(17 * 10);
        assertThat(study.accounts.held(HERE)).isEmpty();
        assertThat(study.accounts.audit(HERE, Optional.empty(), 5))
                .singleElement()
                .satisfies(line -> assertThat(line.deed()).isEqualTo(Deed.RELEASED));
    }

    @Test
    void anHourLaterNothingIsHeld() {
        List<String> keys = many(16);
        study.ticks(MIRA, keys.subList(0, 15).toArray(String[]::new)).later(Duration.ofHours(1));
        study.ticks(MIRA, keys.get(15));
        assertThat(study.has(MIRA)).isEqualTo(16 * 10);
    }

    @Test
    void whatIsVoidNeverCounts() {
        List<String> keys = many(16);
        study.ticks(MIRA, keys.toArray(String[]::new));
        assertThat(study.accounts.voidHeld(study.word("copied"), MIRA)).isEqualTo(1);
        study.says(MIRA, dev.cairn.progress.State.OPEN, keys.get(15))
                .later(Duration.ofDays(1))
                .ticks(MIRA, keys.get(15));
        assertThat(study.has(MIRA)).isEqualTo(15 * 10);
    }

    /** Of a roadmap whose topics are worth 10 each. */
    private List<String> many(int count) {
        StringBuilder file = new StringBuilder("---\nid: many\n---\n# Many\n\n## Phase 1: All (1 week)\n");
        IntStream.range(0, 100).forEach(i -> file.append("- Thing ").append(i).append('\n'));
        study.with(file.toString());
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> "many/1/thing-" + i).toList());
    }

    @Test
    void tiesShareARank() {
        study.ticks(MIRA, "ml/1/vectors")
                .ticks(JONAS, "ml/1/sets")
                .ticks(9, "ml/1/sets", "ml/1/limits")
                .ticks(10, "ml/1/vectors");
        study.later(Duration.ofDays(1)).ticks(11, "ml/2/regression", "ml/2/boosting", "ml/2/bagging");
        assertThat(study.top(study.board(Span.MONTH)))
                .containsExactly(
                        new Ranked(1, 11, 1_500),
                        new Ranked(2, 9, 1_000),
                        new Ranked(3, 10, 500),
                        new Ranked(3, JONAS, 500),
                        new Ranked(3, MIRA, 500));
    }

    @Test
    void whoHidesStandsOnNoBoardButSeesTheirPlace() {
        study.ticks(MIRA, "ml/1/vectors", "ml/1/sets").ticks(JONAS, "ml/1/sets");
        study.members.show(MIRA, Visibility.ONLY_ME);
        Board board = study.board(Span.MONTH);
        assertThat(study.top(board)).containsExactly(new Ranked(1, JONAS, 500));
        assertThat(study.ranking.rank(board, study.ranking.sum(board, MIRA).orElseThrow()))
                .isEqualTo(1);
        study.ticks(MIRA, "ml/1/limits");
        assertThat(study.top(board)).containsExactly(new Ranked(1, JONAS, 500));
        study.members.show(MIRA, Visibility.THIS_SERVER);
        assertThat(study.top(board)).containsExactly(new Ranked(1, MIRA, 1_500), new Ranked(2, JONAS, 500));
    }

    @Test
    void leaversBotsAndRolesThatAreLeftOutStandOnNoBoard() {
        study.ticks(MIRA, "ml/1/vectors").ticks(JONAS, "ml/1/vectors").ticks(9, "ml/1/vectors");
        Board board = study.board(Span.MONTH);
        study.members.left(HERE, MIRA, study.now);
        study.settings.isBot(HERE, 9);
        study.settings.leaveOut(HERE, Set.of(55L));
        study.settings.seen(HERE, JONAS, Set.of(55L, 56L));
        assertThat(study.top(board)).isEmpty();
        assertThat(study.ranking.count(board)).isZero();
        study.members.met(HERE, MIRA, study.now);
        study.settings.leaveOut(HERE, Set.of(57L));
        study.settings.seen(HERE, JONAS, Set.of(55L, 56L));
        assertThat(study.top(board)).extracting(Ranked::member).containsExactly(JONAS, MIRA);
    }

    @Test
    void aCorrectionHasAReasonAndCountsOnce() {
        study.ticks(MIRA, "ml/1/vectors");
        study.accounts.correct(study.word("helped a lot"), MIRA, 700, 5);
        study.accounts.correct(study.word("helped a lot"), MIRA, 700, 5);
        assertThat(study.has(MIRA)).isEqualTo(1_200).isEqualTo(study.accounts.recounted(HERE, MIRA));
        study.accounts.correct(study.word("too much"), MIRA, -2_000, 6);
        assertThat(study.top(study.board(Span.ALL)))
                .as("who has less than nothing stands nowhere")
                .isEmpty();
        assertThat(study.accounts.audit(HERE, Optional.of(MIRA), 9))
                .extracting(AccountStore.Audited::reason)
                .containsExactly("too much", "helped a lot");
        assertThat(study.accounts.audit(HERE, Optional.of(JONAS), 9)).isEmpty();
    }

    @Test
    void whoMeetsEarnsButNotAlone() {
        study.gatherings.attended(gathering(1, MIRA));
        assertThat(study.has(MIRA)).isZero();
        study.gatherings.attended(gathering(1, MIRA, JONAS));
        study.gatherings.attended(gathering(1, MIRA, JONAS));
        assertThat(study.has(MIRA)).as("led it as well").isEqualTo(500);
        assertThat(study.has(JONAS)).isEqualTo(250);
    }

    @Test
    void twoSessionsADayCount() {
        IntStream.rangeClosed(1, 3)
                .forEach(number -> study.gatherings.attended(gathering(number, JONAS, 10L + number)));
        assertThat(study.has(JONAS)).isEqualTo(2 * 250);
    }

    @Test
    void threeAWeekWithTheSamePersonCount() {
        for (int day = 0; day < 4; day++) {
            study.gatherings.attended(gathering(day, JONAS, 9L));
            study.later(Duration.ofDays(1));
        }
        assertThat(study.has(JONAS)).isEqualTo(3 * 250);
        study.gatherings.attended(gathering(8, JONAS, 9L, 10L));
        assertThat(study.has(JONAS)).as("somebody else is there").isEqualTo(4 * 250);
    }

    private Gathering gathering(long number, Long... attended) {
        return new Gathering(HERE, number, OptionalLong.of(MIRA), Set.of(attended), study.now);
    }
}
