package dev.cairn.ledger;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Bell;
import dev.cairn.chat.Postbox;
import dev.cairn.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that the bot posts of itself: when it is due, and what became of it. Each occurrence is posted once, or its
 * organisers are told why not; the database is the truth, and a program that is killed at any moment loses and doubles nothing.
 */
public final class Ledger implements AutoCloseable {
    /** The kind of the posts by which organisers are told of what came to nothing. */
    public static final String NOTICE = "notice";

    /** Beyond this the regular ring is soon enough. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final ScheduleStore schedules;
    private final ChangeStore changes;
    private final OccurrenceStore occurrences;
    private final NoticeStore notices;
    private final Function<Schedule, Optional<Address>> recipients;
    private final InstantSource time;
    private final InstantSource real;
    private volatile @Nullable Pump pump;
    private volatile @Nullable Bell bell;
    private volatile Executor ringing = Runnable::run;
    private List<ExecutorService> threads = List.of();
    private volatile Runnable listener = () -> {};
    private final List<Runnable> chores = new CopyOnWriteArrayList<>();

    /**
     * One over an open database; nothing is delivered yet.
     *
     * @param time the bot's, by which things are due
     * @param real by which Discord forgets, and pauses go by; the same one unless the bot's was moved
     * @param recipients who is told of what befalls a schedule; empty if nobody can be
     */
    public Ledger(
            Database database,
            InstantSource time,
            InstantSource real,
            Function<Schedule, Optional<Address>> recipients) {
        this.schedules = new ScheduleStore(database);
        this.changes = new ChangeStore(database);
        this.occurrences = new OccurrenceStore(database);
        this.notices = new NoticeStore(database);
        this.recipients = recipients;
        this.time = time;
        this.real = real;
    }

    /**
     * Delivers from now on, on threads of its own.
     *
     * @param rings rings {@link #ring} now and then, and when it is asked to
     */
    public void open(Postbox postbox, List<Announcer> announcers, Bell rings) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                Pump.AT_ONCE, Pump.AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("delivery-"));
        workers.allowCoreThreadTimeOut(true);
        ExecutorService one = Executors.newSingleThreadExecutor(named("ledger-"));
        threads = List.of(one, workers);
        open(postbox, announcers, rings, one, workers);
    }

    /** Delivers whenever it is rung, on the thread that rings. */
    public void openHere(Postbox postbox, List<Announcer> announcers) {
        open(postbox, announcers, moment -> {}, Runnable::run, Runnable::run);
    }

    private void open(Postbox postbox, List<Announcer> announcers, Bell rings, Executor one, Executor workers) {
        int doubtful = occurrences.doubtAllBut(List.of());
        if (doubtful > 0) {
            LOG.info("{} posts were on their way when the program ended; they are looked for", doubtful);
        }
        bell = rings;
        ringing = one;
        Deliverer deliverer = new Deliverer(
                occurrences,
                schedules,
                postbox,
                announcers.stream().collect(Collectors.toMap(Announcer::kind, Function.identity())),
                time,
                real);
        pump = new Pump(occurrences, changes, notices, recipients, deliverer, time, real, workers);
        ring();
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 1).factory();
    }

    /** Something may be due: looks, and has it delivered. */
    public void ring() {
        CompletableFuture<Void> unused = rung();
    }

    private CompletableFuture<Void> rung() {
        Pump current = pump;
        try {
            return current == null
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> run(current), ringing);
        } catch (RejectedExecutionException closing) {
            LOG.debug("rung while closing", closing);
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Must not throw: whoever rings cannot mend it, and the next ring tries again. */
    private void run(Pump current) {
        chores.forEach(Ledger::done);
        try {
            current.run();
            listener.run();
            nextDue()
                    .filter(due -> due.isBefore(time.instant().plus(SOON)))
                    .ifPresent(Objects.requireNonNull(bell)::ringAt);
        } catch (RuntimeException e) {
            LOG.error("what is due could not be looked through; the next ring tries again", e);
        }
    }

    private static void done(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.error("what a feature does at each ring failed; the next ring tries again", e);
        }
    }

    /** Has something done at each ring before what is due is looked for, such as beginning what follows from what is over. */
    public void atEachRing(Runnable chore) {
        chores.add(chore);
    }

    /** Has a listener told after each ring, since what is due next may have changed. */
    public void whenRung(Runnable listener) {
        this.listener = listener;
    }

    /** Rings, and waits until what was due is delivered, but for ten seconds at most. */
    public void ringAndWait() {
        rung().join();
        Pump current = pump;
        if (current != null && !current.awaitQuiet(LONGEST_WAIT)) {
            LOG.warn("what was due is still on its way");
        }
    }

    /** When something is due next, or tried again, by the bot's time; what is due already is not meant. */
    public Optional<Instant> nextDue() {
        Instant now = time.instant();
        Duration ahead = Duration.between(real.instant(), now);
        Optional<Instant> retry = occurrences.triedAfter(real.instant()).map(at -> at.plus(ahead));
        return Stream.concat(schedules.dueAfter(now).stream(), retry.stream()).min(Comparator.naturalOrder());
    }

    /** Keeps a plan that waits to be confirmed, for a day. */
    public Schedule draft(Plan plan) {
        return changes.draft(plan, time.instant());
    }

    /** Begins plans with what a store writes beside them, as one transaction; what is due at once is delivered. */
    public <T> T together(Function<Together, T> work) {
        T result = changes.together(work, time.instant());
        ring();
        return result;
    }

    /** What became of a draft that should begin. */
    public sealed interface Begun {
        record Running(Schedule schedule) implements Begun {}

        /** It is no draft any more. */
        record Gone() implements Begun {}

        /** Nothing of it lies ahead any more. */
        record Passed() implements Begun {}

        /** There are as many as there may be. */
        record Full() implements Begun {}
    }

    /**
     * Begins a draft.
     *
     * @param most so many live ones of its kind there may be with it
     * @param share whose are counted
     */
    public Begun begin(Schedule draft, int most, Share share) {
        return switch (changed(draft.number(), () -> changes.begin(draft.number(), most, share, time.instant()))) {
            case RUNNING -> new Begun.Running(schedules.find(draft.number()).orElseThrow());
            case GONE -> new Begun.Gone();
            case PASSED -> new Begun.Passed();
            case FULL -> new Begun.Full();
        };
    }

    public Optional<Schedule> find(long number) {
        return schedules.find(number);
    }

    /** The live ones of a kind in a server, the oldest first. */
    public List<Schedule> ofServer(long server, String kind) {
        return schedules.ofServer(server, kind);
    }

    /** The live ones of a kind that a member has made, the oldest first. */
    public List<Schedule> ofMember(long member, String kind) {
        return schedules.ofMember(member, kind);
    }

    /** What will be due of it, the next first. */
    public List<Upcoming> upcoming(Schedule schedule, int most) {
        return schedules.upcoming(schedule, most);
    }

    /** The live ones in a server, of every kind but notices, the oldest first. */
    public List<Schedule> inServer(long server) {
        return schedules.inServer(server);
    }

    /**
     * What will be due in a server, the next first.
     *
     * @param shown what is wanted of it; notices never are
     */
    public List<Ahead> aheadIn(long server, int most, Predicate<Schedule> shown) {
        return schedules.aheadIn(server, most, shown);
    }

    /** What came to an end in a server since that moment, of every kind but notices. */
    public List<Outcome> outcomesIn(long server, Instant since) {
        return occurrences.outcomesIn(server, since);
    }

    /** What became of a server's schedules of a kind, the newest first. */
    public List<Entry> log(long server, String kind, int most) {
        return occurrences.log(server, kind, most);
    }

    /** The message, thread or event that the last errand of a schedule led to; empty as long as there is none. */
    public OptionalLong messageOf(long schedule) {
        return occurrences.messageOf(schedule);
    }

    /** Whether it still has something to do, or would have if it did not rest. */
    public boolean isPending(long schedule) {
        return schedules.isLive(schedule);
    }

    /** What a notice tells of. */
    public List<Entry> about(Schedule notice) {
        return occurrences.all(notices.about(notice.number()));
    }

    /** Posts nothing of it until that moment; empty for until somebody resumes it. False if it is over, or has stopped. */
    public boolean pause(Schedule schedule, Optional<Instant> until) {
        return changed(schedule.number(), () -> changes.pause(schedule.number(), until));
    }

    /** Goes on, from now. False if it neither rests nor has stopped. */
    public boolean resume(Schedule schedule) {
        return changed(schedule.number(), () -> changes.resume(schedule.number(), time.instant()));
    }

    /** Ends it for good. False if it was over already. */
    public boolean cancel(Schedule schedule) {
        return changed(schedule.number(), () -> changes.cancel(schedule.number(), time.instant()));
    }

    /**
     * Puts another plan in its place. False if somebody else has paused, ended or begun it meanwhile.
     *
     * @param words changes what its posts say; no post has half of each
     */
    public boolean edit(Schedule schedule, Plan plan, Runnable words) {
        return changed(schedule.number(), () -> {
            boolean changed = changes.edit(schedule, plan, time.instant());
            if (changed) {
                words.run();
            }
            return changed;
        });
    }

    /** Leaves one out. False if it was posted meanwhile, or may have been. */
    public boolean skip(Schedule schedule, Upcoming ahead) {
        return changed(
                schedule.number(), () -> changes.decide(schedule.number(), ahead, Optional.empty(), time.instant()));
    }

    /** Has one posted at another moment. False if it was posted meanwhile, or may have been. */
    public boolean move(Schedule schedule, Upcoming ahead, Instant due) {
        return changed(
                schedule.number(), () -> changes.decide(schedule.number(), ahead, Optional.of(due), time.instant()));
    }

    /** Changes a schedule while nothing of it is on its way; what is due after that is due at once. */
    private <T> T changed(long schedule, Supplier<T> work) {
        Pump current = pump;
        T result = current == null ? work.get() : current.change(schedule, work);
        ring();
        return result;
    }

    /** Once, in the minute of that moment. */
    public static Rhythm onceAt(Instant moment) {
        return onceAt(moment, ZoneOffset.UTC);
    }

    /** The same, said by the clocks of a zone; by UTC's in the hour that comes twice there. */
    public static Rhythm onceAt(Instant moment, ZoneId zone) {
        Rhythm once = local(moment, zone);
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return once.next(minute).filter(minute::equals).isPresent() ? once : local(moment, ZoneOffset.UTC);
    }

    private static Rhythm local(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), zone);
        return new Rhythm(
                new Recurrence.Once(local.toLocalDate()),
                local.toLocalTime(),
                zone,
                local.toLocalDate(),
                new End.Never());
    }

    /** Takes nothing more in hand, and lets what is on its way arrive, for 1 s; what does not is looked for at the next start. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        try {
            for (ExecutorService each : threads) { // who hands out work first, then who does it
                each.shutdown();
                if (!each.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    each.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.forEach(ExecutorService::shutdownNow);
        }
    }
}
