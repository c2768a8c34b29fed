package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cairn.chat.Attachment;
import dev.cairn.chat.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this machine that hands out files in all sorts of ways. */
class AttachmentDownloadsTest {
    private static final int MOST = 1_000;
    private static final long UNSAID = 0;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String origin;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/said" -> send(exchange, MOST, MOST);
            case "/unsaid" -> send(exchange, UNSAID, MOST);
            case "/larger-said" -> send(exchange, MOST + 1, MOST + 1);
            case "/larger-unsaid" -> send(exchange, UNSAID, MOST + 1);
            case "/endless" -> send(exchange, UNSAID, Integer.MAX_VALUE);
            case "/empty" -> exchange.sendResponseHeaders(200, -1);
            case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", origin + "/said");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/silent" -> pause(60_000);
            case "/drip" -> drip(exchange);
            default -> exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange exchange, long said, int size) throws IOException {
        exchange.sendResponseHeaders(200, said);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < size; i++) {
                body.write('x');
            }
        }
    }

    /** A byte every now and then, so that no single wait is long. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, UNSAID);
        for (int i = 0; i < MOST; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            pause(100);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] fetch(String address) {
        return fetch(address, Duration.ofSeconds(10));
    }

    private byte[] fetch(String address, Duration patience) {
        return new AttachmentDownloads(Set.of(origin), patience).fetch(new Attachment("a.md", 1, address), MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/said", "/unsaid"})
    void aFileOfTheLargestSizeIsFetched(String path) {
        assertThat(fetch(origin + path)).hasSize(MOST).containsOnly('x');
    }

    @Test
    void anEmptyFileIsAFile() {
        assertThat(fetch(origin + "/empty")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/larger-said", "/larger-unsaid", "/endless"})
    void oneByteMoreIsRefused(String path) {
        assertRefused(() -> fetch(origin + path), "The file is too large");
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertRefused(() -> fetch(origin + "/redirect"), "Discord did not hand the file out.");
        assertThat(asked).containsExactly("/redirect");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertRefused(() -> fetch(origin + "/gone"), "Discord did not hand the file out.");
        server.stop(0);
        assertRefused(() -> fetch(origin + "/said"), "Discord did not hand the file out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/drip"})
    void nobodyWaitsLongerThanAllowed(String path) {
        long begun = System.nanoTime();
        assertRefused(() -> fetch(origin + path, Duration.ofMillis(500)), "Discord took too long");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void noOtherHostIsAsked() {
        int port = server.getAddress().getPort();
        for (String address : List.of(
                "http://localhost:" + port + "/said",
                "http://127.0.0.1/said",
                "http://127.0.0.1:" + (port + 1) + "/said",
                "https://127.0.0.1:" + port + "/said",
                "ftp://127.0.0.1:" + port + "/said",
                "http://mira@127.0.0.1:" + port + "/said",
                "http://127.0.0.1:" + port + "@example.org/said",
                "http://127.0.0.1:" + port + "\\@example.org/said",
                "file:///etc/passwd",
                "//127.0.0.1:" + port + "/said",
                "/said",
                "",
                "http://")) {
            assertRefused(() -> fetch(address), "The file does not lie with Discord");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aBotAtDiscordAsksDiscordsOwnHostsAlone() {
        AttachmentDownloads downloads = AttachmentDownloads.of(new Account("", Optional.empty()));
        for (String address : List.of(
                origin + "/said",
                "http://cdn.discordapp.com/attachments/1/2/a.md",
                "https://cdn.discordapp.com:444/attachments/1/2/a.md",
                "https://cdn.discordapp.com.example.org/attachments/1/2/a.md",
                "https://example.org/?https://cdn.discordapp.com/a.md")) {
            assertRefused(() -> downloads.fetch(new Attachment("a.md", 1, address), MOST), "does not lie with Discord");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aBotAtAServerOnThisMachineAsksThatOneAlone() {
        AttachmentDownloads downloads =
                AttachmentDownloads.of(new Account("", Optional.of(URI.create(origin + "/api/v10"))));
        assertThat(downloads.fetch(new Attachment("a.md", 1, origin + "/said"), MOST))
                .hasSize(MOST);
        assertRefused(
                () -> downloads.fetch(new Attachment("a.md", 1, "https://cdn.discordapp.com/a.md"), MOST),
                "does not lie with Discord");
    }

    private static void assertRefused(ThrowingCallable fetching, String words) {
        assertThatThrownBy(fetching).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}
