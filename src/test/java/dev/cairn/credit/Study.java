package dev.cairn.credit;

import dev.cairn.chat.Visit;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.Period.Span;
import dev.cairn.library.RoadmapReader;
import dev.cairn.member.MemberStore;
import dev.cairn.member.ServerStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import dev.cairn.progress.TopicStore;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Members who learn in two servers, told in few words. */
final class Study implements AutoCloseable {
    static final long HERE = 900;
    static final long THERE = 901;
    static final long MIRA = 7;
    static final long JONAS = 8;
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final Database database;
    final CreditStore credits;
    final ProgressStore progress;
    final RankingStore ranking;
    final AccountStore accounts;
    final GatheringStore gatherings;
    final BoardSettingStore settings;
    final MemberStore members;
    final ServerStore servers;
    final Map<String, Long> topics = new HashMap<>();
    final Map<String, Long> roadmaps = new HashMap<>();
    Instant now = NOON;
    private long interaction = 1_000;

    Study(Path file) {
        database = Database.open(file);
        credits = new CreditStore(database, ZoneOffset.UTC);
        progress = new ProgressStore(database, credits::logged);
        ranking = new RankingStore(credits);
        accounts = new AccountStore(credits);
        gatherings = new GatheringStore(database, credits);
        settings = new BoardSettingStore(database);
        members = new MemberStore(database);
        servers = new ServerStore(database);
    }

    /** Enters it for everybody; its topics are called by their keys, "1/vectors". */
    Study with(String markdown) {
        return with(OptionalLong.empty(), markdown);
    }

    /** Enters one that a server has brought itself. */
    Study with(OptionalLong server, String markdown) {
        Roadmap roadmap = Objects.requireNonNull(RoadmapReader.read("r.md", markdown.getBytes(StandardCharsets.UTF_8))
                .roadmap());
        var numbering = new TopicStore(database).enter(server, List.of(roadmap), now);
        numbering
                .topics()
                .getOrDefault(roadmap.id(), Map.of())
                .forEach((key, entered) -> topics.put(roadmap.id() + "/" + key, entered.number()));
        roadmaps.put(roadmap.id(), numbering.roadmap(roadmap.id()));
        return this;
    }

    Study later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Study says(long member, State state, String... keys) {
        return says(member, OptionalLong.of(HERE), state, keys);
    }

    Study says(long member, OptionalLong where, State state, String... keys) {
        Visit visit = new Visit(++interaction, member, where, now);
        progress.set(visit, Stream.of(keys).map(this::topic).toList(), state);
        where.ifPresent(server -> members.met(server, member, now));
        return this;
    }

    long topic(String key) {
        return Objects.requireNonNull(topics.get(key), () -> key + " is not among " + topics.keySet());
    }

    Study ticks(long member, String... keys) {
        return says(member, State.DONE, keys);
    }

    Board board(Span span) {
        return board(HERE, span);
    }

    Board board(long server, Span span) {
        return new Board(server, Board.ALL, Period.of(span, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    long has(long member) {
        return has(HERE, member);
    }

    long has(long server, long member) {
        return ranking.sum(board(server, Span.ALL), member)
                .map(Board.Sum::amount)
                .orElse(0L);
    }

    List<Ranked> top(Board board) {
        return ranking.page(board, new Board.Part.Top()).rows();
    }

    AccountStore.Word word(String reason) {
        return new AccountStore.Word(HERE, 1, reason, now);
    }

    void liveIn(long server, String zone) {
        credits.catchUp(); // what was ticked before counts by the clock of before
        servers.set(server, settings -> settings.withZone(ZoneId.of(zone)));
    }

    @Override
    public void close() {
        database.close();
    }
}
