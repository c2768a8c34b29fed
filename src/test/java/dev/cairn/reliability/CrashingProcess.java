package dev.cairn.reliability;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Post;
import dev.cairn.chat.Postbox;
import dev.cairn.discord.Connection;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Ledger.Begun;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that is killed: the real database, ledger and connection, with one post that is due now. It ends as by SIGKILL,
 * without hooks and without closing anything, at the point that its arguments name.
 */
public final class CrashingProcess {
    /** Every post of this test, and of no other program. */
    static final String WORDS = "Occurrence ";

    private static final String KIND = "crash";

    private final Point point;
    private final String title;
    private final Path file;

    private CrashingProcess(Point point, String title, Path file) {
        this.point = point;
        this.title = title;
        this.file = file;
    }

    /** Takes the database, the address of Discord, the number of the run, the point, and how far ahead the clocks are, in seconds. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[4])));
        try {
            new CrashingProcess(Point.valueOf(arguments[3]), WORDS + arguments[2] + ".", file)
                    .run(URI.create(arguments[1]), clock);
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // JDA's threads would go on
        }
    }

    private void run(URI api, Clock clock) throws Exception {
        Database database = Database.open(file);
        // by the minute, so that what begins now is due now
        Ledger ledger =
                new Ledger(database, Clock.tick(clock, Duration.ofMinutes(1)), clock, schedule -> Optional.empty());
        if (point != Point.NEVER) {
            begin(ledger, clock);
        }
        Connection connection = Station.connect(api);
        ledger.open(new Trap(connection.postbox()), List.of(new TitleAnnouncer(KIND)), moment -> {});
        ledger.ring();
        while (isOwed(database)) {
            LockSupport.parkNanos(2_000_000);
            ledger.ring();
        }
        if (point == Point.NEVER) {
            System.exit(0);
        }
        die(); // at the last point: after everything was written down
    }

    private static boolean isOwed(Database database) {
        return database.read(db -> db.createQuery("""
                                select (select count(*) from occurrence where state in ('due', 'sending'))
                                    + (select count(*) from schedule where next_at is not null)
                                """).mapTo(Integer.class).one() > 0);
    }

    /** Again if the minute is over before it has begun. */
    private void begin(Ledger ledger, Clock clock) {
        Begun begun = new Begun.Passed();
        while (begun instanceof Begun.Passed) {
            Rhythm now = Ledger.onceAt(clock.instant());
            Schedule draft = ledger.draft(new Plan(
                    KIND,
                    new Address.InServer(Sandbox.SERVER_ID, CrashTest.CHANNEL),
                    1,
                    title,
                    now,
                    Duration.ofDays(2)));
            begun = ledger.begin(draft, Integer.MAX_VALUE, Share.OF_SERVER);
        }
        if (!(begun instanceof Begun.Running)) {
            throw new IllegalStateException("There is nothing to post: " + begun);
        }
    }

    private static void die() {
        Runtime.getRuntime().halt(137);
    }

    private void dieAfter(Duration delay) {
        Thread.ofPlatform().daemon().start(() -> {
            LockSupport.parkNanos(delay.toNanos());
            die();
        });
    }

    /** Passes everything on, and springs at its point. */
    private final class Trap implements Postbox {
        private final Postbox real;

        Trap(Postbox real) {
            this.real = real;
        }

        @Override
        public boolean isReachable(Address address) {
            if (point == Point.BEFORE_CLAIM) {
                die();
            }
            return real.isReachable(address);
        }

        @Override
        public Delivery send(Address address, Errand errand, Seal seal) {
            boolean ours = ((Post) errand)
                    .words()
                    .getComponents()
                    .getFirst()
                    .asTextDisplay()
                    .getContent()
                    .equals(title);
            if (ours && point == Point.AFTER_CLAIM) {
                die();
            }
            if (ours && (point == Point.REQUEST_SENT || point == Point.ACCEPTED)) {
                dieAfter(point == Point.ACCEPTED ? CrashTest.ON_ITS_WAY.multipliedBy(3) : CrashTest.ON_ITS_WAY);
            }
            Delivery delivery = real.send(address, errand, seal);
            if (ours && point == Point.BEFORE_COMMIT) {
                die();
            }
            return delivery;
        }

        @Override
        public Search find(Address address, Seal seal, Instant since) {
            return real.find(address, seal, since);
        }

        @Override
        public Set<String> missing(Address address) {
            return real.missing(address);
        }

        @Override
        public Set<String> missingForThread(Address.InServer place) {
            return real.missingForThread(place);
        }
    }
}
