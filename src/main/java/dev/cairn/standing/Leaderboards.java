package dev.cairn.standing;

import dev.cairn.chat.Names;
import dev.cairn.chat.Names.Found;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import dev.cairn.credit.Board;
import dev.cairn.credit.Board.Page;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.Board.Sum;
import dev.cairn.credit.BoardSettingStore;
import dev.cairn.credit.RankingStore;
import dev.cairn.standing.Leaderboard.Own;
import dev.cairn.standing.Leaderboard.Row;
import dev.cairn.standing.StandingFeature.Groups;
import dev.cairn.standing.Wanted.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Puts leaderboards together: places from what was earned, names from Discord. */
final class Leaderboards {
    /** Who is found to be gone makes room for the next one; after so many rounds the rest is left for the next look. */
    private static final int MOST_ROUNDS = 4;

    private static final long NOBODY = 0;

    private final RankingStore ranking;
    private final BoardSettingStore settings;
    private final Names names;
    private final Groups groups;

    Leaderboards(RankingStore ranking, BoardSettingStore settings, Names names, Groups groups) {
        this.ranking = ranking;
        this.settings = settings;
        this.names = names;
        this.groups = groups;
    }

    /** As a member sees it. */
    Leaderboard of(long server, Wanted wanted, Visit visit) {
        settings.seen(server, visit.member(), visit.roles());
        if (wanted.scope() == Scope.GROUPS && groups.of(server).isEmpty()) {
            throw new Refusal("There are no study groups here yet.");
        }
        return drawn(server, wanted, visit.member());
    }

    /** As everybody sees it. */
    Leaderboard posted(long server, Wanted wanted) {
        return drawn(server, wanted, NOBODY);
    }

    private Leaderboard drawn(long server, Wanted wanted, long reader) {
        return switch (wanted.scope()) {
            case SERVER -> ofServer(server, wanted, reader);
            case GROUP -> ofGroup(server, wanted, reader);
            case GROUPS -> ofGroups(server, wanted, reader);
        };
    }

    private Leaderboard ofServer(long server, Wanted wanted, long reader) {
        Board board = wanted.board(server);
        Map<Long, String> called = new HashMap<>();
        Page page = ranking.page(board, wanted.part());
        for (int round = 0; round < MOST_ROUNDS && !areAllThere(server, page, called); round++) {
            page = ranking.page(board, wanted.part());
        }
        Optional<Own> own = ranking.sum(board, reader)
                .map(sum -> new Own(ranking.rank(board, sum), sum, ranking.isShown(server, reader)));
        return new Leaderboard(wanted, "this server", rows(page, called, reader), page, ranking.count(board), own);
    }

    /** Whoever turns out to be a bot, to have left or to be left out is taken off the board, and the page has to be read again. */
    private boolean areAllThere(long server, Page page, Map<Long, String> called) {
        Set<Long> leftOut = settings.of(server).leftOut();
        List<Long> wanted = page.rows().stream().map(Ranked::member).toList();
        Map<Long, Found> found = names.of(server, wanted);
        boolean all = true;
        for (long member : wanted) {
            switch (found.getOrDefault(member, new Found.Unanswered())) {
                case Found.Gone gone -> all = false; // whoever asked Discord has noted it
                case Found.Unanswered unanswered -> called.put(member, "");
                case Found.Member(String name, Set<Long> roles, boolean isBot) -> {
                    called.put(member, name);
                    all &= stays(server, member, isBot, leftOut, roles);
                }
            }
        }
        return all;
    }

    /** Who stands on a page had no role that is left out when they were seen last. */
    private boolean stays(long server, long member, boolean isBot, Set<Long> leftOut, Set<Long> roles) {
        if (isBot) {
            settings.isBot(server, member);
            return false;
        }
        if (!Collections.disjoint(leftOut, roles)) {
            settings.seen(server, member, roles);
            return false;
        }
        return true;
    }

    private static List<Row> rows(Page page, Map<Long, String> called, long reader) {
        return page.rows().stream()
                .map(row -> new Row(
                        row.rank(),
                        row.member(),
                        called.getOrDefault(row.member(), ""),
                        row.amount(),
                        "",
                        row.member() == reader))
                .toList();
    }

    private Leaderboard ofGroup(long server, Wanted wanted, long reader) {
        Groups.Group group = group(server, wanted, reader);
        Board board = wanted.board(server);
        Map<Long, String> called = new HashMap<>();
        List<Ranked> all = ranking.among(board, groups.members(server, group.number()));
        Page page = part(all, wanted.part());
        for (int round = 0; round < MOST_ROUNDS && !areAllThere(server, page, called); round++) {
            all = ranking.among(board, groups.members(server, group.number()));
            page = part(all, wanted.part());
        }
        Optional<Own> own = all.stream()
                .filter(row -> row.member() == reader)
                .map(row -> new Own(row.rank(), new Sum(row.member(), row.amount()), true))
                .findFirst();
        return new Leaderboard(
                wanted.ofGroup(group.number()).with(wanted.part()),
                group.name(),
                rows(page, called, reader),
                page,
                all.size(),
                own);
    }

    /** The group that is asked for, else the first one of the reader's; only its members look into it. */
    private Groups.Group group(long server, Wanted wanted, long reader) {
        List<Groups.Group> mine = mine(server, reader);
        if (mine.isEmpty()) {
            throw new Refusal("You are in no study group here yet, so there is none to show.");
        }
        return mine.stream()
                .filter(group -> wanted.group() == 0 || group.number() == wanted.group())
                .findFirst()
                .orElseThrow(() -> new Refusal("You are in no such study group here."));
    }

    List<Groups.Group> mine(long server, long reader) {
        return groups.of(server).stream()
                .filter(group -> groups.members(server, group.number()).contains(reader))
                .toList();
    }

    private Leaderboard ofGroups(long server, Wanted wanted, long reader) {
        Map<Long, String> called = new HashMap<>();
        Map<Long, String> active = new HashMap<>();
        List<Sum> averages = new ArrayList<>();
        for (Groups.Group group : groups.of(server)) {
            List<Ranked> earned = ranking.among(wanted.board(server), groups.members(server, group.number()));
            if (earned.size() >= Groups.FEWEST_ACTIVE) {
                called.put(group.number(), group.name());
                active.put(group.number(), earned.size() + " active");
                long sum = earned.stream().mapToLong(Ranked::amount).sum();
                averages.add(new Sum(group.number(), Math.round((double) sum / earned.size())));
            }
        }
        List<Ranked> ranked = RankingStore.ranked(averages);
        Page page = part(ranked, wanted.part());
        List<Long> own = mine(server, reader).stream().map(Groups.Group::number).toList();
        List<Row> rows = page.rows().stream()
                .map(row -> new Row(
                        row.rank(),
                        row.member(),
                        called.getOrDefault(row.member(), ""),
                        row.amount(),
                        active.getOrDefault(row.member(), ""),
                        own.contains(row.member())))
                .toList();
        Optional<Own> place = ranked.stream()
                .filter(row -> own.contains(row.member()))
                .findFirst()
                .map(row -> new Own(row.rank(), new Sum(row.member(), row.amount()), true));
        return new Leaderboard(wanted, "study groups", rows, page, ranked.size(), place);
    }

    /** The same parts as of a server's board, of a list that is short. */
    private static Page part(List<Ranked> all, Part part) {
        int from = switch (part) {
            case Part.Top top -> 0;
            case Part.After(Sum edge) ->
                (int) all.stream().filter(row -> !isBehind(row, edge)).count();
            case Part.Before(Sum edge) ->
                Math.max(
                        0, (int) all.stream().filter(row -> isBefore(row, edge)).count() - Board.PAGE);
            case Part.Around(Sum middle) ->
                Math.max(
                        0,
                        (int) all.stream().filter(row -> isBefore(row, middle)).count() - Board.PAGE / 2);
        };
        int to = Math.min(all.size(), from + Board.PAGE);
        return new Page(all.subList(Math.min(from, to), to), from > 0, to < all.size());
    }

    private static boolean isBehind(Ranked row, Sum edge) {
        return row.amount() < edge.amount() || (row.amount() == edge.amount() && row.member() < edge.member());
    }

    private static boolean isBefore(Ranked row, Sum edge) {
        return row.amount() > edge.amount() || (row.amount() == edge.amount() && row.member() > edge.member());
    }

    /** What all have done together, where nobody is ranked. */
    RankingStore.Together together(long server, Wanted wanted) {
        return ranking.together(wanted.board(server));
    }

    /** Whether members are ranked in a server. */
    boolean isRanked(OptionalLong server) {
        return server.isEmpty() || settings.of(server.getAsLong()).ranked();
    }
}
