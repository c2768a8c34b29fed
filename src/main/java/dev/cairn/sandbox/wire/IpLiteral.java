package dev.cairn.sandbox.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address written in numbers. Names are never looked up. */
public final class IpLiteral {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?=\\d)|$)){4}");

    /** What Java never takes for a name: with a colon, and with nothing but what such an address is written with before it. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}:.*");

    private IpLiteral() {}

    /**
     * Empty if it is none.
     *
     * @param text such as "127.0.0.1" or "::1"
     */
    public static Optional<InetAddress> read(String text) {
        if (!IPV6.matcher(text).matches() && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
