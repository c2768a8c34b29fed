package dev.cairn.ledger;

import dev.cairn.chat.Address;
import dev.cairn.chat.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due out of the ledger and has it delivered, several at a time but never two to one channel, so that a slow
 * one holds up no other. What is changed by hand waits for what is on its way.
 */
final class Pump {
    /** So many are on their way at once. */
    static final int AT_ONCE = 16;

    /** So many channels are passed over at a ring. */
    private static final int MOST_UNREACHABLE = 1_000;

    /** What organisers get is no use to them days later. */
    private static final Duration NOTICES_ARE_GOOD_FOR = Duration.ofDays(1);

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    private final OccurrenceStore occurrences;
    private final ChangeStore changes;
    private final NoticeStore notices;
    private final Function<Schedule, Optional<Address>> recipients;
    private final Deliverer deliverer;
    private final InstantSource time;
    private final InstantSource real;
    private final Executor workers;

    private final Set<Long> channels = new HashSet<>();
    private final Map<Long, Long> onTheirWay = new HashMap<>(); // occurrences, by schedule
    private int working;
    private int draining;
    private boolean delivered;

    Pump(
            OccurrenceStore occurrences,
            ChangeStore changes,
            NoticeStore notices,
            Function<Schedule, Optional<Address>> recipients,
            Deliverer deliverer,
            InstantSource time,
            InstantSource real,
            Executor workers) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.notices = notices;
        this.recipients = recipients;
        this.deliverer = deliverer;
        this.time = time;
        this.real = real;
        this.workers = workers;
    }

    /** Writes down what has become due, and has it delivered; does not wait for that. */
    void run() {
        enter();
        tell();
        deliver();
    }

    private void enter() {
        int resumed = changes.resumeDue(time.instant());
        if (resumed > 0) {
            LOG.info("{} paused schedules go on", resumed);
        }
        boolean more = true;
        while (more) {
            more = enterSome() == OccurrenceStore.AT_ONCE;
        }
    }

    /** Not while somebody changes a schedule. */
    private synchronized int enterSome() {
        occurrences.doubtAllBut(onTheirWay.values());
        occurrences.giveUp(time.instant());
        return occurrences.enter(time.instant());
    }

    private void deliver() {
        Set<Long> unreachable = ConcurrentHashMap.newKeySet();
        for (int i = beginning(); i > 0; i--) {
            workers.execute(() -> work(unreachable));
        }
    }

    /** How many more workers there may be; they are counted as working from now on. */
    private synchronized int beginning() {
        int more = AT_ONCE - working;
        working += more;
        draining += more;
        return more;
    }

    /**
     * Whoever is the last to find nothing more looks what follows from what was done, tells organisers of what came to nothing, and
     * delivers that too.
     */
    private void work(Set<Long> unreachable) {
        try {
            drain(unreachable);
            while (isDrained() && (enterFollowing() || tell())) {
                onceMore();
                drain(unreachable);
            }
        } finally {
            ended();
        }
    }

    /** What has been done since this was asked last may have begun something; whether anything is due by that. */
    private synchronized boolean enterFollowing() {
        boolean any = delivered && enterSome() > 0;
        delivered = false;
        return any;
    }

    private void drain(Set<Long> unreachable) {
        try {
            Optional<Entry> next = take(unreachable);
            while (next.isPresent()) {
                deliver(next.get());
                next = take(unreachable);
            }
        } finally {
            drained();
        }
    }

    private synchronized void onceMore() {
        draining++;
    }

    private synchronized void drained() {
        draining--;
    }

    private synchronized boolean isDrained() {
        return draining == 0;
    }

    /** What fails here, as when the disk is full, is in doubt from the next ring on. */
    private void deliver(Entry entry) {
        try {
            deliverer.deliver(entry);
        } catch (RuntimeException e) {
            LOG.error(
                    "what became of occurrence {} could not be written down",
                    entry.occurrence().number(),
                    e);
        } finally {
            done(entry);
        }
    }

    private synchronized void ended() {
        working--;
        notifyAll();
    }

    /** Waits until nothing is on its way, but not for ever; whether that came to pass. */
    synchronized boolean awaitQuiet(Duration patience) {
        return await(() -> working == 0, patience);
    }

    private synchronized boolean await(BooleanSupplier there, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!there.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Optional<Entry> take(Set<Long> unreachable) {
        while (true) {
            Set<Long> except = new HashSet<>(channels);
            except.addAll(unreachable);
            Optional<Entry> due = occurrences.due(time.instant(), real.instant(), except);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            if (!deliverer.isReachable(due.get())) {
                unreachable.add(channel(due.get()));
                if (unreachable.size() > MOST_UNREACHABLE) {
                    return Optional.empty(); // Discord is away altogether
                }
                continue;
            }
            Optional<Entry> claimed = occurrences.claim(due.get(), real.instant());
            claimed.ifPresent(entry -> {
                channels.add(channel(entry));
                onTheirWay.put(entry.schedule().number(), entry.occurrence().number());
            });
            return claimed;
        }
    }

    private synchronized void done(Entry entry) {
        delivered = true;
        channels.remove(channel(entry));
        onTheirWay.remove(entry.schedule().number());
        notifyAll();
    }

    private static long channel(Entry entry) {
        return switch (entry.schedule().plan().address()) {
            case Address.InServer(long server, long channel) -> channel;
            case Address.Direct(long member) -> -member;
            case Address.Events(long server) -> server;
            case Address.Roles(long server) -> server;
            case Address.Channels(long server, OptionalLong beside) -> beside.orElse(server);
        };
    }

    /**
     * Changes a schedule while nothing of it is on its way, so that what somebody was told is over does not appear afterwards.
     *
     * @throws Refusal if something is on its way for too long
     */
    synchronized <T> T change(long schedule, Supplier<T> work) {
        if (!await(() -> !onTheirWay.containsKey(schedule), PATIENCE)) {
            throw new Refusal("It is being posted at this moment, so nothing was changed. Try again in a minute.");
        }
        return work.get();
    }

    /** Has organisers told of what came to nothing; whether there was anybody to tell. One at a time, so that none is told twice. */
    private boolean tell() {
        synchronized (notices) {
            return tellUntold();
        }
    }

    private boolean tellUntold() {
        Map<Address, List<Entry>> byRecipient = new LinkedHashMap<>();
        List<Entry> nobodys = new ArrayList<>();
        for (Entry entry : occurrences.untold()) {
            recipients
                    .apply(entry.schedule())
                    .ifPresentOrElse(
                            address -> byRecipient
                                    .computeIfAbsent(address, each -> new ArrayList<>())
                                    .add(entry),
                            () -> nobodys.add(entry));
        }
        if (!nobodys.isEmpty()) {
            notices.drop(nobodys);
        }
        if (byRecipient.isEmpty()) {
            return false;
        }
        byRecipient.forEach(this::notice);
        enter();
        return true;
    }

    private void notice(Address recipient, List<Entry> about) {
        long maker = recipient instanceof Address.Direct direct
                ? direct.member()
                : about.getFirst().schedule().plan().member();
        Instant now = time.instant().truncatedTo(ChronoUnit.MINUTES);
        notices.post(
                new Plan(Ledger.NOTICE, recipient, maker, "", Ledger.onceAt(now), NOTICES_ARE_GOOD_FOR), about, now);
    }
}
