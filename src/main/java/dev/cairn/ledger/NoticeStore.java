package dev.cairn.ledger;

import dev.cairn.ledger.Schedule.State;
import dev.cairn.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What organisers have to be told of, and were told of. A notice is a post like any other: it goes through the ledger too. */
final class NoticeStore {
    private static final String COMMA = ",";

    private final Database database;

    NoticeStore(Database database) {
        this.database = database;
    }

    /** Has one notice posted of all these, now; and remembers that they were told of. */
    void post(Plan notice, List<Entry> about, Instant now) {
        database.write(db -> {
            long number =
                    ScheduleStore.insert(db, notice, State.ACTIVE, now, now).number();
            db.createUpdate("insert into notice (schedule, occurrences) values (:schedule, :occurrences)")
                    .bind("schedule", number)
                    .bind(
                            "occurrences",
                            about.stream().flatMap(entry -> told(db, entry)).collect(Collectors.joining(COMMA)))
                    .execute();
            return told(db, about);
        });
    }

    /** Of a notice that did not arrive, what it should have told of. */
    private static Stream<String> told(Handle db, Entry entry) {
        return entry.schedule().plan().kind().equals(Ledger.NOTICE)
                ? about(db, entry.schedule().number()).stream()
                : Stream.of(Long.toString(entry.occurrence().number()));
    }

    /** There is nobody who could be told. */
    void drop(List<Entry> about) {
        database.write(db -> told(db, about));
    }

    private static int told(Handle db, List<Entry> about) {
        return db.createUpdate("update occurrence set told = 1 where id in (<numbers>)")
                .bindList(
                        "numbers",
                        about.stream().map(entry -> entry.occurrence().number()).toList())
                .execute();
    }

    List<Long> about(long schedule) {
        return database.read(db -> about(db, schedule)).stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<String> about(Handle db, long schedule) {
        return db.createQuery("select occurrences from notice where schedule = :schedule")
                .bind("schedule", schedule)
                .mapTo(String.class)
                .findOne()
                .map(numbers -> List.of(numbers.split(COMMA, -1)))
                .orElse(List.of());
    }
}
