package dev.cairn.sandbox;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin, set up to start fast and to stay small. */
final class WebServer {
    private static final int MEGABYTES = 26;
    private static final int MOST_THREADS = 16;
    private static final int FEWEST_THREADS = 2;

    /** Longer than the bot keeps idle connections, so that it never writes to one that is just being closed. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** How long requests that are still being answered may hold up the end. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    private WebServer() {}

    /** @param socket where it listens, bound already */
    static Javalin start(ServerSocketChannel socket, Consumer<RoutesConfig> routes) {
        return Javalin.start(config -> {
            keepQuiet(config);
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = SizeUnit.MB.getMultiplier() * (long) MEGABYTES;
            config.jetty.multipartConfig.maxInMemoryFileSize(MEGABYTES, SizeUnit.MB);
            config.jetty.multipartConfig.maxTotalRequestSize(MEGABYTES, SizeUnit.MB);
            config.jetty.threadPool = threads();
            config.jetty.addConnector((server, http) -> connector(server, http, socket));
            routes.accept(config.routes);
        });
    }

    private static void keepQuiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("sandbox");
        threads.setDaemon(true);
        threads.setStopTimeout(LONGEST_STOP.toMillis());
        return threads;
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSocketChannel socket) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE.toMillis());
        try {
            connector.open(socket);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return connector;
    }
}
