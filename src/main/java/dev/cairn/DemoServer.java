package dev.cairn;

import dev.cairn.chat.Address;
import dev.cairn.discord.Account;
import dev.cairn.ledger.Ledger;
import dev.cairn.library.Shelf;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.sandbox.NoSuchAddress;
import dev.cairn.sandbox.PortTaken;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.store.Database;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The sandbox with what the program brings into it: a past, the bot's clock, and what is to be known of its roadmaps. */
final class DemoServer implements AutoCloseable {
    private final Sandbox sandbox;
    private final Settings settings;
    private final InstantSource realTime;

    private final AtomicReference<Supplier<Optional<Instant>>> nextDue;

    private DemoServer(
            Sandbox sandbox,
            Settings settings,
            InstantSource realTime,
            AtomicReference<Supplier<Optional<Instant>>> nextDue) {
        this.sandbox = sandbox;
        this.nextDue = nextDue;
        this.settings = settings;
        this.realTime = realTime;
    }

    /**
     * Opens an empty one.
     *
     * @throws Refused if it cannot listen where the settings say
     */
    static DemoServer open(Settings settings, InstantSource realTime) {
        InetSocketAddress where = new InetSocketAddress(settings.host(), settings.port());
        AtomicReference<Supplier<Optional<Instant>>> nextDue = new AtomicReference<>(Optional::empty);
        try {
            Sandbox sandbox = Sandbox.open(where, realTime, () -> nextDue.get().get());
            return new DemoServer(sandbox, settings, realTime, nextDue);
        } catch (PortTaken e) {
            throw new Refused(e.getMessage() + " Choose another with CAIRN_PORT, or 0 for any that is free.");
        } catch (NoSuchAddress e) {
            throw new Refused(e.getMessage() + " Choose another with CAIRN_HOST; 0.0.0.0 stands for all of them.");
        }
    }

    /** From now on the page can jump to what is due next, and there it happens at once. */
    void follow(Ledger ledger) {
        nextDue.set(ledger::nextDue);
        ledger.whenRung(sandbox::nextDueChanged);
        sandbox.whenClockMoves(ledger::ringAndWait);
    }

    /** The bot's time, which visitors can move ahead. */
    InstantSource time() {
        return sandbox.botTime();
    }

    /** As whom the bot connects. */
    Account account() {
        return new Account(Sandbox.TOKEN, Optional.of(URI.create(sandbox.apiUrl())));
    }

    /** Before the bot comes. */
    void furnish(Database database, Wiring wiring, Shelf shelf) {
        sandbox.addEarlierChat();
        DemoHistory.writeTo(database, wiring.progress(), wiring.catalogue(), realTime.instant(), settings.zone());
        wiring.setFirstReminders(
                new Address.InServer(Sandbox.SERVER_ID, Sandbox.channelId("papers")), Sandbox.memberId("olga"));
        LocalDate today = realTime.instant().atZone(settings.zone()).toLocalDate();
        wiring.setFirstGroup(
                Sandbox.SERVER_ID, DemoGroup.terms(wiring.progress(), wiring.catalogue(), today), DemoGroup.members());
        wiring.setFirstSession(Sandbox.SERVER_ID, Sandbox.memberId("mira"), DemoGroup.session(today, settings.zone()));
        show(shelf, wiring.catalogue());
    }

    /** Shows what was read of the roadmaps, and what was not understood. */
    void show(Shelf shelf, Catalogue catalogue) {
        sandbox.show(Preview.of(settings.roadmaps(), shelf, catalogue, realTime.instant()));
    }

    /** Where its page is; and, if more than this machine can reach it, how to keep it to oneself. */
    String whereabouts() {
        InetAddress host = settings.host();
        String words = "Sandbox: " + sandbox.address();
        if (host.isLoopbackAddress()) {
            return words;
        }
        String where = host.isAnyLocalAddress() ? "every address of this machine" : host.getHostAddress();
        return words
                + "%nIt listens on %s: whoever reaches port %d there can use it. From a container, publish it to"
                        .formatted(where, sandbox.port())
                + " your own machine only: -p 127.0.0.1:%1$d:%1$d, then open http://127.0.0.1:%1$d."
                        .formatted(sandbox.port());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
