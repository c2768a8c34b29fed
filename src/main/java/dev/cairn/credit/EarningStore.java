package dev.cairn.credit;

import dev.cairn.chat.Visit;
import dev.cairn.credit.Credit.Kind;
import dev.cairn.credit.Credit.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** One visit's ticks, as one server's board sees them: what is new, what comes back, what is too much for a day or an hour. */
final class EarningStore {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Handle db;
    private final Visit visit;
    private final long server;
    private final ZoneId zone;
    private final Sums sums;
    private final List<Credit> before;
    private final LocalDate today;
    private final Map<LocalDate, Long> room = new HashMap<>();
    private final Set<String> earned = new LinkedHashSet<>();
    private int recent;

    EarningStore(Handle db, Visit visit, long server, ZoneId zone, Sums sums, List<Credit> before) {
        this.db = db;
        this.visit = visit;
        this.server = server;
        this.zone = zone;
        this.sums = sums;
        this.before = before;
        this.today = LocalDate.ofInstant(visit.at(), zone);
        this.recent = recent();
    }

    /** How many topics have come within the last hour, whatever became of them. */
    private int recent() {
        return db.createQuery("""
                        select count(*) from credit where server = :server and member = :member and day >= :day
                        and kind = 'topic' and at > :from and at <= :to
                        """)
                .bind("server", server)
                .bind("member", visit.member())
                .bind("day", today.toEpochDay() - 1)
                .bind("from", visit.at().minus(AN_HOUR).toEpochMilli())
                .bind("to", visit.at().toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    void earn(List<Valued> ticked) {
        for (Valued topic : ticked) {
            if (topic.isOf(server) && earned.add(topic.worth().title())) {
                earn(topic);
            }
        }
    }

    /** What was earned once is not earned again, but it may come back. */
    private void earn(Valued topic) {
        Optional<Credit> here = before.stream()
                .filter(credit -> credit.server() == server && topic.isSubjectOf(credit))
                .findFirst();
        if (here.isEmpty()) {
            add(topic);
        } else if (here.get().taken() != null) {
            giveAgain(here.get());
        }
    }

    private void add(Valued topic) {
        Optional<Credit> elsewhere = before.stream()
                .filter(credit -> credit.server() != server && topic.isSubjectOf(credit))
                .findFirst();
        Instant at = elsewhere.map(Credit::at).orElse(visit.at());
        LocalDate day = LocalDate.ofInstant(at, zone);
        State state = elsewhere.isEmpty() && recent >= CreditStore.MOST_AN_HOUR ? State.HELD : State.COUNTS;
        long amount = state == State.COUNTS ? taken(topic.worth().amount(), day) : 0;
        recent += elsewhere.isEmpty() ? 1 : 0;
        EntryStore.insert(
                db,
                new Credit(
                        0,
                        server,
                        visit.member(),
                        Kind.TOPIC,
                        topic.worth().title(),
                        topic.topic(),
                        topic.roadmap(),
                        topic.worth().amount(),
                        amount,
                        at,
                        day,
                        state,
                        null));
        sums.add(server, topic.roadmap(), day, amount);
    }

    private void giveAgain(Credit credit) {
        long amount = credit.state() == State.COUNTS ? taken(credit.worth(), credit.day()) : credit.amount();
        db.createUpdate("update credit set taken_at = null, amount = :amount where id = :id")
                .bind("amount", amount)
                .bind("id", credit.number())
                .execute();
        if (credit.state() == State.COUNTS) {
            sums.add(server, credit.roadmap(), credit.day(), amount);
        }
    }

    /** As much of it as the day still has room for. */
    private long taken(long worth, LocalDate day) {
        long left = room.computeIfAbsent(day, any -> EntryStore.roomOf(db, server, visit.member(), day));
        long amount = Math.min(worth, left);
        room.put(day, left - amount);
        return amount;
    }
}
