package dev.cairn.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Connections;
import dev.cairn.sandbox.wire.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One connection of the bot to the gateway. Sending never blocks; messages arrive in the order they were sent. */
public final class GatewaySocket {
    private static final int BUFFER = 8192;

    /** Longer than the bot's heart beats apart. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Session session;
    private final EndPoint connection;

    /** One for the whole connection, as Discord has it: later messages refer back to earlier ones. */
    private final @Nullable Deflater deflater;

    private GatewaySocket(Session session, EndPoint connection, @Nullable Deflater deflater) {
        this.session = session;
        this.connection = connection;
        this.deflater = deflater;
        session.setIdleTimeout(IDLE);
    }

    static GatewaySocket plain(Session session, EndPoint connection) {
        return new GatewaySocket(session, connection, null);
    }

    static GatewaySocket compressed(Session session, EndPoint connection) {
        return new GatewaySocket(session, connection, new Deflater());
    }

    void send(ObjectNode payload) {
        send(Json.write(payload));
    }

    void send(String text) {
        if (deflater == null) {
            session.sendText(text, Callback.NOOP);
        } else {
            session.sendBinary(deflate(deflater, text), Callback.NOOP);
        }
    }

    void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    /** Cuts the connection without a goodbye, as a failing network does. */
    void reset() {
        Connections.reset(connection);
    }

    void free() {
        if (deflater != null) {
            deflater.end();
        }
    }

    /** A sync flush ends with 00 00 FF FF, by which the other side knows that a message is complete. */
    private static ByteBuffer deflate(Deflater deflater, String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            compressed.write(buffer, 0, length);
        } while (length == buffer.length);
        return ByteBuffer.wrap(compressed.toByteArray());
    }
}
