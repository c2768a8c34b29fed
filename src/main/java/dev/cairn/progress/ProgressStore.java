package dev.cairn.progress;

import dev.cairn.chat.Visit;
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

    /** Everything this member has done. */
    public Ticks ticks(long member) {
        Map<Long, Instant> since = new HashMap<>();
        database.read(db -> db.createQuery("""
                        select topic, at from progress_event
                        where id in (select max(id) from progress_event where member = :member group by topic)
                        and state = :done
                        """)
                .bind("member", member)
                .bind("done", State.DONE.stored())
                .map((row, context) -> since.put(row.getLong("topic"), Instant.ofEpochMilli(row.getLong("at"))))
                .list());
        return new Ticks(since);
    }

    /** Brings these topics into this state and says which were not in it before; setting the same twice changes nothing. */
    public Set<Long> set(Visit visit, Collection<Long> topics, State state) {
        return state == State.DONE ? set(visit, topics, List.of()) : set(visit, List.of(), topics);
    }

    /** Ticks these and unticks those, all or nothing, and says which changed. */
    public Set<Long> set(Visit visit, Collection<Long> done, Collection<Long> open) {
        Map<Long, State> wanted = new LinkedHashMap<>();
        done.forEach(topic -> wanted.put(topic, State.DONE));
        open.forEach(topic -> wanted.put(topic, State.OPEN));
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return database.write(db -> {
            Map<Long, String> before = states(db, visit.member(), wanted.keySet());
            List<Long> different = wanted.entrySet().stream()
                    .filter(each -> !before.getOrDefault(each.getKey(), State.OPEN.stored())
                            .equals(each.getValue().stored()))
                    .map(Map.Entry::getKey)
                    .toList();
            return different.isEmpty() ? Set.of() : log(db, visit, wanted, different);
        });
    }

    /** Enters at once what was ticked at each of these visits, the earliest first; all of it had been open. */
    public void enter(Map<Visit, List<Long>> ticked) {
        database.write(db -> {
            PreparedBatch batch = db.prepareBatch(LOG);
            ticked.forEach((visit, topics) -> topics.forEach(topic -> add(batch, visit, topic, State.DONE)));
            return batch.size() == 0 ? new int[0] : batch.execute();
        });
    }

    /** The topics that this member ticked with one interaction. */
    public Set<Long> tickedBy(long member, long interaction) {
        return new LinkedHashSet<>(database.read(db -> db.createQuery("""
                        select topic from progress_event
                        where interaction = :interaction and member = :member and state = :done order by id
                        """)
                .bind("interaction", interaction)
                .bind("member", member)
                .bind("done", State.DONE.stored())
                .mapTo(Long.class)
                .list()));
    }

    private static Map<Long, String> states(Handle db, long member, Collection<Long> topics) {
        Map<Long, String> states = new HashMap<>();
        db.createQuery("""
                        select topic, state from progress_event
                        where id in (select max(id) from progress_event
                                     where member = :member and topic in (<topics>) group by topic)
                        """)
                .bind("member", member)
                .bindList("topics", topics)
                .map((row, context) -> states.put(row.getLong("topic"), row.getString("state")))
                .list();
        return states;
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
