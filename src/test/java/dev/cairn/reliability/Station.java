package dev.cairn.reliability;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Switchboard.Surroundings;
import dev.cairn.chat.Welcome;
import dev.cairn.discord.Account;
import dev.cairn.discord.Connection;
import dev.cairn.discord.Handlers;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Ledger.Begun;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.components.container.Container;

/** A bot that does nothing but post, connected to a sandbox: the real database, ledger and JDA, with a clock moved by hand. */
final class Station implements AutoCloseable {
    static final String KIND = "test";
    static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    static final Instant THURSDAY = Instant.parse("2026-12-03T18:00:00Z");

    private final Sandbox sandbox;
    private final Path file;
    private final Map<Long, String> words = new ConcurrentHashMap<>();
    private Database database;
    private Ledger ledger;
    private Connection connection;
    private volatile Instant now = MONDAY;

    Station(Sandbox sandbox, Path file) throws Exception {
        this.sandbox = sandbox;
        this.file = file;
        start();
    }

    /** As whatever answers nobody and greets nobody. */
    static Connection connect(URI api) throws IOException, InterruptedException {
        Handlers handlers = new Handlers(
                new Switchboard(List.of(), Surroundings.UNCHANGING),
                visit -> {},
                new NoWelcome(),
                EventWatch.NOBODY,
                words -> {});
        return Connection.open(new Account(Sandbox.TOKEN, Optional.of(api)), handlers, InstantSource.system());
    }

    private record NoWelcome() implements Welcome {
        @Override
        public Optional<Container> to(long server) {
            return Optional.empty();
        }

        @Override
        public void said(long server) {}
    }

    void start() throws Exception {
        database = Database.open(file);
        connection = connect(URI.create(sandbox.apiUrl()));
        ledger = new Ledger(database, () -> now, InstantSource.system(), this::organisers);
        ledger.open(
                connection.postbox(),
                List.of(new TitleAnnouncer(KIND, words), new TitleAnnouncer(Ledger.NOTICE)),
                moment -> {});
        ledger.ring();
    }

    private Optional<Address> organisers(Schedule schedule) {
        return Optional.of(new Address.InServer(Sandbox.SERVER_ID, channel("general")));
    }

    void stop() {
        ledger.close();
        connection.close();
        database.close();
    }

    Ledger ledger() {
        return ledger;
    }

    /** A schedule says this beside its title. */
    void says(Schedule schedule, String more) {
        words.put(schedule.number(), more);
    }

    /** It has another title and says something else beside it, as one change. */
    boolean edit(Schedule schedule, String title, String more) {
        Plan before = schedule.plan();
        Plan plan =
                new Plan(before.kind(), before.address(), before.member(), title, before.rhythm(), before.goodFor());
        return ledger.edit(schedule, plan, () -> says(schedule, more));
    }

    /** It is that moment, and everything that is due is delivered as far as it can be. */
    void at(Instant moment) {
        now = moment;
        ledger.ringAndWait();
    }

    void later(Duration time) {
        at(now.plus(time));
    }

    /** The ids of the study server never change. */
    static long channel(String key) {
        return switch (key) {
            case "general" -> 1302200000000000101L;
            case "papers" -> 1302200000000000103L;
            default -> throw new IllegalArgumentException(key);
        };
    }

    Schedule weekly(String title) {
        return weekly(title, new Address.InServer(Sandbox.SERVER_ID, channel("papers")));
    }

    Schedule weekly(String title, Address address) {
        Rhythm thursdays = new Rhythm(
                new Recurrence.Weekly(1, Set.of(DayOfWeek.THURSDAY)),
                LocalTime.of(18, 0),
                ZoneOffset.UTC,
                LocalDate.of(2026, 11, 30),
                new End.Never());
        Schedule draft = ledger.draft(new Plan(KIND, address, 1, title, thursdays, Plan.AN_HOUR));
        return ((Begun.Running) ledger.begin(draft, Integer.MAX_VALUE, Share.OF_SERVER)).schedule();
    }

    @Override
    public void close() {
        stop();
    }
}
