package dev.cairn.sandbox;

/** The port that the sandbox was to listen on belongs to another program. */
public final class PortTaken extends RuntimeException {
    private final int port;

    PortTaken(int port) {
        super("Port %d is in use already.".formatted(port));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
