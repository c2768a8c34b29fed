package dev.cairn.progress;

import dev.cairn.chat.Visit;
import dev.cairn.progress.Standing.Said;
import dev.cairn.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The log of what members did, and the state that follows from it. */
public final class ProgressStore {
    /** An interaction that is delivered again has said what it had to say. */
    private static final String LOG = """
            insert into progress_event (member, topic, state, at, server, interaction)
            values (:member, :topic, :state, :at, :server, :interaction)
            on conflict (interaction, topic) do nothing
            """;

    private final Database database;

    public ProgressStore(Database database) {
        this.database = database;
    }

    /** Whether nobody has ever done anything. */
    public boolean isEmpty() {
        return database.read(db -> db.createQuery("select id from progress_event limit 1")
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
    }

    /** How far this member is with everything. */
    public Standing standing(long member) {
        Map<Long, Said> said = new HashMap<>();
        database.read(db -> db.createQuery("""
                        select topic, state, at from progress_event
                        where id in (select max(id) from progress_event where member = :member group by topic)
                        and state <> :open
                        """)
                .bind("member", member)
                .bind("open", State.OPEN.stored())
                .map((row, context) -> said.put(
                        row.getLong("topic"),
                        new Said(state(row.getString("state")), Instant.ofEpochMilli(row.getLong("at")))))
                .list());
        return new Standing(said);
    }

    /** Brings these topics into this state and says which were not in it before; setting the same twice changes nothing. */
    public Set<Long> set(Visit visit, Collection<Long> topics, State state) {
        return set(visit, topics, state, List.of());
    }

    /** Brings some topics into this state and opens others, all or nothing, and says which changed. */
    public Set<Long> set(Visit visit, Collection<Long> topics, State state, Collection<Long> open) {
        Map<Long, State> wanted = new LinkedHashMap<>();
        topics.forEach(topic -> wanted.put(topic, state));
        open.forEach(topic -> wanted.put(topic, State.OPEN));
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return database.write(db -> {
            Map<Long, State> before = states(db, visit.member(), wanted.keySet());
            List<Long> different = wanted.keySet().stream()
                    .filter(topic -> before.getOrDefault(topic, State.OPEN) != wanted.get(topic))
                    .toList();
            return different.isEmpty() ? Set.of() : log(db, visit, wanted, different);
        });
    }

    /** Enters at once what was said of topics at each of these visits, the earliest first; all of it had been otherwise. */
    public void enter(Map<Visit, Map<Long, State>> said) {
        database.write(db -> {
            PreparedBatch batch = db.prepareBatch(LOG);
            said.forEach((visit, states) -> states.forEach((topic, state) -> add(batch, visit, topic, state)));
            return batch.size() == 0 ? new int[0] : batch.execute();
        });
    }

    /** The topics that this member brought into this state with one interaction. */
    public Set<Long> setBy(long member, long interaction, State state) {
        return new LinkedHashSet<>(database.read(db -> db.createQuery("""
                        select topic from progress_event
                        where interaction = :interaction and member = :member and state = :state order by id
                        """)
                .bind("interaction", interaction)
                .bind("member", member)
                .bind("state", state.stored())
                .mapTo(Long.class)
                .list()));
    }

    private static Map<Long, State> states(Handle db, long member, Collection<Long> topics) {
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

    private static State state(String stored) {
        return State.stored(stored).orElseThrow(() -> new IllegalStateException("no state is stored as " + stored));
    }

    /** Says which were written. */
    private static Set<Long> log(Handle db, Visit visit, Map<Long, State> states, List<Long> topics) {
        PreparedBatch batch = db.prepareBatch(LOG);
        topics.forEach(topic -> add(batch, visit, topic, states.getOrDefault(topic, State.OPEN)));
        int[] written = batch.execute();
        Set<Long> changed = new LinkedHashSet<>();
        for (int i = 0; i < written.length; i++) {
            if (written[i] > 0) {
                changed.add(topics.get(i));
            }
        }
        return changed;
    }

    private static void add(PreparedBatch batch, Visit visit, long topic, State state) {
        @Nullable Long server = visit.server().isPresent() ? visit.server().getAsLong() : null;
        batch.bind("member", visit.member())
                .bind("topic", topic)
                .bind("state", state.stored())
                .bind("at", visit.at().toEpochMilli())
                .bind("server", server)
                .bind("interaction", visit.interaction())
                .add();
    }
}
