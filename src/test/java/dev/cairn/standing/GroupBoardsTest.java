package dev.cairn.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.chat.Call;
import dev.cairn.chat.Names.Found;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.credit.CreditStore;
import dev.cairn.ledger.Ledger;
import dev.cairn.library.RoadmapReader;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.MemberStore;
import dev.cairn.member.Organisers;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Visibility;
import dev.cairn.member.Zoning;
import dev.cairn.picture.Pictures;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.standing.StandingFeature.Groups;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards of study groups, whoever keeps them. */
class GroupBoardsTest {
    private static final long HERE = 900;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ML = """
            ---
            id: ml
            ---
            # Machine Learning

            ## Phase 1: Maths (1 week)
            - Vectors
            - Matrices
            - Sets
            - Limits
            """;

    @TempDir
    private Path folder;

    private final Map<Long, Set<Long>> groups = new HashMap<>();
    private Database database;
    private MemberStore members;
    private ProgressStore progress;
    private StandingFeature feature;
    private Catalogue catalogue;
    private long interaction = 100;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("groups.db"));
        CreditStore credits = new CreditStore(database, ZoneOffset.UTC);
        members = new MemberStore(database);
        ServerStore servers = new ServerStore(database);
        progress = new ProgressStore(database, credits::logged);
        Roadmap roadmap = Objects.requireNonNull(
                RoadmapReader.read("ml.md", ML.getBytes(StandardCharsets.UTF_8)).roadmap());
        List<Roadmap> roadmaps = List.of(roadmap);
        catalogue = Catalogue.of(roadmaps, new TopicStore(database).enter(OptionalLong.empty(), roadmaps, NOON));
        Ledger ledger = new Ledger(database, () -> NOON, () -> NOON, any -> Optional.empty());
        feature = new StandingFeature(
                database,
                credits,
                new StandingFeature.People(
                        new Organisers(servers),
                        new Zoning(members, servers, ZoneOffset.UTC),
                        (server, asked) -> asked.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        member -> new Found.Member("M" + member, Set.of(), false))),
                        new Kept()),
                new StandingFeature.Posts(ledger, new NoPostbox()),
                new Pictures(folder),
                () -> catalogue,
                new Suggestions(() -> catalogue, new FollowStore(database)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Groups as the test has made them. */
    private final class Kept implements Groups {
        @Override
        public List<Group> of(long server) {
            return groups.keySet().stream()
                    .sorted()
                    .map(number -> new Group(number, "Group " + number))
                    .toList();
        }

        @Override
        public Set<Long> members(long server, long group) {
            return groups.getOrDefault(group, Set.of());
        }
    }

    @Test
    void aGroupIsRankedForItsMembers() {
        groups.put(1L, Set.of(11L, 12L, 13L));
        learns(11, 2);
        learns(12, 4);
        learns(20, 4);
        assertThat(board(11, "group"))
                .contains("Group 1", "**1.** M12 · 1,000", "**2.** **M11** · 500 · you")
                .doesNotContain("M20");
    }

    @Test
    void whoShowsThemselvesToTheirGroupsStandsThereOnly() {
        groups.put(1L, Set.of(11L, 12L, 13L));
        learns(11, 2);
        learns(12, 4);
        learns(13, 1);
        members.show(12, Visibility.MY_GROUPS);
        members.show(13, Visibility.ONLY_ME);
        assertThat(board(11, "group")).contains("M12").doesNotContain("M13");
        assertThat(board(11, "server")).doesNotContain("M12", "M13");
    }

    @Test
    void nobodyLooksIntoAGroupOfOthers() {
        groups.put(1L, Set.of(11L, 12L));
        assertThatThrownBy(() -> board(20, "group")).isInstanceOf(Refusal.class).hasMessageContaining("no study group");
        groups.put(2L, Set.of(20L));
        learns(11, 2);
        assertThat(board(20, "group")).contains("Group 2").doesNotContain("M11");
    }

    @Test
    void groupsAreComparedByTheAverageOfThreeActiveMembers() {
        groups.put(1L, Set.of(11L, 12L, 13L, 14L));
        groups.put(2L, Set.of(21L, 22L, 23L, 24L, 25L));
        groups.put(3L, Set.of(31L, 32L));
        Stream.of(11L, 12L, 13L).forEach(member -> learns(member, 4));
        Stream.of(21L, 22L, 23L, 24L, 25L).forEach(member -> learns(member, 3));
        Stream.of(31L, 32L).forEach(member -> learns(member, 4));
        assertThat(board(24, "groups"))
                .contains(
                        "**1.** Group 1 · 1,000 · 3 active",
                        "**2.** **Group 2** · 750 · 5 active · yours",
                        "Your group: rank 2 of 2")
                .doesNotContain("Group 3");
        learns(33, 1);
        groups.put(3L, Set.of(31L, 32L, 33L));
        assertThat(board(24, "groups")).contains("**2.** **Group 2**", "**2.** Group 3 · 750 · 3 active");
    }

    @Test
    void withoutAnActiveGroupThatIsSaid() {
        groups.put(1L, Set.of(11L, 12L));
        learns(11, 2);
        learns(12, 2);
        assertThat(board(11, "groups")).contains("No group has 3 members with credit in this time yet.");
    }

    private void learns(long member, int topics) {
        Visit visit = new Visit(++interaction, member, OptionalLong.of(HERE), NOON);
        List<Long> numbers = new ArrayList<>();
        catalogue.entries().getFirst().counted().stream().limit(topics).forEach(place -> numbers.add(place.number()));
        progress.set(visit, numbers, State.DONE);
        members.met(HERE, member, NOON);
    }

    private String board(long reader, String scope) {
        Visit visit = new Visit(++interaction, reader, OptionalLong.of(HERE), NOON);
        Reply reply = feature.commands().getFirst().answer(new Call(visit, "", Map.of("scope", scope), Map.of()));
        return ((Reply.Panel) reply)
                .container().getComponents().stream()
                        .filter(TextDisplay.class::isInstance)
                        .map(part -> ((TextDisplay) part).getContent())
                        .collect(Collectors.joining("\n"));
    }
}
