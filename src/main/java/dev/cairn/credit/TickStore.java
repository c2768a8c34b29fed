package dev.cairn.credit;

import dev.cairn.chat.Visit;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What a tick does to its member's credit. It counts in each server where its member had been met when they earned
 * it, by that server's clock.
 */
final class TickStore {
    private final ZoneId otherwise;

    /** @param otherwise by which days are counted where a server has set none */
    TickStore(ZoneId otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * Gives credit for what was ticked, and takes it back for what is ticked no more.
     *
     * @param done the topics of which this was said, in order; others give none
     * @param other those of which something else was said
     * @param event the last of it in the log; what was said later does not count yet
     */
    void said(Handle db, Visit visit, List<Long> done, List<Long> other, long event) {
        Set<Long> topics = new LinkedHashSet<>(done);
        topics.addAll(other);
        Map<Long, Valued> valued = EntryStore.valued(db, topics);
        if (valued.isEmpty()) {
            return;
        }
        Sums sums = new Sums(visit.member());
        List<Valued> ticked = chosen(valued, done);
        List<Valued> unticked = chosen(valued, other);
        List<Credit> before = EntryStore.ofTopics(db, visit.member(), valued.values());
        if (!ticked.isEmpty()) {
            for (long server : servers(db, visit)) {
                new EarningStore(db, visit, server, zone(db, server), sums, before).earn(ticked);
            }
        }
        takeBack(db, visit, concerned(before, unticked), event, sums);
        BoardStore.add(db, sums);
    }

    private static List<Valued> chosen(Map<Long, Valued> valued, List<Long> topics) {
        return topics.stream().filter(valued::containsKey).map(valued::get).toList();
    }

    private static List<Credit> concerned(List<Credit> before, List<Valued> topics) {
        return before.stream()
                .filter(credit -> topics.stream().anyMatch(each -> each.isSubjectOf(credit)))
                .toList();
    }

    /** Where the member had been met by then, this place included: the visit itself is noted only after its answer. */
    private static Set<Long> servers(Handle db, Visit visit) {
        Set<Long> servers = new LinkedHashSet<>(db.createQuery("""
                        select server from membership
                        where member = :member and first_seen <= :at and (left_at is null or left_at > :at) order by server
                        """)
                .bind("member", visit.member())
                .bind("at", visit.at().toEpochMilli())
                .mapTo(Long.class)
                .list());
        visit.server().ifPresent(servers::add);
        return servers;
    }

    private static void takeBack(Handle db, Visit visit, List<Credit> concerned, long event, Sums sums) {
        for (Credit credit : concerned) {
            if (credit.taken() == null && !isDone(db, credit, event)) {
                db.createUpdate("update credit set taken_at = :at where id = :id")
                        .bind("at", visit.at().toEpochMilli())
                        .bind("id", credit.number())
                        .execute();
                sums.add(credit.server(), credit.roadmap(), credit.day(), -credit.counted());
            }
        }
    }

    /** Whether its member still has it ticked somewhere that counts in that server. */
    private static boolean isDone(Handle db, Credit credit, long event) {
        Set<Long> topics = new LinkedHashSet<>();
        EntryStore.valued(db, "topic_worth.title in (<keys>)", List.of(credit.subject())).stream()
                .filter(each -> each.isOf(credit.server()))
                .forEach(each -> topics.add(each.topic()));
        if (credit.topic() != null) {
            topics.add(credit.topic());
        }
        return db.createQuery("""
                        select count(*) from progress_event where state = 'done' and id in
                            (select max(id) from progress_event
                             where member = :member and topic in (<topics>) and id <= :event group by topic)
                        """)
                        .bind("member", credit.member())
                        .bindList("topics", topics)
                        .bind("event", event)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** By whose clock a server counts its days now. */
    ZoneId zone(Handle db, long server) {
        return db.createQuery("select zone from server where id = :server and zone is not null")
                .bind("server", server)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElse(otherwise);
    }
}
