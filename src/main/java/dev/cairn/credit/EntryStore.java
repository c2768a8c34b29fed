package dev.cairn.credit;

import dev.cairn.credit.Credit.Kind;
import dev.cairn.credit.Credit.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Credits and worths, row by row, within a transaction. */
final class EntryStore {
    private EntryStore() {}

    /** Of these topics those that are worth something, by their numbers. */
    static Map<Long, Valued> valued(Handle db, Collection<Long> topics) {
        Map<Long, Valued> valued = new LinkedHashMap<>();
        if (!topics.isEmpty()) {
            valued(db, "topic_worth.topic in (<keys>)", topics).forEach(each -> valued.put(each.topic(), each));
        }
        return valued;
    }

    /** Those for which a column is one of these. */
    static List<Valued> valued(Handle db, String which, Collection<?> keys) {
        return db.createQuery("""
                        select topic_worth.topic, topic_worth.title, topic_worth.worth, topic.roadmap, roadmap.server
                        from topic_worth join topic on topic.id = topic_worth.topic join roadmap on roadmap.id = topic.roadmap
                        where\s""" + which)
                .bindList("keys", keys)
                .map((row, context) -> new Valued(
                        row.getLong("topic"),
                        row.getLong("roadmap"),
                        number(row, "server"),
                        new Worth(row.getString("title"), row.getLong("worth"))))
                .list();
    }

    /** What the member has for these topics, whether it counts or not, the oldest first. */
    static List<Credit> ofTopics(Handle db, long member, Collection<Valued> topics) {
        return db.createQuery("""
                        select * from credit where member = :member and kind = 'topic'
                        and (subject in (<titles>) or topic in (<topics>)) order by id
                        """)
                .bind("member", member)
                .bindList(
                        "titles",
                        topics.stream()
                                .map(each -> each.worth().title())
                                .distinct()
                                .toList())
                .bindList("topics", topics.stream().map(Valued::topic).toList())
                .map((row, context) -> credit(row))
                .list();
    }

    /** How much of a day's limit is left. */
    static long roomOf(Handle db, long server, long member, LocalDate day) {
        long counted = db.createQuery("""
                        select coalesce(sum(amount), 0) from credit where server = :server and member = :member
                        and day = :day and kind = 'topic' and state = 'counts' and taken_at is null
                        """)
                .bind("server", server)
                .bind("member", member)
                .bind("day", day.toEpochDay())
                .mapTo(Long.class)
                .one();
        return Math.max(0, CreditStore.MOST_A_DAY - counted);
    }

    /** Its number is given to it. */
    static long insert(Handle db, Credit credit) {
        return db.createQuery("""
                        insert into credit (server, member, kind, subject, topic, roadmap, worth, amount, at, day, state)
                        values (:server, :member, :kind, :subject, :topic, :roadmap, :worth, :amount, :at, :day, :state)
                        returning id
                        """)
                .bind("server", credit.server())
                .bind("member", credit.member())
                .bind("kind", credit.kind().stored())
                .bind("subject", credit.subject())
                .bind("topic", credit.topic())
                .bind("roadmap", credit.roadmap())
                .bind("worth", credit.worth())
                .bind("amount", credit.amount())
                .bind("at", credit.at().toEpochMilli())
                .bind("day", credit.day().toEpochDay())
                .bind("state", credit.state().stored())
                .mapTo(Long.class)
                .one();
    }

    /** As it stands in a row. */
    static Credit credit(ResultSet row) throws SQLException {
        @Nullable Long taken = number(row, "taken_at");
        return new Credit(
                row.getLong("id"),
                row.getLong("server"),
                row.getLong("member"),
                Kind.ofStored(row.getString("kind")),
                row.getString("subject"),
                number(row, "topic"),
                number(row, "roadmap"),
                row.getLong("worth"),
                row.getLong("amount"),
                Instant.ofEpochMilli(row.getLong("at")),
                LocalDate.ofEpochDay(row.getLong("day")),
                State.ofStored(row.getString("state")),
                taken == null ? null : Instant.ofEpochMilli(taken));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }
}
