package dev.cairn.member;

import dev.cairn.store.Database;
import java.time.Instant;

/** What is kept of a server itself. */
public final class ServerStore {
    private final Database database;

    public ServerStore(Database database) {
        this.database = database;
    }

    /** Whether the bot has said there what to do next; it says so once for ever. */
    public boolean isWelcomed(long server) {
        return database.read(
                db -> db.createQuery("select count(*) from server where id = :server and welcomed_at is not null")
                                .bind("server", server)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    public void welcomed(long server, Instant at) {
        database.write(db -> db.createUpdate("""
                        insert into server (id, welcomed_at) values (:server, :at)
                        on conflict (id) do update set welcomed_at = excluded.welcomed_at
                        """)
                .bind("server", server)
                .bind("at", at.toEpochMilli())
                .execute());
    }
}
