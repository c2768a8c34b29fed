package dev.cairn.progress;

import dev.cairn.chat.Visit;
import dev.cairn.progress.EventStore.Event;
import dev.cairn.progress.EventStore.Statement;
import dev.cairn.progress.Standing.Said;
import dev.cairn.store.Database;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The log of what members said of topics, and the state that follows from it. */
public final class ProgressStore {
    private final Database database;
    private final Runnable logged;

    /** @param logged told of whatever is written into the log, within the transaction that writes it */
    public ProgressStore(Database database, Runnable logged) {
        this.database = database;
        this.logged = logged;
    }

    /** A topic of which something was taken back, and the state that it left and came into by that. */
    public record TakenBack(long topic, State from, State to) {}

    /** Whether nobody has ever done anything. */
    public boolean isEmpty() {
        return database.read(db -> db.createQuery("select id from progress_event limit 1")
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
    }

    /** How far this member is with everything, by what they said and did not take back. */
    public Standing standing(long member) {
        return database.read(db -> {
            Map<Long, Said> said = new HashMap<>();
            EventStore.statements(db, member).forEach((topic, statements) -> {
                Said last = statements.getLast().said();
                if (last.state() != State.OPEN) {
                    said.put(topic, last);
                }
            });
            return new Standing(said);
        });
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
        return wanted.isEmpty() ? Set.of() : database.write(db -> set(db, logged, visit, wanted));
    }

    static Set<Long> set(Handle db, Runnable logged, Visit visit, Map<Long, State> wanted) {
        Map<Long, State> before = EventStore.states(db, visit.member(), wanted.keySet());
        List<Event> news = wanted.entrySet().stream()
                .filter(each -> before.getOrDefault(each.getKey(), State.OPEN) != each.getValue())
                .map(each -> new Event(each.getKey(), each.getValue()))
                .toList();
        return log(db, logged, visit, news);
    }

    /** Says which topics were changed. */
    private static Set<Long> log(Handle db, Runnable logged, Visit visit, List<Event> events) {
        if (EventStore.hasHeard(db, visit)) {
            return Set.of();
        }
        EventStore.add(db, logged, Map.of(visit, events));
        Set<Long> changed = new LinkedHashSet<>();
        events.forEach(event -> changed.add(event.topic()));
        return changed;
    }

    /** Enters at once what was said of topics at each of these visits, the earliest first; all of it had been otherwise. */
    public void enter(Map<Visit, Map<Long, State>> said) {
        Map<Visit, List<Event>> events = new LinkedHashMap<>();
        said.forEach((visit, states) -> events.put(
                visit,
                states.entrySet().stream()
                        .map(each -> new Event(each.getKey(), each.getValue()))
                        .toList()));
        database.write(db -> {
            EventStore.add(db, logged, events);
            return events.size();
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

    /** Takes back what one interaction said, of each topic of which nothing newer was said since. */
    public List<TakenBack> takeBack(Visit visit, long interaction) {
        return takeBack(visit, interaction, any -> true);
    }

    /** Of these topics, takes back what one interaction said, of each of which nothing newer was said since. */
    public List<TakenBack> takeBack(Visit visit, long interaction, Predicate<Long> topics) {
        return takeBack(visit, statement -> statement.interaction() == interaction, topics);
    }

    /** Of these topics, takes back what was said last: by one interaction, of all that it said it of and nothing newer. */
    public List<TakenBack> takeBackLast(Visit visit, Predicate<Long> topics) {
        return takeBack(visit, any -> true, topics);
    }

    private List<TakenBack> takeBack(Visit visit, Predicate<Statement> which, Predicate<Long> topics) {
        return database.write(db -> {
            Map<Long, List<Statement>> said = EventStore.statements(db, visit.member());
            List<Statement> last = last(newest(said)
                    .filter(which)
                    .filter(each -> topics.test(each.topic()))
                    .toList());
            Set<Long> changed = log(
                    db,
                    logged,
                    visit,
                    last.stream().map(each -> back(each, said)).toList());
            return last.stream()
                    .filter(each -> changed.contains(each.topic()))
                    .map(each -> new TakenBack(each.topic(), each.state(), before(each, said)))
                    .toList();
        });
    }

    /** The newest of each topic, the newest of all first. */
    private static Stream<Statement> newest(Map<Long, List<Statement>> said) {
        return said.values().stream()
                .map(List::getLast)
                .sorted(Comparator.comparingLong(Statement::id).reversed());
    }

    /** Of these, those that the newest interaction said, in its own order. */
    private static List<Statement> last(List<Statement> newestFirst) {
        return newestFirst.reversed().stream()
                .filter(each -> each.interaction() == newestFirst.getFirst().interaction())
                .toList();
    }

    private static Event back(Statement statement, Map<Long, List<Statement>> said) {
        return new Event(statement.topic(), before(statement, said), statement.id());
    }

    /** The state that a topic had before the newest thing that was said of it. */
    private static State before(Statement newest, Map<Long, List<Statement>> said) {
        List<Statement> ofTopic = said.getOrDefault(newest.topic(), List.of());
        return ofTopic.size() < 2 ? State.OPEN : ofTopic.get(ofTopic.size() - 2).state();
    }

    /** By topic of which something can be taken back, the interaction that said it; what was said last comes first. */
    public SequencedMap<Long, Long> lastSaid(long member) {
        SequencedMap<Long, Long> said = new LinkedHashMap<>();
        database.read(db -> newest(EventStore.statements(db, member)).toList())
                .forEach(each -> said.put(each.topic(), each.interaction()));
        return said;
    }
}
