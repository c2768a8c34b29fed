package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Visit;
import dev.cairn.progress.ProposalStore.Proposal;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalStoreTest {
    private static final long MIRA = 7;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<Long> ELEVEN =
            LongStream.rangeClosed(1, 11).boxed().toList();
    private static final List<Long> TEN = ELEVEN.subList(0, 10);

    @TempDir
    private Path folder;

    private Database database;
    private ProgressStore progress;
    private ProposalStore proposals;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("progress.db"));
        progress = new ProgressStore(database, () -> {});
        proposals = new ProposalStore(database, () -> {});
        database.write(db -> {
            db.execute("insert into roadmap (id, key) values (1, 'r')");
            ELEVEN.forEach(topic ->
                    db.execute("insert into topic (id, roadmap, key, title) values (?, 1, ?, 't')", topic, "" + topic));
            return true;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tenChangeAtAWordAndElevenDoNot() {
        assertThat(proposals.insteadOf(visit(1), TEN, State.DONE)).isEmpty();
        assertThat(proposals.insteadOf(visit(1), ELEVEN, State.DONE))
                .hasValueSatisfying(proposal -> assertThat(proposal.topics()).isEqualTo(ELEVEN));
        assertThat(progress.standing(MIRA).said()).isEmpty();
    }

    @Test
    void onlyWhatWouldChangeIsCounted() {
        progress.set(visit(1), List.of(3L), State.DONE);
        assertThat(proposals.insteadOf(visit(2), ELEVEN, State.DONE)).isEmpty();
        assertThat(proposals.insteadOf(visit(2), ELEVEN, State.SKIPPED)).isPresent();
        assertThat(proposals.insteadOf(visit(2), List.of(), State.DONE)).isEmpty();
    }

    @Test
    void itIsDoneOnceHoweverOftenItIsConfirmed() {
        long number = ask(visit(1));
        Proposal first = proposals.confirm(visit(2), number, any -> true).orElseThrow();
        assertThat(progress.setBy(MIRA, 2, State.DONE)).containsExactlyElementsOf(ELEVEN);
        progress.takeBack(visit(3), 2);
        Proposal second = proposals.confirm(visit(4), number, any -> true).orElseThrow();
        assertThat(second).isEqualTo(first);
        assertThat(second.answeredBy()).hasValue(2);
        assertThat(progress.standing(MIRA).said()).isEmpty();
    }

    @Test
    void nobodyElseConfirmsOrLeavesIt() {
        long number = ask(visit(1));
        Visit jonas = new Visit(2, 8, OptionalLong.empty(), NOON);
        assertThat(proposals.confirm(jonas, number, any -> true)).isEmpty();
        proposals.leave(8, number);
        assertThat(proposals.confirm(visit(3), number, any -> true)).isPresent();
    }

    @Test
    void whatWasLeftIsGoneAndWhatWasConfirmedIsNotLeft() {
        long number = ask(visit(1));
        assertThat(proposals.leave(MIRA, number)).isTrue();
        assertThat(proposals.confirm(visit(2), number, any -> true)).isEmpty();
        assertThat(progress.standing(MIRA).said()).isEmpty();
        long other = ask(visit(3));
        proposals.confirm(visit(4), other, any -> true);
        assertThat(proposals.leave(MIRA, other)).isFalse();
        assertThat(proposals.confirm(visit(5), other, any -> true)).isPresent();
    }

    @Test
    void whatIsNotThereStaysAndWhereNothingIsNothingIsConfirmed() {
        long number = ask(visit(1));
        assertThat(proposals.confirm(visit(2), number, any -> false))
                .hasValueSatisfying(none -> assertThat(none.topics()).isEmpty());
        assertThat(progress.standing(MIRA).said()).isEmpty();
        assertThat(proposals.confirm(visit(3), number, topic -> topic <= 2)).isPresent();
        assertThat(progress.standing(MIRA).said()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void anAskIsGoodForADayWhetherOrNotOthersFollow() {
        long old = ask(visit(1));
        Instant nextDay = visit(1).at().plus(Duration.ofDays(1));
        Visit late = new Visit(2, MIRA, OptionalLong.empty(), nextDay.plusMillis(1));
        assertThat(proposals.confirm(late, old, any -> true)).isEmpty();
        assertThat(proposals.confirm(new Visit(3, MIRA, OptionalLong.empty(), nextDay), old, any -> true))
                .isPresent();
    }

    @Test
    void theNextAskClearsAwayWhatIsOlderThanADay() {
        long old = ask(visit(1));
        Instant nextDay = visit(1).at().plus(Duration.ofDays(1));
        ask(new Visit(2, MIRA, OptionalLong.empty(), nextDay));
        assertThat(proposals.confirm(visit(3), old, any -> true)).isPresent();
        ask(new Visit(4, MIRA, OptionalLong.empty(), nextDay.plusMillis(1)));
        assertThat(proposals.confirm(visit(5), old, any -> true)).isEmpty();
    }

    private long ask(Visit visit) {
        List<Long> topics = ELEVEN;
        State state = progress.standing(MIRA).said().isEmpty() ? State.DONE : State.SKIPPED;
        return proposals.insteadOf(visit, topics, state).orElseThrow().number();
    }

    private static Visit visit(long interaction) {
        return new Visit(interaction, MIRA, OptionalLong.empty(), NOON.plusSeconds(interaction));
    }
}
