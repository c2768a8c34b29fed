package dev.cairn.sandbox.wire;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches the TCP connection beneath a request. */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private Connections() {}

    public static EndPoint of(Context request) {
        return ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    /** With a linger time of 0 the other side reads "connection reset" instead of an orderly end. */
    public static void reset(EndPoint connection) {
        try {
            ((SocketChannel) connection.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
            connection.close();
        } catch (IOException alreadyGone) {
            LOG.debug("The connection was gone already", alreadyGone);
        }
    }
}
