package dev.cairn.sandbox;

import java.net.InetAddress;

/** The sandbox was to listen on an address that this machine has not. */
public final class NoSuchAddress extends RuntimeException {
    NoSuchAddress(InetAddress address) {
        super("%s is no address of this machine.".formatted(address.getHostAddress()));
    }
}
