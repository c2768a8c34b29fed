package dev.cairn.progress;

import dev.cairn.chat.Visit;
import dev.cairn.progress.Standing.Said;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of the log, within a transaction. */
final class EventStore {
    private EventStore() {}

    /**
     * What was said of a topic.
     *
     * @param takesBack the event that it takes back; null if it says something anew
     */
    record Event(long topic, State state, @Nullable Long takesBack) {
        Event(long topic, State state) {
            this(topic, state, null);
        }
    }

    /** What was said of a topic and still stands, though newer things may have been said of it. */
    record Statement(long id, long topic, Said said) {
        State state() {
            return said.state();
        }

        long interaction() {
            return said.interaction();
        }
    }

    /** Whether this interaction has said something already: it may be delivered more than once. */
    static boolean hasHeard(Handle db, Visit visit) {
        return db.createQuery("select id from progress_event where interaction = :interaction limit 1")
                .bind("interaction", visit.interaction())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Writes it down, and says so. */
    static void add(Handle db, Runnable logged, Map<Visit, List<Event>> said) {
        PreparedBatch batch = db.prepareBatch("""
                insert into progress_event (member, topic, state, at, server, interaction, takes_back)
                values (:member, :topic, :state, :at, :server, :interaction, :takesBack)
                """);
        said.forEach((visit, events) -> events.forEach(event -> add(batch, visit, event)));
        if (batch.size() > 0) {
            batch.execute();
            logged.run();
        }
    }

    private static void add(PreparedBatch batch, Visit visit, Event event) {
        @Nullable Long server = visit.server().isPresent() ? visit.server().getAsLong() : null;
        batch.bind("member", visit.member())
                .bind("topic", event.topic())
                .bind("state", event.state().stored())
                .bind("at", visit.at().toEpochMilli())
                .bind("server", server)
                .bind("interaction", visit.interaction())
                .bind("takesBack", event.takesBack())
                .add();
    }

    /** The states of those of these topics that the member said something of. */
    static Map<Long, State> states(Handle db, long member, Collection<Long> topics) {
        Map<Long, State> states = new HashMap<>();
        db.createQuery("""
                        select topic, state from progress_event
                        where id in (select max(id) from progress_event
                                     where member = :member and topic in (<topics>) group by topic)
                        """)
                .bind("member", member)
                .bindList("topics", topics)
                .map((row, context) -> states.put(row.getLong("topic"), state(row.getString("state"))))
                .list();
        return states;
    }

    /** By topic, all that the member said of it and did not take back, the oldest first. */
    static Map<Long, List<Statement>> statements(Handle db, long member) {
        return db
                .createQuery("""
                        select id, topic, state, at, interaction from progress_event said
                        where member = :member and takes_back is null
                        and not exists (select 1 from progress_event back where back.takes_back = said.id)
                        order by id
                        """)
                .bind("member", member)
                .map((row, context) -> new Statement(
                        row.getLong("id"),
                        row.getLong("topic"),
                        new Said(
                                state(row.getString("state")),
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getLong("interaction"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Statement::topic));
    }

    static State state(String stored) {
        return State.stored(stored).orElseThrow(() -> new IllegalStateException("no state is stored as " + stored));
    }
}
