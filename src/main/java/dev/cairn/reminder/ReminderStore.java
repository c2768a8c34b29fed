package dev.cairn.reminder;

import dev.cairn.store.Database;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What reminders say; when they say it stands in the ledger. */
final class ReminderStore {
    private final Database database;

    ReminderStore(Database database) {
        this.database = database;
    }

    void put(long schedule, Reminder reminder) {
        database.write(db -> db.createUpdate("""
                        insert into reminder (schedule, words, ping) values (:schedule, :words, :ping)
                        on conflict (schedule) do update set words = excluded.words, ping = excluded.ping
                        """)
                .bind("schedule", schedule)
                .bind("words", reminder.words())
                .bind("ping", orNull(reminder.ping()))
                .execute());
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    Optional<Reminder> find(long schedule) {
        return database.read(db -> db.createQuery("select words, ping from reminder where schedule = :schedule")
                .bind("schedule", schedule)
                .map((row, context) -> {
                    String words = row.getString("words");
                    long ping = row.getLong("ping");
                    return new Reminder(words, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(ping));
                })
                .findOne());
    }
}
