package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the sandbox, and where it listens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallersTest {
    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:9000", "192.168.1.7:1", "[::1]:8080"})
    void whoeverUsesAnAddressIsHeard(String host) throws IOException {
        assertThat(statusOf("/sandbox/server", "Host: " + host)).isEqualTo(200);
        assertThat(statusOf("/", "Host: " + host, "Origin: http://" + host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "256.1.1.1", "1.2.3", "[cafe", ":"
            })
    void whoeverComesByAnotherNameIsTurnedAway(String host) throws IOException {
        for (String path : List.of(
                "/", "/sandbox/server", "/sandbox/events?member=mira", "/attachments/1/2/x", "/api/v10/gateway")) {
            assertThat(statusOf(path, "Host: " + host)).as(path).isIn(400, 403);
        }
        assertThat(statusOf("/gateway", upgrading("Host: " + host))).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost:1", "https://localhost", "null"})
    void aPageOfAnotherOriginIsTurnedAway(String origin) throws IOException {
        assertThat(statusOf("/sandbox/server", "Host: localhost", "Origin: " + origin))
                .isEqualTo(403);
        assertThat(statusOf("/gateway", upgrading("Host: localhost", "Origin: " + origin)))
                .isEqualTo(403);
    }

    @Test
    void aBotGetsIn() throws IOException {
        assertThat(statusOf("/gateway", upgrading("Host: localhost"))).isEqualTo(101);
    }

    @Test
    void itListensOnEveryAddressIfAskedTo() throws IOException {
        InetAddress all = Sandbox.ipAddress("0.0.0.0").orElseThrow();
        try (Sandbox open = Sandbox.open(new InetSocketAddress(all, 0), InstantSource.system(), Optional::empty)) {
            assertThat(open.address()).isEqualTo("http://127.0.0.1:" + open.port());
            assertThat(new Script(open, "mira").messagesIn("general")).isEmpty();
            try (Socket elsewhere = new Socket(InetAddress.getByName("127.0.0.2"), open.port())) {
                assertThat(elsewhere.isConnected()).isTrue();
            }
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        InetAddress foreign = Sandbox.ipAddress("192.0.2.1").orElseThrow();

        assertThatThrownBy(
                        () -> Sandbox.open(new InetSocketAddress(foreign, 0), InstantSource.system(), Optional::empty))
                .isInstanceOf(NoSuchAddress.class)
                .hasMessage("192.0.2.1 is no address of this machine.");
    }

    private static String[] upgrading(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        return all.toArray(String[]::new);
    }

    /** By hand, because Java's own client lets nobody choose the Host. */
    private int statusOf(String path, String... headers) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().substring(9, 12));
        }
    }
}
