package dev.cairn.credit;

import dev.cairn.store.Database;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is set of boards, and who is left out of them: bots, and members with certain roles. */
public final class BoardSettingStore {
    private static final String COMMA = ",";

    private final Database database;

    public BoardSettingStore(Database database) {
        this.database = database;
    }

    /** Why somebody does not stand on a board. */
    private enum Why {
        BOT("bot"),
        ROLE("role");

        private final String stored;

        Why(String stored) {
            this.stored = stored;
        }
    }

    public BoardSettings of(long server) {
        return database.read(db -> of(db, server));
    }

    private static BoardSettings of(Handle db, long server) {
        return db.createQuery("select ranking, left_out from board where server = :server")
                .bind("server", server)
                .map((row, context) -> new BoardSettings(row.getInt("ranking") == 1, roles(row.getString("left_out"))))
                .findOne()
                .orElse(BoardSettings.NONE);
    }

    private static Set<Long> roles(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(COMMA)).map(Long::valueOf).collect(Collectors.toSet());
    }

    /** Whether members are ranked. */
    public BoardSettings rank(long server, boolean ranked) {
        return database.write(db ->
                set(db, server, new BoardSettings(ranked, of(db, server).leftOut())));
    }

    /**
     * Leaves the members with these roles out, and takes in again those who were left out for others. Who has them is
     * found out as members are seen.
     */
    public BoardSettings leaveOut(long server, Set<Long> roles) {
        return database.write(db -> {
            BoardSettings changed =
                    set(db, server, new BoardSettings(of(db, server).ranked(), roles));
            List<Long> absent = db.createQuery(
                            "select member from board_absence where server = :server and why = 'role'")
                    .bind("server", server)
                    .mapTo(Long.class)
                    .list();
            db.createUpdate("delete from board_absence where server = :server and why = 'role'")
                    .bind("server", server)
                    .execute();
            absent.forEach(member -> BoardStore.reshow(db, server, member));
            return changed;
        });
    }

    private static BoardSettings set(Handle db, long server, BoardSettings settings) {
        db.createUpdate("""
                        insert into board (server, ranking, left_out) values (:server, :ranking, :roles)
                        on conflict (server) do update set ranking = excluded.ranking, left_out = excluded.left_out
                        """)
                .bind("server", server)
                .bind("ranking", settings.ranked() ? 1 : 0)
                .bind("roles", settings.leftOut().stream().map(Object::toString).collect(Collectors.joining(COMMA)))
                .execute();
        return settings;
    }

    /** Somebody was seen, with these roles: they stand on the board or not, as is set. Nothing is written if that is as it was. */
    public void seen(long server, long member, Collection<Long> roles) {
        boolean leftOut = !Collections.disjoint(of(server).leftOut(), roles);
        Optional<String> absent = database.read(db -> absence(db, server, member));
        if (leftOut ? absent.isEmpty() : absent.filter(Why.ROLE.stored::equals).isPresent()) {
            absent(server, member, Why.ROLE, leftOut);
        }
    }

    private static Optional<String> absence(Handle db, long server, long member) {
        return db.createQuery("select why from board_absence where server = :server and member = :member")
                .bind("server", server)
                .bind("member", member)
                .mapTo(String.class)
                .findOne();
    }

    /** A bot was seen: it never stands on a board. */
    public void isBot(long server, long member) {
        absent(server, member, Why.BOT, true);
    }

    private void absent(long server, long member, Why why, boolean absent) {
        database.write(db -> {
            int written = db.createUpdate(
                            absent
                                    ? """
                            insert into board_absence (server, member, why) values (:server, :member, :why)
                            on conflict (server, member) do update set why = excluded.why
                            """
                                    : "delete from board_absence where server = :server and member = :member and why = :why")
                    .bind("server", server)
                    .bind("member", member)
                    .bind("why", why.stored)
                    .execute();
            BoardStore.reshow(db, server, member);
            return written;
        });
    }
}
