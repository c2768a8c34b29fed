package dev.cairn.sandbox.gateway;

import java.util.Set;

/**
 * Discord's codes for closing a connection to the gateway.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway">Gateway close codes</a>
 */
public final class CloseCode {
    public static final int FIRST = 4000;
    public static final int LAST = 4014;

    static final int UNKNOWN_ERROR = FIRST;
    static final int DECODE_ERROR = 4002;
    static final int AUTHENTICATION_FAILED = 4004;

    /** After these there is nothing to resume: what was said was wrong, or the session has timed out. */
    private static final Set<Integer> END_OF_SESSION = Set.of(4003, 4004, 4007, 4009, 4010, 4011, 4012, 4013, LAST);

    private CloseCode() {}

    static boolean endsSession(int code) {
        return END_OF_SESSION.contains(code);
    }

    public static boolean isOne(int code) {
        return code >= FIRST && code <= LAST;
    }
}
