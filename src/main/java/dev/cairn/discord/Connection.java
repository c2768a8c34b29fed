package dev.cairn.discord;

import dev.cairn.chat.Names;
import dev.cairn.chat.Postbox;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The bot's connection to Discord, from login to shutdown. */
public final class Connection implements AutoCloseable {
    /** What an invite asks for, and no more; never Administrator. */
    static final EnumSet<Permission> PERMISSIONS = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_SEND_IN_THREADS);

    static {
        // JDA lets every message ping everybody unless told otherwise, before the first is built.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    /** JDA's own quarter of an hour would leave members without answers long after an outage has ended. */
    private static final int LONGEST_RECONNECT_PAUSE_SECONDS = 60;

    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(1_500);

    private final JDA jda;
    private final Threads threads;
    private final Outbox outbox;
    private final MemberNames names;

    private Connection(JDA jda, Threads threads) {
        this.jda = jda;
        this.threads = threads;
        this.outbox = new Outbox(jda);
        this.names = new MemberNames(jda);
        jda.addEventListener(outbox);
    }

    /**
     * Logs in, waits until the servers are there, and tells Discord the commands if they changed.
     *
     * @throws DiscordRefused if Discord does not accept the token
     * @throws IOException if it cannot be reached
     */
    public static Connection open(Account account, Handlers handlers, InstantSource time)
            throws IOException, InterruptedException {
        Threads threads = Threads.start();
        End end = new End(handlers.lost());
        @Nullable JDA jda = null;
        boolean open = false;
        try {
            jda = builder(account, threads)
                    .addEventListeners(
                            new Interactions(handlers.switchboard(), handlers.met(), time, threads),
                            new Arrivals(handlers.welcome(), threads.greetings()),
                            new EventChanges(handlers.events(), threads.notes()),
                            end)
                    .build();
            jda.awaitReady();
            CommandSync.run(jda, handlers.switchboard().shapes());
            open = true;
            return new Connection(jda, threads);
        } catch (InvalidTokenException e) {
            throw tokenRejected();
        } catch (ErrorResponseException e) { // JDA's login speaks of failures so
            throw new IOException(e.getMessage(), e);
        } catch (IllegalStateException e) { // the wait ends so when Discord closed the gateway for good
            throw end.words().<RuntimeException>map(DiscordRefused::new).orElse(e);
        } finally {
            if (!open) {
                abandon(jda, threads);
            }
        }
    }

    /** Leaves nothing of a failed start behind, least of all a connection that goes on by itself. */
    private static void abandon(@Nullable JDA jda, Threads threads) {
        if (jda != null) {
            jda.shutdownNow();
        }
        threads.close();
    }

    private static JDABuilder builder(Account account, Threads threads) throws IOException {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .addInterceptor(new OnceOnly())
                // JDA's own pool forgets connections after 10 s, so a quiet bot would pay a handshake for each answer
                .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES));
        JDABuilder builder = JDABuilder.createLight(account.token(), GatewayIntent.SCHEDULED_EVENTS)
                .enableCache(CacheFlag.SCHEDULED_EVENTS) // JDA tells of events only if it keeps them
                .setHttpClientBuilder(http)
                .setGatewayPool(threads.gateway())
                .setEventPool(threads.events())
                .setCallbackPool(threads.callbacks())
                .setMaxReconnectDelay(LONGEST_RECONNECT_PAUSE_SECONDS)
                .setEnableShutdownHook(false);
        RestConfig rest = new RestConfig()
                .setRateLimiterFactory(
                        limits -> new CallbackLane(new SequentialRestRateLimiter(limits), threads.senders()));
        if (account.api().isPresent()) {
            URI api = account.api().get();
            rest.setBaseUrl(api.toString());
            builder.setSessionController(at(GatewayAddress.of(api, account.token(), http.build())));
        }
        return builder.setRestConfig(rest);
    }

    private static SessionControllerAdapter at(String gateway) {
        return new SessionControllerAdapter() {
            @Override
            public String getGateway() {
                return gateway;
            }
        };
    }

    static DiscordRefused tokenRejected() {
        return new DiscordRefused(
                "Discord rejected the token. Copy it anew from the developer portal (Bot, Reset Token)"
                        + " and set it as DISCORD_TOKEN.");
    }

    /** Tells when Discord ends the connection and will not have it back. */
    private static final class End extends ListenerAdapter {
        private final Consumer<String> lost;
        private final CompletableFuture<String> words = new CompletableFuture<>();

        End(Consumer<String> lost) {
            this.lost = lost;
        }

        /** Why it ended; the event may arrive a moment after the wait for the servers has ended. */
        Optional<String> words() {
            try {
                return Optional.of(words.get(2, TimeUnit.SECONDS));
            } catch (ExecutionException | TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            CloseCode code = event.getCloseCode();
            if (code != null && !code.isReconnect()) {
                String why =
                        "Discord closed the connection for good: " + code.getMeaning() + " (" + code.getCode() + ").";
                words.complete(why);
                lost.accept(why);
            }
        }
    }

    /** Where an organiser adds the bot to a server. */
    public String inviteLink() {
        return "https://discord.com/oauth2/authorize?client_id="
                + jda.getSelfUser().getApplicationId() + "&scope=bot+applications.commands&permissions="
                + Permission.getRaw(PERMISSIONS);
    }

    public int servers() {
        return (int) jda.getGuildCache().size();
    }

    /** For what the bot posts of itself. */
    public Postbox postbox() {
        return outbox;
    }

    /** What members are called. */
    public Names names() {
        return names;
    }

    /** Whether Discord hears and is heard at this moment; a connection that was cut is taken up again by itself. */
    public boolean isUp() {
        return jda.getStatus() == JDA.Status.CONNECTED;
    }

    /** Finishes what is being answered, then leaves; within 4.5 s. */
    @Override
    public void close() {
        jda.setAutoReconnect(false);
        jda.getRegisteredListeners().forEach(jda::removeEventListener);
        threads.finishAnswers();
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(LONGEST_GOODBYE)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            jda.shutdownNow();
        }
        threads.close();
    }
}
