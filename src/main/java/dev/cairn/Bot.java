package dev.cairn;

import dev.cairn.clock.QuartzBell;
import dev.cairn.discord.Account;
import dev.cairn.discord.AttachmentDownloads;
import dev.cairn.discord.Connection;
import dev.cairn.discord.DiscordRefused;
import dev.cairn.discord.Handlers;
import dev.cairn.library.RoadmapWatch;
import dev.cairn.store.Database;
import dev.cairn.store.DatabaseRefused;
import dev.cairn.store.ProcessLock;
import dev.cairn.view.Text;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: what was opened, in which order, and closed in the opposite one. */
public final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<String> lost = new CompletableFuture<>();

    /** Starts the bot, and the sandbox if that is what the settings ask for. */
    static Bot start(Settings settings, InstantSource time, Consumer<String> announce) throws InterruptedException {
        Bot bot = new Bot();
        bot.run(settings, time, announce);
        return bot;
    }

    /**
     * The same for a bot that exists already, so that a signal can close it while it starts.
     *
     * @param announce told where to go: the sandbox's address, or the invite link
     * @throws Refused if something an operator can mend stands in the way; nothing is left open then
     */
    void run(Settings settings, InstantSource time, Consumer<String> announce) throws InterruptedException {
        try {
            open(settings, time, announce);
        } catch (DatabaseRefused | DiscordRefused e) {
            close();
            throw new Refused(String.valueOf(e.getMessage()));
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    private void open(Settings settings, InstantSource time, Consumer<String> announce) throws InterruptedException {
        opening(ProcessLock.take(settings.database())); // first: a second bot is sent away before it has read anything
        RoadmapWatch watch = watch(settings);
        settings.heartbeat().ifPresent(Heartbeat::clear); // not before: it may be that of a bot that is running
        Database database = opening(Database.open(settings.database()));
        Optional<DemoServer> demo = settings.account().isPresent()
                ? Optional.empty()
                : Optional.of(opening(DemoServer.open(settings, time)));
        InstantSource botTime = demo.map(DemoServer::time).orElse(time);
        Account account =
                settings.account().or(() -> demo.map(DemoServer::account)).orElseThrow();
        Wiring wiring = new Wiring(
                database,
                watch.shelf(),
                new Clocks(botTime, time, settings.zone()),
                settings.contact(),
                AttachmentDownloads.of(account));
        demo.ifPresent(each -> each.furnish(database, wiring, watch.shelf()));
        opening(watch).start(shelf -> {
            wiring.replace(shelf);
            demo.ifPresent(each -> each.show(shelf, wiring.catalogue()));
        });
        Connection connection = opening(connect(account, wiring, botTime));
        opening(wiring.ledger());
        QuartzBell bell = opening(QuartzBell.start(botTime, wiring.ledger()::ring));
        wiring.connect(connection.names());
        wiring.connect(connection.postbox(), bell);
        demo.ifPresent(each -> each.follow(wiring.ledger()));
        settings.heartbeat()
                .ifPresent(file -> opening(Heartbeat.start(file, () -> isWell(connection, database), time)));
        opening(DailyBackup.start(database.backups(), time));
        System.gc(); // the burst of starting up is over; give its memory back
        announce.accept(demo.map(DemoServer::whereabouts).orElseGet(() -> connected(connection)));
    }

    /** Connected, and able to write down what members do. */
    private static boolean isWell(Connection connection, Database database) {
        if (connection.isUp()) {
            database.proveWritable();
        }
        return connection.isUp();
    }

    private static String connected(Connection connection) {
        return connection.servers() == 0
                ? "Connected, but the bot is in no server yet. To add it, open this link, choose your server and press"
                        + " Authorize: " + connection.inviteLink()
                : "Connected to " + Text.count(connection.servers(), "server") + ". To add another, open "
                        + connection.inviteLink();
    }

    private <T extends AutoCloseable> T opening(T part) {
        opened.push(part);
        return part;
    }

    private static RoadmapWatch watch(Settings settings) {
        RoadmapWatch watch = new RoadmapWatch(settings.roadmaps());
        if (watch.shelf().files().isEmpty()) {
            throw new Refused("There is no readable roadmap in " + settings.roadmaps()
                    + ". Put a Markdown file there, or name another folder with CAIRN_ROADMAPS.");
        }
        return watch;
    }

    /** Tries until Discord can be reached; a refusal ends it at once. */
    private Connection connect(Account account, Wiring wiring, InstantSource time) throws InterruptedException {
        Handlers handlers =
                new Handlers(wiring.switchboard(), wiring::met, wiring.welcome(), wiring.events(), lost::complete);
        Duration pause = Duration.ofSeconds(2);
        while (true) {
            try {
                return Connection.open(account, handlers, time);
            } catch (IOException e) {
                LOG.warn("Discord cannot be reached ({}); trying again in {} s", e.toString(), pause.toSeconds());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Waits until Discord ends the connection for good, and says why. */
    String awaitLoss() {
        return lost.join();
    }

    /**
     * Docker kills after 10 s. At worst this takes 9.9 s: backup 0.3, heartbeat 0.5, posts 1.1, answers 3, JDA 1.5, roadmaps 1, sandbox 1,
     * database 1.5.
     */
    @Override
    public void close() {
        for (AutoCloseable part = opened.poll(); part != null; part = opened.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not close", part.getClass().getSimpleName(), e);
            }
        }
    }
}
