package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Visit;
import dev.cairn.credit.Board;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.CreditStore;
import dev.cairn.credit.Period;
import dev.cairn.credit.Period.Span;
import dev.cairn.credit.RankingStore;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.member.MemberStore;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Said;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHistoryTest {
    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final long MIRA = Sandbox.memberId("mira");
    private static final long JONAS = Sandbox.memberId("jonas");
    private static final long PRIYA = Sandbox.memberId("priya");

    @TempDir
    private Path folder;

    private Database database;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        open(Path.of("roadmaps"));
    }

    private void open(Path roadmaps) {
        database = Database.open(folder.resolve(roadmaps.getFileName() + ".db"));
        catalogue = new Wiring(
                        database,
                        RoadmapFolder.read(roadmaps),
                        new Clocks(() -> START, () -> START, ZoneOffset.UTC),
                        "",
                        (file, most) -> new byte[0])
                .catalogue();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneIsSteadyOneIsAheadOneHasJustBegunWithSomethingElse() {
        write();

        assertThat(counted(MIRA, entry(0))).isEqualTo(share(0.4, entry(0)));
        assertThat(counted(JONAS, entry(0))).isEqualTo(share(0.6, entry(0)));
        assertThat(counted(PRIYA, entry(1))).isEqualTo(share(0.05, entry(1)));
        assertThat(new FollowStore(database).followed(PRIYA)).containsExactly(entry(1).number());
        assertThat(evenings(MIRA)).hasSizeBetween(7, 20);
        assertThat(evenings(JONAS)).hasSizeBetween(18, 40);
        assertThat(evenings(PRIYA)).hasSizeBetween(1, 4);
        assertThat(standing(Sandbox.memberId("olga")).said()).isEmpty();
    }

    @Test
    void peopleLearnInTheEveningsOfThePastWeeksAndAreAwayAtTimes() {
        write();

        List<Instant> times =
                Stream.of(MIRA, JONAS, PRIYA).flatMap(member -> times(member)).toList();
        assertThat(times)
                .allMatch(at -> at.isBefore(START) && at.isAfter(START.minus(Duration.ofDays(61))))
                .allMatch(at -> LocalTime.ofInstant(at, ZONE).isAfter(LocalTime.of(18, 29)));
        assertThat(times(JONAS))
                .noneMatch(at ->
                        at.isAfter(START.minus(Duration.ofDays(19))) && at.isBefore(START.minus(Duration.ofDays(13))));
    }

    @Test
    void everyStateIsSeen() {
        write();

        assertThat(states(MIRA)).contains(State.DONE, State.LEARNING, State.SKIPPED);
        assertThat(states(JONAS)).contains(State.DONE, State.LEARNING, State.SKIPPED, State.KNOWN);
    }

    private List<State> states(long member) {
        return standing(member).said().values().stream().map(Said::state).toList();
    }

    @Test
    void othersMaySeeIt() {
        write();

        assertThat(new MemberStore(database).showsProgress(JONAS, 0, OptionalLong.of(Sandbox.SERVER_ID)))
                .isTrue();
    }

    @Test
    void theSameStartMakesTheSameHistory() throws IOException {
        write();
        Standing jonas = standing(JONAS);
        database.close();
        Files.delete(folder.resolve("roadmaps.db"));
        open();

        write();

        assertThat(standing(JONAS)).isEqualTo(jonas);
    }

    @Test
    void aDatabaseWithAnyProgressIsLeftAsItIs() {
        long topic = entry(0).counted().getFirst().number();
        progress().set(new Visit(1, 42, OptionalLong.empty(), START), List.of(topic), State.DONE);

        write();

        assertThat(standing(MIRA).said()).isEmpty();
        assertThat(new FollowStore(database).followed(MIRA)).isEmpty();
    }

    @Test
    void theLeaderboardIsAlive() {
        write();

        LocalDate today = LocalDate.ofInstant(START, ZONE);
        RankingStore ranking = new RankingStore(new CreditStore(database, ZONE));
        Board board = new Board(Sandbox.SERVER_ID, Board.ALL, Period.of(Span.ALL, today));
        assertThat(ranking.page(board, new Part.Top()).rows())
                .extracting(Ranked::member)
                .containsExactlyInAnyOrder(MIRA, JONAS, PRIYA);
        Board season = new Board(Sandbox.SERVER_ID, Board.ALL, Period.of(Span.SEASON, today));
        assertThat(ranking.count(season)).isGreaterThan(1);
    }

    @Test
    void itIsWrittenOnce() {
        write();
        Standing before = standing(MIRA);

        DemoHistory.writeTo(database, progress(), catalogue, START.plus(Duration.ofDays(3)), ZONE);

        assertThat(standing(MIRA)).isEqualTo(before);
    }

    @Test
    void theSmallestFolderWillDo() throws IOException {
        openFolderWith("# One\n\n## Phase 1: All\n- Everything\n");

        write();

        assertThat(counted(MIRA, entry(0))).isEqualTo(1);
        assertThat(counted(PRIYA, entry(0))).isEqualTo(1);
    }

    @Test
    void aRoadmapWithoutTopicsMakesNoHistory() throws IOException {
        openFolderWith("# Bare\n\n## Phase 1: Nothing\n");

        write();

        assertThat(progress().isEmpty()).isTrue();
    }

    private void openFolderWith(String markdown) throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("one.md"), markdown);
        database.close();
        open(other);
    }

    private void write() {
        DemoHistory.writeTo(database, progress(), catalogue, START, ZONE);
    }

    private ProgressStore progress() {
        return new ProgressStore(database, () -> {});
    }

    private Entry entry(int position) {
        return catalogue.entries().get(position);
    }

    private Standing standing(long member) {
        return progress().standing(member);
    }

    private int counted(long member, Entry entry) {
        return standing(member).tally(entry.counted()).done();
    }

    private static int share(double share, Entry entry) {
        return (int) Math.ceil(share * entry.counted().size());
    }

    private Stream<Instant> times(long member) {
        return standing(member).said().values().stream().map(Said::since);
    }

    private List<Instant> evenings(long member) {
        return times(member).distinct().toList();
    }
}
