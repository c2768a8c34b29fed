package dev.cairn.member;

import dev.cairn.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    public ServerSettings settings(long server) {
        return database.read(db -> db.createQuery("""
                        select zone, reminder_channel, organiser_channel, organiser_role from server where id = :server
                        """)
                .bind("server", server)
                .map((row, context) -> new ServerSettings(
                        Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                        number(row, "reminder_channel"),
                        number(row, "organiser_channel"),
                        number(row, "organiser_role")))
                .findOne()
                .orElse(ServerSettings.NONE));
    }

    /** Changes what is set in one go, so that of two organisers' changes none is lost. */
    public ServerSettings set(long server, UnaryOperator<ServerSettings> change) {
        synchronized (this) {
            ServerSettings changed = change.apply(settings(server));
            database.write(db -> db.createUpdate("""
                            insert into server (id, zone, reminder_channel, organiser_channel, organiser_role)
                            values (:server, :zone, :reminders, :notices, :organisers)
                            on conflict (id) do update set zone = excluded.zone, reminder_channel = excluded.reminder_channel,
                                organiser_channel = excluded.organiser_channel, organiser_role = excluded.organiser_role
                            """)
                    .bind("server", server)
                    .bind("zone", changed.zone().map(ZoneId::getId).orElse(null))
                    .bind("reminders", orNull(changed.reminders()))
                    .bind("notices", orNull(changed.notices()))
                    .bind("organisers", orNull(changed.organisers()))
                    .execute());
            return changed;
        }
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
