package dev.cairn.progress;

import dev.cairn.chat.Visit;
import dev.cairn.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What would change so many topics at once that its member is asked first, and what they said to it. */
public final class ProposalStore {
    /** So many topics change at a word. */
    public static final int MOST_UNASKED = 10;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String COMMA = ",";

    private final Database database;
    private final Runnable logged;

    /** @param logged told of whatever is written into the log, within the transaction that writes it */
    public ProposalStore(Database database, Runnable logged) {
        this.database = database;
        this.logged = logged;
    }

    /**
     * Topics that shall come into one state.
     *
     * @param topics those that were not in it
     * @param answeredBy the interaction that confirmed it; empty as long as none did
     */
    public record Proposal(long number, State state, List<Long> topics, Instant at, OptionalLong answeredBy) {
        private Proposal answered(Visit visit) {
            return new Proposal(number, state, topics, at, OptionalLong.of(visit.interaction()));
        }

        private Proposal with(Predicate<Long> there) {
            return new Proposal(number, state, topics.stream().filter(there).toList(), at, answeredBy);
        }

        private boolean isToBeDone() {
            return answeredBy.isEmpty() && !topics.isEmpty();
        }
    }

    /** Writes down what is asked for if it is too much to be done at a word. */
    public Optional<Proposal> insteadOf(Visit visit, Collection<Long> topics, State state) {
        return database.write(db -> {
            Map<Long, State> before = topics.isEmpty() ? Map.of() : EventStore.states(db, visit.member(), topics);
            List<Long> changing = topics.stream()
                    .distinct()
                    .filter(topic -> before.getOrDefault(topic, State.OPEN) != state)
                    .toList();
            return changing.size() <= MOST_UNASKED
                    ? Optional.empty()
                    : Optional.of(new Proposal(
                            add(db, visit, changing, state), state, changing, visit.at(), OptionalLong.empty()));
        });
    }

    private static long add(Handle db, Visit visit, List<Long> topics, State state) {
        db.createUpdate("delete from proposal where at < :old")
                .bind("old", visit.at().minus(KEPT).toEpochMilli())
                .execute();
        return db.createQuery("""
                        insert into proposal (member, state, topics, at) values (:member, :state, :topics, :at)
                        returning id
                        """)
                .bind("member", visit.member())
                .bind("state", state.stored())
                .bind("topics", topics.stream().map(Object::toString).collect(Collectors.joining(COMMA)))
                .bind("at", visit.at().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Does what was proposed, once; whoever confirms it again learns by which interaction it was. Empty if it is gone, or was
     * asked too long ago.
     *
     * @param there which topics there still are; the others stay as they are, and if there are none, it is not confirmed
     */
    public Optional<Proposal> confirm(Visit visit, long number, Predicate<Long> there) {
        return database.write(db -> find(db, visit.member(), number)
                .filter(found -> !found.at().isBefore(visit.at().minus(KEPT)))
                .map(found -> found.with(there))
                .map(found -> found.isToBeDone() ? confirmed(db, logged, visit, found) : found));
    }

    private static Proposal confirmed(Handle db, Runnable logged, Visit visit, Proposal proposal) {
        Map<Long, State> wanted = new LinkedHashMap<>();
        proposal.topics().forEach(topic -> wanted.put(topic, proposal.state()));
        ProgressStore.set(db, logged, visit, wanted);
        db.createUpdate("update proposal set answered_by = :interaction where id = :number")
                .bind("interaction", visit.interaction())
                .bind("number", proposal.number())
                .execute();
        return proposal.answered(visit);
    }

    /** Forgets it, unless it was confirmed, and says whether it was not. */
    public boolean leave(long member, long number) {
        return database.write(db -> {
            db.createUpdate("delete from proposal where id = :number and member = :member and answered_by is null")
                    .bind("number", number)
                    .bind("member", member)
                    .execute();
            return find(db, member, number).isEmpty();
        });
    }

    private static Optional<Proposal> find(Handle db, long member, long number) {
        return db.createQuery("select * from proposal where id = :number and member = :member")
                .bind("number", number)
                .bind("member", member)
                .map((row, context) -> new Proposal(
                        row.getLong("id"),
                        EventStore.state(row.getString("state")),
                        Arrays.stream(row.getString("topics").split(COMMA))
                                .map(Long::valueOf)
                                .toList(),
                        Instant.ofEpochMilli(row.getLong("at")),
                        answeredBy(row.getObject("answered_by"))))
                .findOne();
    }

    private static OptionalLong answeredBy(@Nullable Object interaction) {
        return interaction instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }
}
