package dev.cairn.credit;

import dev.cairn.credit.Board.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The sums on the boards, and how many members have how much; kept up within the transactions that change a credit. */
public final class BoardStore {
    /** A rank is found by at most this many fine steps, and one coarse step for each so many points above. */
    private static final int COARSE = 256;

    private static final int FINE = 1;

    private static final String OF_BOARD = " server = :server and roadmap = :roadmap and period = :period ";

    private BoardStore() {}

    /** Whose sum changes, and by how much, on the boards of these roadmaps and periods. */
    record Change(long server, long member, long roadmap, String period) {}

    /** Adds to the sums of one member, in as few statements as possible, because this is done at each tick. */
    static void add(Handle db, Sums sums) {
        Map<Long, Map<Change, Long>> byServer = new HashMap<>();
        sums.changes().forEach((change, by) -> {
            if (by != 0) {
                byServer.computeIfAbsent(change.server(), any -> new HashMap<>())
                        .put(change, by);
            }
        });
        byServer.forEach((server, ofServer) -> add(db, server, sums.member(), ofServer));
    }

    private static void add(Handle db, long server, long member, Map<Change, Long> changes) {
        boolean shown = isShown(db, server, member);
        Map<Change, Long> before = sums(db, server, member, changes.keySet());
        Map<Change, Long> after = new HashMap<>();
        changes.forEach((change, by) -> after.put(change, before.getOrDefault(change, 0L) + by));
        PreparedBatch sums = db.prepareBatch("""
                insert into board_total (server, roadmap, period, member, amount, shown)
                values (:server, :roadmap, :period, :member, :amount, :shown)
                on conflict (server, roadmap, period, member) do update set amount = excluded.amount
                """);
        after.forEach((change, amount) -> sums.bind("server", server)
                .bind("roadmap", change.roadmap())
                .bind("period", change.period())
                .bind("member", member)
                .bind("amount", amount)
                .bind("shown", shown ? 1 : 0)
                .add());
        sums.execute();
        if (shown) {
            steps(db, before, after);
        }
    }

    private static Map<Change, Long> sums(Handle db, long server, long member, Set<Change> wanted) {
        Map<Change, Long> sums = new HashMap<>();
        db.createQuery("""
                        select roadmap, period, amount from board_total
                        where server = :server and roadmap in (<roadmaps>) and period in (<periods>) and member = :member
                        """)
                .bind("server", server)
                .bind("member", member)
                .bindList(
                        "roadmaps",
                        wanted.stream().map(Change::roadmap).distinct().toList())
                .bindList(
                        "periods",
                        wanted.stream().map(Change::period).distinct().toList())
                .map((row, context) -> sums.put(
                        new Change(server, member, row.getLong("roadmap"), row.getString("period")),
                        row.getLong("amount")))
                .list();
        return sums;
    }

    /** One step down for what somebody had, one up for what they have now. */
    private static void steps(Handle db, Map<Change, Long> before, Map<Change, Long> after) {
        PreparedBatch batch = db.prepareBatch("""
                insert into board_step (server, roadmap, period, width, step, members)
                values (:server, :roadmap, :period, :width, :step, :by)
                on conflict (server, roadmap, period, width, step) do update set members = members + excluded.members
                """);
        after.forEach((change, now) -> {
            long was = before.getOrDefault(change, 0L);
            for (int width : List.of(COARSE, FINE)) {
                if (was <= 0 || now <= 0 || was / width != now / width) {
                    step(batch, change, width, was, -1);
                    step(batch, change, width, now, 1);
                }
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Who has nothing stands on no board. */
    private static void step(PreparedBatch batch, Change change, int width, long amount, int by) {
        if (amount > 0) {
            batch.bind("server", change.server())
                    .bind("roadmap", change.roadmap())
                    .bind("period", change.period())
                    .bind("width", width)
                    .bind("step", amount / width)
                    .bind("by", by)
                    .add();
        }
    }

    /** Whether others see somebody on this server's board: they are there, hide nothing, and nobody has left them out. */
    static boolean isShown(Handle db, long server, long member) {
        return isShown(db, server, member, List.of("this_server"));
    }

    /** The same for their groups, to which more may be shown. */
    static boolean isShownInGroups(Handle db, long server, long member) {
        return isShown(db, server, member, List.of("this_server", "my_groups"));
    }

    private static boolean isShown(Handle db, long server, long member, List<String> visible) {
        return db.createQuery("""
                        select (select count(*) from membership
                                where server = :server and member = :member and left_at is not null)
                             + (select count(*) from member where id = :member and visibility not in (<visible>))
                             + (select count(*) from board_absence where server = :server and member = :member)
                        """)
                        .bind("server", server)
                        .bind("member", member)
                        .bindList("visible", visible)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** Puts somebody on the boards of a server, or takes them off, as it has become. */
    public static void reshow(Handle db, long server, long member) {
        boolean shown = isShown(db, server, member);
        Map<Change, Long> sums = new HashMap<>();
        db.createQuery("""
                        select roadmap, period, amount from board_total
                        where member = :member and server = :server and shown <> :shown
                        """)
                .bind("server", server)
                .bind("member", member)
                .bind("shown", shown ? 1 : 0)
                .map((row, context) -> sums.put(
                        new Change(server, member, row.getLong("roadmap"), row.getString("period")),
                        row.getLong("amount")))
                .list();
        if (!sums.isEmpty()) {
            db.createUpdate("update board_total set shown = :shown where member = :member and server = :server")
                    .bind("server", server)
                    .bind("member", member)
                    .bind("shown", shown ? 1 : 0)
                    .execute();
            Map<Change, Long> none = new HashMap<>();
            sums.keySet().forEach(change -> none.put(change, 0L));
            steps(db, shown ? none : sums, shown ? sums : none);
        }
    }

    /** The same in every server, after they have chosen who sees their progress. */
    public static void reshow(Handle db, long member) {
        db.createQuery("select distinct server from board_total where member = :member")
                .bind("member", member)
                .mapTo(Long.class)
                .list()
                .forEach(server -> reshow(db, server, member));
    }

    /** How many of those that are shown have more than that. */
    static int above(Handle db, Board board, long amount) {
        return of(db, """
                        select coalesce(sum(members), 0) from board_step
                        where %1$s and width = 256 and step > :coarse
                        """, board)
                        .bind("coarse", amount / COARSE)
                        .mapTo(Integer.class)
                        .one()
                + of(db, """
                        select coalesce(sum(members), 0) from board_step
                        where %1$s and width = 1 and step > :amount and step < :next
                        """, board)
                        .bind("amount", amount)
                        .bind("next", (amount / COARSE + 1) * COARSE)
                        .mapTo(Integer.class)
                        .one();
    }

    static int count(Handle db, Board board) {
        return of(db, "select coalesce(sum(members), 0) from board_step where %1$s and width = 256", board)
                .mapTo(Integer.class)
                .one();
    }

    /** Of those that are shown, so many from there on; the first of them is the nearest. */
    static List<Sum> behind(Handle db, Board board, @Nullable Sum edge, int most) {
        return sums(
                db,
                board,
                edge,
                most,
                "select member, amount from board_total where %1$s and shown = 1 and amount > 0"
                        + (edge == null ? "" : " and (amount, member) < (:amount, :member)")
                        + " order by amount desc, member desc limit :most");
    }

    static List<Sum> before(Handle db, Board board, Sum edge, int most) {
        return sums(
                        db,
                        board,
                        edge,
                        most,
                        "select member, amount from board_total where %1$s and shown = 1"
                                + " and (amount, member) > (:amount, :member) order by amount, member limit :most")
                .reversed();
    }

    private static List<Sum> sums(Handle db, Board board, @Nullable Sum edge, int most, String sql) {
        Query query = of(db, sql, board).bind("most", most);
        if (edge != null) {
            query.bind("amount", edge.amount()).bind("member", edge.member());
        }
        return query.map((row, context) -> new Sum(row.getLong("member"), row.getLong("amount")))
                .list();
    }

    /** What somebody has, be it shown to others or not. */
    static Optional<Sum> sum(Handle db, Board board, long member) {
        return sums(db, board, List.of(member)).stream().findFirst();
    }

    static List<Sum> sums(Handle db, Board board, Collection<Long> members) {
        return members.isEmpty()
                ? new ArrayList<>()
                : of(
                                db,
                                "select member, amount from board_total where %1$s and member in (<members>) and amount > 0",
                                board)
                        .bindList("members", members)
                        .map((row, context) -> new Sum(row.getLong("member"), row.getLong("amount")))
                        .list();
    }

    private static Query of(Handle db, String sql, Board board) {
        return db.createQuery(sql.formatted(OF_BOARD))
                .bind("server", board.server())
                .bind("roadmap", board.roadmap())
                .bind("period", board.period().key());
    }
}
