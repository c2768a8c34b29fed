package dev.cairn.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.chat.Visit;
import dev.cairn.credit.Board.Page;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.Board.Sum;
import dev.cairn.credit.Period.Span;
import dev.cairn.member.Visibility;
import dev.cairn.progress.State;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever members tick and take back, wherever they are met, hide or leave, and whatever clocks servers go by: boards, pages
 * and ranks are those that a plain recount of the log finds, which adds everything up anew from its first row.
 */
class RecountTest {
    private static final int STEPS = 240;
    private static final List<Long> SERVERS = List.of(900L, 901L);
    private static final List<Long> MEMBERS = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
    private static final List<String> ZONES = List.of(
            "UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Asia/Kolkata", "Pacific/Kiritimati");

    RecountTest(@TempDir Path folder) {
        study = new Study(folder.resolve("recount.db"));
    }

    private Random random = new Random(0);
    private final Study study;
    private final Map<Long, Worthy> topics = new HashMap<>();

    /** A topic as the recount knows it; of which server, 0 for all. */
    private record Worthy(String title, long worth, long server, long roadmap) {}

    /** What was earned, as the recount has it. */
    private static final class Earned {
        final long server;
        final long member;
        final String title;
        final long roadmap;
        final long worth;
        final Instant at;
        final LocalDate day;
        final boolean held;
        boolean released;
        boolean standing = true;
        long amount;

        Earned(long server, long member, Worthy topic, Instant at, LocalDate day, boolean held) {
            this.server = server;
            this.member = member;
            this.title = topic.title();
            this.roadmap = topic.roadmap();
            this.worth = topic.worth();
            this.at = at;
            this.day = day;
            this.held = held;
        }

        long counted() {
            return standing && (!held || released) ? amount : 0;
        }
    }

    private final List<Earned> all = new ArrayList<>();
    private final Map<Long, Map<Long, State>> states = new HashMap<>();
    private final Map<Long, Set<Long>> met = new HashMap<>();
    private final Map<Long, Set<Long>> left = new HashMap<>();
    private final Map<Long, String> zones = new HashMap<>();
    private final Set<Long> hidden = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void boardsAreThoseOfARecount(long seed) {
        random = new Random(seed);
        try (study) {
            enterTopics();
            for (int step = 1; step <= STEPS; step++) {
                act(step);
                if (step % 120 == 0) {
                    agrees();
                }
            }
        }
        assertThat(all.stream().anyMatch(each -> each.held))
                .as("something was held")
                .isTrue();
        assertThat(all.stream().anyMatch(each -> !each.standing))
                .as("something is taken back")
                .isTrue();
        assertThat(all.stream().anyMatch(each -> !each.held && each.amount < each.worth))
                .as("a day was full")
                .isTrue();
    }

    private void enterTopics() {
        enter(
                0,
                "a",
                phase("A (1 week)", "Ant", "Bee", "Cat", "Dog", "Eel", "Fox") + phase("B (1 week)", "Gnu", "Hen"));
        String small = "Jay Kiwi Lark Mole Newt Owl Pig Quail Rat Seal Toad Urial Vole Wasp";
        enter(0, "b", phase("A (9 weeks)", "Bee", "Cat", "Ibis") + phase("B (1-2 days)", small.split(" ")));
        enter(900, "own", phase("A (2 weeks)", "Bee", "Yak", "Zebu"));
    }

    private static String phase(String heading, String... topics) {
        return "## Phase " + (heading.charAt(0) - 'A' + 1) + ": " + heading + "\n- " + String.join("\n- ", topics)
                + "\n\n";
    }

    private void enter(long server, String id, String phases) {
        study.with(
                server == 0 ? OptionalLong.empty() : OptionalLong.of(server),
                "---\nid: " + id + "\n---\n# " + id + "\n\n" + phases);
        Map<String, Long> worths = Map.of("a/1", 167L, "a/2", 500L, "b/1", 3_000L, "b/2", 15L, "own/1", 667L);
        study.topics.forEach((key, number) -> {
            if (key.startsWith(id + "/")) {
                topics.put(
                        number,
                        new Worthy(
                                key.substring(key.lastIndexOf('/') + 1),
                                worths.getOrDefault(key.substring(0, key.lastIndexOf('/')), 0L),
                                server,
                                study.roadmaps.getOrDefault(id, 0L)));
            }
        });
    }

    private void act(int step) {
        study.later(Duration.ofMinutes(random.nextInt(8) == 0 ? random.nextInt(60 * 24 * 9) : random.nextInt(40)));
        long member = any(MEMBERS);
        long server = any(SERVERS);
        switch (random.nextInt(20)) {
            case 0 -> {
                study.members.met(server, member, study.now);
                met.computeIfAbsent(member, any -> new TreeSet<>()).add(server);
                left.computeIfAbsent(member, any -> new TreeSet<>()).remove(server);
            }
            case 1 -> {
                study.members.left(server, member, study.now);
                if (met.getOrDefault(member, Set.of()).contains(server)) {
                    left.computeIfAbsent(member, any -> new TreeSet<>()).add(server);
                }
            }
            case 2 -> {
                Visibility to = any(List.of(Visibility.values()));
                study.members.show(member, to);
                boolean unused = to == Visibility.THIS_SERVER ? hidden.remove(member) : hidden.add(member);
            }
            case 3 -> {
                String zone = any(ZONES);
                study.liveIn(server, zone);
                zones.put(server, zone);
            }
            case 4 -> release(member, server);
            default -> say(step, member, server);
        }
    }

    private void release(long member, long server) {
        study.accounts.release(new AccountStore.Word(server, 1, "seen", study.now), member);
        for (Earned each : all) {
            if (each.server == server && each.member == member && each.held && !each.released) {
                each.amount = each.standing ? Math.min(each.worth, room(server, member, each.day)) : 0;
                each.released = true;
            }
        }
    }

    private void say(int step, long member, long server) {
        OptionalLong where = random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(server);
        Visit visit = new Visit(1_000 + step, member, where, study.now);
        switch (random.nextInt(6)) {
            case 0 -> study.progress.takeBackLast(visit, any -> true);
            case 1 -> study.progress.set(visit, some(4), any(List.of(State.values())), some(2));
            case 2 -> study.progress.set(visit, some(60), State.DONE);
            default -> study.progress.set(visit, some(3), random.nextInt(4) == 0 ? State.OPEN : State.DONE);
        }
        replay(visit);
    }

    private Set<Long> some(int most) {
        List<Long> numbers = topics.keySet().stream().sorted().toList();
        Set<Long> some = new LinkedHashSet<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            some.add(any(numbers));
        }
        return some;
    }

    /** Reads in the log what came of a visit, and earns by it. */
    private void replay(Visit visit) {
        List<Map.Entry<Long, State>> rows = study.database.read(db -> db.createQuery(
                        "select topic, state from progress_event where interaction = :interaction order by id")
                .bind("interaction", visit.interaction())
                .map((row, context) -> Map.entry(
                        row.getLong("topic"),
                        State.stored(row.getString("state")).orElseThrow()))
                .list());
        Map<Long, State> mine = states.computeIfAbsent(visit.member(), any -> new HashMap<>());
        rows.forEach(row -> mine.put(row.getKey(), row.getValue()));
        Set<Long> servers = new TreeSet<>(met.getOrDefault(visit.member(), Set.of()));
        servers.removeAll(left.getOrDefault(visit.member(), Set.of()));
        visit.server().ifPresent(servers::add);
        Set<Earned> before = Set.copyOf(all);
        for (long server : servers) {
            rows.stream()
                    .filter(row -> row.getValue() == State.DONE)
                    .map(row -> topics.get(row.getKey()))
                    .filter(topic -> topic.server() == 0 || topic.server() == server)
                    .forEach(topic -> earn(server, visit, topic, before));
        }
        for (Earned each : all) {
            if (each.member == visit.member() && each.standing && !isDone(each)) {
                each.standing = false;
            }
        }
    }

    private boolean isDone(Earned each) {
        return states.getOrDefault(each.member, Map.of()).entrySet().stream()
                .filter(state -> state.getValue() == State.DONE)
                .map(state -> topics.get(state.getKey()))
                .anyMatch(topic ->
                        topic.title().equals(each.title) && (topic.server() == 0 || topic.server() == each.server));
    }

    private void earn(long server, Visit visit, Worthy topic, Set<Earned> before) {
        List<Earned> mine = all.stream()
                .filter(each -> each.member == visit.member() && each.title.equals(topic.title()))
                .toList();
        List<Earned> here = mine.stream().filter(each -> each.server == server).toList();
        if (!here.isEmpty()) {
            Earned old = here.getFirst();
            if (!old.standing) {
                if (!old.held || old.released) {
                    old.amount = Math.min(old.worth, room(server, visit.member(), old.day));
                }
                old.standing = true;
            }
            return;
        }
        ZoneId zone = ZoneId.of(zones.getOrDefault(server, "UTC"));
        List<Earned> older = mine.stream().filter(before::contains).toList();
        boolean elsewhere = !older.isEmpty();
        Instant at = elsewhere ? older.getFirst().at : visit.at();
        LocalDate day = at.atZone(zone).toLocalDate();
        long recent = all.stream()
                .filter(each -> each.server == server && each.member == visit.member())
                .filter(each -> each.at.isAfter(visit.at().minusSeconds(3_600)) && !each.at.isAfter(visit.at()))
                .count();
        Earned fresh = new Earned(server, visit.member(), topic, at, day, !elsewhere && recent >= 15);
        fresh.amount = fresh.held ? 0 : Math.min(topic.worth(), room(server, visit.member(), day));
        all.add(fresh);
    }

    private long room(long server, long member, LocalDate day) {
        long full = all.stream()
                .filter(each -> each.server == server && each.member == member && each.day.equals(day))
                .mapToLong(Earned::counted)
                .sum();
        return Math.max(0, 2_000 - full);
    }

    private void agrees() {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.ofInstant(study.now, ZoneId.of("UTC"))));
        all.forEach(each -> days.add(each.day));
        for (long server : SERVERS) {
            for (Span span : Span.values()) {
                Map<Period, LocalDate> periods = new HashMap<>();
                days.forEach(day -> periods.put(Period.of(span, day), day));
                periods.forEach(
                        (period, day) -> agrees(new Board(server, Board.ALL, period), sums(server, 0, span, day)));
            }
            study.roadmaps
                    .values()
                    .forEach(roadmap -> agrees(
                            new Board(server, roadmap, Period.of(Span.ALL, LocalDate.EPOCH)),
                            sums(server, roadmap, Span.ALL, LocalDate.EPOCH)));
        }
    }

    private Map<Long, Long> sums(long server, long roadmap, Span span, LocalDate day) {
        Map<Long, Long> sums = new HashMap<>();
        for (Earned each : all) {
            if (each.server == server && (roadmap == 0 || each.roadmap == roadmap) && isSame(span, each.day, day)) {
                sums.merge(each.member, each.counted(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum <= 0);
        return sums;
    }

    private static boolean isSame(Span span, LocalDate one, LocalDate other) {
        return switch (span) {
            case ALL -> true;
            case MONTH -> one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
            case SEASON ->
                one.getYear() == other.getYear() && (one.getMonthValue() - 1) / 3 == (other.getMonthValue() - 1) / 3;
            case WEEK -> monday(one).equals(monday(other));
        };
    }

    private static LocalDate monday(LocalDate day) {
        LocalDate monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday;
    }

    private void agrees(Board board, Map<Long, Long> sums) {
        List<Ranked> expected = new ArrayList<>();
        List<Map.Entry<Long, Long>> shown = sums.entrySet().stream()
                .filter(each -> !hidden.contains(each.getKey()))
                .filter(each -> !left.getOrDefault(each.getKey(), Set.of()).contains(board.server()))
                .toList();
        shown.forEach(each -> expected.add(new Ranked(
                1
                        + (int) shown.stream()
                                .filter(other -> other.getValue() > each.getValue())
                                .count(),
                each.getKey(),
                each.getValue())));
        expected.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparing(Comparator.comparingLong(Ranked::member).reversed()));
        assertThat(walked(board)).as(board.toString()).isEqualTo(expected);
        assertThat(study.ranking.count(board)).isEqualTo(expected.size());
        sums.forEach((member, amount) -> {
            Sum sum = new Sum(member, amount);
            assertThat(study.ranking.sum(board, member)).contains(sum);
            assertThat(study.ranking.rank(board, sum))
                    .isEqualTo(1
                            + (int) shown.stream()
                                    .filter(other -> other.getValue() > amount)
                                    .count());
            isThere(board, expected, sum);
        });
    }

    /** A page around somebody holds them, if they are shown, and a stretch of the board without a gap. */
    private void isThere(Board board, List<Ranked> expected, Sum sum) {
        Page around = study.ranking.page(board, new Part.Around(sum));
        List<Long> members = expected.stream().map(Ranked::member).toList();
        if (members.contains(sum.member())) {
            int at = members.indexOf(sum.member());
            int from = Math.max(0, at - Board.PAGE / 2);
            int to = Math.min(expected.size(), from + Board.PAGE);
            assertThat(around.rows()).isEqualTo(expected.subList(from, to));
            assertThat(around.earlier()).isEqualTo(from > 0);
            assertThat(around.later()).isEqualTo(to < expected.size());
        }
    }

    /** All pages one after the other, and back again. */
    private List<Ranked> walked(Board board) {
        List<Ranked> rows = new ArrayList<>();
        Page page = study.ranking.page(board, new Part.Top());
        assertThat(page.earlier()).isFalse();
        rows.addAll(page.rows());
        while (page.later()) {
            Page next =
                    study.ranking.page(board, new Part.After(edge(page.rows().getLast())));
            Page back =
                    study.ranking.page(board, new Part.Before(edge(next.rows().getFirst())));
            assertThat(back.rows()).isEqualTo(page.rows());
            page = next;
            rows.addAll(page.rows());
        }
        return rows;
    }

    private static Sum edge(Ranked row) {
        return new Sum(row.member(), row.amount());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
