package dev.cairn.ledger;

import static dev.cairn.ledger.ScheduleStore.millis;

import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Schedule.State;
import dev.cairn.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What is changed of schedules by hand. Each change looks at the schedule as it is by then, and says whether it was made. */
final class ChangeStore {
    private static final Duration DRAFTS_KEPT = Duration.ofDays(1);

    private final Database database;

    ChangeStore(Database database) {
        this.database = database;
    }

    /** Keeps a plan that waits for a confirming click, for a day. */
    Schedule draft(Plan plan, Instant now) {
        return database.write(db -> {
            for (String old : List.of(
                    "delete from reminder where schedule in (select id from schedule where state = 'draft' and made_at < :old)",
                    "delete from schedule where state = 'draft' and made_at < :old")) {
                db.createUpdate(old)
                        .bind("old", now.minus(DRAFTS_KEPT).toEpochMilli())
                        .execute();
            }
            return ScheduleStore.insert(db, plan, State.DRAFT, null, now);
        });
    }

    <T> T together(Function<Together, T> work, Instant now) {
        return database.write(db -> work.apply(new Together(db, now)));
    }

    /** What became of a draft that should begin. */
    enum Beginning {
        RUNNING,
        /** It is no draft any more. */
        GONE,
        /** Nothing of it lies ahead any more. */
        PASSED,
        /** There are as many as there may be. */
        FULL
    }

    /** Begins a draft, if there are fewer than so many live ones of its kind beside it. */
    Beginning begin(long draft, int most, Share share, Instant now) {
        return database.write(db -> {
            Optional<Schedule> found = ScheduleStore.find(db, draft).filter(each -> each.state() == State.DRAFT);
            if (found.isEmpty()) {
                return Beginning.GONE;
            }
            Plan plan = found.get().plan();
            Optional<Instant> next = plan.rhythm().next(now);
            if (next.isEmpty()) {
                return Beginning.PASSED;
            }
            if (count(db, plan, share) >= most) {
                return Beginning.FULL;
            }
            set(db, draft, State.ACTIVE, next, Optional.empty());
            return Beginning.RUNNING;
        });
    }

    private static int count(Handle db, Plan plan, Share share) {
        boolean personal = share == Share.OF_MEMBER;
        return db.createQuery("select count(*) from schedule s where s.kind = :kind and "
                        + (personal ? "s.member = :owner" : "s.server = :owner") + " and " + ScheduleStore.LIVE)
                .bind("kind", plan.kind())
                .bind("owner", personal ? (Long) plan.member() : ScheduleStore.server(plan.address()))
                .mapTo(Integer.class)
                .one();
    }

    private static void set(Handle db, long number, State state, Optional<Instant> next, Optional<Instant> resumes) {
        db.createUpdate("""
                        update schedule set state = :state, next_at = :next, resume_at = :resumes, trouble = null
                        where id = :number
                        """)
                .bind("number", number)
                .bind("state", state.stored())
                .bind("next", millis(next.orElse(null)))
                .bind("resumes", millis(resumes.orElse(null)))
                .execute();
    }

    /** Nothing happens if it is in none of these states by then. */
    private boolean changed(long number, Set<State> states, BiPredicate<Handle, Schedule> change) {
        return database.write(db -> ScheduleStore.find(db, number)
                .filter(schedule -> states.contains(schedule.state()))
                .filter(schedule -> change.test(db, schedule))
                .isPresent());
    }

    boolean pause(long number, Optional<Instant> until) {
        return changed(number, EnumSet.of(State.ACTIVE, State.PAUSED), (db, schedule) -> {
            set(db, number, State.PAUSED, Optional.ofNullable(schedule.next()), until);
            return true;
        });
    }

    /** Goes on from now: what was due meanwhile is left out. */
    boolean resume(long number, Instant now) {
        return changed(number, EnumSet.of(State.PAUSED, State.STOPPED), (db, schedule) -> resume(db, schedule, now));
    }

    /** The paused ones whose time has come; how many. */
    int resumeDue(Instant now) {
        return database.write(db -> {
            List<Schedule> due = db.createQuery(
                            "select " + ScheduleStore.COLUMNS
                                    + " from schedule s where s.state = 'paused' and s.resume_at is not null and s.resume_at <= :now")
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> ScheduleStore.schedule(row))
                    .list();
            return (int) due.stream()
                    .filter(schedule -> resume(db, schedule, Objects.requireNonNull(schedule.resumes())))
                    .count();
        });
    }

    private static boolean resume(Handle db, Schedule schedule, Instant from) {
        db.createUpdate("""
                        update occurrence set state = 'skipped', settled_at = :now
                        where schedule = :schedule and state = 'due' and due_at < :now and doubtful = 0
                        """)
                .bind("schedule", schedule.number())
                .bind("now", from.toEpochMilli())
                .execute();
        leaveOut(db, schedule, from);
        set(db, schedule.number(), State.ACTIVE, schedule.plan().rhythm().next(from), Optional.empty());
        return true;
    }

    /** What was passed while it rested is in the ledger too. */
    private static void leaveOut(Handle db, Schedule schedule, Instant from) {
        if (schedule.next() != null) {
            schedule.plan()
                    .rhythm()
                    .from(schedule.next())
                    .takeWhile(instant -> instant.isBefore(from))
                    .forEach(instant -> OccurrenceStore.leaveOut(db, schedule.number(), instant, from));
        }
    }

    boolean cancel(long number, Instant now) {
        return changed(number, EnumSet.of(State.DRAFT, State.ACTIVE, State.PAUSED, State.STOPPED), (db, schedule) -> {
            db.createUpdate("""
                                    update occurrence set state = 'skipped', settled_at = :now
                                    where schedule = :schedule and state in ('due', 'sending')
                                    """)
                    .bind("schedule", number)
                    .bind("now", now.toEpochMilli())
                    .execute();
            set(db, number, State.CANCELLED, Optional.empty(), Optional.empty());
            return true;
        });
    }

    /** Ends it although something of it may be on its way, which is left to find its own end, and its schedule with it. */
    static void callOff(Handle db, long number, Instant now) {
        db.createUpdate("""
                        update occurrence set state = 'skipped', settled_at = :now
                        where schedule = :schedule and state = 'due' and doubtful = 0
                        """)
                .bind("schedule", number)
                .bind("now", now.toEpochMilli())
                .execute();
        db.createUpdate("""
                        update schedule set next_at = null, resume_at = null,
                            state = case when exists (select 1 from occurrence o
                                where o.schedule = schedule.id and o.state in ('due', 'sending')) then state else 'cancelled' end
                        where id = :number and state in ('active', 'paused', 'stopped')
                        """).bind("number", number).execute();
    }

    /** Puts another plan in its place. With another rhythm, what was moved or skipped in the old one is forgotten. */
    boolean edit(Schedule before, Plan plan, Instant now) {
        return changed(before.number(), EnumSet.of(before.state()), (db, schedule) -> {
            Optional<Instant> next = Optional.ofNullable(schedule.next());
            if (!plan.rhythm().equals(schedule.plan().rhythm())) {
                forgetDecisions(db, schedule, now);
                next = plan.rhythm().next(now);
            }
            return db.createUpdate("""
                                    update schedule set server = :server, channel = :channel, part = :part, title = :title,
                                        rhythm = :rhythm, zone = :zone, next_at = :next
                                    where id = :number
                                    """)
                            .bind("number", schedule.number())
                            .bind("server", ScheduleStore.server(plan.address()))
                            .bind("channel", ScheduleStore.channel(plan.address()))
                            .bind("part", ScheduleStore.part(plan.address()))
                            .bind("title", plan.title())
                            .bind("rhythm", plan.rhythm().rule())
                            .bind("zone", plan.rhythm().zone().getId())
                            .bind("next", millis(schedule.state() == State.DRAFT ? null : next.orElse(null)))
                            .execute()
                    > 0;
        });
    }

    /** What of it lies ahead is done elsewhere. */
    static void readdress(Handle db, long number, Address address) {
        db.createUpdate("update schedule set server = :server, channel = :channel, part = :part where id = :number")
                .bind("number", number)
                .bind("server", ScheduleStore.server(address))
                .bind("channel", ScheduleStore.channel(address))
                .bind("part", ScheduleStore.part(address))
                .execute();
    }

    private static void forgetDecisions(Handle db, Schedule schedule, Instant now) {
        db.createUpdate("""
                        delete from occurrence where schedule = :schedule and state in ('due', 'skipped')
                            and attempts = 0 and due_at > :now
                        """)
                .bind("schedule", schedule.number())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Nothing more is posted of it until somebody has mended this. */
    static void stop(Handle db, long number, Trouble why) {
        db.createUpdate("update schedule set state = 'stopped', trouble = :why where id = :number and state = 'active'")
                .bind("number", number)
                .bind("why", why.stored())
                .execute();
    }

    /**
     * Decides beforehand what becomes of one that lies ahead; not of one that was sent already, or tried.
     *
     * @param due when it is to be posted instead; empty if it is left out
     */
    boolean decide(long number, Upcoming ahead, Optional<Instant> due, Instant now) {
        return changed(number, EnumSet.of(State.ACTIVE, State.PAUSED, State.STOPPED), (db, schedule) -> {
            boolean decided = db.createUpdate("""
                                    insert into occurrence (schedule, instant, due_at, state, settled_at)
                                    values (:schedule, :instant, :due, :state, :settled)
                                    on conflict (schedule, instant) do update
                                        set due_at = excluded.due_at, state = excluded.state, settled_at = excluded.settled_at
                                        where occurrence.state in ('due', 'skipped') and occurrence.attempts = 0
                                    """)
                            .bind("schedule", number)
                            .bind("instant", ahead.instant().toEpochMilli())
                            .bind("due", due.orElse(ahead.due()).toEpochMilli())
                            .bind("state", due.isPresent() ? "due" : "skipped")
                            .bind("settled", due.isPresent() ? null : (Long) now.toEpochMilli())
                            .execute()
                    > 0;
            if (decided && ahead.instant().equals(schedule.next())) {
                advance(db, schedule, ahead.instant());
            }
            return decided;
        });
    }

    private static void advance(Handle db, Schedule schedule, Instant past) {
        db.createUpdate("update schedule set next_at = :next where id = :number")
                .bind("number", schedule.number())
                .bind(
                        "next",
                        millis(schedule.plan().rhythm().next(past.plusMillis(1)).orElse(null)))
                .execute();
    }
}
