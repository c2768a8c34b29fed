package dev.cairn.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;

/** Where the sandbox listens. */
final class Address {
    static final String LOOPBACK = "127.0.0.1";

    private Address() {}

    /**
     * Begins to listen.
     *
     * @throws PortTaken if another program listens there
     * @throws NoSuchAddress if it is no address of this machine
     */
    static ServerSocketChannel bind(InetSocketAddress where) {
        try {
            return bound(where);
        } catch (BindException refused) {
            throw isOurs(where.getAddress()) ? new PortTaken(where.getPort()) : new NoSuchAddress(where.getAddress());
        } catch (IOException noNetwork) {
            throw new UncheckedIOException(noNetwork);
        }
    }

    static int port(ServerSocketChannel socket) {
        try {
            return ((InetSocketAddress) socket.getLocalAddress()).getPort();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** What the machine sends to an address of its own never leaves it. */
    static String host(InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return LOOPBACK;
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private static ServerSocketChannel bound(InetSocketAddress where) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            return socket.bind(where);
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }
}
