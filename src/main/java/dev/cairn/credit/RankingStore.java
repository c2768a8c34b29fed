package dev.cairn.credit;

import dev.cairn.credit.Board.Page;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.Board.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who stands where on a board. However long it is, a page and a place are found by a few short steps. */
public final class RankingStore {
    private final CreditStore credits;

    public RankingStore(CreditStore credits) {
        this.credits = credits;
    }

    /** How many stand on it. */
    public int count(Board board) {
        return credits.read(db -> BoardStore.count(db, board));
    }

    public Page page(Board board, Part part) {
        return credits.read(db -> switch (part) {
            case Part.Top top -> behind(db, board, null);
            case Part.After(Sum edge) -> behind(db, board, edge);
            case Part.Before(Sum edge) -> before(db, board, edge);
            case Part.Around(Sum middle) -> around(db, board, middle);
        });
    }

    private static Page behind(Handle db, Board board, @Nullable Sum edge) {
        List<Sum> found = BoardStore.behind(db, board, edge, Board.PAGE + 1);
        return new Page(
                ranked(db, board, found.subList(0, Math.min(Board.PAGE, found.size()))),
                edge != null,
                found.size() > Board.PAGE);
    }

    private static Page before(Handle db, Board board, Sum edge) {
        List<Sum> found = BoardStore.before(db, board, edge, Board.PAGE + 1);
        return new Page(
                ranked(db, board, found.subList(Math.max(0, found.size() - Board.PAGE), found.size())),
                found.size() > Board.PAGE,
                true);
    }

    /** Half a page of those before, then that one, then those behind; whoever hides stands between them, but not among them. */
    private static Page around(Handle db, Board board, Sum middle) {
        List<Sum> before = BoardStore.before(db, board, middle, Board.PAGE / 2);
        Sum justBefore = new Sum(middle.member() + 1, middle.amount());
        List<Sum> behind = BoardStore.behind(db, board, justBefore, Board.PAGE - before.size() + 1);
        List<Sum> all = new ArrayList<>(before);
        all.addAll(behind.subList(0, Math.min(Board.PAGE - before.size(), behind.size())));
        boolean earlier = !before.isEmpty()
                && !BoardStore.before(db, board, before.getFirst(), 1).isEmpty();
        return new Page(ranked(db, board, all), earlier, before.size() + behind.size() > Board.PAGE);
    }

    /** The first one's rank is asked for; a tie may have begun before the page, but ends there at the latest. */
    private static List<Ranked> ranked(Handle db, Board board, List<Sum> sums) {
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            boolean ties = i > 0 && sums.get(i - 1).amount() == sum.amount();
            int rank = ties
                    ? ranked.getLast().rank()
                    : i > 1 && sums.get(0).amount() != sums.get(i - 1).amount()
                            ? position(ranked, sums, i)
                            : BoardStore.above(db, board, sum.amount()) + 1;
            ranked.add(new Ranked(rank, sum.member(), sum.amount()));
        }
        return ranked;
    }

    /** Behind a tie that lies wholly on the page. */
    private static int position(List<Ranked> ranked, List<Sum> sums, int at) {
        int tied = 1;
        while (sums.get(at - 1 - tied).amount() == sums.get(at - 1).amount()) {
            tied++;
        }
        return ranked.getLast().rank() + tied;
    }

    /** What somebody has; empty if nothing. */
    public Optional<Sum> sum(Board board, long member) {
        return credits.read(db -> BoardStore.sum(db, board, member));
    }

    /** Which rank somebody has who has that much. */
    public int rank(Board board, Sum sum) {
        return credits.read(db -> BoardStore.above(db, board, sum.amount())) + 1;
    }

    /**
     * What the members of a group have, the most first, as their group sees it: who has nothing is not among them, nor who
     * hides from their groups too, has left, or is left out.
     */
    public List<Ranked> among(Board board, Collection<Long> members) {
        return ranked(credits.read(db -> BoardStore.sums(db, board, members).stream()
                .filter(sum -> BoardStore.isShownInGroups(db, board.server(), sum.member()))
                .toList()));
    }

    /** Puts them in order, ties at one rank. */
    public static List<Ranked> ranked(List<Sum> unordered) {
        List<Sum> sums = unordered.stream()
                .sorted(Comparator.comparingLong(Sum::amount)
                        .thenComparingLong(Sum::member)
                        .reversed())
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Sum sum : sums) {
            boolean ties = !ranked.isEmpty() && ranked.getLast().amount() == sum.amount();
            ranked.add(new Ranked(ties ? ranked.getLast().rank() : ranked.size() + 1, sum.member(), sum.amount()));
        }
        return ranked;
    }

    /** Whether others see somebody on this server's board. */
    public boolean isShown(long server, long member) {
        return credits.read(db -> BoardStore.isShown(db, server, member));
    }

    /** What all have done together, and how many they are; nobody is named, so those who hide are counted too. */
    public Together together(Board board) {
        return credits.read(db -> db.createQuery("""
                        select count(*) as members, coalesce(sum(amount), 0) as amount from board_total
                        where server = :server and roadmap = :roadmap and period = :period and amount > 0
                        """)
                .bind("server", board.server())
                .bind("roadmap", board.roadmap())
                .bind("period", board.period().key())
                .map((row, context) -> new Together(row.getInt("members"), row.getLong("amount")))
                .one());
    }

    /** How many members have earned how much. */
    public record Together(int members, long amount) {}
}
