package dev.cairn;

/** Why the program will not start, in one sentence for the operator; trying again without a change would not help. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sysexits.h calls EX_CONFIG; a supervisor should not restart on it. */
    static final int EXIT_CODE = 78;

    Refused(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
